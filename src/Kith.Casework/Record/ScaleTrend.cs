namespace Kith.Casework.Record;

/// <summary>What one scale said each time somebody was asked, the earliest first.</summary>
/// <param name="Scale">What is scaled: as the form files name it, or a goal in the words of the family.</param>
/// <param name="Scores">The day of each time, with what was said and by whom.</param>
public sealed record ScaleTrend(string Scale, IReadOnlyList<(DateOnly On, int Score, string? By)> Scores)
{
    /// <summary>From the first to the last: up, down, or the same; null where it was scaled once.</summary>
    public int? Change => Scores.Count > 1 ? Scores[^1].Score - Scores[0].Score : null;
}
