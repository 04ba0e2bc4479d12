using Kith.Casework.Forms;
using Kith.Casework.Record;

namespace Kith.Casework.Diary;

/// <summary>One part of the minute of a meeting, as it was written last.</summary>
/// <param name="Written">The fact that says it.</param>
public sealed record MinutePart(Recorded Written)
{
    /// <summary>What it says.</summary>
    public MinutePartWritten Fact => (MinutePartWritten)Written.Fact;

    /// <summary>By what it is named where somebody writes it anew: the act that wrote it, the same on the records of brothers and sisters.</summary>
    public string Id => Written.ActId.ToString("N");
}

/// <summary>The minute of a meeting that is arranged, in parts that several people write at once.</summary>
public static class MinuteParts
{
    /// <summary>The act that writes one.</summary>
    public const string ActName = "write-minute-part";

    /// <summary>The heading of who does what by when.</summary>
    public const string Actions = "actions";

    // The question of every form that records a meeting.
    private const string WhoCame = "attendees";

    /// <summary>The parts of the minute of a meeting, each as it was written last, in the order in which they were begun.</summary>
    /// <param name="booking">What was arranged, by the version of the fact that arranged it.</param>
    /// <param name="record">The child's record.</param>
    public static IReadOnlyList<MinutePart> Of(int booking, ChildRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        List<MinutePart> parts = [];
        foreach (var entry in record.Standing)
        {
            if (entry.Fact is not MinutePartWritten written || written.Booking != booking)
                continue;
            var before = written.Rewrites is { } id ? parts.FindIndex(part => part.Id == id) : -1;
            if (before < 0)
                parts.Add(new MinutePart(entry));
            else
                parts[before] = new MinutePart(entry);
        }
        return parts;
    }

    /// <summary>A part as it was written last, by any of the acts that wrote it; null where there is none.</summary>
    /// <param name="record">The child's record.</param>
    /// <param name="booking">The meeting.</param>
    /// <param name="id">The act; null finds none.</param>
    public static MinutePart? Find(ChildRecord record, int? booking, string? id)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (booking is not { } version || id is null)
            return null;
        // Whoever wrote it anew names what they saw, so that one follows from the other.
        HashSet<string> acts = [id];
        foreach (var entry in record.Standing)
            if (
                entry.Fact is MinutePartWritten { Rewrites: { } before } written
                && written.Booking == version
                && acts.Contains(before)
            )
                acts.Add(entry.ActId.ToString("N"));
        return Of(version, record).LastOrDefault(part => acts.Contains(part.Id));
    }

    /// <summary>The headings under which the minute of a meeting of a kind is written; empty for what has no minute, such as a visit.</summary>
    /// <param name="forms">The forms.</param>
    /// <param name="kind">The kind.</param>
    public static IReadOnlyList<Option> Headings(FormLibrary forms, string kind)
    {
        ArgumentNullException.ThrowIfNull(forms);
        List<Form> records =
        [
            .. new BookingKinds(forms)
                .RecordedBy(kind)
                .Select(act => forms.For(act))
                .Where(form => form.Find(WhoCame) is not null),
        ];
        return
        [
            .. forms
                .For(ActName)
                .Find("part")!
                .Options.Where(option => option.Fills.Any(name => records.Exists(form => form.Find(name) is not null))),
        ];
    }

    /// <summary>What was taken on at the last meeting of the same kind whose minute says so; empty where there is none.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="record">The child's record.</param>
    public static IReadOnlyList<MinuteAction> LastTaken(string kind, ChildRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record
                .Standing.Where(entry => entry.Fact is BookingArranged one && one.Kind == kind)
                .Where(entry => WasHeld(entry.Version, record))
                .Select(entry => Taken(entry.Version, record))
                .LastOrDefault(taken => taken.Count > 0)
            ?? [];
    }

    /// <summary>Who does what by when, from every part of a minute.</summary>
    /// <param name="booking">The meeting, by the version of the fact that arranged it.</param>
    /// <param name="record">The child's record.</param>
    public static IReadOnlyList<MinuteAction> Taken(int booking, ChildRecord record) =>
        [
            .. Of(booking, record)
                .SelectMany(part => part.Fact.Taken ?? [])
                .Reverse()
                .DistinctBy(action => action.Id)
                .Reverse(),
        ];

    private static bool WasHeld(int booking, ChildRecord record) =>
        record.Standing.Any(entry =>
            entry.Fact.Booking == booking && !Bookings.GoesOn(entry.Fact) && entry.Fact is not BookingCalledOff
        );
}
