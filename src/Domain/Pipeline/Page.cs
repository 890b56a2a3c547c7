namespace FactCheck.Domain.Pipeline;

/// <summary>Which part of a list is asked for.</summary>
/// <param name="Number">Number of the page, 1 or more.</param>
/// <param name="Size">Items a page, 1 to <see cref="MaxSize"/>.</param>
public sealed record Paging(int Number = 1, int Size = Paging.DefaultSize)
{
    /// <summary>Items on a page where nothing else is asked for.</summary>
    public const int DefaultSize = 25;

    /// <summary>The most items on a page.</summary>
    public const int MaxSize = 200;

    /// <summary>The highest page number, so that the offset stays within an <see cref="int"/>.</summary>
    public const int MaxNumber = 10_000_000;

    /// <summary>How many items stand before the page.</summary>
    public int Skip => (Number - 1) * Size;
}

/// <summary>One page of a list.</summary>
/// <typeparam name="T">The items.</typeparam>
/// <param name="Items">In the order asked for; empty beyond the last page.</param>
/// <param name="Total">How many items the whole list has.</param>
/// <param name="Paging">The page that was asked for.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, int Total, Paging Paging)
{
    /// <summary>How many pages the list has, 1 or more.</summary>
    public int Pages => Math.Max(1, (Total + Paging.Size - 1) / Paging.Size);
}
