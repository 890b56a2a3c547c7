using FactCheck.Domain.History;
using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Registry;
using FluentValidation;
using MediatR;

namespace FactCheck.Domain.Sources;

/// <summary>
/// Changes what is known of a source besides its names. What an editor changes of a shipped source stays when a newer registry
/// says otherwise. Undone by sending the former particulars.
/// </summary>
/// <param name="Source">Its key.</param>
/// <param name="Kind">What kind of entity.</param>
/// <param name="Name">Canonical name, at most 200 characters.</param>
/// <param name="Country">ISO 3166-1 alpha-2 code in lower case; null for international sources.</param>
/// <param name="Parent">Key of the registered source that it belongs to; null if none.</param>
/// <param name="Website">Web address or host name, at most 300 characters; null if none.</param>
/// <param name="OnBehalf">For a person: key of the registered source that the person speaks for; null if none.</param>
/// <param name="Notes">What editors should know of it, at most 2,000 characters; null if nothing.</param>
/// <param name="ExpectedVersion">Version of the source that the sender saw.</param>
/// <param name="Why">Reason, at most 2,000 characters; null if none.</param>
[Allow(Role.Editor, Role.Administrator)]
public sealed record ChangeSource(
    string Source,
    SourceKind Kind,
    string Name,
    string? Country,
    string? Parent,
    string? Website,
    string? OnBehalf,
    string? Notes,
    int ExpectedVersion,
    string? Why = null) : IRequest<ChangeSourceResult>, IStatedParticulars;

/// <summary>What became of it.</summary>
/// <param name="Version">The source's version now; unchanged where nothing differed.</param>
public sealed record ChangeSourceResult(int Version);

internal sealed class ChangeSourceValidator : AbstractValidator<ChangeSource>
{
    public ChangeSourceValidator()
    {
        RuleFor(c => c.Source).NotEmpty().SourceKeyText();
        Include(new SourceParticularsValidator());
        RuleFor(c => c.ExpectedVersion).GreaterThan(0);
        RuleFor(c => c.Why).Storable(2000);
    }
}

internal sealed class ChangeSourceHandler(ISourceRepository sources, IHistory history)
    : IRequestHandler<ChangeSource, ChangeSourceResult>
{
    public async Task<ChangeSourceResult> Handle(ChangeSource request, CancellationToken cancellationToken)
    {
        Source source = await SourceChange.LoadAsync(
            sources, history, request.Source, request.ExpectedVersion, cancellationToken).ConfigureAwait(false);
        SourceParticulars particulars =
            await StatedParticulars.CheckAsync(sources, source.Key, request, cancellationToken).ConfigureAwait(false);
        if (source.ChangeByEditor(particulars, request.Notes, []) is { } entry)
        {
            history.Record(entry with { Why = request.Why });
            await history.SaveAsync(cancellationToken).ConfigureAwait(false);
        }

        return new ChangeSourceResult(source.Version);
    }
}
