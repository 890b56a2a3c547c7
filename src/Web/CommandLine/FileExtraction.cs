using FactCheck.Domain.Extraction;
using FactCheck.Web.Api;

namespace FactCheck.Web.CommandLine;

/// <summary>What came of one file.</summary>
internal readonly record struct ExtractedFile(string Name, InputText Input, ExtractionResult? Result);

/// <summary><c>extract FILE…</c>: one text a file, in the order given.</summary>
internal sealed class FileExtraction(AttributionExtractor extractor, string? language, StandardStreams streams)
{
    /// <summary>Extracts from every file and hands each outcome to <paramref name="print"/>; errors go to standard error.</summary>
    /// <returns>Whether every file was extracted from.</returns>
    public async Task<bool> RunAsync(
        IReadOnlyList<string> files, Action<ExtractedFile> print, Action? advance, CancellationToken cancellationToken)
    {
        bool sound = true;
        await OrderedWork.RunAsync(
            files.ToAsyncEnumerable(),
            Extract,
            file =>
            {
                advance?.Invoke();
                print(file);
                if (file.Input.Refusal is string refusal)
                {
                    sound = false;
                    streams.Text.Flush();
                    streams.Complain(file.Name, file.Input.Line, refusal);
                }

                return ValueTask.CompletedTask;
            },
            async () => await streams.Text.FlushAsync(cancellationToken),
            cancellationToken);
        return sound;
    }

    private ExtractedFile Extract(string file)
    {
        InputText input = InputText.Read(file);
        if (input.Text is null)
        {
            return new ExtractedFile(file, input, null);
        }

        try
        {
            return new ExtractedFile(file, input, extractor.Extract(input.Text, language));
        }
        catch (UnsupportedLanguageException e)
        {
            return new ExtractedFile(file, new InputText(null, null, e.Message), null);
        }
    }
}
