using FactCheck.Domain.Tests.Extraction;

namespace FactCheck.Domain.Tests.Cases;

/// <summary>The files of golden cases are read strictly: a slip of the pen is named with file and line, never skipped.</summary>
public class GoldenCaseFormatTests
{
    [Fact]
    public void A_case_is_a_text_and_one_line_for_each_attribution()
    {
        GoldenCase golden = Assert.Single(GoldenCase.Read("a.txt", "en", ["# comment", "The mayor said that it rains.", "=> The mayor | said | it rains"]));

        Assert.Equal("a.txt:2", golden.Place);
        Assert.Equal("The mayor said that it rains.", golden.Text);
        Assert.Equal(new Shown("The mayor", "said", "it rains"), Assert.Single(golden.Expected));
        Assert.Null(golden.Failure());
    }

    [Fact]
    public void An_empty_line_ends_a_case_and_a_pilcrow_stands_for_a_paragraph_break()
    {
        IReadOnlyList<GoldenCase> cases = GoldenCase.Read("a.txt", "en", ["One.¶Two.", "=> none", "", "", "Three.", "=> none"]);

        Assert.Equal(["One.\n\nTwo.", "Three."], cases.Select(c => c.Text));
    }

    [Fact]
    public void What_is_to_do_is_kept_apart_and_does_not_fail()
    {
        GoldenCase golden = Assert.Single(GoldenCase.Read("a.txt", "en", ["Rain falls.", "=> todo: Rain | falls | Rain"]));

        Assert.Single(golden.Todo);
        Assert.Null(golden.Failure());
    }

    [Fact]
    public void An_attribution_that_no_line_expects_fails_and_is_shown()
    {
        GoldenCase golden = Assert.Single(GoldenCase.Read("a.txt", "en", ["The mayor said that it rains.", "=> none"]));

        Assert.Contains("surplus: The mayor | said | it rains", golden.Failure(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_attribution_that_is_not_found_fails_and_is_shown()
    {
        GoldenCase golden = Assert.Single(GoldenCase.Read("a.txt", "en", ["Rain falls.", "=> Rain | falls | Rain"]));

        Assert.Contains("missing: Rain | falls | Rain", golden.Failure(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.txt:1: an expectation with no text", "=> none")]
    [InlineData("a.txt:2: 2 cells", "Rain falls.", "=> Rain | falls")]
    [InlineData("a.txt:2: expected a blank", "Rain falls.", "=>none")]
    [InlineData("a.txt:2: the text does not hold 'Snow'", "Rain falls.", "=> Snow | falls | Rain")]
    [InlineData("a.txt:2: the text does not hold 'Rain' there", "Rain falls.", "=> - | falls | falls … Rain")]
    [InlineData("a.txt:1: a text with no expectation", "Rain falls.")]
    [InlineData("a.txt:3: text after an expectation", "Rain falls.", "=> none", "Snow falls.")]
    [InlineData("a.txt:1: 'none' stands alone", "Rain falls.", "=> none", "=> Rain | falls | Rain")]
    [InlineData("a.txt:2: holds no case", "# only a comment")]
    public void A_fault_is_named_with_file_and_line(string message, params string[] lines)
    {
        FormatException fault = Assert.Throws<FormatException>(() => GoldenCase.Read("a.txt", "en", lines));

        Assert.StartsWith(message, fault.Message, StringComparison.Ordinal);
    }
}
