namespace FactCheck.Domain.Tests.Cases;

/// <summary>Runs the golden cases of every language.</summary>
public class GoldenCasesTests(ITestOutputHelper output)
{
    private static readonly Dictionary<string, GoldenCase> All = ReadAll();

    public static TheoryData<string> Places => [.. All.Keys];

    [Theory]
    [MemberData(nameof(Places))]
    public void A_text_gives_exactly_the_attributions_of_its_case(string place)
    {
        string? failure = All[place].Failure();

        Assert.True(failure is null, failure);
    }

    [Fact]
    public void What_is_still_to_do_is_counted_and_said()
    {
        foreach (IGrouping<string, GoldenCase> language in All.Values.GroupBy(c => c.Language))
        {
            int expected = language.Sum(c => c.Expected.Count + c.Todo.Count);
            int todo = language.Sum(c => c.Todo.Count + (c.SurplusTodo ? 1 : 0));
            output.WriteLine($"{language.Key}: {language.Count()} cases, {expected} attributions, {todo} still to do");
        }

        foreach (GoldenCase golden in All.Values)
        {
            foreach (string done in golden.Done())
            {
                output.WriteLine($"{golden.Place}: no longer to do: {done}");
            }
        }

        Assert.All(All.Values.GroupBy(c => c.Language), language => Assert.True(
            language.Count(c => c.Todo.Count > 0 || c.SurplusTodo) <= language.Count() / 2, $"{language.Key}: more than half of the cases are still to do"));
    }

    private static Dictionary<string, GoldenCase> ReadAll()
    {
        string root = Path.Combine(AppContext.BaseDirectory, "Cases");
        var cases = new Dictionary<string, GoldenCase>(StringComparer.Ordinal);
        foreach (string path in Directory.EnumerateFiles(root, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            string relative = Path.GetRelativePath(root, path).Replace('\\', '/');
            foreach (GoldenCase golden in GoldenCase.Read($"Cases/{relative}", relative[..relative.IndexOf('/', StringComparison.Ordinal)], File.ReadLines(path)))
            {
                cases.Add(golden.Place, golden);
            }
        }

        return cases;
    }
}
