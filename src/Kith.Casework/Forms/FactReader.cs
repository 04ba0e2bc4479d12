using System.Text.Json;
using System.Text.Json.Nodes;
using Kith.Casework.Record;

namespace Kith.Casework.Forms;

/// <summary>A fact as put right on a page.</summary>
/// <param name="Fact">The fact, with everything that could be read.</param>
/// <param name="On">The day it was true.</param>
/// <param name="At">The time of day it was true.</param>
/// <param name="Problems">What could not be read, in the order of the page.</param>
public sealed record FactRead(Fact Fact, DateOnly On, TimeOnly? At, IReadOnlyList<Problem> Problems);

/// <summary>Between a fact to be corrected and the page on which it is put right: the questions that once left it. Pure and total.</summary>
public static class FactReader
{
    /// <summary>The questions a fact is put right with: those of its form that it holds an answer to, and its day and time.</summary>
    public static IReadOnlyList<Field> Fields(Form form, Fact fact) =>
        [.. form.Fields.Where(field => Takes(fact, field))];

    /// <summary>Reads the fact as it should have been. What the page does not ask stays as it was.</summary>
    /// <param name="form">The form that tells the fact.</param>
    /// <param name="posted">The values posted under each input's name, in the order of the page.</param>
    /// <param name="wrong">The fact as it stands.</param>
    public static FactRead Read(Form form, ILookup<string, string> posted, Recorded wrong)
    {
        var type = wrong.Fact.GetType();
        var values = Values(wrong);
        var problems = Answers.Read(form, posted, null, values, name => Takes(wrong.Fact, name));
        problems.AddRange(
            form.Fields.Where(field =>
                    !field.IsOptional
                    && values.Of(field) is null
                    && wrong.Detail(field.Name) is not null
                    && problems.TrueForAll(problem => problem.Field != field.Name)
                )
                .Select(field => new Problem(field.Name, field.Missing!))
        );
        var (on, at) = (values["on"], values["at"]);
        values.Remove("on");
        values.Remove("at");
        var put = (Fact)values.Deserialize(type, Json.Options)!;
        problems.AddRange(form.Fields.SelectMany(field => MissingFrom(field, put, wrong.Fact)));
        return new FactRead(
            put,
            on?.Deserialize<DateOnly>(Json.Options) ?? wrong.On,
            at?.Deserialize<TimeOnly>(Json.Options),
            form.InPageOrder(problems)
        );
    }

    /// <summary>What the page shows before anything is changed.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Write(Form form, Recorded wrong) =>
        [.. Answers.Write(form, Values(wrong), null)];

    /// <summary>
    /// What an entry made once for several children says on another child's record once it is put right: what is changed in the part
    /// common to them, and nothing of a child's own part.
    /// </summary>
    /// <param name="form">The form that tells the fact.</param>
    /// <param name="wrong">The entry as it stands on the record it is put right on.</param>
    /// <param name="put">How it is put right there.</param>
    /// <param name="copy">The entry as it stands on the other record.</param>
    /// <returns>The other entry put right; null when nothing common to them is changed.</returns>
    public static FactRead? Carry(Form form, Recorded wrong, FactRead put, Recorded copy)
    {
        var before = Values(wrong);
        var after = Values(wrong with { Fact = put.Fact, On = put.On, At = put.At });
        List<Field> changed =
        [
            .. form
                .Fields.Where(field => !field.PerChild && Takes(wrong.Fact, field))
                .Where(field => !JsonNode.DeepEquals(before.Of(field), after.Of(field))),
        ];
        if (changed.Count == 0)
            return null;
        var values = Values(copy);
        foreach (var field in changed.Where(field => field.Name is not ("on" or "at")))
            values.Put(field, after.Of(field)?.DeepClone());
        values.Remove("on");
        values.Remove("at");
        return new FactRead(
            (Fact)values.Deserialize(copy.Fact.GetType(), Json.Options)!,
            changed.Exists(field => field.Name == "on") ? put.On : copy.On,
            changed.Exists(field => field.Name == "at") ? put.At : copy.At,
            []
        );
    }

    // What a row left open when it was recorded may stay open.
    private static IEnumerable<Problem> MissingFrom(Field field, Fact put, Fact wrong)
    {
        if (field.Rows is not { } asked)
            return [];
        var open = asked.MissingFrom(field.Name, Details.RowsOf(wrong, field.Name)).Select(problem => problem.Field);
        return asked.MissingFrom(field.Name, Details.RowsOf(put, field.Name)).ExceptBy(open, problem => problem.Field);
    }

    private static bool Takes(Fact fact, Field field) => field.IsLocal || Takes(fact, field.Name);

    private static bool Takes(Fact fact, string name) =>
        name is "on" or "at" || Properties.Of(fact.GetType(), name) is not null;

    private static JsonObject Values(Recorded wrong)
    {
        var values = JsonSerializer.SerializeToNode(wrong.Fact, wrong.Fact.GetType(), Json.Options)!.AsObject();
        values["on"] = JsonSerializer.SerializeToNode(wrong.On, Json.Options);
        values["at"] = JsonSerializer.SerializeToNode(wrong.At, Json.Options);
        return values;
    }
}
