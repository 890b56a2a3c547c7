using FactCheck.Domain.History;
using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Registry;
using FluentValidation;
using MediatR;

namespace FactCheck.Domain.Sources;

/// <summary>
/// Takes in a table of sources (<see cref="ExportSources"/>, <c>docs/source-keys.md</c>): registers those whose key is new, changes
/// those that differ, adds names; takes no name away. All rows or none: with a faulty one nothing is changed.
/// </summary>
/// <param name="Table">The table, at most 2,000,000 characters and 5,000 rows.</param>
/// <param name="DryRun">Only say what would change.</param>
[Allow(Role.Editor, Role.Administrator)]
public sealed record ImportSources(string Table, bool DryRun) : IRequest<ImportSourcesResult>
{
    /// <summary>The longest table, in characters.</summary>
    public const int LongestTable = 2_000_000;

    /// <summary>The most rows.</summary>
    public const int MostRows = 5000;
}

/// <summary>What came of a table, or would come of it.</summary>
/// <param name="Rows">One for each row that changes something or is faulty, in the order of the table.</param>
/// <param name="Unchanged">How many rows say nothing new.</param>
/// <param name="Saved">Whether the changes were made: not in a dry run, nor with a faulty row.</param>
/// <param name="Relinking">The batch that looks for earlier claims which new names lead to; null where there is nothing to look through.</param>
public sealed record ImportSourcesResult(
    IReadOnlyList<ImportedRow> Rows, int Unchanged, bool Saved, RelinkingId? Relinking = null)
{
    /// <summary>How many rows are faulty.</summary>
    public int Faulty => Rows.Count(row => row.Faults.Count > 0);
}

/// <summary>A row that changes something or is faulty.</summary>
/// <param name="Line">Its line in the table, from 1.</param>
/// <param name="Key">The key that it names, as written.</param>
/// <param name="IsNew">Whether a source would be registered.</param>
/// <param name="Changes">What changes, field by field, as history tells it.</param>
/// <param name="Faults">English sentences that say what is wrong and what would be right.</param>
public sealed record ImportedRow(
    int Line, string Key, bool IsNew, IReadOnlyList<ChangedField> Changes, IReadOnlyList<string> Faults);

internal sealed class ImportSourcesValidator : AbstractValidator<ImportSources>
{
    public ImportSourcesValidator()
    {
        RuleFor(c => c.Table).NotEmpty().Storable(ImportSources.LongestTable);
        RuleFor(c => c.Table)
            .Must(table => table.AsSpan().Count('\n') <= ImportSources.MostRows + 1)
            .When(c => c.Table is not null)
            .WithErrorCode("rows-too-many")
            .WithMessage("At most 5,000 rows can be taken in at once; divide the table.");
    }
}

internal sealed class ImportSourcesHandler(
    ISourceRepository sources, IRelinkings relinkings, IRelinkingSignal signal, IHistory history)
    : IRequestHandler<ImportSources, ImportSourcesResult>
{
    public async Task<ImportSourcesResult> Handle(ImportSources request, CancellationToken cancellationToken)
    {
        SourceImport import = new(await sources.AllAsync(cancellationToken).ConfigureAwait(false));
        foreach (SourceTsvRow row in SourceTsv.Read(request.Table))
        {
            import.Take(row);
        }

        import.CheckParents();
        bool save = !request.DryRun && import.IsSound && import.Entries.Count > 0;
        RelinkingId? batch = null;
        if (save)
        {
            import.Registered.ForEach(sources.Add);
            import.Entries.ForEach(history.Record);
            batch = import.HasNewNames ? await relinkings.ProposeAsync(null, cancellationToken).ConfigureAwait(false) : null;
            await history.SaveAsync(cancellationToken).ConfigureAwait(false);
            signal.Wake();
        }

        return new ImportSourcesResult(import.Rows, import.Unchanged, save, batch);
    }
}
