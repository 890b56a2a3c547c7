using FactCheck.Domain.History;
using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Registry;
using FluentValidation;
using MediatR;

namespace FactCheck.Domain.Sources;

/// <summary>
/// Registers the sources of the shipped registry that are not registered yet and takes over what a newer one says of the others.
/// Names that editors added stay. Sent at start, by the product itself in the role of administrator.
/// </summary>
/// <param name="Sources">The sources of the registry, parents included.</param>
[Allow(Role.Administrator)]
public sealed record LoadShippedRegistry(IReadOnlyList<RegisteredSource> Sources) : IRequest<LoadShippedRegistryResult>;

/// <summary>What became of it.</summary>
/// <param name="Registered">How many sources were new.</param>
/// <param name="Updated">How many sources changed.</param>
public sealed record LoadShippedRegistryResult(int Registered, int Updated);

internal sealed class LoadShippedRegistryValidator : AbstractValidator<LoadShippedRegistry>
{
    public LoadShippedRegistryValidator() => RuleFor(c => c.Sources).NotEmpty();
}

internal sealed class LoadShippedRegistryHandler(ISourceRepository sources, IHistory history)
    : IRequestHandler<LoadShippedRegistry, LoadShippedRegistryResult>
{
    public async Task<LoadShippedRegistryResult> Handle(LoadShippedRegistry request, CancellationToken cancellationToken)
    {
        IReadOnlyDictionary<SourceKey, Source> known = await sources.AllAsync(cancellationToken).ConfigureAwait(false);
        int registered = 0, updated = 0;
        foreach (RegisteredSource shipped in request.Sources)
        {
            SourceParticulars particulars = new(
                shipped.Kind, shipped.Name, shipped.Country, shipped.Parent, shipped.Website, shipped.OnBehalf);
            IEnumerable<NewName> names =
                shipped.Names.Select(name => new NewName(name.Language, name.Text, name.Form));
            if (!known.TryGetValue(shipped.Key, out Source? source))
            {
                (source, HistoryEntry entry) = Source.Register(shipped.Key, particulars, names, isShipped: true);
                sources.Add(source);
                history.Record(entry);
                registered++;
            }
            else if (source.UpdateFromRegistry(particulars, names) is { } entry)
            {
                history.Record(entry);
                updated++;
            }
        }

        if (registered + updated > 0)
        {
            await history.SaveAsync(cancellationToken).ConfigureAwait(false);
        }

        return new LoadShippedRegistryResult(registered, updated);
    }
}
