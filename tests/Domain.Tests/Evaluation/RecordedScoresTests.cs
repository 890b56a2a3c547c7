using FactCheck.Evaluation;

namespace FactCheck.Domain.Tests.Evaluation;

public sealed class RecordedScoresTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void What_is_recorded_is_read_again_and_other_sets_stay()
    {
        var score = new Score();
        new RecordedScores(_path).Record("one", score);
        new RecordedScores(_path).Record("two", score);
        var read = new RecordedScores(_path);
        Assert.Equal(RecordedScores.Figures(score), read.Of("one"));
        Assert.Equal(RecordedScores.Figures(score), read.Of("two"));
        Assert.Null(read.Of("three"));
    }

    [Fact]
    public void A_line_with_too_few_columns_is_refused_by_its_set()
    {
        File.WriteAllLines(_path, ["set\tdetected-p", "one\t88.1"]);
        Assert.Contains("one", Assert.Throws<GoldFileException>(() => new RecordedScores(_path)).Message, StringComparison.Ordinal);
    }
}
