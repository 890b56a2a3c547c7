using FactCheck.Domain.Sources;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Infrastructure.Database.Configurations;

internal sealed class SourceConfiguration : IEntityTypeConfiguration<Source>
{
    public void Configure(EntityTypeBuilder<Source> builder)
    {
        builder.ToTable("Sources");
        builder.HasKey(source => source.Key);
        builder.Property(source => source.Key).ValueGeneratedNever();
        builder.Ignore(source => source.Stream);
        builder.Property(source => source.Name).HasMaxLength(200);
        builder.Property<string>(DerivedColumns.SourceName).IsRequired().HasMaxLength(510);
        builder.Property(source => source.Country).HasMaxLength(2).IsUnicode(false);
        builder.Property(source => source.Website).HasMaxLength(300);
        builder.Property(source => source.Kept).HasConversion<int>();
        builder.Property(source => source.Notes).HasMaxLength(Source.LongestNotes);
        builder.Property(source => source.Version).IsConcurrencyToken();
        builder.Ignore(source => source.IsInUse);
        builder.HasIndex(DerivedColumns.SourceName);
        builder.HasIndex(source => source.MergedInto);
        builder.HasOne<Source>().WithMany().HasForeignKey(source => source.Parent).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(source => source.Names).WithOne().HasForeignKey(name => name.Source).OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(source => source.Names).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class SourceNameConfiguration : IEntityTypeConfiguration<SourceName>
{
    public void Configure(EntityTypeBuilder<SourceName> builder)
    {
        // A key of its own: the names themselves are told apart by case, which collations of SQL Server are not.
        builder.ToTable("SourceNames");
        builder.Property<Guid>("Id").ValueGeneratedOnAdd();
        builder.HasKey("Id");
        builder.Property(name => name.Language).HasMaxLength(35).IsUnicode(false);
        builder.Property(name => name.Text).HasMaxLength(200);
        builder.Property<string>(DerivedColumns.AliasText).IsRequired().HasMaxLength(400);
        builder.HasIndex(nameof(SourceName.Language), DerivedColumns.AliasText);
        builder.HasIndex(DerivedColumns.AliasText);
    }
}
