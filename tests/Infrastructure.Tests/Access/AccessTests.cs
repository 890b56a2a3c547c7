using FactCheck.Domain.Access;
using FactCheck.Infrastructure.Database;
using FactCheck.Infrastructure.Tests.Database;
using FactCheck.Infrastructure.Tests.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Infrastructure.Tests.Access;

public abstract class AccessTests(TestDatabase database) : ProviderTests(database)
{
    [Fact]
    public async Task A_token_acts_for_its_user_until_it_is_revoked_and_is_not_in_the_database()
    {
        await AddUserAsync("token-user");
        IssuedApiToken issued = await TokensAsync(tokens => tokens.IssueAsync("token-user", "Importer", null, default));

        Assert.Matches("^fc_[A-Za-z0-9_-]{43}$", issued.Token);
        Assert.Equal("token-user", await TokensAsync(tokens => tokens.FindUserAsync(issued.Token, default)));
        ApiTokenRow row = Assert.Single(await TokensAsync(tokens => tokens.ListAsync("token-user", default)));
        Assert.NotNull(row.LastUsedAt);
        Assert.Equal(0, await Desk.WithDbAsync(db => db.ApiTokens.CountAsync(token => token.Hash == issued.Token)));

        Assert.False(await TokensAsync(tokens => tokens.RevokeAsync("somebody-else", issued.Id, default)));
        Assert.True(await TokensAsync(tokens => tokens.RevokeAsync("token-user", issued.Id, default)));
        Assert.True(await TokensAsync(tokens => tokens.RevokeAsync("token-user", issued.Id, default)));
        Assert.Null(await TokensAsync(tokens => tokens.FindUserAsync(issued.Token, default)));
    }

    [Fact]
    public async Task An_expired_token_and_an_unknown_one_act_for_nobody()
    {
        await AddUserAsync("late-user");
        IssuedApiToken issued = await TokensAsync(
            tokens => tokens.IssueAsync("late-user", "Old", DateTimeOffset.UtcNow.AddSeconds(-1), default));

        Assert.Null(await TokensAsync(tokens => tokens.FindUserAsync(issued.Token, default)));
        Assert.Null(await TokensAsync(tokens => tokens.FindUserAsync("fc_" + new string('A', 43), default)));
        Assert.Null(await TokensAsync(tokens => tokens.FindUserAsync("", default)));
    }

    [Fact]
    public async Task The_set_up_link_opens_once_and_never_beside_an_administrator()
    {
        string older = (await LinkAsync(link => link.RenewAsync(default)))!;
        string secret = (await LinkAsync(link => link.RenewAsync(default)))!;
        Assert.False(await LinkAsync(link => link.IsOpenAsync(older, default)));
        Assert.True(await LinkAsync(link => link.IsOpenAsync(secret, default)));

        bool[] uses = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => LinkAsync(link => link.UseAsync(secret, default)))));
        Assert.Single(uses, won => won);
        Assert.False(await LinkAsync(link => link.IsOpenAsync(secret, default)));
        await LinkAsync(async link =>
        {
            await link.ReopenAsync(secret, default);
            return true;
        });
        Assert.True(await LinkAsync(link => link.UseAsync(secret, default)));

        await AddUserAsync("first");
        await Desk.WithDbAsync(db =>
        {
            db.Roles.Add(new IdentityRole("Administrator") { Id = "admin", NormalizedName = "ADMINISTRATOR" });
            db.UserRoles.Add(new IdentityUserRole<string> { UserId = "first", RoleId = "admin" });
            return db.SaveChangesAsync();
        });
        Assert.Null(await LinkAsync(link => link.RenewAsync(default)));
    }

    private Task<int> AddUserAsync(string id) => Desk.WithDbAsync(db =>
    {
        db.Users.Add(new IdentityUser(id) { Id = id, NormalizedUserName = id.ToUpperInvariant() });
        return db.SaveChangesAsync();
    });

    private Task<T> TokensAsync<T>(Func<IApiTokens, Task<T>> use) => InScopeAsync(use);

    private Task<T> LinkAsync<T>(Func<ISetUpLink, Task<T>> use) => InScopeAsync(use);

    private async Task<T> InScopeAsync<TPort, T>(Func<TPort, Task<T>> use)
        where TPort : notnull
    {
        await using AsyncServiceScope scope = Database.Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TPort>());
    }
}

public sealed class AccessOnSqlite(SqliteTestDatabase database)
    : AccessTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class AccessOnSqlServer(SqlServerTestDatabase database)
    : AccessTests(database), IClassFixture<SqlServerTestDatabase>;
