using Kith.Casework;
using Kith.Guidance;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Rules;

namespace Kith.Web.StaffSite.Protocols;

/// <summary>A version of the protocol and the days it is in force.</summary>
/// <param name="Protocol">The version.</param>
/// <param name="Until">The last day in force; null when none is known.</param>
/// <param name="Standing">Where it stands today.</param>
public sealed record VersionLine(Protocol Protocol, DateOnly? Until, VersionStanding Standing)
{
    public string Days =>
        Standing == VersionStanding.Overtaken
            ? "never in force: another version was published for the same day"
            : $"from {Say.Date(Protocol.From)}{(Until is { } until ? $" to {Say.Date(until)}" : "")}";

    public (string Text, TagColour Colour) Tag =>
        Standing switch
        {
            VersionStanding.InForce => ("In force", TagColour.Green),
            VersionStanding.ToCome => ("To come", TagColour.Blue),
            VersionStanding.Overtaken => ("Overtaken", TagColour.Grey),
            _ => ("Earlier", TagColour.Grey),
        };

    /// <summary>Every version, the latest first.</summary>
    public static IReadOnlyList<VersionLine> All(RulesInForce rules, DateOnly today)
    {
        var inTurn = rules.Library.Protocols;
        var lines = inTurn.Select(
            (protocol, index) =>
                Line(protocol, Earlier(protocol.Until, inTurn.ElementAtOrDefault(index + 1)?.From.AddDays(-1)), today)
        );
        var overtaken = rules
            .Published.Where(version => inTurn.All(known => known.Hash != version.Hash))
            .Select(version => Protocol.Read(KnownWords.All, $"version {version.Version}", version.Text).Protocol)
            .OfType<Protocol>()
            .Select(protocol => new VersionLine(protocol, null, VersionStanding.Overtaken));
        return [.. lines.Concat(overtaken).OrderByDescending(line => line.Protocol.From)];
    }

    private static VersionLine Line(Protocol protocol, DateOnly? until, DateOnly today) =>
        new(
            protocol,
            until,
            protocol.From > today ? VersionStanding.ToCome
                : until < today ? VersionStanding.Earlier
                : VersionStanding.InForce
        );

    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) => one < other || other is null ? one : other;
}

/// <summary>Where a version of the protocol stands.</summary>
public enum VersionStanding
{
    InForce,
    ToCome,
    Earlier,

    /// <summary>Another version was published later for the same day.</summary>
    Overtaken,
}
