using System.Collections.Frozen;
using System.Text.Json;

namespace Kith.Guidance;

/// <summary>Reads the files of <c>guidance/sharing/</c>, and finds whatever somebody answering would run into.</summary>
internal sealed class SharingFile
{
    // A guide has a few dozen ways through it. A file with more than this is a mistake, and would take for ever.
    private const int MostWays = 5_000;

    private static readonly FrozenDictionary<string, SharingVerdict> Verdicts = Words<SharingVerdict>();
    private static readonly FrozenDictionary<string, SharingHeading> Headings = Words<SharingHeading>();

    private readonly YamlMap _root;
    private readonly Dictionary<string, SharingLine> _notes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    private SharingFile(YamlMap root) => _root = root;

    public static (IReadOnlyList<SharingGuide>, IReadOnlyList<GuidanceError>) Read(
        IEnumerable<(string File, string Text)> files
    )
    {
        var errors = new Mistakes();
        List<SharingGuide> guides = [];
        foreach (var (root, _) in YamlText.Read(files, errors))
        {
            var guide = new SharingFile(root).Guide();
            // What leads nowhere is said first; only then can the ways be walked.
            if (errors.Count == 0)
                CheckWays(root, guide);
            guides.Add(guide);
        }
        return (errors.Count == 0 ? guides : [], errors.All);
    }

    private SharingGuide Guide()
    {
        var id = _root.Required("sharing");
        _root.Duty = id;
        var title = _root.Required("title");
        var from = _root.Date("from");
        if (from is null)
            _root.Required("from");
        var isChecked = _root.Required("checked") == "true";
        var sources = _root.Words("sources");
        foreach (var map in _root.Maps("notes"))
            Note(map);
        IReadOnlyList<SharingQuestion> questions = [.. _root.Maps("questions").Select(Question)];
        IReadOnlyList<SharingEnd> ends = [.. _root.Maps("ends").Select(End)];
        if (questions.Count == 0)
            _root.Error("questions", "There is no question.");
        _root.Done("a guide to sharing");
        Targets(questions, ends);
        return new SharingGuide(id, title, from ?? default, isChecked, sources, questions, ends);
    }

    private void Note(YamlMap map)
    {
        var id = map.Required("note");
        map.TryOneOf("under", "heading", Headings, out var under);
        if (!_notes.TryAdd(id, new SharingLine(under, map.Required("says"), map.Required("duty"))))
            map.Error("note", $"The note \"{id}\" stands here twice.");
        map.Done("a note");
    }

    private SharingQuestion Question(YamlMap map)
    {
        var question = new SharingQuestion(
            map.Required("question"),
            map.Required("asks"),
            map.Text("hint"),
            [.. map.Maps("answers").Select(Answer)]
        );
        if (question.Answers.Count < 2)
            map.Error("answers", "A question has at least two answers.");
        map.Done("a question");
        return question;
    }

    private SharingAnswer Answer(YamlMap map)
    {
        var (then, ends) = (map.Text("then"), map.Text("ends"));
        if (then is null == ends is null)
            map.Error("answer", "An answer has either \"then\" with the next question, or \"ends\".");
        List<SharingLine> adds = [];
        foreach (var note in map.Words("adds"))
            if (_notes.TryGetValue(note, out var line))
            {
                adds.Add(line);
                _used.Add($"note {note}");
            }
            else
                map.Error("adds", $"There is no note \"{note}\".");
        var answer = new SharingAnswer(
            map.Required("answer"),
            map.Required("says"),
            map.Text("hint"),
            then,
            ends,
            adds
        );
        map.Done("an answer");
        return answer;
    }

    private static SharingEnd End(YamlMap map)
    {
        var id = map.Required("end");
        IReadOnlyList<SharingChoice> choices = [.. map.Maps("first-of").Select(Choice)];
        if (choices.Count > 0)
        {
            map.Done("an end that chooses");
            return new SharingEnd(id, choices, default, "", "", [], null);
        }
        if (!map.TryOneOf("verdict", "verdict", Verdicts, out var verdict))
            map.Required("verdict");
        var duty = map.Required("duty");
        var end = new SharingEnd(
            id,
            [],
            verdict,
            map.Required("title"),
            map.Required("opening"),
            [
                .. Headings
                    .OrderBy(heading => heading.Value)
                    .Where(heading => map.Has(heading.Key))
                    .Select(heading => new SharingLine(heading.Value, map.Required(heading.Key), duty)),
            ],
            duty
        );
        map.Done("an end");
        return end;
    }

    private static SharingChoice Choice(YamlMap map)
    {
        var choice = new SharingChoice(map.Words("with"), map.Required("ends"));
        map.Done("a choice");
        return choice;
    }

    private void Targets(IReadOnlyList<SharingQuestion> questions, IReadOnlyList<SharingEnd> ends)
    {
        var answers = questions.SelectMany(question => question.Answers).ToList();
        Once("question", questions.Select(question => question.Id));
        Once("answer", answers.Select(answer => answer.Id));
        Once("end", ends.Select(end => end.Id));
        Known("question", questions.Select(question => question.Id), answers.Select(answer => answer.Then));
        var choices = ends.SelectMany(end => end.FirstOf).ToList();
        Known(
            "end",
            ends.Select(end => end.Id),
            answers.Select(answer => answer.Ends).Concat(choices.Select(choice => choice.Ends))
        );
        Known("answer", answers.Select(answer => answer.Id), choices.SelectMany(choice => choice.With));
        foreach (
            var end in ends.Where(end =>
                end.FirstOf.Any(choice => ends.Any(one => one.Id == choice.Ends && one.FirstOf.Count > 0))
            )
        )
            _root.Error(
                "ends",
                $"The end \"{end.Id}\" chooses among ends that choose again. Let it choose among ends that say something."
            );
        Unused("question", questions.Skip(1).Select(question => question.Id));
        Unused("end", ends.Select(end => end.Id));
        Unused("note", _notes.Keys);
    }

    private void Once(string what, IEnumerable<string> ids)
    {
        foreach (var twice in ids.GroupBy(id => id, StringComparer.Ordinal).Where(same => same.Skip(1).Any()))
            _root.Error("sharing", $"The {what} \"{twice.Key}\" stands here twice.");
    }

    private void Known(string what, IEnumerable<string> ids, IEnumerable<string?> named)
    {
        var known = ids.ToHashSet(StringComparer.Ordinal);
        foreach (var id in named.OfType<string>().Distinct(StringComparer.Ordinal))
        {
            _used.Add($"{what} {id}");
            if (!known.Contains(id))
                _root.Error("sharing", $"There is no {what} \"{id}\".");
        }
    }

    private void Unused(string what, IEnumerable<string> ids)
    {
        foreach (var id in ids.Where(id => !_used.Contains($"{what} {id}")))
            _root.Error("sharing", $"Nothing leads to the {what} \"{id}\".");
    }

    // A ring of questions is a way that is too long as well, and is found before it is walked to its end.
    private static void CheckWays(YamlMap root, SharingGuide guide)
    {
        if (Longest(guide) is not { } longest || longest > SharingGuide.MostQuestions)
        {
            root.Error(
                "questions",
                $"Somebody could be asked more than {SharingGuide.MostQuestions} questions. Leave some out: whoever asks has a child in front of them."
            );
            return;
        }
        if (WithoutEnd(guide).FirstOrDefault() is { } lost)
        {
            root.Error("ends", $"Whoever answers {lost} comes to no end. Add a choice for it.");
            return;
        }
        var ways = guide.Ways().Take(MostWays + 1).ToList();
        if (ways.Count > MostWays)
            root.Error("questions", $"There are more than {MostWays} ways through these questions. Leave some out.");
        foreach (var (way, heading) in ways.SelectMany(way => Headings.Select(heading => (way, heading))))
            if (!way.Advice!.Under(heading.Value).Any())
                root.Error(
                    "ends",
                    $"Whoever comes to \"{way.Advice.End.Id}\" by {Said(way.Answered)} is not told anything under \"{heading.Key}\"."
                );
    }

    // How many questions the longest way has; null for a ring.
    private static int? Longest(SharingGuide guide)
    {
        var next = guide.Questions.ToDictionary(
            question => question.Id,
            question => question.Answers.Select(answer => answer.Then).OfType<string>().Distinct().ToList()
        );
        HashSet<string> at = [guide.Questions[0].Id];
        for (var length = 1; length <= guide.Questions.Count; length++)
        {
            at = [.. at.SelectMany(id => next[id])];
            if (at.Count == 0)
                return length;
        }
        return null;
    }

    private static IEnumerable<string> WithoutEnd(SharingGuide guide)
    {
        var choosing = guide.Ends.Where(end => end.FirstOf.Count > 0).ToDictionary(end => end.Id);
        return guide
            .Bare()
            .Take(MostWays)
            .Where(way =>
                choosing.TryGetValue(way[^1].Answer.Ends!, out var end)
                && !end.FirstOf.Any(choice => choice.With.All(with => way.Any(one => one.Answer.Id == with)))
            )
            .Select(Said);
    }

    private static string Said(IReadOnlyList<SharingAnswered> answered) =>
        string.Join(", ", answered.Select(one => one.Answer.Id));

    private static FrozenDictionary<string, T> Words<T>()
        where T : struct, Enum =>
        Enum.GetValues<T>().ToFrozenDictionary(one => JsonNamingPolicy.KebabCaseLower.ConvertName(one.ToString()));
}
