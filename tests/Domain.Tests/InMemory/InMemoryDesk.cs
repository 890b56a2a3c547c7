using System.Runtime.CompilerServices;
using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Clusters;
using FactCheck.Domain.Extraction;
using FactCheck.Domain.History;
using FactCheck.Domain.Languages;
using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Registry;
using FactCheck.Domain.Sources;

namespace FactCheck.Domain.Tests.InMemory;

/// <summary>
/// The ports of the desk over lists, with a real chain of events: whatever a test does can be verified. Storage itself is tested on
/// real databases elsewhere.
/// </summary>
internal sealed partial class InMemoryDesk : IArticleRepository, IClaimRepository, ISourceRepository, ISourceNames, IRefusedNames, IHistory, IHistoryLog, IHistoryView
{
    private readonly List<HistoryEntry> _pending = [];

    public List<Article> Articles { get; } = [];

    public List<Claim> Claims { get; } = [];

    public List<Source> Sources { get; } = [];

    public List<ClaimCluster> Clusters { get; } = [];

    public List<(HistoryEvent Event, HistoryPayload? Payload)> Events { get; } = [];

    public List<RefusedName> RefusedNames { get; } = [];

    public HistoryHead Head { get; set; } = HistoryHead.Empty;

    public int Saves { get; private set; }

    public TestClock Clock { get; } = new();

    public TestUser User { get; set; } = TestUser.Rana;

    public ArticleClaims ArticleClaims => new(this, this, new ComposedOffices(this, this, this), this, Clock);

    public ArticleExtraction Extraction => new(LanguagePacks.Shipped, this);

    public SourceKey Register(string key, SourceKind kind = SourceKind.Agency, params NewName[] names)
    {
        (Source source, HistoryEntry entry) = Source.Register(
            new SourceKey(key), new SourceParticulars(kind, key, null, null, null, null), names, isShipped: true);
        Sources.Add(source);
        Record(entry);
        Seal();
        return source.Key;
    }

    /// <summary>An article as the engine of the test reads it.</summary>
    public async Task<Article> TakeInAsync(string text, params Attribution[] attributions)
    {
        ArticleText.TryTake(text, out ArticleText? taken, out _);
        ExtractionResult result = Result(attributions);
        (Article article, HistoryEntry entry) = Article.Submit(taken!, result, null, new PublicationDetails(), User, Clock.Now);
        Articles.Add(article);
        Record(entry);
        await ArticleClaims.TakeInAsync(article, result, CancellationToken.None);
        await SaveAsync(CancellationToken.None);
        return article;
    }

    public static ExtractionResult Result(params Attribution[] attributions) => new("en", attributions, "1", "en@1", "1");

    public Task<VerifyHistoryResult> VerifyAsync() =>
        new VerifyHistoryHandler(this).Handle(new VerifyHistory(), CancellationToken.None);

    public void Record(HistoryEntry entry) => _pending.Add(entry);

    public Task SaveAsync(CancellationToken cancellationToken)
    {
        Saves++;
        Seal();
        return Task.CompletedTask;
    }

    public Task<OtherChange?> LastChangeAsync(HistoryStream stream, CancellationToken cancellationToken)
    {
        (HistoryEvent Event, HistoryPayload? Payload)[] all = [.. Events.Where(e => e.Event.Stream == stream)];
        if (all.Length == 0)
        {
            return Task.FromResult<OtherChange?>(null);
        }

        HistoryRow row = HistoryRow.Of(all[^1].Event, all[^1].Payload);
        return Task.FromResult<OtherChange?>(
            new OtherChange(row.UserName, row.Time, row.Type, row.Why, row.StreamVersion, row.Changes));
    }

    Task<Article?> IArticleRepository.FindAsync(ArticleId id, CancellationToken cancellationToken) =>
        Task.FromResult(Articles.Find(a => a.Id == id));

    public Task<Article?> FindByTextAsync(string textHash, CancellationToken cancellationToken) =>
        Task.FromResult(Articles.Find(a => a.TextHash == textHash));

    public void Add(Article article) => Articles.Add(article);

    Task<Claim?> IClaimRepository.FindAsync(ClaimId id, CancellationToken cancellationToken) =>
        Task.FromResult(Claims.Find(c => c.Id == id));

    public Task<IReadOnlyList<Claim>> OfArticleAsync(ArticleId article, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Claim>>([.. Claims.Where(c => c.ArticleId == article)]);

    public Task<int> CountAsync(ArticleId article, CancellationToken cancellationToken) =>
        Task.FromResult(Claims.Count(c => c.ArticleId == article));

    public void Add(Claim claim) => Claims.Add(claim);

    Task<Source?> ISourceRepository.FindAsync(SourceKey key, CancellationToken cancellationToken) =>
        Task.FromResult(Sources.Find(s => s.Key == key));

    public Task<IReadOnlyDictionary<SourceKey, Source>> AllAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<SourceKey, Source>>(Sources.ToDictionary(s => s.Key));

    public Task<IReadOnlyDictionary<SourceKey, SourceStanding>> StandingAsync(
        IReadOnlyCollection<SourceKey> keys, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<SourceKey, SourceStanding>>(Sources
            .Where(s => keys.Contains(s.Key))
            .ToDictionary(s => s.Key, s => new SourceStanding(s.MergedInto, s.IsRetired)));

    public Task<IReadOnlyList<Source>> FindByNameAsync(string language, string name, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Source>>([.. Sources.Where(s => s.Names.Any(n => !n.IsWithdrawn
            && (n.Language == language || n.Language == "mul" || language == "mul")
            && string.Equals(n.Text, name, StringComparison.OrdinalIgnoreCase)))]);

    public void Remove(SourceName name)
    {
        // The source has given it up already; there is no table to take it out of.
    }

    public void Add(Source source) => Sources.Add(source);

    /// <summary>The shipped names, with what the sources of the test say otherwise.</summary>
    public Task<SourceDirectory> CurrentAsync(CancellationToken cancellationToken)
    {
        RegisteredName[] names = [.. Sources.SelectMany(s => s.Names).Where(n => !n.IsShipped)
            .Select(n => new RegisteredName(n.Source, n.Language, n.Text, n.Form))];
        RegisteredName[] withdrawn = [.. Sources.SelectMany(s => s.Names).Where(n => n.IsWithdrawn)
            .Select(n => new RegisteredName(n.Source, n.Language, n.Text, n.Form))];
        Dictionary<SourceKey, SourceKey?> redirects = Sources.Where(s => !s.IsInUse).ToDictionary(s => s.Key, s => s.MergedInto);
        return Task.FromResult(names.Length + withdrawn.Length + redirects.Count == 0
            ? SourceDirectory.Shipped
            : SourceDirectory.Shipped.With(
                names,
                Sources.Select(s => new RegisteredSource { Key = s.Key, Kind = s.Kind, Name = s.Name }),
                new RegistryCuts(withdrawn, redirects)));
    }

    Task<RefusedName?> IRefusedNames.FindAsync(string language, string text, CancellationToken cancellationToken) =>
        Task.FromResult(RefusedNames.Find(n => n.Language == language && string.Equals(n.Text, text, StringComparison.OrdinalIgnoreCase)));

    public void Add(RefusedName name) => RefusedNames.Add(name);

    public Task<T> ReadAsync<T>(Func<IHistoryView, Task<T>> read, CancellationToken cancellationToken) => read(this);

    public Task<HistoryHead> HeadAsync(CancellationToken cancellationToken) => Task.FromResult(Head);

    public async IAsyncEnumerable<(HistoryEvent Event, HistoryPayload? Payload)> EventsAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.Yield();
        foreach ((HistoryEvent, HistoryPayload?) stored in Events)
        {
            yield return stored;
        }
    }

    public async IAsyncEnumerable<CurrentRecord> RecordsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.Yield();
        foreach (Article article in Articles)
        {
            yield return new CurrentRecord(article.Stream, article.Version, article.Fields());
        }

        foreach (Source source in Sources)
        {
            yield return new CurrentRecord(source.Stream, source.Version, source.Fields());
        }

        foreach (RefusedName name in RefusedNames)
        {
            yield return new CurrentRecord(name.Stream, name.Version, name.Fields());
        }

        foreach (Claim claim in Claims)
        {
            yield return new CurrentRecord(claim.Stream, claim.Version, claim.Fields());
        }

        foreach (ClaimCluster cluster in Clusters)
        {
            yield return new CurrentRecord(cluster.Stream, cluster.Version, cluster.Fields());
        }
    }

    private void Seal()
    {
        foreach (HistoryEntry entry in _pending)
        {
            byte[] salt = new byte[HistoryChain.SaltLength];
            Random.Shared.NextBytes(salt);
            (HistoryEvent sealedEvent, HistoryPayload payload) = HistoryChain.Seal(
                entry, HistoryActor.Of(User, "0.1.0"), Clock.Now, Head, Guid.CreateVersion7(Clock.Now), salt);
            Events.Add((sealedEvent, payload));
            Head = new HistoryHead(sealedEvent.Sequence, sealedEvent.Hash);
        }

        _pending.Clear();
    }
}
