using System.Text;

namespace FactCheck.Web.CommandLine;

/// <summary>Where results and errors go: results alone on standard output, in UTF-8 whatever the terminal's locale says.</summary>
internal sealed class StandardStreams : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private readonly Stream _error = Console.OpenStandardError();

    public StandardStreams()
    {
        Out = Console.OpenStandardOutput();
        Text = new StreamWriter(Out, Utf8, 16 * 1024, leaveOpen: true);
        Error = new StreamWriter(_error, Utf8, 1024, leaveOpen: true) { AutoFlush = true };
    }

    /// <summary>Standard output as bytes.</summary>
    public Stream Out { get; }

    /// <summary>Standard output as text; flush it before writing to <see cref="Out"/>.</summary>
    public TextWriter Text { get; }

    /// <summary>Standard error.</summary>
    public TextWriter Error { get; }

    /// <summary>Says what is wrong with an input: <c>factcheck: FILE:LINE: reason</c>.</summary>
    public void Complain(string? file, int? line, string reason)
    {
        string name = file is null ? "" : Printable(file == "-" ? "standard input" : file) + ":";
        Error.WriteLine($"factcheck: {name}{(line is null ? "" : $"{line}:")}{(file is null ? "" : " ")}{Printable(reason)}");
    }

    /// <summary>A text on one line without controls: what an article holds must not steer a terminal.</summary>
    public static string Printable(string text)
    {
        var printable = new StringBuilder(text.Length);
        bool blank = false;
        foreach (char c in text)
        {
            if (char.IsControl(c) || char.IsWhiteSpace(c))
            {
                blank = printable.Length > 0;
                continue;
            }

            if (blank)
            {
                printable.Append(' ');
                blank = false;
            }

            printable.Append(c);
        }

        return printable.ToString();
    }

    public void Dispose()
    {
        Text.Dispose();
        Error.Dispose();
        Out.Dispose();
        _error.Dispose();
    }
}
