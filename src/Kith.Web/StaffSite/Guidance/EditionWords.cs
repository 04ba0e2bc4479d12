using Kith.Guidance;
using Kith.Web.Components;
using Kith.Web.Shared;

namespace Kith.Web.StaffSite.Guidance;

/// <summary>How an edition's standing is said.</summary>
internal static class EditionWords
{
    public static (string Text, TagColour Colour) Status(Edition edition) =>
        edition.StandsApart
            ? ("Each duty from its own day", TagColour.Green)
            : edition.Status switch
            {
                EditionStatus.Draft => ("Draft, never in force", TagColour.Purple),
                EditionStatus.InForce => ("In force", TagColour.Green),
                _ => ("Replaced", TagColour.Grey),
            };

    /// <summary>An edition's name where it begins a line: its title is written for the middle of a sentence.</summary>
    public static string Name(Edition edition) => char.ToUpperInvariant(edition.Title[0]) + edition.Title[1..];

    public static string Dates(Edition edition) =>
        edition.StandsApart
            ? "whatever the edition"
            : (edition.From, edition.Until) switch
            {
                ({ } from, { } until) => $"{Say.Date(from)} to {Say.Date(until)}",
                ({ } from, null) => $"from {Say.Date(from)}",
                _ => "consulted on only",
            };
}

/// <summary>How the days of a duty are said that has days of its own.</summary>
internal static class OwnDays
{
    public static string? Of(Duty duty) =>
        (duty.From, duty.Until) switch
        {
            ({ } from, { } until) => $"From {Say.Date(from)} to {Say.Date(until)}, whatever the edition.",
            ({ } from, null) => $"From {Say.Date(from)}, whatever the edition.",
            _ => null,
        };

    /// <summary>When a duty binds that waits for a commencement.</summary>
    public static string Of(Commencement commencement) =>
        (
            commencement.From is { } from
                ? $"From {Say.Date(from)}"
                : "Not yet in force as far as we know: no day is set. It is shown, and not carried out"
        )
        + $". {commencement.What} {(commencement.Confidence == Confidence.Confirmed ? "The day is confirmed." : "The day is unverified.")} {commencement.Note}".TrimEnd();
}
