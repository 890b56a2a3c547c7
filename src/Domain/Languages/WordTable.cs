using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.InteropServices;

namespace FactCheck.Domain.Languages;

/// <summary>
/// What lists say of words, asked for every word of every text. Made for words that mostly are in no list: their hash is made
/// of a few letters at once, and half of the places are empty. Immutable.
/// </summary>
internal sealed class WordTable<T>
    where T : class
{
    private const ulong First = 0x9E3779B97F4A7C15;
    private const ulong Last = 0xC2B2AE3D27D4EB4F;
    private readonly Place[] _places;
    private readonly int _mask;

    /// <summary>A table of words, compared letter by letter.</summary>
    public WordTable(IReadOnlyCollection<KeyValuePair<string, T>> entries)
    {
        int size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(8, entries.Count * 2));
        _mask = size - 1;
        _places = new Place[size];
        foreach ((string word, T value) in entries)
        {
            uint hash = Hash(word);
            int at = (int)hash & _mask;
            while (_places[at].Hash != 0)
            {
                at = (at + 1) & _mask;
            }

            _places[at] = new Place(hash, word, value);
        }
    }

    /// <summary>What the lists say of a word.</summary>
    public bool TryGet(ReadOnlySpan<char> word, [NotNullWhen(true)] out T? value)
    {
        uint hash = Hash(word);
        Place[] places = _places;
        for (int at = (int)hash & _mask; (uint)at < (uint)places.Length; at = (at + 1) & _mask)
        {
            ref readonly Place place = ref places[at];
            if (place.Hash == hash && word.SequenceEqual(place.Word))
            {
                value = place.Value;
                return true;
            }

            if (place.Hash == 0)
            {
                break;
            }
        }

        value = null;
        return false;
    }

    // Of the first and last four letters, and of four in the middle of a long word; never 0, which marks an empty place.
    private static uint Hash(ReadOnlySpan<char> word)
    {
        int length = word.Length;
        ulong hash;
        if (length >= 4)
        {
            hash = (Four(word) * First) ^ BitOperations.RotateLeft(Four(word[(length - 4)..]) * Last, 29);
            if (length > 8)
            {
                hash = (hash ^ Four(word[((length / 2) - 2)..])) * Last;
            }
        }
        else
        {
            ulong letters = length == 0 ? 0 : word[0] | ((ulong)word[length / 2] << 16) | ((ulong)word[length - 1] << 32);
            hash = letters * First;
        }

        hash = (hash ^ (hash >> 32) ^ (uint)length) * First;
        return (uint)(hash >> 32) | 1;
    }

    private static ulong Four(ReadOnlySpan<char> letters) => MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(letters));

    // Together, so that a word found costs one reading of the table.
    private readonly record struct Place(uint Hash, string Word, T Value);
}
