using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Registry;
using FactCheck.Domain.Sources;

namespace FactCheck.Web.Api;

/// <summary>Ids in addresses. What is no id names no thing, so it is answered like an unknown one.</summary>
internal static class ApiIds
{
    public static ClaimId Claim(string id) =>
        ClaimId.TryParse(id, null, out ClaimId claim) ? claim : throw new NotFoundException("claim", id);

    public static ClusterId Cluster(string id) =>
        ClusterId.TryParse(id, null, out ClusterId cluster) ? cluster : throw new NotFoundException("cluster", id);

    public static ArticleId Article(string id) =>
        ArticleId.TryParse(id, null, out ArticleId article) ? article : throw new NotFoundException("article", id);

    public static RelinkingId Relinking(string id) =>
        Guid.TryParse(id, out Guid batch) ? new RelinkingId(batch) : throw new NotFoundException("batch of link changes", id);

    public static string Source(string key) =>
        SourceKey.IsValid(key) ? key : throw new NotFoundException("source", key);
}
