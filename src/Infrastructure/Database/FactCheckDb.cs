using FactCheck.Infrastructure.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Infrastructure.Database;

/// <summary>The product's data: the desk's aggregates, their history, and the users. One derived context a provider.</summary>
public abstract class FactCheckDb(DbContextOptions options) : IdentityDbContext<IdentityUser>(options)
{
    internal DbSet<ApiToken> ApiTokens => Set<ApiToken>();

    internal DbSet<SetUpLink> SetUpLinks => Set<SetUpLink>();

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcMilliseconds>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(FactCheckDb).Assembly);
    }
}
