namespace FactCheck.Domain.Tests.Extraction;

/// <summary>A cue row that does nothing cannot be merged: every row's example is read by the engine.</summary>
public class RowExamplesTests(ITestOutputHelper output)
{
    public static TheoryData<string> Rows => [.. RowExample.All.Select(row => row.Id).Where(id => !RowsNotYet.All.ContainsKey(id))];

    public static TheoryData<string> NotYet => [.. RowsNotYet.All.Keys];

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_example_of_a_row_gives_its_source_and_content(string id)
    {
        RowExample row = RowExample.Find(id)!;

        string? failure = row.Failure();

        Assert.True(failure is null, $"{id}: {row.Example.Text}\n  expected: {row.Example.Source ?? "-"} | {row.Example.Content}\n  found:    {failure}");
    }

    [Fact]
    public void A_row_that_fails_stands_in_the_list_with_its_reason_only_while_it_fails()
    {
        output.WriteLine($"{RowsNotYet.All.Count} of {RowExample.All.Count} rows are not done yet:");
        foreach ((string id, string reason) in RowsNotYet.All)
        {
            output.WriteLine($"  {id}: {reason}");
        }

        string[] unknown = [.. RowsNotYet.All.Keys.Where(id => RowExample.Find(id) is null)];
        string[] done = [.. RowsNotYet.All.Keys.Where(id => RowExample.Find(id) is { } row && row.Failure() is null)];

        Assert.True(unknown.Length == 0, $"Extraction/rows-not-yet.txt names rows that no pack has: {string.Join(", ", unknown)}");
        Assert.True(done.Length == 0, $"These rows pass; take them out of Extraction/rows-not-yet.txt: {string.Join(", ", done)}");
    }

    [Fact]
    public void Few_rows_are_not_done_yet() =>
        Assert.InRange(RowsNotYet.All.Count, 0, RowExample.All.Count / 50);
}
