using Kith.Returns.Cin;
using Kith.Store.Returns;
using Kith.Web.Shared;

namespace Kith.Web.StaffSite.Returns;

/// <summary>The figures of a return in words, in the order they are shown.</summary>
internal static class FigureWords
{
    public static readonly (string Id, string Says)[] Counts =
    [
        ("children", "Children in the return"),
        ("in-need-at-the-end", "Children in need at the end"),
        ("referrals", "Referrals in the year"),
        ("assessments", "Assessments finished in the year"),
        ("enquiries", "Section 47 enquiries begun in the year"),
        ("conferences", "Initial conferences after an enquiry"),
        ("plans-started", "Protection plans begun in the year"),
        ("plans-at-the-end", "Protection plans at the end"),
        ("plans-ended", "Protection plans ended in the year"),
    ];

    public static readonly (string Id, string Says)[] Shares =
    [
        ("re-referrals", "Referrals within 12 months of another"),
        ("no-further-action", "Referrals without further action"),
        ("assessments-in-45-days", "Assessments within 45 working days"),
        ("conferences-of-enquiries", "Enquiries that led to a conference"),
        ("conferences-in-15-days", "Conferences within 15 working days"),
        ("second-plans", "Plans that are not the child’s first"),
        ("plans-of-two-years", "Plans that have lasted two years"),
        ("plans-ended-after-two-years", "Plans ended after two years or more"),
    ];

    /// <summary>The figures that say how it was on one day, and so can be set beside those of any other day.</summary>
    public static bool IsOfOneDay(string id) => id is "in-need-at-the-end" or "plans-at-the-end";

    /// <summary>The last day that the figures cover, when the year had not ended then; null for a whole year.</summary>
    public static DateOnly? PartUntil(ReturnFiguresRow figures) =>
        figures.Source != FiguresText.File
        && CollectionYear.Parse(figures.Year) is { } year
        && figures.Day < year.ReferenceDate
            ? figures.Day
            : null;

    public static string NameOf(ReturnFiguresRow figures) =>
        (PartUntil(figures), figures.Source) switch
        {
            ({ } until, _) => $"{figures.Year}, part of the year, until {Say.ShortDate(until)}",
            (_, FiguresText.Counted) => $"{figures.Year}, as counted on {Say.ShortDate(figures.Day)}",
            (_, FiguresText.Built) => $"{figures.Year}, as made on {Say.ShortDate(figures.Day)}",
            _ => $"{figures.Year}, from a file",
        };
}
