using Kith.Casework.Diary;
using Kith.Casework.Forms;
using Kith.Casework.FrontDoor;
using Kith.Casework.Notes;
using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Web.StaffSite.Children;

/// <summary>Something somebody said or wrote.</summary>
/// <param name="Text">What.</param>
/// <param name="On">When.</param>
/// <param name="From">Who said it, or which entry it stands in.</param>
/// <param name="Version">Where it stands in the record.</param>
public sealed record Quotation(string Text, DateOnly On, string From, int Version);

/// <summary>What the first page of a record shows, in the order a person needs it.</summary>
/// <param name="Worries">What somebody marked as a worry and nobody closed, latest first.</param>
/// <param name="Because">Why we are involved: what brought the child here, and what was found since; a few.</param>
/// <param name="ChildSays">What the child says, latest first; a few.</param>
/// <param name="OpenClocks">What is to happen by when, soonest first.</param>
/// <param name="Reading">Everything the rules say.</param>
/// <param name="AtThisStage">What to keep in mind for as long as the case is where it is.</param>
/// <param name="Plans">The plans that run, the one that protects most first.</param>
/// <param name="Next">What may be recorded next.</param>
public sealed record ChildOverview(
    IReadOnlyList<Quotation> Worries,
    IReadOnlyList<Quotation> Because,
    IReadOnlyList<Quotation> ChildSays,
    IReadOnlyList<ClockReading> OpenClocks,
    Reading Reading,
    IReadOnlyList<Duty> AtThisStage,
    IReadOnlyList<PlanShown> Plans,
    IReadOnlyList<NextAct> Next
)
{
    /// <summary>What is arranged and open, soonest first.</summary>
    public IReadOnlyList<Booking> Ahead { get; init; } = [];

    private const int Few = 3;

    // The details in which facts of every stage say why we are involved, the most considered first.
    private static readonly string[] Reasons = ["worries", "threshold", "findings", "needs", "concern"];

    public static ChildOverview Of(ChildRecord record, Practice practice, Telling telling)
    {
        var reading = practice.Guidance.Read(record.ByDate, practice.Now);
        return new ChildOverview(
            [.. OpenWorries.In(record).Select(Quote)],
            WhyInvolved(record, telling),
            Latest(record, "child-said", telling),
            [.. reading.Clocks.Where(clock => clock.IsOpen).OrderBy(clock => clock.Due)],
            reading,
            record.State is { Person.DiedOn: null, Open.Stage: { } stage }
                ? practice.Guidance.InForceOn(practice.Today).PromptsAt(stage)
                : [],
            PlanShown.Of(record, reading),
            [.. Casework.Record.Next.For(record, practice), .. Casework.Record.Next.AfterClosing(record, practice)]
        )
        {
            Ahead = Bookings.In(record),
        };
    }

    private static Quotation Quote(Recorded worry)
    {
        var fact = (WorryRecorded)worry.Fact;
        return new Quotation(fact.What, worry.On, fact.Who ?? "Our worry", worry.Version);
    }

    // Of each kind of reason the latest only: an assessment that was returned is superseded by the one that came after. What
    // reached us last stands beside them whatever it is: whoever leads reads it, and marks it where it is a worry.
    private static List<Quotation> WhyInvolved(ChildRecord record, Telling telling)
    {
        if (record.State.Current is not { } episode)
            return [];
        var found = new Recorded?[Reasons.Length];
        Recorded? contact = null;
        for (var i = record.ByDate.Count - 1; i >= 0; i--)
        {
            var entry = record.ByDate[i];
            if (entry.Episode != episode.Number)
                continue;
            if (entry.Fact is ContactReceived)
                contact ??= WhatWorries(entry) is null ? null : entry;
            else
                for (var reason = 0; reason < found.Length; reason++)
                    found[reason] ??= Says(entry, Reasons[reason]) is null ? null : entry;
        }
        return
        [
            .. found
                .OfType<Recorded>()
                .Distinct()
                .Take(Few)
                .Concat(contact is null ? [] : [contact])
                .OrderByDescending(entry => entry.On)
                .Select(entry => new Quotation(
                    WhatWorries(entry)!,
                    entry.On,
                    telling.Heading(entry.Fact),
                    entry.Version
                ))
                .DistinctBy(quotation => quotation.Text),
        ];
    }

    /// <summary>What an entry says that may worry somebody, the most considered of it; null where it says nothing of the kind.</summary>
    internal static string? WhatWorries(Recorded entry) =>
        Reasons.Select(reason => Says(entry, reason)).FirstOrDefault(text => text is not null);

    // A decision on a referral names a threshold, and does not say in words what it is met by.
    private static string? Says(Recorded entry, string reason) =>
        entry.Fact is ReferralDecided ? null : entry.Detail(reason);

    private static List<Quotation> Latest(ChildRecord record, string detail, Telling telling)
    {
        var latest = new List<Quotation>(Few);
        for (var i = record.ByDate.Count - 1; i >= 0 && latest.Count < Few; i--)
        {
            var happened = record.ByDate[i];
            if (happened.Detail(detail) is { } text && !latest.Exists(quotation => quotation.Text == text))
                latest.Add(new Quotation(text, happened.On, telling.Heading(happened.Fact), happened.Version));
        }
        return latest;
    }
}
