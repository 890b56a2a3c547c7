using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Sources;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Infrastructure.Database.Configurations;

internal sealed class ClaimConfiguration : IEntityTypeConfiguration<Claim>
{
    public void Configure(EntityTypeBuilder<Claim> builder)
    {
        builder.ToTable("Claims");
        builder.HasKey(claim => claim.Id);
        builder.Property(claim => claim.Id).ValueGeneratedNever();
        builder.Ignore(claim => claim.Stream);
        builder.Property(claim => claim.Content).IsSpans();
        builder.Property(claim => claim.Cue).IsSpans();
        builder.Property(claim => claim.SourcePhrase).IsSpans();
        builder.Property(claim => claim.Rule).HasMaxLength(200);
        builder.Property(claim => claim.CueId).HasMaxLength(200);
        builder.Property(claim => claim.FoundBy).HasMaxLength(400);
        builder.Property(claim => claim.ReviewerId).HasMaxLength(100);
        builder.Property(claim => claim.ReviewerName).HasMaxLength(256);
        builder.Property(claim => claim.Version).IsConcurrencyToken();
        builder.Property<string>(DerivedColumns.ClaimWords).IsRequired();
        builder.Property<int>(DerivedColumns.ClaimComparedBy);
        builder.HasIndex(DerivedColumns.ClaimComparedBy);
        builder.HasIndex(claim => new { claim.WorkState, claim.CreatedAt });
        builder.HasIndex(claim => claim.Status);
        builder.HasIndex(claim => claim.CreatedAt);
        builder.HasIndex(claim => claim.ChangedAt);
        builder.HasIndex(claim => claim.ReviewerId);
        builder.HasOne<Article>().WithMany().HasForeignKey(claim => claim.ArticleId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Claim>().WithMany().HasForeignKey(claim => claim.DuplicateOf).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(claim => claim.Sources).WithOne().HasForeignKey(entry => entry.ClaimId)
            .OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(claim => claim.Assessments).WithOne().HasForeignKey(assessment => assessment.ClaimId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(claim => claim.Sources).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.Navigation(claim => claim.Assessments).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class ClaimSourceConfiguration : IEntityTypeConfiguration<ClaimSource>
{
    public void Configure(EntityTypeBuilder<ClaimSource> builder)
    {
        // A key of its own, so that a chain can be replaced by another with the same positions.
        builder.ToTable("ClaimSources");
        builder.Property<Guid>("Id").ValueGeneratedOnAdd();
        builder.HasKey("Id");
        builder.HasIndex(entry => new { entry.ClaimId, entry.Position }).IsUnique();

        // With the claim, so that whether a claim is of a source is one look-up, however much that source has said.
        builder.HasIndex(entry => new { entry.Source, entry.ClaimId });
        builder.Property(entry => entry.Mention).IsSpan();
        builder.Property(entry => entry.MentionText).HasMaxLength(500);
        builder.Property(entry => entry.Cue).IsSpans();
        builder.Property(entry => entry.Why).HasMaxLength(200);
        builder.HasOne<Source>().WithMany().HasForeignKey(entry => entry.Source).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AssessmentConfiguration : IEntityTypeConfiguration<Assessment>
{
    public void Configure(EntityTypeBuilder<Assessment> builder)
    {
        builder.ToTable("Assessments");
        builder.HasKey(assessment => assessment.Id);
        builder.Property(assessment => assessment.Id).ValueGeneratedNever();
        builder.Property(assessment => assessment.ReviewerId).HasMaxLength(100);
        builder.Property(assessment => assessment.ReviewerName).HasMaxLength(256);
        builder.HasMany(assessment => assessment.Evidence).WithOne().HasForeignKey(evidence => evidence.AssessmentId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(assessment => assessment.Evidence).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class EvidenceConfiguration : IEntityTypeConfiguration<Evidence>
{
    public void Configure(EntityTypeBuilder<Evidence> builder)
    {
        builder.ToTable("Evidence");
        builder.HasKey(evidence => evidence.Id);
        builder.Property(evidence => evidence.Id).ValueGeneratedNever();
        builder.Property(evidence => evidence.Reference).HasMaxLength(2000);
        builder.Property(evidence => evidence.Origin).HasMaxLength(200);
        builder.Property(evidence => evidence.Excerpt).HasMaxLength(4000);
    }
}
