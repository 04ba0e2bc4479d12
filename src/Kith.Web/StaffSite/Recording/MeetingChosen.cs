using System.Globalization;
using Kith.Casework.Forms;
using Kith.Casework.Meetings;
using Kith.Casework.Record;

namespace Kith.Web.StaffSite.Recording;

/// <summary>The meeting that was held, on the page that gives out its record or notes.</summary>
internal static class MeetingChosen
{
    /// <summary>The name of the question, and of the part of the address, that names the meeting.</summary>
    public const string Input = "meeting";

    /// <summary>True for the page of something that is of one meeting.</summary>
    public static bool IsAsked(Form form) => form.Find(Input) is { Kind: FieldKind.Meeting };

    /// <summary>The meetings that can be chosen, as they are owed; with them the one that an entry which is put right was of.</summary>
    public static IReadOnlyList<MeetingRecord> Offered(ChildRecord record, string? chosen) =>
        record.State.Current is { } episode
            ?
            [
                .. MeetingRecord.Owed(record, episode.Number),
                .. MeetingRecord
                    .In(record, episode.Number)
                    .Where(meeting => meeting.RecordOwed.Count == 0 && Number(meeting) == chosen),
            ]
            : [];

    /// <summary>The meeting that a page or an address names, or else the first of them; null where nobody is owed anything of such a one.</summary>
    public static MeetingRecord? In(ChildRecord record, string? version) =>
        Offered(record, null).FirstOrDefault(meeting => string.IsNullOrEmpty(version) || Number(meeting) == version);

    /// <summary>Of a child's brothers and sisters, those who had the same meeting, of which somebody is owed the notes on their record too.</summary>
    public static bool IsShared(ChildRecord child, ChildRecord sibling, string? version) =>
        In(child, version) is { } meeting && On(meeting, sibling) is not null;

    /// <summary>A page opens with the meeting that its address names, and a row for each who is owed its notes.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Fill(Form form, ChildRecord record, string? version) =>
        IsAsked(form) && In(record, version) is { } meeting
            ?
            [
                new(Input, Number(meeting)),
                .. form.Find("people") is { Rows: not null } people
                    ? ActReader.WriteRows<MeetingPerson>(people, [.. meeting.RecordOwed])
                    : [],
            ]
            : [];

    /// <summary>What the page answers for one child: a brother or sister has the meeting under a version of their own record.</summary>
    public static ILookup<string, string> AnswersFor(ActEntry entry, ChildRecord child) =>
        !IsAsked(entry.Form) || child.Id == entry.Child.Id || entry.One(Input) is not { Length: > 0 } version
            ? Booked.AnswersFor(entry, child)
            : ActReader.Posted([
                .. entry.Typed.Where(pair => pair.Key != Input),
                .. In(entry.Child.Record, version) is { } meeting && On(meeting, child) is { } same
                    ? [new(Input, Number(same))]
                    : (KeyValuePair<string, string>[])[],
            ]);

    /// <summary>A meeting as the page names it.</summary>
    public static string Number(MeetingRecord meeting) => meeting.Version.ToString(CultureInfo.InvariantCulture);

    private static MeetingRecord? On(MeetingRecord meeting, ChildRecord sibling) =>
        Offered(sibling, null).FirstOrDefault(one => one.ActId == meeting.ActId);
}
