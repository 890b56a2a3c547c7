using FactCheck.Domain.Claims;
using FactCheck.Domain.Relinking;
using FactCheck.Domain.Sources;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Infrastructure.Database.Configurations;

internal sealed class RelinkingBatchConfiguration : IEntityTypeConfiguration<RelinkingBatch>
{
    public void Configure(EntityTypeBuilder<RelinkingBatch> builder)
    {
        builder.ToTable("RelinkingBatches");
        builder.HasKey(batch => batch.Id);
        builder.Property(batch => batch.Id).ValueGeneratedNever();
        builder.Ignore(batch => batch.IsAtWork);
        builder.Property(batch => batch.RequestedById).HasMaxLength(100);
        builder.Property(batch => batch.RequestedByName).HasMaxLength(256);
        builder.Property(batch => batch.Version).IsConcurrencyToken();
        builder.HasIndex(batch => new { batch.State, batch.CreatedAt });
        builder.HasIndex(batch => batch.CreatedAt);
    }
}

internal sealed class LinkProposalConfiguration : IEntityTypeConfiguration<LinkProposal>
{
    public void Configure(EntityTypeBuilder<LinkProposal> builder)
    {
        builder.ToTable("LinkProposals");
        builder.HasKey(proposal => new { proposal.Batch, proposal.Number });
        builder.Property(proposal => proposal.MentionText).HasMaxLength(500);
        builder.Property(proposal => proposal.Why).HasMaxLength(200);
        builder.HasIndex(proposal => new { proposal.Batch, proposal.Outcome, proposal.Number });
        builder.HasIndex(proposal => new { proposal.Batch, proposal.Article });
        builder.HasOne<RelinkingBatch>().WithMany().HasForeignKey(proposal => proposal.Batch).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Claim>().WithMany().HasForeignKey(proposal => proposal.Claim).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RefusedNameConfiguration : IEntityTypeConfiguration<RefusedName>
{
    public void Configure(EntityTypeBuilder<RefusedName> builder)
    {
        builder.ToTable("RefusedNames");
        builder.HasKey(name => name.Id);
        builder.Property(name => name.Id).ValueGeneratedNever();
        builder.Ignore(name => name.Stream);
        builder.Property(name => name.Language).HasMaxLength(35).IsUnicode(false);
        builder.Property(name => name.Text).HasMaxLength(200);
        builder.Property<string>(DerivedColumns.RefusedText).IsRequired().HasMaxLength(400);
        builder.Property(name => name.Version).IsConcurrencyToken();
        builder.HasIndex(nameof(RefusedName.Language), DerivedColumns.RefusedText).IsUnique();
    }
}
