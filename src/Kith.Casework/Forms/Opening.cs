using System.Text.Json;
using System.Text.Json.Nodes;
using Kith.Casework.People;
using Kith.Casework.Record;

namespace Kith.Casework.Forms;

/// <summary>From which fact, and from which answer of it, a question opens.</summary>
/// <param name="Fact">The fact's name.</param>
/// <param name="Answer">The answer, where it is called otherwise than the question; null for the one of the same name.</param>
/// <param name="Cell">Of an answer with rows, the question of the row about the same person; null for none.</param>
public sealed record OpensFrom(string Fact, string? Answer = null, string? Cell = null)
{
    /// <summary>How the other answer is told: a page opens with words, and not with codes. Null where it opens as it stands.</summary>
    public Told? Told { get; init; }
}

/// <summary>What earlier entries say to open a question with, whatever it is called there. A form file names them.</summary>
internal static class Opening
{
    /// <summary>True when an entry says something that a question opens with.</summary>
    public static bool Says(Recorded recorded, Field field) =>
        field.From.Any(from =>
            from.Fact == recorded.FactName && from.Answer is { } other && recorded.Detail(other) is not null
        );

    /// <summary>What an entry says to open a question with: several answers of it stand under one another. Null where it says nothing.</summary>
    public static JsonNode? Said(Recorded source, Field field)
    {
        var fact = Of(source);
        var named = field.From.Where(from => from.Fact == source.FactName).ToList();
        return named.TrueForAll(from => from.Answer is null)
            ? fact[field.Name]?.DeepClone()
            : Joined(named.Select(from => Words(fact[from.Answer ?? field.Name], from.Told)));
    }

    /// <summary>Fills in what the rows of a question open with, each with what an earlier entry says of the same person.</summary>
    /// <returns>What marks it until it is changed or confirmed.</returns>
    public static IReadOnlyList<KeyValuePair<string, string>> FillRows(Field field, JsonNode rows, ChildRecord record)
    {
        List<KeyValuePair<string, string>> marks = [];
        foreach (var cell in field.Rows!.Cells.Where(cell => cell.From.Count > 0))
        foreach (var row in rows.AsArray().OfType<JsonObject>().Where(row => row[cell.Name] is null))
        {
            if (Found(cell, row, record) is not var (source, text))
                continue;
            row[cell.Name] = text;
            var begins = new RowInput(field.InputName(record.Id), row["id"]!.GetValue<string>(), "").Begins;
            if (cell.Confirms)
                marks.Add(CarriedText.Of(cell.In(begins), null, source, row[cell.Name]!));
        }
        return marks;
    }

    /// <summary>A form whose questions know how the answers are told that they open with.</summary>
    public static Form Told(Form form, IReadOnlyList<FactWords> words)
    {
        return form.Fields.All(field => field.From.Count == 0 && field.Rows is null)
            ? form
            : form with
            {
                Sections =
                [
                    .. form.Sections.Select(section => section with { Fields = [.. section.Fields.Select(Of)] }),
                ],
            };

        Field Of(Field field) =>
            field with
            {
                From = [.. field.From.Select(one => one with { Told = TellerOf(one) })],
                Rows = field.Rows is { } rows ? rows with { Cells = [.. rows.Cells.Select(Of)] } : null,
            };

        Told? TellerOf(OpensFrom from) =>
            from.Answer is { } answer
            && words.FirstOrDefault(told => told.Fact == from.Fact && told.Pathway is null)?.Find(answer) is { } told
                ? from.Cell is { } cell
                    ? told.Cells.FirstOrDefault(one => one.Name == cell)
                    : told
                : null;
    }

    // The latest entry that says something of the person. An address that is kept secret opens on no page by the way.
    private static (Recorded Source, string Text)? Found(Field cell, JsonObject row, ChildRecord record)
    {
        var kept = KeptAddresses.Of(record);
        foreach (
            var entry in record.Standing.Reverse().Where(entry => cell.From.Any(from => from.Fact == entry.FactName))
        )
        {
            var fact = Of(entry);
            var said = Joined(
                from one in cell.From
                where one.Fact == entry.FactName
                from other in (fact[one.Answer!] as JsonArray ?? []).OfType<JsonObject>()
                where IsOfOne(other, row)
                select Words(other[one.Cell!], one.Told)
            );
            if (said is not null)
                return kept.Any && kept.Covers(said) ? null : (entry, said);
        }
        return null;
    }

    private static bool IsOfOne(JsonObject row, JsonObject other) =>
        row["person"]?.GetValue<Guid>() is { } person
            ? other["person"]?.GetValue<Guid>() == person
            : row["id"]?.GetValue<string>() == other["id"]?.GetValue<string>();

    private static string? Joined(IEnumerable<string?> parts) =>
        string.Join('\n', parts.Where(part => !string.IsNullOrWhiteSpace(part))) is { Length: > 0 } text ? text : null;

    private static string? Words(JsonNode? value, Told? told) =>
        value switch
        {
            null => null,
            JsonArray many => string.Join("; ", many.Select(one => Words(one, told))),
            _ => value.GetValue<string>() is var said
            && told?.Options.FirstOrDefault(option => option.Value == said) is { } option
                ? option.ToldAs
                : said,
        };

    private static JsonObject Of(Recorded recorded) =>
        JsonSerializer.SerializeToNode(recorded.Fact, recorded.Fact.GetType(), Json.Options)!.AsObject();
}
