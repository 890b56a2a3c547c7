namespace FactCheck.Domain.Sources;

/// <summary>Tells the background that there is work. Without it the work begins a little later, at the next look.</summary>
public interface IRelinkingSignal
{
    /// <summary>Wakes the background, once what it shall do is saved.</summary>
    void Wake();
}
