using System.Text.Json;
using System.Text.Json.Nodes;
using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Casework.Forms;

/// <summary>Puts the questions of a local protocol on the forms of the product, and their answers among what an act or a fact says.</summary>
internal static class LocalForms
{
    /// <summary>A form with the questions that a protocol adds to it, each at its place.</summary>
    internal static Form With(Form form, IEnumerable<LocalQuestion> questions) =>
        Placed(
            Plain(form),
            [
                .. questions
                    .Where(question => (question.Form, question.Pathway) == (form.Act, form.Pathway))
                    .Select(question => (Of(question), question.After)),
            ]
        );

    /// <summary>A form as an entry is put right on it: with what the protocol asked that day, and nothing that it asks now.</summary>
    /// <param name="form">The form.</param>
    /// <param name="asked">What was asked, and what was answered.</param>
    /// <param name="known">Every question that a version of the protocol asked, by its id, in its latest words.</param>
    internal static Form Of(
        Form form,
        IEnumerable<LocalAnswer> asked,
        IReadOnlyDictionary<string, LocalQuestion> known
    ) =>
        Placed(
            Plain(form),
            [
                .. asked.Select(answer =>
                    (Of(answer, known.GetValueOrDefault(answer.Id)), known.GetValueOrDefault(answer.Id)?.After)
                ),
            ]
        );

    // As the product ships it.
    private static Form Plain(Form form) =>
        form.Fields.Any(field => field.IsLocal)
            ? form with
            {
                Sections =
                [
                    .. form.Sections.Select(section =>
                        section with
                        {
                            Fields = [.. section.Fields.Where(field => !field.IsLocal)],
                        }
                    ),
                ],
            }
            : form;

    private static Form Placed(Form form, IReadOnlyList<(Field Question, string? After)> added)
    {
        if (added.Count == 0)
            return form;
        List<List<Field>> sections = [.. form.Sections.Select(section => section.Fields.ToList())];
        foreach (var (question, after) in added)
        {
            var fields = sections.Find(fields => fields.Exists(field => field.Name == after)) ?? sections[^1];
            var place = fields.FindIndex(field => field.Name == after) + 1;
            if (place == 0)
                place = fields.Count;
            // Those at one place stand in the order in which the protocol has them.
            while (place < fields.Count && fields[place].IsLocal)
                place++;
            fields.Insert(place, question);
        }
        return form with
        {
            Sections = [.. form.Sections.Zip(sections, (section, fields) => section with { Fields = fields })],
        };
    }

    private static Field Of(LocalQuestion question) =>
        new(
            new Told(
                LocalAnswer.Prefix + question.Id,
                question.Told,
                FieldKinds.ByWord[question.Kind],
                [.. question.Options.Select(option => Offered(option.Value, option.Label))]
            ),
            question.Label,
            question.Hint,
            $"{question.Why} The local protocol asks it.",
            question.PerChild,
            Prefill.Nothing,
            null,
            null
        )
        {
            Local = question.Id,
            Missing = question.Missing,
            AtMost = question.AtMost,
        };

    // The words are those of the day; what else could have been answered is known from the protocol.
    private static Field Of(LocalAnswer answer, LocalQuestion? known)
    {
        var now = known is null ? null : Of(known);
        var said = (answer.Answer ?? "")
            .Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Zip((answer.Said ?? "").Split('\n'), Offered)
            .ToList();
        IReadOnlyList<Option> options = answer.Kind.Offers()
            ? [.. said, .. (now?.Told.Options ?? []).ExceptBy(said.Select(one => one.Value), one => one.Value)]
            : [];
        return new Field(
            new Told(answer.Name, answer.Told, answer.Kind, options),
            answer.Asked,
            now?.Hint,
            now?.Why ?? "The local protocol of that day asked it.",
            answer.PerChild,
            Prefill.Nothing,
            null,
            null
        )
        {
            Local = answer.Id,
            Missing = now?.Missing,
            AtMost = now?.AtMost ?? int.MaxValue,
        };
    }

    private static Option Offered(string value, string label) => new(value, label, null, label, false);
}

/// <summary>The answers to questions, among what an act or a fact says as JSON: each under its own name, those of the local protocol in a list.</summary>
internal static class AnswerValues
{
    private const string Local = "local";

    /// <summary>The answer to a question; null where there is none.</summary>
    internal static JsonNode? Of(this JsonObject values, Field field) =>
        !field.IsLocal ? values[field.Name]
        : Place(values, field) is var (list, place) && list[place]!.Deserialize<LocalAnswer>(Json.Options) is { } answer
            ? ValueOf(answer)
        : null;

    /// <summary>Answers a question; one of the local protocol stands there too where it was asked and left blank.</summary>
    internal static void Put(this JsonObject values, Field field, JsonNode? value)
    {
        if (!field.IsLocal)
        {
            values[field.Name] = value;
            return;
        }
        var answer = JsonSerializer.SerializeToNode(AnswerOf(field, value), Json.Options);
        if (Place(values, field) is var (there, place))
            there[place] = answer;
        else if (values[Local] is JsonArray list)
            list.Add(answer);
        else
            values[Local] = new JsonArray(answer);
    }

    private static LocalAnswer AnswerOf(Field field, JsonNode? value)
    {
        var answer = value switch
        {
            null => null,
            JsonArray many => string.Join(',', many.Select(one => one!.GetValue<string>())),
            _ when field.Kind == FieldKind.YesNo => value.GetValue<bool>() ? "yes" : "no",
            _ when field.Kind == FieldKind.Number => value.ToJsonString(),
            _ => value.GetValue<string>(),
        };
        var said = field.Kind.Offers()
            ? answer
                ?.Split(',')
                .Select(code => field.Told.Options.FirstOrDefault(one => one.Value == code)?.Label ?? code)
            : null;
        return new LocalAnswer(
            field.Local!,
            field.Label,
            field.Told.Label,
            field.Kind,
            field.PerChild,
            answer,
            said is null ? null : string.Join('\n', said)
        );
    }

    private static JsonNode? ValueOf(LocalAnswer answer) =>
        answer switch
        {
            { Answer: null } => null,
            { Kind: FieldKind.Choices } => new JsonArray([.. answer.Answer.Split(',').Select(code => (JsonNode)code)]),
            { Kind: FieldKind.YesNo } => answer.Answer == "yes",
            { Kind: FieldKind.Number } => JsonNode.Parse(answer.Answer),
            _ => answer.Answer,
        };

    private static (JsonArray List, int Place)? Place(JsonObject values, Field field)
    {
        if (!field.IsLocal || values[Local] is not JsonArray list)
            return null;
        for (var place = 0; place < list.Count; place++)
        {
            if (list[place]?["id"]?.GetValue<string>() == field.Local)
                return (list, place);
        }
        return null;
    }
}
