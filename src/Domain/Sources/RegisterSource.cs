using FactCheck.Domain.History;
using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Registry;
using FluentValidation;
using MediatR;

namespace FactCheck.Domain.Sources;

/// <summary>Registers a source that the shipped registry lacks.</summary>
/// <param name="Key">A key of the grammar in docs/source-keys.md that is not taken.</param>
/// <param name="Kind">What kind of entity.</param>
/// <param name="Name">Canonical name, at most 200 characters.</param>
/// <param name="Country">ISO 3166-1 alpha-2 code in lower case; null for international sources.</param>
/// <param name="Parent">Key of the registered source that it belongs to; null if none.</param>
/// <param name="Website">Web address or host name, at most 300 characters; null if none.</param>
/// <param name="OnBehalf">For a person: key of the registered source that the person speaks for; null if none.</param>
/// <param name="Names">Names by which texts call it, at most 50.</param>
[Allow(Role.Editor, Role.Administrator)]
public sealed record RegisterSource(
    string Key,
    SourceKind Kind,
    string Name,
    string? Country = null,
    string? Parent = null,
    string? Website = null,
    string? OnBehalf = null,
    IReadOnlyList<NewName>? Names = null) : IRequest<RegisterSourceResult>, IStatedParticulars;

/// <summary>What became of it.</summary>
/// <param name="Key">The new source.</param>
/// <param name="Relinking">The batch that looks for earlier claims which its names lead to; null where there is nothing to look through.</param>
public sealed record RegisterSourceResult(SourceKey Key, RelinkingId? Relinking);

internal sealed class RegisterSourceValidator : AbstractValidator<RegisterSource>
{
    public RegisterSourceValidator()
    {
        RuleFor(c => c.Key).NotEmpty().SourceKeyText();
        Include(new SourceParticularsValidator());
        RuleFor(c => c.Names)
            .Must(names => names is null || names.Count <= 50)
            .WithErrorCode("names-too-many")
            .WithMessage("At most 50 names can be given at once.");
        RuleForEach(c => c.Names).SetValidator(new NewNameValidator());
    }
}

internal sealed class RegisterSourceHandler(
    ISourceRepository sources, IRelinkings relinkings, IRelinkingSignal signal, IHistory history)
    : IRequestHandler<RegisterSource, RegisterSourceResult>
{
    public async Task<RegisterSourceResult> Handle(RegisterSource request, CancellationToken cancellationToken)
    {
        SourceKey key = new(request.Key);
        await TakenKey.RefuseAsync(sources, key, cancellationToken).ConfigureAwait(false);
        SourceParticulars particulars =
            await StatedParticulars.CheckAsync(sources, key, request, cancellationToken).ConfigureAwait(false);
        List<NewName> names = [.. (request.Names ?? []).Select(name => name.Tidied).Distinct()];
        foreach (NewName name in names)
        {
            await NameConflict.CheckAsync(sources, key, request.Name, name, cancellationToken).ConfigureAwait(false);
        }

        (Source source, HistoryEntry entry) = Source.Register(key, particulars, names, isShipped: false);
        sources.Add(source);
        history.Record(entry);
        RelinkingId? batch = names.Count == 0
            ? null
            : await relinkings.ProposeAsync(key, cancellationToken).ConfigureAwait(false);
        await history.SaveAsync(cancellationToken).ConfigureAwait(false);
        signal.Wake();
        return new RegisterSourceResult(key, batch);
    }
}
