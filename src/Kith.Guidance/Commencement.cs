namespace Kith.Guidance;

/// <summary>Something that has to be brought into force, and the day on which it was. Duties name it by its key.</summary>
/// <param name="Key">As duties name it: <c>cws-act-2026-s1</c>.</param>
/// <param name="What">What is brought into force, in words shown to people.</param>
/// <param name="From">The first day in force; null until regulations, or the authority, have set one.</param>
/// <param name="Cites">Where that is known from.</param>
public sealed record Commencement(string Key, string What, DateOnly? From, Citation Cites)
{
    /// <summary>How sure we are of the day, or of there being none.</summary>
    public Confidence Confidence { get; init; }

    /// <summary>What to look up before relying on it; null when there is nothing.</summary>
    public string? Note { get; init; }
}
