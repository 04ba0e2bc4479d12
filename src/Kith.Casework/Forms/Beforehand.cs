using System.Text.Json;
using System.Text.Json.Nodes;
using Kith.Casework.Meetings;
using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Casework.Forms;

/// <summary>What a page holds before anybody types: nothing is asked twice that the record knows.</summary>
public static class Beforehand
{
    /// <summary>The values a page opens with, for one child.</summary>
    /// <param name="form">The act's form.</param>
    /// <param name="record">The child's record. Only this child's facts are looked at.</param>
    /// <param name="episode">The episode the act is to belong to; 0 for none.</param>
    /// <param name="today">The day.</param>
    /// <param name="rules">The guidance and protocol in force; null where no list of theirs is asked.</param>
    public static IReadOnlyList<KeyValuePair<string, string>> Fill(
        Form form,
        ChildRecord record,
        int episode,
        DateOnly today,
        Rulebook? rules = null
    )
    {
        var values = new JsonObject();
        List<KeyValuePair<string, string>> carried = [];
        var same = SameMeeting(form, record, episode);
        var sent = CameBack(form, record, episode)?.Sent;
        var back = (sent ?? same) is { } told
            ? JsonSerializer.SerializeToNode(told.Fact, told.Fact.GetType(), Json.Options)!.AsObject()
            : null;
        foreach (var field in form.Fields)
        {
            var said = sent is null && same is not null && back?.Of(field) is null ? SameSaid(form, field, same) : null;
            // What another meeting's record does not ask is filled in as ever.
            var isTold = sent is not null || said is not null || back?.Of(field) is not null;
            var value = field.Prefill switch
            {
                Prefill.Today => JsonSerializer.SerializeToNode(same?.On ?? today, Json.Options),
                _ when isTold => said ?? back!.Of(field)?.DeepClone(),
                Prefill.Last when field.Rows is not null && Begun(form, field, record, episode, rules) is { } begun =>
                    begun,
                Prefill.Last or Prefill.Earlier when Source(form, field, record, episode) is { } source => Opening.Said(
                    source,
                    field
                ),
                Prefill.Listed => Listed(field, Begun(form, field, record, episode, rules)),
                Prefill.Asked => Begun(form, field, record, episode, rules)
                    ?? (Source(form, field, record, episode) is { } last ? Opening.Said(last, field) : null)
                    ?? Family(record, today),
                Prefill.Known => Known(record.State.Person)?[field.Name]?.DeepClone(),
                _ => null,
            };
            if (value is null)
                continue;
            if (field.Confirms && !isTold)
                carried.Add(CarriedText.Of(field, record.Id, Source(form, field, record, episode)!, value));
            values.Put(field, value);
            if (field is { Rows: not null, Prefill: Prefill.Listed } && !isTold)
                carried.AddRange(Opening.FillRows(field, value, record));
            if (field is { Rows: not null, Prefill: Prefill.Last or Prefill.Asked } && !isTold)
                values[field.Name] = Carry(field, value, record);
            if (field is { Rows: not null, Prefill: Prefill.Last } && !isTold)
                carried.AddRange(RowAnswers.Carried(field, values[field.Name]!, record.Id));
        }
        return [.. Answers.Write(form, values, record.Id), .. carried];
    }

    /// <summary>What was sent from the form's page before and came back to be done again; null where nothing did.</summary>
    public static CameBack? CameBack(Form form, ChildRecord record, int episode) =>
        Acts.TypeOf(form.Act) is not null && record.State.Episode(episode) is { IsClosed: false } open
            ? Acts.Blank(form.Act, default, episode).CameBack(record, open)
            : null;

    /// <summary>The entry that records the same meeting already, from which the page is filled in; null where there is none.</summary>
    public static Recorded? SameMeeting(Form form, ChildRecord record, int episode) =>
        Acts.TypeOf(form.Act) is not null && record.State.Episode(episode) is { IsClosed: false } open
            ? Acts.Blank(form.Act, default, episode).SameMeeting(record, open)
            : null;

    private static JsonNode? SameSaid(Form form, Field field, Recorded same) =>
        Acts.Blank(form.Act, default, same.Episode).SameSaid(field.Name, same) is { } text
            ? JsonValue.Create(text)
            : null;

    // What the act begins with; where the question lists codes, a row for each of them.
    private static JsonArray? Listed(Field field, JsonArray? begun)
    {
        if (
            field.Rows?.Cells.FirstOrDefault(cell => cell is { Kind: FieldKind.Given, Options.Count: > 0 })
            is not { } of
        )
            return begun;
        return
        [
            .. of.Options.Select(option =>
                begun?.FirstOrDefault(row => row?[of.Name]?.GetValue<string>() == option.Value)?.DeepClone()
                ?? new JsonObject { ["id"] = option.Value, [of.Name] = option.Value }
            ),
        ];
    }

    private static JsonArray? Begun(Form form, Field field, ChildRecord record, int episode, Rulebook? rules) =>
        record.State.Episode(episode) is { } its
        && Acts.TypeOf(form.Act) is not null
        && Acts.Blank(form.Act, default, episode).Begins(field.Name, record, its, rules) is { } rows
            ? [.. rows.Select(row => JsonSerializer.SerializeToNode(row, row.GetType(), Json.Options))]
            : null;

    private static JsonNode? Family(ChildRecord record, DateOnly today) =>
        JsonSerializer.SerializeToNode(MeetingPeople.Family(record, today), Json.Options);

    // What is carried on from text is a row like any other from then on.
    // An address that is kept secret opens on no page by the way.
    private static JsonArray Carry(Field field, JsonNode value, ChildRecord record)
    {
        var kept = People.KeptAddresses.Of(record);
        var rows = RowAnswers
            .Of(field, value)
            .Where(row => !kept.Any || !row.Any(cell => Says(cell.Value, kept)))
            .ToList();
        foreach (var row in rows)
        {
            if (
                row["id"]!.GetValue<string>() is var id
                && (id == Rows.OfText || id.StartsWith(Rows.OfWord, StringComparison.Ordinal))
            )
            {
                row["id"] = $"from-{id}";
            }
            foreach (var cell in field.Rows!.Cells.Where(cell => cell.IsAnew))
                row.Remove(cell.Name);
        }
        return [.. rows.Select(row => row.DeepClone())];
    }

    private static bool Says(JsonNode? value, People.KeptAddresses kept) =>
        value is JsonValue said && said.TryGetValue(out string? text) && kept.Covers(text);

    private static JsonObject? Known(People.PersonState person)
    {
        if (person.Registered is not { } registered)
            return null;
        var known = JsonSerializer
            .SerializeToNode(registered with { BornOn = person.BornOn, Sex = person.Sex }, Json.Options)!
            .AsObject();
        known["family"] = person.Name?.Family;
        return known;
    }

    // The latest fact of the form's own kind, else the latest of the same episode that has an answer of that name:
    // what the child said in the assessment opens the page of the enquiry. A form names where it is called otherwise.
    private static Recorded? Source(Form form, Field field, ChildRecord record, int episode)
    {
        var answers = record
            .Standing.Where(recorded =>
                recorded.Episode == 0
                || recorded.Episode == episode
                || field.Prefill == Prefill.Earlier && IsNamed(recorded)
            )
            .Where(recorded =>
                (field.Prefill == Prefill.Earlier || field.From.Count == 0 || IsNamed(recorded))
                && (
                    Opening.Says(recorded, field)
                    || Properties.Of(recorded.Fact.GetType(), field.Name) is { } property
                        && field.Kind.Fills(property.PropertyType)
                        && recorded.Detail(field.Name) is not null
                )
            )
            .ToList();
        // Rows go on from one kind of fact to the next: from the plan to its reviews, and to the plan after it.
        return field.Prefill == Prefill.Earlier
            ? answers.LastOrDefault()
            : answers.LastOrDefault(recorded => recorded.FactName == form.Records || field.Rows is not null)
                ?? answers.LastOrDefault(recorded => recorded.Episode == episode && episode != 0);

        bool IsNamed(Recorded recorded) => field.From.Any(from => from.Fact == recorded.FactName);
    }
}
