using FactCheck.Domain.History;
using FactCheck.Domain.Pipeline;
using FactCheck.Infrastructure.Database.History;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Infrastructure.Database.Configurations;

/// <summary>Envelopes. The triggers that refuse every change stand in a migration of their own.</summary>
internal sealed class HistoryEventConfiguration : IEntityTypeConfiguration<HistoryEvent>
{
    public const string Table = "HistoryEvents";

    public void Configure(EntityTypeBuilder<HistoryEvent> builder)
    {
        builder.ToTable(Table, table => table.HasTrigger("HistoryEvents_RefuseChange"));
        builder.HasKey(e => e.Sequence);
        builder.Property(e => e.Sequence).ValueGeneratedNever();
        builder.Property(e => e.EventId).HasConversion<TolerantGuid>().HasMaxLength(36).IsUnicode(false).IsFixedLength();
        builder.Property(e => e.StreamKind).HasConversion<TolerantEnum<StreamKind>>().HasMaxLength(20).IsUnicode(false);
        builder.Property(e => e.Role).HasConversion<TolerantEnum<Role>>().HasMaxLength(20).IsUnicode(false);
        builder.Property(e => e.Channel).HasConversion<TolerantEnum<Channel>>().HasMaxLength(20).IsUnicode(false);
        builder.Property(e => e.StreamId).HasMaxLength(100);
        builder.Property(e => e.Type).HasMaxLength(50);
        builder.Property(e => e.UserId).HasMaxLength(100);
        builder.Property(e => e.UserName).HasMaxLength(256);
        builder.Property(e => e.OnBehalfOf).HasMaxLength(256);
        builder.Property(e => e.Batch).HasMaxLength(100);
        builder.Property(e => e.SoftwareVersion).HasMaxLength(100);
        builder.Property(e => e.PackVersion).HasMaxLength(200);
        builder.Property(e => e.PayloadHash).IsHash();
        builder.Property(e => e.PreviousHash).IsHash();
        builder.Property(e => e.Hash).IsHash();
        builder.Ignore(e => e.Stream);
        builder.HasIndex(e => e.EventId).IsUnique();
        builder.HasIndex(e => new { e.StreamKind, e.StreamId, e.StreamVersion }).IsUnique();
        builder.HasIndex(e => e.Time);
    }
}

/// <summary>What the events say; may be emptied, never changed.</summary>
internal sealed class HistoryPayloadConfiguration : IEntityTypeConfiguration<HistoryPayload>
{
    public void Configure(EntityTypeBuilder<HistoryPayload> builder)
    {
        builder.ToTable("HistoryPayloads", table => table.HasTrigger("HistoryPayloads_RefuseChange"));
        builder.HasKey(payload => payload.Sequence);
        builder.Property(payload => payload.Sequence).ValueGeneratedNever();
        builder.Property(payload => payload.Salt).HasMaxLength(16);
        builder.HasOne<HistoryEvent>().WithOne().HasForeignKey<HistoryPayload>(payload => payload.Sequence)
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class HistorySequencerConfiguration : IEntityTypeConfiguration<HistorySequencer>
{
    public void Configure(EntityTypeBuilder<HistorySequencer> builder)
    {
        builder.ToTable("HistorySequencer", table => table.HasTrigger("HistorySequencer_RefuseChange"));
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.LastHash).IsHash();
        builder.HasData(new HistorySequencer { Id = HistorySequencer.OnlyId, Last = 0, LastHash = new string('0', 64) });
    }
}
