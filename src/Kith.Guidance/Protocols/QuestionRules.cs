namespace Kith.Guidance;

/// <summary>How many questions a protocol may add to a form, and what each is reckoned to cost whoever reads and answers it.</summary>
/// <param name="AtMost">How many on one form.</param>
/// <param name="WordsAMinute">How many words are read in a minute.</param>
/// <param name="Seconds">The seconds that an answer takes once the question is read, by its kind.</param>
/// <param name="Enough">Asked fewer times than this, nothing is said of whether it is of use.</param>
/// <param name="Unused">The percentage left blank, or answered alike, from which on it is of little use.</param>
public sealed record QuestionRules(
    int AtMost,
    int WordsAMinute,
    IReadOnlyDictionary<string, int> Seconds,
    int Enough,
    int Unused
)
{
    private const int Minute = 60;

    /// <summary>The seconds it takes to read a question.</summary>
    public double ToRead(LocalQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return (double)question.WordsToRead * Minute / WordsAMinute;
    }

    /// <summary>The minutes that a question has cost: everybody who was asked read it, and those who answered answered.</summary>
    /// <param name="question">The question.</param>
    /// <param name="asked">How often it was asked.</param>
    /// <param name="answered">How often it was answered.</param>
    public int Minutes(LocalQuestion question, int asked, int answered)
    {
        ArgumentNullException.ThrowIfNull(question);
        return (int)Math.Round(((asked * ToRead(question)) + (answered * Seconds[question.Kind])) / Minute);
    }

    /// <summary>True of a question of which little is learnt.</summary>
    /// <param name="asked">How often it was asked.</param>
    /// <param name="blank">How often it was left blank.</param>
    /// <param name="alike">How often the commonest answer was given.</param>
    public bool IsUnused(int asked, int blank, int alike) =>
        (asked >= Enough && blank * 100L >= (long)Unused * asked)
        || (asked - blank >= Enough && alike * 100L >= (long)Unused * (asked - blank));

    internal IEnumerable<ProtocolFinding> TooMany(Protocol protocol) =>
        from question in protocol.Questions
        group question by (question.Form, question.Pathway) into form
        where form.Count() > AtMost
        select new ProtocolFinding(
            ProtocolFindingKind.TooManyQuestions,
            form.Key.Form,
            form.ElementAt(AtMost).Line,
            $"This would be question {AtMost + 1} of your own on one form. Keep to {AtMost}: each is read by everybody, every time."
        );

    internal static QuestionRules Read(YamlMap root)
    {
        if (root.Map("questions") is not { } map)
        {
            root.Error(
                "questions",
                "Say how many questions a protocol may add to a form: questions: { at_most: 5, … }."
            );
            return new QuestionRules(1, 1, new Dictionary<string, int>(), 1, 1);
        }
        var seconds = map.Map("seconds");
        if (seconds is null)
            map.Error("seconds", "\"seconds\" is missing.");
        var read = new QuestionRules(
            map.WholeNumber("at_most", 100),
            map.WholeNumber("words_a_minute", 1000),
            LocalQuestionReader.Kinds.ToDictionary(kind => kind, kind => seconds?.WholeNumber(kind, 3600) ?? 1),
            map.WholeNumber("enough", 10_000),
            map.WholeNumber("unused", 100)
        );
        seconds?.Done("\"seconds\"");
        map.Done("\"questions\"");
        return read;
    }
}
