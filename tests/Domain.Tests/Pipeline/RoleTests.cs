using System.Reflection;
using System.Runtime.CompilerServices;
using FactCheck.Domain.Access;
using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Clusters;
using FactCheck.Domain.History;
using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Relinking;
using FactCheck.Domain.Sources;
using FactCheck.Domain.Tests.InMemory;
using MediatR;

namespace FactCheck.Domain.Tests.Pipeline;

/// <summary>Each role sends each request: the whole table of who may do what, written down once more by hand.</summary>
public sealed class RoleTests
{
    private static readonly Role[] Everybody = [Role.Auditor, Role.Reviewer, Role.Editor, Role.Administrator];
    private static readonly Role[] WholeHistory = [Role.Auditor, Role.Editor, Role.Administrator];
    private static readonly Role[] Reviewers = [Role.Reviewer, Role.Editor, Role.Administrator];
    private static readonly Role[] Editors = [Role.Editor, Role.Administrator];
    private static readonly Role[] Administrators = [Role.Administrator];

    private static readonly Dictionary<Type, Role[]> Table = new()
    {
        [typeof(GetArticle)] = Everybody,
        [typeof(ListArticles)] = Everybody,
        [typeof(GetSource)] = Everybody,
        [typeof(ListSources)] = Everybody,
        [typeof(GetRegistryNames)] = Everybody,
        [typeof(GetClaim)] = Everybody,
        [typeof(GetArticleClaims)] = Everybody,
        [typeof(GetSourceClaimCounts)] = Everybody,
        [typeof(SearchClaims)] = Everybody,
        [typeof(ExportClaims)] = Everybody,
        [typeof(GetDesk)] = Everybody,
        [typeof(GetHistory)] = Everybody,
        [typeof(ListHistory)] = Everybody,
        [typeof(ExportHistory)] = WholeHistory,
        [typeof(VerifyHistory)] = WholeHistory,
        [typeof(SubmitArticle)] = Reviewers,
        [typeof(AddPublication)] = Reviewers,
        [typeof(TakeClaim)] = Reviewers,
        [typeof(SetVerificationStatus)] = Reviewers,
        [typeof(LinkClaimToSource)] = Reviewers,
        [typeof(CorrectClaimSpans)] = Reviewers,
        [typeof(CloseClaim)] = Reviewers,
        [typeof(ReopenClaim)] = Reviewers,
        [typeof(MarkClaim)] = Reviewers,
        [typeof(GetCluster)] = Everybody,
        [typeof(ListClusters)] = Everybody,
        [typeof(ConfirmCluster)] = Reviewers,
        [typeof(SplitCluster)] = Reviewers,
        [typeof(MergeClusters)] = Reviewers,
        [typeof(JoinCluster)] = Reviewers,
        [typeof(SuggestClusters)] = Administrators,
        [typeof(ReExtractArticle)] = Editors,
        [typeof(RegisterSource)] = Editors,
        [typeof(AddSourceAlias)] = Editors,
        [typeof(RemoveSourceName)] = Editors,
        [typeof(ChangeSource)] = Editors,
        [typeof(ImportSources)] = Editors,
        [typeof(ExportSources)] = WholeHistory,
        [typeof(MergeSources)] = Editors,
        [typeof(UnmergeSource)] = Editors,
        [typeof(SplitSource)] = Editors,
        [typeof(RetireSource)] = Editors,
        [typeof(ReinstateSource)] = Editors,
        [typeof(RefuseCandidate)] = Editors,
        [typeof(ListSourceCandidates)] = Everybody,
        [typeof(ListRelinkings)] = Everybody,
        [typeof(GetRelinking)] = Everybody,
        [typeof(ProposeRelinking)] = Editors,
        [typeof(AgreeToRelinking)] = Editors,
        [typeof(CancelRelinking)] = Editors,
        [typeof(UndoRelinking)] = Editors,
        [typeof(AdvanceRelinking)] = Editors,
        [typeof(GetNextRelinking)] = Everybody,
        [typeof(LoadShippedRegistry)] = Administrators,
        [typeof(CreateUser)] = Administrators,
        [typeof(DisableUser)] = Administrators,
        [typeof(EnableUser)] = Administrators,
        [typeof(ResetPassword)] = Administrators,
    };

    public static TheoryData<string, Role> Pairs
    {
        get
        {
            TheoryData<string, Role> pairs = [];
            foreach (Type request in RequestTypes)
            {
                foreach (Role role in Everybody)
                {
                    pairs.Add(request.Name, role);
                }
            }

            return pairs;
        }
    }

    private static IEnumerable<Type> RequestTypes => typeof(SubmitArticle).Assembly.GetTypes()
        .Where(type => !type.IsAbstract && ResponseOf(type) is not null);

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task A_request_is_handled_for_the_roles_of_the_table_and_refused_to_all_others(string name, Role role)
    {
        Type request = RequestTypes.Single(type => type.Name == name);
        Assert.True(Table.TryGetValue(request, out Role[]? allowed), $"The table does not say who may send {name}.");
        Task<bool> sent = (Task<bool>)typeof(RoleTests)
            .GetMethod(nameof(IsHandledAsync), BindingFlags.Static | BindingFlags.NonPublic)!
            .MakeGenericMethod(request, ResponseOf(request)!)
            .Invoke(null, [role])!;
        Assert.Equal(allowed.Contains(role), await sent);
    }

    private static async Task<bool> IsHandledAsync<TRequest, TResponse>(Role role)
    {
        bool handled = false;
        try
        {
            await new AuthorisationBehaviour<TRequest, TResponse>(new TestUser("u", "U", role)).Handle(
                (TRequest)RuntimeHelpers.GetUninitializedObject(typeof(TRequest)),
                CancellationToken.None,
                () =>
                {
                    handled = true;
                    return Task.FromResult<TResponse>(default!);
                });
        }
        catch (ForbiddenException)
        {
            Assert.False(handled);
        }

        return handled;
    }

    private static Type? ResponseOf(Type type) => type.GetInterfaces()
        .FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequest<>))?.GetGenericArguments()[0];
}
