namespace Kith.Matching.Tests.Comparing;

/// <summary>How well it was told who is who.</summary>
/// <param name="Right">Pairs that were found and are of one person.</param>
/// <param name="Found">Pairs that were found.</param>
/// <param name="True">Pairs that are of one person.</param>
public sealed record Score(int Right, int Found, int True)
{
    public double Precision => Right / (double)Found;

    public double Recall => Right / (double)True;

    public double F1 => 2 * Precision * Recall / (Precision + Recall);

    public override string ToString() =>
        FormattableString.Invariant($"precision {Precision:0.0000}, recall {Recall:0.0000}, F1 {F1:0.0000}");
}
