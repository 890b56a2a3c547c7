using System.Text.Json;
using FactCheck.Web.Api;

namespace FactCheck.Web.CommandLine;

/// <summary><c>extract --format json</c>: an object for one file, an array of objects for several.</summary>
internal sealed class ExtractionDocument : IDisposable
{
    private readonly Utf8JsonWriter _json;
    private readonly StandardStreams _streams;
    private readonly bool _several;

    public ExtractionDocument(StandardStreams streams, bool several)
    {
        _streams = streams;
        _several = several;
        _json = new Utf8JsonWriter(streams.Out, AttributionJson.Indented);
        if (several)
        {
            _json.WriteStartArray();
        }
    }

    public void Write(ExtractedFile file)
    {
        _json.WriteStartObject();
        _json.WriteString("doc"u8, file.Name);
        if (file.Result is null)
        {
            AttributionJson.WriteError(_json, file.Input.Refusal!);
        }
        else
        {
            AttributionJson.WriteMembers(_json, file.Input.Text!, file.Result, words: true);
        }

        _json.WriteEndObject();
        _json.Flush();
    }

    public void Dispose()
    {
        if (_several)
        {
            _json.WriteEndArray();
        }

        _json.Dispose();
        _streams.Out.WriteByte((byte)'\n');
    }
}
