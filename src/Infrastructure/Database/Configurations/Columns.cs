using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Infrastructure.Database.Configurations;

/// <summary>Kinds of columns that several tables have.</summary>
internal static class Columns
{
    /// <summary>SHA-256 as 64 hexadecimal digits.</summary>
    public static PropertyBuilder<string> IsHash(this PropertyBuilder<string> property) =>
        property.HasMaxLength(64).IsUnicode(false).IsFixedLength();
}
