using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Registry;
using MediatR;

namespace FactCheck.Domain.Sources;

/// <summary>The sources as a table (<c>docs/source-keys.md</c>) that <see cref="ImportSources"/> takes back.</summary>
/// <param name="OnlyOwn">Only sources that editors registered, changed or named here.</param>
[Allow(Role.Editor, Role.Auditor, Role.Administrator)]
public sealed record ExportSources(bool OnlyOwn = false) : IRequest<string>;

internal sealed class ExportSourcesHandler(ISourceRepository sources) : IRequestHandler<ExportSources, string>
{
    public async Task<string> Handle(ExportSources request, CancellationToken cancellationToken)
    {
        IReadOnlyDictionary<SourceKey, Source> all = await sources.AllAsync(cancellationToken).ConfigureAwait(false);
        return SourceTsv.Write(all.Values
            .Where(s => !request.OnlyOwn || !s.IsShipped || s.Kept != SourceFields.None || s.Notes is not null || s.Names.Any(n => !n.IsShipped))
            .OrderBy(s => s.Key.Value, StringComparer.Ordinal));
    }
}
