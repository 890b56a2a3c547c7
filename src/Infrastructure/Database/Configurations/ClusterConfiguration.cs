using FactCheck.Domain.Claims;
using FactCheck.Domain.Clusters;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Infrastructure.Database.Configurations;

internal sealed class ClusterConfiguration : IEntityTypeConfiguration<ClaimCluster>
{
    public void Configure(EntityTypeBuilder<ClaimCluster> builder)
    {
        builder.ToTable("Clusters");
        builder.HasKey(cluster => cluster.Id);
        builder.Property(cluster => cluster.Id).ValueGeneratedNever();
        builder.Ignore(cluster => cluster.Stream);
        builder.Ignore(cluster => cluster.In);
        builder.Property(cluster => cluster.Version).IsConcurrencyToken();
        builder.HasIndex(cluster => cluster.ChangedAt);
        builder.HasOne<ClaimCluster>().WithMany().HasForeignKey(cluster => cluster.MergedInto).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(cluster => cluster.Members).WithOne().HasForeignKey(member => member.ClusterId)
            .OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(cluster => cluster.Members).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class ClusterMemberConfiguration : IEntityTypeConfiguration<ClusterMember>
{
    public void Configure(EntityTypeBuilder<ClusterMember> builder)
    {
        builder.ToTable("ClusterMembers");
        builder.HasKey(member => new { member.ClusterId, member.ClaimId });
        builder.Ignore(member => member.IsIn);
        builder.HasOne<Claim>().WithMany().HasForeignKey(member => member.ClaimId).OnDelete(DeleteBehavior.Restrict);

        // A claim is in one cluster at most, and may have been taken out of several.
        builder.HasIndex(member => member.ClaimId, "IX_ClusterMembers_In").IsUnique().HasFilter("State <> 'Apart'");
    }
}

internal sealed class ClaimFingerprintConfiguration : IEntityTypeConfiguration<ClaimFingerprintRow>
{
    public void Configure(EntityTypeBuilder<ClaimFingerprintRow> builder)
    {
        builder.ToTable("ClaimFingerprints");
        builder.HasKey(row => new { row.Hash, row.ClaimId });
        builder.Property(row => row.Hash).ValueGeneratedNever();
        builder.HasOne<Claim>().WithMany().HasForeignKey(row => row.ClaimId).OnDelete(DeleteBehavior.Cascade);
    }
}
