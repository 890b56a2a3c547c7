namespace FactCheck.Domain.Registry;

/// <summary>Registry data that breaks its rules; says every fault at once.</summary>
public sealed class RegistryFormatException : Exception
{
    /// <summary>Gathers the faults of one reading.</summary>
    /// <param name="faults">One sentence each: file, line, column, what is wrong and what is allowed.</param>
    public RegistryFormatException(IReadOnlyList<string> faults)
        : base(string.Join(Environment.NewLine, faults)) => Faults = faults;

    /// <summary>One sentence for each fault, in the order of files and lines.</summary>
    public IReadOnlyList<string> Faults { get; }
}
