using FactCheck.Domain.Sources;
using FactCheck.Domain.Text;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Infrastructure.Database;

internal sealed class RefusedNames(FactCheckDb db) : IRefusedNames
{
    public Task<RefusedName?> FindAsync(string language, string text, CancellationToken cancellationToken)
    {
        string folded = SearchText.Fold(text);
        return db.RefusedNames.SingleOrDefaultAsync(
            name => name.Language == language && EF.Property<string>(name, DerivedColumns.RefusedText) == folded, cancellationToken);
    }

    public void Add(RefusedName name) => db.RefusedNames.Add(name);
}
