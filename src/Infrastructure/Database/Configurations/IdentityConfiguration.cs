using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Infrastructure.Database.Configurations;

/// <summary>
/// Lengths of the framework's own tables. Its default keys of 450 characters make composite keys wider than the 900 bytes
/// that SQL Server takes; ids of users stand in history, which takes 100 characters.
/// </summary>
internal static class IdentityConfiguration
{
    private const int IdLength = 100;
    private const int NameLength = 128;

    public static void Apply(ModelBuilder builder)
    {
        builder.Entity<IdentityUser>().Property(user => user.Id).HasMaxLength(IdLength);
        builder.Entity<IdentityRole>().Property(role => role.Id).HasMaxLength(IdLength);
        builder.Entity<IdentityUserLogin<string>>(login =>
        {
            login.Property(l => l.LoginProvider).HasMaxLength(NameLength);
            login.Property(l => l.ProviderKey).HasMaxLength(NameLength);
        });
        builder.Entity<IdentityUserToken<string>>(token =>
        {
            token.Property(t => t.LoginProvider).HasMaxLength(NameLength);
            token.Property(t => t.Name).HasMaxLength(NameLength);
        });
    }
}
