using Kith.Casework.Forms;
using Kith.Casework.Record;

namespace Kith.Casework.Diary;

/// <summary>What the parts of a minute fill in: on the page that records the meeting, and on the page that writes a part anew. Never who came.</summary>
public static class MinuteFilled
{
    /// <summary>The texts of the page that records the meeting.</summary>
    /// <param name="forms">The forms.</param>
    /// <param name="form">That page's form.</param>
    /// <param name="record">The record of one of the children it is for.</param>
    /// <param name="booking">The meeting, on that record.</param>
    /// <param name="nameOf">What a user is called.</param>
    public static IReadOnlyList<KeyValuePair<string, string>> Texts(
        FormLibrary forms,
        Form form,
        ChildRecord record,
        Booking booking,
        Func<string, string> nameOf
    )
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(booking);
        ArgumentNullException.ThrowIfNull(nameOf);
        var parts = MinuteParts.Of(booking.Version, record);
        if (parts.Count == 0)
            return [];
        return
        [
            .. from heading in MinuteParts.Headings(forms, booking.Kind)
            let said = Said([.. parts.Where(part => part.Fact.Part == heading.Value)], nameOf)
            let taken = heading.Value == MinuteParts.Actions ? MinuteParts.Taken(booking.Version, record) : []
            from field in form.Fields
            where field.Kind == FieldKind.LongText && heading.Fills.Contains(field.Name)
            where field.Fits(record.State, booking.Day)
            let text = string.Join("\n", taken.Select(action => action.Said()).Prepend(said)).Trim()
            where text.Length > 0
            select KeyValuePair.Create(field.InputName(record.Id), text),
        ];
    }

    /// <summary>The rows of the page that records the meeting: what was taken on, beside what goes on from last time.</summary>
    /// <param name="forms">The forms.</param>
    /// <param name="form">That page's form.</param>
    /// <param name="record">The child's record.</param>
    /// <param name="booking">The meeting.</param>
    public static IReadOnlyList<KeyValuePair<string, string>> Rows(
        FormLibrary forms,
        Form form,
        ChildRecord record,
        Booking booking
    )
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(booking);
        var names = MinuteParts
            .Headings(forms, booking.Kind)
            .FirstOrDefault(heading => heading.Value == MinuteParts.Actions)
            ?.Fills;
        return
            names is not null
            && form.Fields.FirstOrDefault(field => field.Rows is not null && names.Contains(field.Name)) is { } question
            ? ActReader.WriteRows<PlanAction>(
                question,
                [.. MinuteParts.Taken(booking.Version, record).Select(action => action.Action)]
            )
            : [];
    }

    /// <summary>
    /// The page that writes a part: what the part says now where one is written anew; under the heading of actions, where nobody wrote any
    /// yet, those of the last such meeting, marked until they are changed or confirmed.
    /// </summary>
    /// <param name="form">Its form.</param>
    /// <param name="record">The record of one of the children it is for.</param>
    /// <param name="booking">The meeting, on that record.</param>
    /// <param name="rewrites">The part that is written anew, by the act that wrote it; null for none.</param>
    /// <param name="part">The heading; null where none is chosen.</param>
    public static IReadOnlyList<KeyValuePair<string, string>> Opening(
        Form form,
        ChildRecord record,
        Booking booking,
        string? rewrites,
        string? part
    )
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(booking);
        var (words, actions) = (form.Find("words")!, form.Find("taken")!);
        if (MinuteParts.Find(record, booking.Version, rewrites) is { } now)
            return
            [
                KeyValuePair.Create("part", now.Fact.Part),
                KeyValuePair.Create("rewrites", now.Id),
                KeyValuePair.Create(words.InputName(record.Id), now.Fact.Words ?? ""),
                .. ActReader.WriteRows(actions, now.Fact.Taken ?? []),
            ];
        return part == MinuteParts.Actions && MinuteParts.Taken(booking.Version, record).Count == 0
            ? ActReader.CarryRows<MinuteAction>(actions, [.. Left(booking, record)])
            : [];
    }

    // What is done is not carried on.
    private static IEnumerable<MinuteAction> Left(Booking booking, ChildRecord record)
    {
        var said = ActionAnswer.Last(record);
        return MinuteParts
            .LastTaken(booking.Kind, record)
            .Where(action => said.GetValueOrDefault(action.Id)?.Answer.Said != ActionSaid.Done);
    }

    // What several wrote under one heading says of each who wrote it.
    private static string Said(IReadOnlyList<MinutePart> parts, Func<string, string> nameOf)
    {
        var written = parts.Where(part => !string.IsNullOrWhiteSpace(part.Fact.Words)).ToList();
        return string.Join(
            "\n\n",
            written.Select(part =>
                written.Count == 1 ? part.Fact.Words : $"{nameOf(part.Written.By)}: {part.Fact.Words}"
            )
        );
    }
}
