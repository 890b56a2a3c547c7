using FactCheck.Evaluation;

namespace FactCheck.Domain.Tests.Evaluation;

public sealed class GoldFileTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void Spans_are_read_as_code_points_and_keys_of_both_kinds_as_one_set()
    {
        File.WriteAllText(_path, """
            {"doc": "a", "lang": "en", "text": "😀 Ann said no", "attributions": [{"source": [[2, 5]], "cue": [[6, 10]], "content": [[11, 13]], "agency": "tass", "on_behalf": ["a", "b"], "optional": true}]}

            """);
        GoldDocument document = Assert.Single(GoldFile.Read(_path));
        Relation relation = Assert.Single(document.Relations);
        Assert.Equal("Ann", Assert.Single(relation[Label.Source]).In(document.Text));
        Assert.Equal("no", Assert.Single(relation[Label.Content]).In(document.Text));
        Assert.Equal(["a", "b", "tass"], relation.Keys.Order());
        Assert.True(relation.Optional);
    }

    [Theory]
    [InlineData("{", ":1: ")]
    [InlineData("""{"doc": "a"}""", ":1: ")]
    [InlineData("""{"doc": "a", "text": "x", "attributions": [{"source": [], "cue": [], "content": [[0, 9]]}]}""", ":1: ")]
    [InlineData("{\"doc\": \"a\", \"text\": \"x\", \"attributions\": []}\n{\"doc\": \"a\", \"text\": \"x\", \"attributions\": []}", ":2: document a was already given")]
    [InlineData("", "no document in it")]
    public void A_bad_file_is_refused_with_its_line(string content, string message)
    {
        File.WriteAllText(_path, content);
        Assert.Contains(message, Assert.Throws<GoldFileException>(() => GoldFile.Read(_path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_named() =>
        Assert.Contains("nowhere.jsonl", Assert.Throws<GoldFileException>(() => GoldFile.Read("nowhere.jsonl")).Message, StringComparison.Ordinal);
}
