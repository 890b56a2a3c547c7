using System.Collections.Frozen;
using FactCheck.Domain.Registry;
using FactCheck.Domain.Text;

namespace FactCheck.Benchmarks;

/// <summary>A directory of 100,000 names: the shipped ones and invented ones of two or three words.</summary>
public static class ManyNames
{
    /// <summary>How many names there are.</summary>
    public const int Count = 100_000;

    private static readonly string[] Firsts = ["Nor", "Vel", "Tar", "Ost", "Kel", "Mir", "Sal", "Bran", "Dor", "Fen"];
    private static readonly string[] Middles = ["an", "eb", "is", "ov", "ur", "al", "en", "ith", "or", "um"];
    private static readonly string[] Lasts = ["ia", "ska", "grad", "ton", "berg", "ville", "dal", "mar", "heim", "stan"];
    private static readonly string[] Kinds = ["Herald", "Courier", "Tribune", "Institute", "Union", "Company", "Council", "Radio", "Bank", "Fund"];

    /// <summary>An invented name.</summary>
    public static string Name(int i) => string.Concat(Firsts[i % 10], Middles[i / 10 % 10], Lasts[i / 100 % 10]) + " "
        + string.Concat(Firsts[i / 1000 % 10], Lasts[i / 10_000 % 10]) + " " + Kinds[(i / 7) % 10];

    /// <summary>The directory.</summary>
    public static SourceDirectory Directory()
    {
        SourceDirectory shipped = SourceDirectory.Shipped;
        int more = Count - shipped.Sources.Sum(s => s.Names.Count);
        RegisteredSource[] sources = [.. Enumerable.Range(0, more).Select(i => new RegisteredSource
        {
            Key = new SourceKey("invented-" + i),
            Kind = SourceKind.Outlet,
            Name = Name(i),
        })];
        return shipped.With(sources.Select(s => new RegisteredName(s.Key, "en", s.Name, NameForm.Usual)), sources);
    }

    /// <summary>The same invented names in a dictionary.</summary>
    public static FrozenDictionary<string, int> Plain() =>
        Enumerable.Range(0, Count).ToFrozenDictionary(i => "the " + Name(i), i => i, StringComparer.Ordinal);

    /// <summary>Mentions within sentences, every other one of a name.</summary>
    public static (string Text, TextSpan Mention)[] Mentions() => [.. Enumerable.Range(0, 512).Select(i =>
    {
        string name = i % 2 == 0 ? "the " + Name(i * 97) : "the owner of " + Name(i * 89) + " in the north";
        string text = "Late on Monday " + name + " said that the price of bread would rise.";
        return (text, new TextSpan(15, 15 + name.Length));
    })];
}
