using System.Runtime.InteropServices;

namespace FactCheck.Domain.Registry;

/// <summary>
/// Numbers the different words of all names, from 1. Asked for every word of a text, most of which are in no name: the hash
/// is made of a few letters at once, and at least half of the places are empty.
/// </summary>
internal sealed class WordIds
{
    private const ulong First = 0x9E3779B97F4A7C15;
    private const ulong Last = 0xC2B2AE3D27D4EB4F;
    private const int FilterBits = 18;
    private Place[] _places = new Place[1 << 16];

    // A bit for the hash of each word: most words of a text end here, without a look at the table.
    private readonly ulong[] _filter = new ulong[1 << (FilterBits - 6)];

    /// <summary>How many words there are.</summary>
    public int Count { get; private set; }

    /// <summary>The number of a folded word; 0 where it is in no name.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty)
        {
            return 0;
        }

        uint hash = Hash(word);
        return (_filter[hash >> (32 - FilterBits + 6)] & (1UL << (int)((hash >> (32 - FilterBits)) & 63))) == 0 ? 0 : Locate(word, hash).Id;
    }

    /// <summary>The number of a folded word, given to it if it has none.</summary>
    public int FindOrAdd(ReadOnlySpan<char> word)
    {
        uint hash = Hash(word);
        ref Place place = ref Locate(word, hash);
        if (place.Id == 0)
        {
            if (++Count * 2 > _places.Length)
            {
                Grow();
                place = ref Locate(word, hash);
            }

            place = new Place(hash, word.ToString(), Count);
            _filter[hash >> (32 - FilterBits + 6)] |= 1UL << (int)((hash >> (32 - FilterBits)) & 63);
        }

        return place.Id;
    }

    private ref Place Locate(ReadOnlySpan<char> word, uint hash)
    {
        Place[] places = _places;
        int mask = places.Length - 1;
        int at = (int)hash & mask;
        while (places[at].Id != 0 && !(places[at].Hash == hash && word.SequenceEqual(places[at].Word)))
        {
            at = (at + 1) & mask;
        }

        return ref places[at];
    }

    private void Grow()
    {
        Place[] before = _places;
        _places = new Place[before.Length * 2];
        int mask = _places.Length - 1;
        foreach (Place place in before)
        {
            int at = (int)place.Hash & mask;
            while (place.Id != 0 && _places[at].Id != 0)
            {
                at = (at + 1) & mask;
            }

            if (place.Id != 0)
            {
                _places[at] = place;
            }
        }
    }

    // Its first and last four letters and its length: enough to tell words apart, and the same cost for each.
    private static uint Hash(ReadOnlySpan<char> word)
    {
        ulong head = (uint)word.Length;
        ulong tail = 0;
        if (word.Length >= 4)
        {
            ReadOnlySpan<byte> bytes = MemoryMarshal.AsBytes(word);
            head += MemoryMarshal.Read<ulong>(bytes) * First;
            tail = MemoryMarshal.Read<ulong>(bytes[^8..]);
        }
        else
        {
            foreach (char c in word)
            {
                head = (head * First) + c;
            }
        }

        ulong mixed = (head ^ (tail * Last)) * First;
        return (uint)(mixed >> 32);
    }

    private readonly record struct Place(uint Hash, string Word, int Id);
}
