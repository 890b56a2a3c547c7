using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Clusters;
using FactCheck.Domain.History;
using FactCheck.Domain.Relinking;
using FactCheck.Domain.Sources;
using FactCheck.Infrastructure.Access;
using FactCheck.Infrastructure.Database.Configurations;
using FactCheck.Infrastructure.Database.History;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Infrastructure.Database;

/// <summary>The product's data: the desk's aggregates, their history, and the users. One derived context a provider.</summary>
public abstract class FactCheckDb(DbContextOptions options) : IdentityDbContext<IdentityUser>(options)
{
    internal DbSet<Article> Articles => Set<Article>();

    internal DbSet<Publication> Publications => Set<Publication>();

    internal DbSet<Source> Sources => Set<Source>();

    internal DbSet<SourceName> SourceNames => Set<SourceName>();

    internal DbSet<Claim> Claims => Set<Claim>();

    internal DbSet<ClaimSource> ClaimSources => Set<ClaimSource>();

    internal DbSet<Assessment> Assessments => Set<Assessment>();

    internal DbSet<RelinkingBatch> RelinkingBatches => Set<RelinkingBatch>();

    internal DbSet<LinkProposal> LinkProposals => Set<LinkProposal>();

    internal DbSet<RefusedName> RefusedNames => Set<RefusedName>();

    internal DbSet<ClaimCluster> Clusters => Set<ClaimCluster>();

    internal DbSet<ClusterMember> ClusterMembers => Set<ClusterMember>();

    internal DbSet<ClaimFingerprintRow> ClaimFingerprints => Set<ClaimFingerprintRow>();

    internal DbSet<HistoryEvent> HistoryEvents => Set<HistoryEvent>();

    internal DbSet<HistoryPayload> HistoryPayloads => Set<HistoryPayload>();

    internal DbSet<HistorySequencer> HistorySequencer => Set<HistorySequencer>();

    internal DbSet<ApiToken> ApiTokens => Set<ApiToken>();

    internal DbSet<SetUpLink> SetUpLinks => Set<SetUpLink>();

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        Conversions.Add(configurationBuilder);
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        IdentityConfiguration.Apply(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(FactCheckDb).Assembly);
    }
}
