namespace Kith.Guidance;

/// <summary>
/// May I share this? A few plain questions for somebody without a data protection officer, and what follows from the answers:
/// read from <c>guidance/sharing/</c>, a file for each time the published advice changed.
/// </summary>
/// <param name="Id">Its name: what was answered under it can be told.</param>
/// <param name="Title">What people call it.</param>
/// <param name="From">From which day on it applies.</param>
/// <param name="IsChecked">True once somebody has held it against the published words.</param>
/// <param name="Sources">What it is our reading of.</param>
/// <param name="Questions">The questions; it begins with the first.</param>
/// <param name="Ends">Where they end.</param>
public sealed record SharingGuide(
    string Id,
    string Title,
    DateOnly From,
    bool IsChecked,
    IReadOnlyList<string> Sources,
    IReadOnlyList<SharingQuestion> Questions,
    IReadOnlyList<SharingEnd> Ends
)
{
    /// <summary>More questions than this nobody answers who has a child in front of them.</summary>
    public const int MostQuestions = 8;

    /// <summary>Where somebody stands who has given these answers.</summary>
    /// <param name="given">The answer to each question, by its name. What was not asked, or is no answer to it, is left out of account.</param>
    public SharingStep After(IReadOnlyDictionary<string, string> given)
    {
        List<SharingAnswered> answered = [];
        var question = Questions[0];
        while (given.TryGetValue(question.Id, out var id) && question.AnswerOf(id) is { } answer)
        {
            answered.Add(new SharingAnswered(question, answer));
            if (answer.Then is null)
                return new SharingStep(answered, null, AdviceOf(answered));
            question = QuestionOf(answer.Then);
        }
        return new SharingStep(answered, question, null);
    }

    /// <summary>Every way through the questions, with what each leads to: the whole of the guide as one table.</summary>
    public IEnumerable<SharingStep> Ways() => Bare().Select(way => new SharingStep(way, null, AdviceOf(way)));

    internal IEnumerable<IReadOnlyList<SharingAnswered>> Bare()
    {
        var open = new Stack<IReadOnlyList<SharingAnswered>>();
        open.Push([]);
        while (open.TryPop(out var way))
        {
            if (way is [.., { Answer.Then: null }])
            {
                yield return way;
                continue;
            }
            var next = way is [.., var last] ? QuestionOf(last.Answer.Then!) : Questions[0];
            foreach (var answer in next.Answers.Reverse())
                open.Push([.. way, new SharingAnswered(next, answer)]);
        }
    }

    private SharingAdvice AdviceOf(IReadOnlyList<SharingAnswered> answered)
    {
        var given = answered.Select(one => one.Answer.Id).ToHashSet(StringComparer.Ordinal);
        var end = EndOf(answered[^1].Answer.Ends!);
        if (end.FirstOf.Count > 0)
            end = EndOf(end.FirstOf.First(one => one.With.All(given.Contains)).Ends);
        return new SharingAdvice(end, [.. end.Lines, .. answered.SelectMany(one => one.Answer.Adds)]);
    }

    private SharingQuestion QuestionOf(string id) => Questions.First(question => question.Id == id);

    private SharingEnd EndOf(string id) => Ends.First(end => end.Id == id);

    /// <summary>The guide in force on a day; the first of them before that.</summary>
    /// <param name="guides">All there are; at least one.</param>
    /// <param name="day">The day.</param>
    public static SharingGuide InForceOn(IReadOnlyList<SharingGuide> guides, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(guides);
        return guides.Where(guide => guide.From <= day).MaxBy(guide => guide.From)
            ?? guides.MinBy(guide => guide.From)!;
    }

    /// <summary>Reads the files.</summary>
    /// <param name="files">Each file's name, for errors, and its text.</param>
    public static (IReadOnlyList<SharingGuide> Guides, IReadOnlyList<GuidanceError> Errors) Load(
        IEnumerable<(string File, string Text)> files
    ) => SharingFile.Read(files);
}

/// <summary>A question.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Asks">The question.</param>
/// <param name="Hint">Help with it; null for none.</param>
/// <param name="Answers">The answers, two or more.</param>
public sealed record SharingQuestion(string Id, string Asks, string? Hint, IReadOnlyList<SharingAnswer> Answers)
{
    /// <summary>The answer of a name; null where it is none.</summary>
    public SharingAnswer? AnswerOf(string id) => Answers.FirstOrDefault(answer => answer.Id == id);
}

/// <summary>An answer: it leads to the next question, or to an end.</summary>
/// <param name="Id">Its name, which no other answer has.</param>
/// <param name="Says">The answer.</param>
/// <param name="Hint">Help with it; null for none.</param>
/// <param name="Then">The next question; null at an end.</param>
/// <param name="Ends">The end; null where a question follows.</param>
/// <param name="Adds">What it adds to the advice.</param>
public sealed record SharingAnswer(
    string Id,
    string Says,
    string? Hint,
    string? Then,
    string? Ends,
    IReadOnlyList<SharingLine> Adds
);

/// <summary>An end: what follows from the answers, or which of several ends it is.</summary>
/// <param name="Id">Its name.</param>
/// <param name="FirstOf">For an end that only chooses: others, of which the first counts whose answers were all given; empty else.</param>
/// <param name="Verdict">Whether to share.</param>
/// <param name="Title">The answer to the question, in a few words.</param>
/// <param name="Opening">A sentence more.</param>
/// <param name="Lines">What to do.</param>
/// <param name="Duty">The duty it follows from; null for an end that only chooses.</param>
public sealed record SharingEnd(
    string Id,
    IReadOnlyList<SharingChoice> FirstOf,
    SharingVerdict Verdict,
    string Title,
    string Opening,
    IReadOnlyList<SharingLine> Lines,
    string? Duty
);

/// <summary>One of several ends.</summary>
/// <param name="With">The answers that have to be given for it.</param>
/// <param name="Ends">The end.</param>
public sealed record SharingChoice(IReadOnlyList<string> With, string Ends);

/// <summary>Whether to share.</summary>
public enum SharingVerdict
{
    /// <summary>At once, before anything else.</summary>
    ShareNow,

    /// <summary>Yes.</summary>
    Share,

    /// <summary>Not before somebody was asked.</summary>
    AskFirst,

    /// <summary>No.</summary>
    DoNotShare,
}

/// <summary>What a line of advice is about.</summary>
public enum SharingHeading
{
    /// <summary>What may be shared.</summary>
    Share,

    /// <summary>With whom.</summary>
    With,

    /// <summary>On what basis.</summary>
    Basis,

    /// <summary>What to say to the family.</summary>
    Family,

    /// <summary>What to write down.</summary>
    Write,
}

/// <summary>A line of advice.</summary>
/// <param name="Under">What it is about.</param>
/// <param name="Says">The advice.</param>
/// <param name="Duty">The duty it follows from.</param>
public sealed record SharingLine(SharingHeading Under, string Says, string Duty);

/// <summary>A question and the answer given.</summary>
/// <param name="Question">The question.</param>
/// <param name="Answer">The answer.</param>
public sealed record SharingAnswered(SharingQuestion Question, SharingAnswer Answer);

/// <summary>Where somebody stands: before a question, or at the advice.</summary>
/// <param name="Answered">What was answered, in order.</param>
/// <param name="Next">The next question; null at the end.</param>
/// <param name="Advice">The advice; null while a question is open.</param>
public sealed record SharingStep(IReadOnlyList<SharingAnswered> Answered, SharingQuestion? Next, SharingAdvice? Advice);

/// <summary>What follows from the answers.</summary>
/// <param name="End">The end they came to.</param>
/// <param name="Lines">Its lines and what single answers added.</param>
public sealed record SharingAdvice(SharingEnd End, IReadOnlyList<SharingLine> Lines)
{
    /// <summary>What is said under a heading; never nothing.</summary>
    public IEnumerable<string> Under(SharingHeading heading) =>
        Lines.Where(line => line.Under == heading).Select(line => line.Says);
}
