using System.Text.RegularExpressions;

namespace Kith.Guidance;

/// <summary>Reads the questions that a protocol adds to forms.</summary>
internal static partial class LocalQuestionReader
{
    private const string Choice = "choice";
    private const string Choices = "choices";
    private const string Number = "number";

    // An answer is stored with the words in which it was asked.
    private const int LongestWords = 300;

    /// <summary>The kinds of answer that a question of a protocol can ask for, as form files call them.</summary>
    internal static readonly IReadOnlyList<string> Kinds =
    [
        "text",
        "long-text",
        Choice,
        Choices,
        "yes-no",
        "date",
        Number,
    ];

    // A date is asked in three inputs that are called so.
    private static readonly string[] PartsOfDates = ["-day", "-month", "-year"];

    internal static IReadOnlyList<LocalQuestion> ReadAll(YamlMap root, Vocabulary words)
    {
        List<LocalQuestion> read = [];
        foreach (var map in root.Maps("questions"))
        {
            var question = Read(map, words);
            if (read.Exists(other => other.Id == question.Id))
                map.Error("id", $"There are two questions called \"{question.Id}\".");
            read.Add(question);
        }
        return read;
    }

    /// <summary>Names what one version calls as another called something else: an answer stored then would come to mean that.</summary>
    internal static void NeverReused(IReadOnlyList<ProtocolFile> versions)
    {
        var first = new Dictionary<string, (LocalQuestion Question, string Version)>(StringComparer.Ordinal);
        foreach (var version in versions)
        foreach (var question in version.Protocol.Questions)
        {
            if (first.TryAdd(question.Id, (question, version.Version)))
                continue;
            var before = first[question.Id];
            if (!before.Question.IsTheSame(question))
                version.Source.Error(
                    question.Line,
                    question.Id,
                    $"Version {before.Version} has a question of this id on \"{before.Question.Form}\" with answers of the kind \"{before.Question.Kind}\". An id is never used again for another question: answers are stored under it. Give this one an id of its own."
                );
        }
    }

    private static LocalQuestion Read(YamlMap map, Vocabulary words)
    {
        map.Duty = map.Text("id");
        var (id, form, kind) = (map.Required("id"), map.Required("form"), map.Required("kind"));
        if (!map.Has("why"))
            map.Error("id", "Say why it is asked with \"why\": nobody is asked a question without a reason.");
        var question = new LocalQuestion(
            id,
            form,
            Short(map, "label"),
            Short(map, "told"),
            map.Has("why") ? map.Required("why") : "",
            kind,
            map.Line
        )
        {
            Pathway = map.Text("pathway"),
            After = map.Text("after"),
            Hint = map.Text("hint"),
            PerChild = map.Text("per") == "child",
            Missing = map.Text("missing"),
            Options = [.. map.Maps("options").Select(Option)],
            AtMost = map.Has("at-most") ? map.WholeNumber("at-most", 9999) : 99,
        };
        Check(map, question, words);
        map.Done("a question");
        return question;
    }

    private static void Check(YamlMap map, LocalQuestion question, Vocabulary words)
    {
        if (
            question.Id.Length > 0
            && (
                !Name().IsMatch(question.Id)
                || Array.Exists(PartsOfDates, part => question.Id.EndsWith(part, StringComparison.Ordinal))
            )
        )
            map.Error(
                "id",
                "An id is at most 40 lower-case letters and digits joined by hyphens, without a day, month or year at its end: quiet-place."
            );
        if (!words.Questions.TryGetValue(question.Form, out var asked))
            map.Error(
                "form",
                $"\"{question.Form}\" is no form that a question can be added to. Name an act that is offered on a child's record, such as see-child."
            );
        else if (asked.Contains(question.Id))
            map.Error(
                "id",
                $"The form asks something called \"{question.Id}\" already. Give this question an id of its own."
            );
        else if (question.After is { } after && !asked.Contains(after))
            map.Error("after", $"The form asks nothing called \"{after}\". Use one of: {string.Join(", ", asked)}.");
        if (question.Pathway is { } pathway && !words.Stages.Contains(pathway))
            map.Error("pathway", $"\"{pathway}\" is no stage.");
        if (map.Text("per") is not (null or "child"))
            map.Error("per", "\"per\" can only be \"child\".");
        if (question.Kind.Length > 0 && !Kinds.Contains(question.Kind))
            map.Error(
                "kind",
                $"\"{question.Kind}\" is no kind of answer here. Use one of: {string.Join(", ", Kinds)}."
            );
        if (map.Text("optional") == "true" != question.Missing is null)
            map.Error("id", "Say what is missing when it is left blank with \"missing\", or \"optional: true\".");
        if (map.Has("at-most") && question.Kind != Number)
            map.Error("at-most", "\"at-most\" is said of a number.");
        CheckOptions(map, question);
    }

    private static void CheckOptions(YamlMap map, LocalQuestion question)
    {
        var offers = question.Kind is Choice or Choices;
        if (offers && question.Options.Count < 2)
            map.Error("id", "Say which answers there are with \"options\": two or more.");
        if (!offers && question.Options.Count > 0)
            map.Error("options", "Only a choice has \"options\".");
        if (question.Options.DistinctBy(option => option.Value).Count() < question.Options.Count)
            map.Error("options", "Two answers have the same value.");
    }

    private static LocalOption Option(YamlMap map)
    {
        var option = new LocalOption(map.Required("value"), Short(map, "label"));
        if (option.Value.Length > 0 && !Name().IsMatch(option.Value))
            map.Error("value", "A value is at most 40 lower-case letters and digits joined by hyphens.");
        map.Done("an answer");
        return option;
    }

    private static string Short(YamlMap map, string key)
    {
        var text = map.Required(key);
        if (text.Length > LongestWords)
            map.Error(key, $"Say it in {LongestWords} characters or fewer. It has {text.Length}.");
        return text;
    }

    [GeneratedRegex(
        "^(?=.{1,40}$)[a-z0-9]+(-[a-z0-9]+)*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Name();
}
