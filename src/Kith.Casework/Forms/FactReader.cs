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
        [.. form.Fields.Where(field => Takes(fact, field.Name))];

    /// <summary>Reads the fact as it should have been. What the page does not ask stays as it was.</summary>
    /// <param name="form">The form that tells the fact.</param>
    /// <param name="posted">The values posted under an input's name.</param>
    /// <param name="wrong">The fact as it stands.</param>
    public static FactRead Read(Form form, Func<string, IReadOnlyList<string>> posted, Recorded wrong)
    {
        var type = wrong.Fact.GetType();
        var values = Values(wrong);
        var problems = Answers.Read(form, posted, null, values, name => Takes(wrong.Fact, name));
        problems.AddRange(
            form.Fields.Where(field =>
                    !field.IsOptional
                    && values[field.Name] is null
                    && wrong.Detail(field.Name) is not null
                    && problems.TrueForAll(problem => problem.Field != field.Name)
                )
                .Select(field => new Problem(field.Name, field.Missing!))
        );
        var (on, at) = (values["on"], values["at"]);
        values.Remove("on");
        values.Remove("at");
        return new FactRead(
            (Fact)values.Deserialize(type, Json.Options)!,
            on?.Deserialize<DateOnly>(Json.Options) ?? wrong.On,
            at?.Deserialize<TimeOnly>(Json.Options),
            form.InPageOrder(problems)
        );
    }

    /// <summary>What the page shows before anything is changed.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Write(Form form, Recorded wrong) =>
        [.. Answers.Write(form, Values(wrong), null)];

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
