using Kith.Guidance;
using Kith.Web.Components;
using Kith.Web.Site;

namespace Kith.Web.Guidance;

/// <summary>How an edition's standing is said.</summary>
internal static class EditionWords
{
    public static (string Text, TagColour Colour) Status(Edition edition) =>
        edition.Status switch
        {
            EditionStatus.Draft => ("Draft, never in force", TagColour.Purple),
            EditionStatus.InForce => ("In force", TagColour.Green),
            _ => ("Replaced", TagColour.Grey),
        };

    /// <summary>An edition's name where it begins a line: its title is written for the middle of a sentence.</summary>
    public static string Name(Edition edition) => char.ToUpperInvariant(edition.Title[0]) + edition.Title[1..];

    public static string Dates(Edition edition) =>
        (edition.From, edition.Until) switch
        {
            ({ } from, { } until) => $"{Say.Date(from)} to {Say.Date(until)}",
            ({ } from, null) => $"from {Say.Date(from)}",
            _ => "consulted on only",
        };
}
