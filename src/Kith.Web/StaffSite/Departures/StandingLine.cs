using Kith.Guidance;
using Kith.Web.Shared;
using Kith.Web.Shared.Rules;
using Kith.Web.StaffSite.Protocols;

namespace Kith.Web.StaffSite.Departures;

/// <summary>A clock of the protocol in force that is longer than the guidance's.</summary>
/// <param name="Local">The protocol's duty.</param>
/// <param name="National">The guidance's duty, whose limit applies all the same.</param>
/// <param name="Version">The version of the protocol in force.</param>
/// <param name="Since">The first day on which a version in force was longer, and every version since.</param>
/// <param name="PublishedBy">Who published the version in force; null for a file beside the program.</param>
/// <param name="Said">Why it is right here and who authorised it; null where nobody has said.</param>
public sealed record StandingLine(
    Duty Local,
    Duty National,
    string Version,
    DateOnly Since,
    string? PublishedBy,
    StandingDeparture? Said
)
{
    /// <summary>The protocol's limit.</summary>
    public Limit Ours => ((ClockRule)Local.Rule).Within;

    /// <summary>The guidance's limit.</summary>
    public Limit Theirs => ((ClockRule)National.Rule).Within;

    /// <summary>All of them on a day, in the order of their names.</summary>
    public static IReadOnlyList<StandingLine> On(DateOnly day, RulesInForce rules)
    {
        var book = rules.Library.InForceOn(day);
        return book.LocalProtocol is not { } protocol
            ? []
            :
            [
                .. book
                    .Loosened.OrderBy(duty => duty.Id, StringComparer.Ordinal)
                    .Select(local => new StandingLine(
                        local,
                        book.Duties[local.Id],
                        protocol.Version,
                        FirstDay(local.Id, day, rules.Library),
                        rules.Published.FirstOrDefault(one => one.Hash == protocol.Hash)?.PublishedBy,
                        protocol.Departures.FirstOrDefault(said => said.Duty == local.Id)
                    )),
            ];
    }

    /// <summary>The list as comma-separated text.</summary>
    public static string Csv(IReadOnlyList<StandingLine> lines, Func<string, string> nameOf) =>
        string.Concat(
            new[] { Head }.Concat(lines.Select(line => line.Cells(nameOf))).Select(cells => CsvRow.Of(cells))
        );

    private static readonly string[] Head =
    [
        "duty",
        "says",
        "stage",
        "confidence",
        "guidance_limit",
        "local_limit",
        "protocol_version",
        "since",
        "published_by",
        "because",
        "authorised_by",
    ];

    private string[] Cells(Func<string, string> nameOf) =>
        [
            Local.Id,
            National.Says,
            National.Stage,
            Say.Sureness(National),
            Theirs.ToString(),
            Ours.ToString(),
            Version,
            IsoDay.Of(Since),
            PublishedBy is null ? "" : nameOf(PublishedBy),
            Said?.Because ?? "",
            Said?.AuthorisedBy ?? "",
        ];

    private static DateOnly FirstDay(string duty, DateOnly day, GuidanceLibrary library) =>
        library
            .Timeline.Where(period => period.From <= day)
            .Reverse()
            .TakeWhile(period => period.Book.Loosened.Any(local => local.Id == duty))
            .Last()
            .From;
}
