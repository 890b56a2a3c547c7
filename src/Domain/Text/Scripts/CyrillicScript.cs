namespace FactCheck.Domain.Text.Scripts;

/// <summary>Cyrillic: words stand apart; ё is folded to е with the other letters (<see cref="CharClasses"/>).</summary>
internal sealed class CyrillicScript : WritingSystem
{
    public static readonly CyrillicScript Instance = new();
}
