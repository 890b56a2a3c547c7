using FactCheck.Domain.Access;
using FactCheck.Domain.History;
using FactCheck.Domain.Pipeline;
using FactCheck.Infrastructure.Tests.Database;
using FactCheck.Infrastructure.Tests.Storage;
using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Infrastructure.Tests.Access;

/// <summary>What administrators do stands in the history, together with the change or not at all.</summary>
public abstract class UserHistoryTests(TestDatabase database) : ProviderTests(database)
{
    private const string Password = "A sentence of 7 words.";
    private const string Other = "Another sentence of 9 words.";

    [Fact]
    public async Task Everything_done_to_a_user_is_told_and_no_secret_with_it()
    {
        await AddRolesAsync();
        UserAccount user = await Desk.SendAsync(new CreateUser("Ноор", Password, Role.Editor));
        await Desk.SendAsync(new DisableUser(user.Id));
        await Desk.SendAsync(new DisableUser(user.Id));
        await Desk.SendAsync(new EnableUser(user.Id));
        await Desk.SendAsync(new ResetPassword(user.Id, Other));
        DateTimeOffset end = new(2030, 1, 2, 3, 4, 5, TimeSpan.Zero);
        IssuedApiToken token = await InScopeAsync((IApiTokens tokens) => tokens.IssueAsync(user.Id, "Importer", end, default));
        await InScopeAsync((IApiTokens tokens) => tokens.RevokeAsync(user.Id, token.Id, default));
        await InScopeAsync((IApiTokens tokens) => tokens.RevokeAsync(user.Id, token.Id, default));

        IReadOnlyList<HistoryRow> events = [.. (await HistoryOfAsync(user)).Reverse()];
        Assert.Equal(
            ["user.created", "user.disabled", "user.enabled", "user.password-reset", "user.token-issued", "user.token-revoked"],
            events.Select(e => e.Type));
        Assert.Equal(Enumerable.Range(1, 6), events.Select(e => e.StreamVersion));
        Assert.All(events, e => Assert.Equal(("u-1", "Amal", Role.Administrator), (e.UserId, e.UserName, e.Role)));
        Assert.Equal(
            [("isDisabled", "false"), ("role", "\"Editor\""), ("userName", "\"Ноор\"")],
            events[0].Changes.Select(change => (change.Field, change.To)));
        Assert.Equal([("isDisabled", "false", "true")], events[1].Changes.Select(change => (change.Field, change.From, change.To)));
        Assert.Empty(events[3].Changes);
        Assert.Equal("""{"expiresAt":"2030-01-02T03:04:05.000Z","name":"Importer"}""", Assert.Single(events[4].Changes).To);

        IdentityUser stored = await Desk.WithDbAsync(db => db.Users.SingleAsync(known => known.Id == user.Id));
        string hash = await Desk.WithDbAsync(db => db.ApiTokens.Where(t => t.Id == token.Id).Select(t => t.Hash).SingleAsync());
        string[] secrets = [Password, Other, token.Token, hash, stored.PasswordHash!, stored.SecurityStamp!];
        Assert.All(events, e => Assert.All(secrets, secret => Assert.DoesNotContain(secret, e.Payload + e.Envelope, StringComparison.Ordinal)));
        await AssertSoundAsync();
    }

    [Fact]
    public async Task A_user_can_sign_in_with_the_newest_password_only_and_has_the_role()
    {
        await AddRolesAsync();
        UserAccount user = await Desk.SendAsync(new CreateUser("Passe-partout", Password, Role.Reviewer));
        string? before = (await Desk.WithDbAsync(db => db.Users.SingleAsync(known => known.Id == user.Id))).SecurityStamp;
        await Desk.SendAsync(new ResetPassword(user.Id, Other));

        bool[] fits = await InScopeAsync(async (UserManager<IdentityUser> users) =>
        {
            IdentityUser stored = (await users.FindByNameAsync("PASSE-partout"))!;
            Assert.NotEqual(before, stored.SecurityStamp);
            Assert.Equal(["Reviewer"], await users.GetRolesAsync(stored));
            return new[] { await users.CheckPasswordAsync(stored, Password), await users.CheckPasswordAsync(stored, Other) };
        });

        Assert.Equal([false, true], fits);
    }

    [Fact]
    public async Task A_refused_change_leaves_neither_user_nor_event()
    {
        await AddRolesAsync();
        await Desk.SendAsync(new CreateUser("Taken", Password, Role.Reviewer));
        long before = await CountAsync();

        Assert.Equal("user-name-taken", await CodeAsync(new CreateUser("taken", Password, Role.Reviewer)));
        Assert.Equal("user-name-missing", await CodeAsync(new CreateUser(" ", Password, Role.Reviewer)));
        Assert.Equal("password-too-short", await CodeAsync(new CreateUser("Short", "short", Role.Reviewer)));
        Assert.Equal("role-missing", await CodeAsync(new CreateUser("Roleless", Password, (Role)(-1))));
        await Assert.ThrowsAsync<ForbiddenException>(
            () => Desk.SendAsync(new CreateUser("Intruder", Password, Role.Administrator), user => user.Roles = [Role.Editor]));
        await Assert.ThrowsAsync<NotFoundException>(() => Desk.SendAsync(new DisableUser("nobody")));

        Assert.Equal(before, await CountAsync());
        Assert.Equal(1, await Desk.WithDbAsync(db => db.Users.CountAsync(known => known.UserName == "Taken" || known.UserName == "taken")));
    }

    [Fact]
    public async Task An_event_that_cannot_be_written_takes_the_user_with_it()
    {
        await AddRolesAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => InScopeAsync(async (IServiceProvider services) =>
            {
                services.GetRequiredService<TestUser>().Id = null;
                var account = await services.GetRequiredService<IUserAccounts>().AddAsync("Lost", Password, Role.Editor, default);
                IHistory history = services.GetRequiredService<IHistory>();
                history.Record(account.Created());
                await history.SaveAsync(default);
                return 0;
            }));

        Assert.False(await Desk.WithDbAsync(db => db.Users.AnyAsync(known => known.UserName == "Lost")));
    }

    [Fact]
    public async Task Nobody_disables_themself()
    {
        await AddRolesAsync();
        UserAccount user = await Desk.SendAsync(new CreateUser("Self", Password, Role.Administrator));

        RuleBrokenException refused = await Assert.ThrowsAsync<RuleBrokenException>(
            () => Desk.SendAsync(new DisableUser(user.Id), sender => sender.Id = user.Id));
        Assert.Equal("user-is-yourself", refused.Rule);
    }

    [Fact]
    public async Task The_first_administrator_stands_in_history_as_who_made_themself()
    {
        await AddRolesAsync();
        UserAccount first = await InScopeAsync(async (IServiceProvider services) =>
        {
            services.GetRequiredService<TestUser>().Id = null;
            return await services.GetRequiredService<IUserAccounts>().CreateFirstAdministratorAsync("Chief", Password, default);
        });

        HistoryRow row = Assert.Single(await HistoryOfAsync(first));
        Assert.Equal(("user.set-up", first.Id, "Chief", Role.Administrator), (row.Type, row.UserId, row.UserName, row.Role));
        await AssertSoundAsync();
    }

    [Fact]
    public async Task Tokens_issued_at_one_moment_stand_in_history_one_after_the_other()
    {
        await AddRolesAsync();
        UserAccount user = await Desk.SendAsync(new CreateUser("Busy", Password, Role.Reviewer));
        await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => InScopeAsync(
            (IApiTokens tokens) => tokens.IssueAsync(user.Id, $"Job {i}", null, default)))));

        Assert.Equal(Enumerable.Range(1, 7), (await HistoryOfAsync(user)).Select(e => e.StreamVersion).Order());
        await AssertSoundAsync();
    }

    private async Task<string> CodeAsync(CreateUser request) =>
        Assert.Single((await Assert.ThrowsAsync<ValidationException>(() => Desk.SendAsync(request))).Errors).ErrorCode;

    private Task<long> CountAsync() => Desk.WithDbAsync(db => db.HistoryEvents.LongCountAsync());

    private async Task<IReadOnlyList<HistoryRow>> HistoryOfAsync(UserAccount user) =>
        (await Desk.SendAsync(new GetHistory(user.Stream, new Paging()))).Items;

    private async Task AssertSoundAsync()
    {
        VerifyHistoryResult result = await Desk.SendAsync(new VerifyHistory());
        Assert.Empty(result.Breaks);
        Assert.True(result.IsSound);
    }

    private Task<int> AddRolesAsync() => InScopeAsync(async (RoleManager<IdentityRole> roles) =>
    {
        foreach (string role in Enum.GetNames<Role>())
        {
            if (!await roles.RoleExistsAsync(role))
            {
                await roles.CreateAsync(new IdentityRole(role));
            }
        }

        return 0;
    });

    private async Task<T> InScopeAsync<TPort, T>(Func<TPort, Task<T>> use)
        where TPort : notnull
    {
        await using AsyncServiceScope scope = Database.Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TPort>());
    }
}

public sealed class UserHistoryOnSqlite(SqliteTestDatabase database)
    : UserHistoryTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class UserHistoryOnSqlServer(SqlServerTestDatabase database)
    : UserHistoryTests(database), IClassFixture<SqlServerTestDatabase>;
