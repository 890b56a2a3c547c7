using System.Buffers;
using System.Text.Json;
using FactCheck.Domain.Extraction;
using FactCheck.Web.Api;

namespace FactCheck.Web.CommandLine;

/// <summary><c>extract --jsonl</c>: one document a line in, one line a document out, in the same order, in bounded memory.</summary>
internal sealed class JsonLinesExtraction(AttributionExtractor extractor, string? language, StandardStreams streams)
{
    /// <summary>Runs through one input.</summary>
    /// <returns>Whether every line was extracted from.</returns>
    public async Task<bool> RunAsync(string name, Stream input, CancellationToken cancellationToken)
    {
        bool sound = true;
        var output = new BufferedStream(streams.Out, 64 * 1024);
        await OrderedWork.RunAsync(
            InputLines.ReadAsync(input, cancellationToken),
            Answer,
            async answer =>
            {
                if (answer.Error is not null)
                {
                    sound = false;
                    streams.Complain(name, answer.Line, answer.Error);
                }

                await output.WriteAsync(answer.Json, cancellationToken);
            },
            async () => await output.FlushAsync(cancellationToken),
            cancellationToken);
        await output.FlushAsync(cancellationToken);
        return sound;
    }

    private AnsweredLine Answer(InputLine line)
    {
        DocumentLine document = DocumentLine.Parse(line);
        string? error = document.Error;
        ExtractionResult? result = null;
        if (error is null)
        {
            try
            {
                result = extractor.Extract(document.Text!, document.Language ?? language);
            }
            catch (UnsupportedLanguageException e)
            {
                error = e.Message;
            }
        }

        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, AttributionJson.Compact))
        {
            json.WriteStartObject();
            json.WritePropertyName("doc"u8);
            json.WriteRawValue(document.Doc ?? "null", skipInputValidation: true);
            if (error is null)
            {
                AttributionJson.WriteMembers(json, document.Text!, result!, words: false);
            }
            else
            {
                json.WriteNumber("line"u8, line.Number);
                AttributionJson.WriteError(json, error);
            }

            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return new AnsweredLine(line.Number, buffer.WrittenMemory, error);
    }

    private readonly record struct AnsweredLine(int Line, ReadOnlyMemory<byte> Json, string? Error);
}
