namespace FactCheck.Infrastructure.Database.History;

/// <summary>The one row that whoever writes history holds: the head of the chain.</summary>
internal sealed class HistorySequencer
{
    /// <summary>Id of the only row.</summary>
    public const int OnlyId = 1;

    public required int Id { get; init; }

    /// <summary>The newest sequence given; 0 before the first.</summary>
    public required long Last { get; set; }

    /// <summary>Hash of the newest event; 64 zeros before the first.</summary>
    public required string LastHash { get; set; }
}
