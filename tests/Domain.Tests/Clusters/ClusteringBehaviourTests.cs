using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Clusters;
using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Registry;
using FactCheck.Domain.Tests.InMemory;

namespace FactCheck.Domain.Tests.Clusters;

/// <summary>Comparing follows the commands that make or change claims, and never spoils their answers.</summary>
public sealed class ClusteringBehaviourTests
{
    private readonly BrokenIndex _broken = new();

    [Fact]
    public async Task A_saved_submission_is_answered_whatever_befalls_the_comparing() =>
        Assert.Equal("saved", await SendAsync<SubmitArticle>());

    [Fact]
    public async Task What_went_wrong_is_noted()
    {
        await SendAsync<CorrectClaimSpans>();
        Assert.IsType<TimeoutException>(Assert.Single(_broken.Noted));
    }

    [Fact]
    public async Task Commands_that_change_nothing_to_be_compared_are_followed_by_nothing()
    {
        await SendAsync<TakeClaim>();
        await SendAsync<AddPublication>();
        Assert.Empty(_broken.Noted);
    }

    private Task<string> SendAsync<TRequest>()
    {
        InMemoryDesk desk = new();
        ClaimClustering clustering = new(new InMemoryClusters(desk), _broken, desk, desk, desk.Clock);
        return new ClusteringBehaviour<TRequest, string>(clustering, _broken).Handle(
            default!, CancellationToken.None, () => Task.FromResult("saved"));
    }

    private sealed class BrokenIndex : IClaimIndex, IClusteringLog
    {
        public List<Exception> Noted { get; } = [];

        public void Postponed(Exception why) => Noted.Add(why);

        public Task<IReadOnlyList<ComparableClaim>> FindAsync(
            IReadOnlyCollection<ClaimId> claims, CancellationToken cancellationToken) => throw new TimeoutException();

        public Task<IReadOnlyList<ComparableClaim>> CandidatesAsync(
            ClaimId claim, SourceKey origin, IReadOnlyList<long> fingerprints, int atMost, CancellationToken cancellationToken) =>
            throw new TimeoutException();

        public Task<IReadOnlyList<ComparableClaim>> PendingAsync(int atMost, CancellationToken cancellationToken) =>
            throw new TimeoutException();

        public Task NoteComparedAsync(ComparableClaim claim, CancellationToken cancellationToken) => throw new TimeoutException();
    }
}
