using FactCheck.Domain.Articles;
using FactCheck.Domain.Sources;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Infrastructure.Database.Configurations;

internal sealed class ArticleConfiguration : IEntityTypeConfiguration<Article>
{
    public void Configure(EntityTypeBuilder<Article> builder)
    {
        builder.ToTable("Articles");
        builder.HasKey(article => article.Id);
        builder.Property(article => article.Id).ValueGeneratedNever();
        builder.Ignore(article => article.Stream);
        builder.Property(article => article.TextHash).IsHash();
        builder.Property(article => article.Language).HasMaxLength(35).IsUnicode(false);
        builder.Property(article => article.SubmittedById).HasMaxLength(100);
        builder.Property(article => article.SubmittedByName).HasMaxLength(256);
        builder.Property(article => article.EngineVersion).HasMaxLength(100);
        builder.Property(article => article.PackVersion).HasMaxLength(100);
        builder.Property(article => article.RegistryVersion).HasMaxLength(100);
        builder.Property(article => article.Version).IsConcurrencyToken();
        builder.Property<string>(DerivedColumns.ArticleText).IsRequired();
        builder.Property<DateOnly>(DerivedColumns.ArticleDay);
        builder.HasIndex(DerivedColumns.ArticleDay);
        builder.HasIndex(article => article.TextHash).IsUnique();
        builder.HasIndex(article => article.SubmittedAt);
        builder.HasOne<Article>().WithMany().HasForeignKey(article => article.Corrects).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(article => article.Publications).WithOne()
            .HasForeignKey(publication => publication.ArticleId).OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(article => article.Publications).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class PublicationConfiguration : IEntityTypeConfiguration<Publication>
{
    public void Configure(EntityTypeBuilder<Publication> builder)
    {
        builder.ToTable("Publications");
        builder.HasKey(publication => publication.Id);
        builder.Property(publication => publication.Id).ValueGeneratedNever();
        builder.Property(publication => publication.Url).HasMaxLength(2000);
        builder.Property(publication => publication.Title).HasMaxLength(500);
        builder.Property<string?>(DerivedColumns.PublicationTitle).HasMaxLength(1000);
        builder.HasIndex(publication => publication.PublishedOn);
        builder.HasOne<Source>().WithMany().HasForeignKey(publication => publication.Outlet)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
