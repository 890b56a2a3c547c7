using System.Text.Json.Nodes;
using FactCheck.Domain.History;
using FactCheck.Domain.Pipeline;

namespace FactCheck.Domain.Access;

/// <summary>A person who may sign in, as history tells of them: who, as what, and whether they may. Never how they prove it.</summary>
/// <param name="Id">Stable id, at most 100 characters.</param>
/// <param name="UserName">The name to sign in with, at most 256 characters.</param>
/// <param name="Role">The highest role held.</param>
/// <param name="IsDisabled">Whether an administrator keeps them from signing in.</param>
public sealed record UserAccount(string Id, string UserName, Role Role, bool IsDisabled)
{
    /// <summary>The shortest password that is taken, in characters.</summary>
    public const int MinimumPasswordLength = 12;

    /// <summary>Until when somebody disabled is locked out: the last instant that the database holds, in whole milliseconds.</summary>
    public static DateTimeOffset EndOfTime { get; } =
        DateTimeOffset.FromUnixTimeMilliseconds(DateTimeOffset.MaxValue.ToUnixTimeMilliseconds());

    /// <summary>The stream of their history.</summary>
    public HistoryStream Stream => StreamOf(Id);

    /// <summary>The stream of a user's history.</summary>
    public static HistoryStream StreamOf(string userId) => new(StreamKind.User, userId);

    /// <summary>The event of their creation.</summary>
    /// <param name="bySetUpLink">Whether it is the first administrator, who made themself by the set-up link.</param>
    public HistoryEntry Created(bool bySetUpLink = false) => new(
        Stream,
        HistoryEntry.NextVersion,
        bySetUpLink ? HistoryEventTypes.UserSetUp : HistoryEventTypes.UserCreated,
        FieldChange.Between(new Dictionary<string, JsonNode?>(), Fields()));

    /// <summary>The event of being disabled.</summary>
    public HistoryEntry Disabled() => Turned(HistoryEventTypes.UserDisabled, this with { IsDisabled = true });

    /// <summary>The event of being let in again; it changes no field where only too many wrong passwords had locked them out.</summary>
    public HistoryEntry Enabled() => Turned(HistoryEventTypes.UserEnabled, this with { IsDisabled = false });

    /// <summary>The event of getting a new password; it says nothing of the password.</summary>
    public HistoryEntry PasswordReset() => Turned(HistoryEventTypes.UserPasswordReset, this);

    /// <summary>The event of a token issued to a user; it holds name and expiry, never the token or its hash.</summary>
    public static HistoryEntry TokenIssued(string userId, Guid token, string name, DateTimeOffset? expiresAt) =>
        OfToken(HistoryEventTypes.UserTokenIssued, userId, token, null, Token(name, expiresAt));

    /// <summary>The event of a token revoked.</summary>
    public static HistoryEntry TokenRevoked(string userId, Guid token, string name, DateTimeOffset? expiresAt) =>
        OfToken(HistoryEventTypes.UserTokenRevoked, userId, token, Token(name, expiresAt), null);

    private Dictionary<string, JsonNode?> Fields() => new(StringComparer.Ordinal)
    {
        ["isDisabled"] = IsDisabled,
        ["role"] = Role.ToString(),
        ["userName"] = UserName,
    };

    private HistoryEntry Turned(string type, UserAccount after) =>
        new(Stream, HistoryEntry.NextVersion, type, FieldChange.Between(Fields(), after.Fields()));

    private static HistoryEntry OfToken(string type, string userId, Guid token, JsonNode? from, JsonNode? to) =>
        new(StreamOf(userId), HistoryEntry.NextVersion, type, [new FieldChange($"tokens/{token:D}", from, to)]);

    private static JsonObject Token(string name, DateTimeOffset? expiresAt) => new()
    {
        ["expiresAt"] = expiresAt is { } end ? HistoryChain.FormatTime(end) : null,
        ["name"] = name,
    };
}
