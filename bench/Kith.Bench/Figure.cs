using System.Globalization;

namespace Kith.Bench;

/// <summary>What one benchmark measured, beside what we want.</summary>
/// <param name="Name">What was measured, with the engine where there are two.</param>
/// <param name="Value">The figure with its unit.</param>
/// <param name="Ratio">The figure beside what was measured in the same run; null where there is nothing beside it.</param>
/// <param name="Target">What we want, in words.</param>
/// <param name="Met">True when it is so; null where nothing is wanted.</param>
internal sealed record Figure(string Name, string Value, double? Ratio, string Target, bool? Met)
{
    public static string Heading => $"{"", -44} {"figure", -46} {"ratio", 7}  {"target", -20} met";

    public string Line =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Name, -44} {Value, -46} {RatioText, 7}  {Target, -20} {MetText}"
        );

    public string Markdown => $"| {Name} | {Value} | {RatioText} | {Target} | {MetText} |";

    private string RatioText => Ratio is { } ratio ? ratio.ToString("0.00", CultureInfo.InvariantCulture) : "";

    private string MetText =>
        Met switch
        {
            true => "yes",
            false => "NO",
            null => "",
        };
}
