using Kith.Casework.Forms;
using Kith.Casework.Record;

namespace Kith.Casework.Diary;

/// <summary>What the parts of a minute fill in: on the page that records the meeting, and on the page that writes a part anew. Never who came.</summary>
public static class MinuteFilled
{
    // The question of every form of a meeting for what was said of all the children it is about.
    private const string OfAll = "said-of-all";

    /// <summary>
    /// The texts of the page that records the meeting. A child's own answer opens with what was written of that child, and of no other;
    /// what was written of several goes once into what is asked of them all.
    /// </summary>
    /// <param name="forms">The forms.</param>
    /// <param name="form">That page's form.</param>
    /// <param name="children">The records of the children it may be for, the one it was opened from first.</param>
    /// <param name="booking">The meeting, on the first record.</param>
    /// <param name="nameOf">What a user is called.</param>
    public static IReadOnlyList<KeyValuePair<string, string>> Texts(
        FormLibrary forms,
        Form form,
        IReadOnlyList<ChildRecord> children,
        Booking booking,
        Func<string, string> nameOf
    )
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(children);
        ArgumentNullException.ThrowIfNull(booking);
        ArgumentNullException.ThrowIfNull(nameOf);
        List<Minuted> minutes = [.. Minuted.Of(children, booking)];
        if (minutes.Count == 0)
            return [];
        List<KeyValuePair<string, string>> filled = [];
        List<string> ofAll = [];
        foreach (var heading in MinuteParts.Headings(forms, booking.Kind))
        {
            var fields = form
                .Fields.Where(field => field.Kind == FieldKind.LongText && heading.Fills.Contains(field.Name))
                .ToList();
            var together = Minuted.OfAll(minutes, heading.Value, nameOf);
            if (fields.Find(field => !field.PerChild) is { } shared)
                filled.Add(new(shared.Name, Shared(minutes, heading, together, form, nameOf)));
            else if (together.Length > 0)
                ofAll.Add($"{heading.ToldAs}: {together}");
            filled.AddRange(
                from field in fields
                where field.PerChild
                from minute in minutes
                where field.Fits(minute.Record.State, booking.Day)
                select KeyValuePair.Create(field.InputName(minute.Record.Id), minute.Own(heading.Value, nameOf))
            );
        }
        if (form.Find(OfAll) is not null)
            filled.Add(new(OfAll, string.Join("\n\n", ofAll)));
        return [.. filled.Where(pair => pair.Value.Length > 0)];
    }

    // Where a meeting asks only once, what was said of one child says of which.
    private static string Shared(
        List<Minuted> minutes,
        Option heading,
        string together,
        Form form,
        Func<string, string> nameOf
    )
    {
        var own = minutes.ToDictionary(minute => minute.Record, minute => minute.Own(heading.Value, nameOf));
        var said = own.Where(one => one.Value.Length > 0).ToList();
        var isTaken = heading.Value == MinuteParts.Actions && !form.Fields.Any(field => IsFilled(field, heading));
        var taken = isTaken ? minutes[0].Taken : [];
        return string.Join(
                "\n",
                [
                    together,
                    .. said.Select(one =>
                        said.Count == 1 ? one.Value : $"{one.Key.State.Person.FirstName}: {one.Value}"
                    ),
                    .. taken.Select(action => action.Said()),
                ]
            )
            .Trim();
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
        if (
            MinuteParts.Headings(forms, booking.Kind).FirstOrDefault(heading => heading.Value == MinuteParts.Actions)
                is not { } actions
            || form.Fields.FirstOrDefault(field => IsFilled(field, actions)) is not { } question
        )
            return [];
        var taken = MinuteParts.Taken(booking.Version, record);
        return question.Rows!.Cells.Any(cell => cell.Name == "agency")
            ? ActReader.WriteRows<MinuteAction>(question, [.. taken])
            : ActReader.WriteRows<PlanAction>(question, [.. taken.Select(action => action.Action)]);
    }

    // What is taken on stands in rows where the form has some, and in the text else.
    private static bool IsFilled(Field field, Option heading) =>
        field.Rows is not null && heading.Fills.Contains(field.Name);

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
                KeyValuePair.Create(OfAll, now.Fact.SaidOfAll ?? ""),
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
}
