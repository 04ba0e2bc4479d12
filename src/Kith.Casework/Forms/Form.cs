using Kith.Casework.Record;

namespace Kith.Casework.Forms;

/// <summary>The questions one act asks, and the words in which what it left is told.</summary>
/// <param name="Act">The act's name.</param>
/// <param name="Title">The page's heading.</param>
/// <param name="Intro">A sentence or two before the questions; null for none.</param>
/// <param name="For">Whom the page is for; null when not said.</param>
/// <param name="SeveralChildren">True when one entry may be for several siblings.</param>
/// <param name="Records">The fact it leaves, which is told and put right in the words of this form.</param>
/// <param name="Sections">The questions, in the order of the page.</param>
public sealed record Form(
    string Act,
    string Title,
    string? Intro,
    string? For,
    bool SeveralChildren,
    string Records,
    IReadOnlyList<Section> Sections
)
{
    /// <summary>The pathway on which the act asks these questions in place of the usual ones; null for the usual ones.</summary>
    public string? Pathway { get; init; }

    /// <summary>The questions under their headings, in the order of the page.</summary>
    public IReadOnlyList<Section> Sections
    {
        get;
        init
        {
            field = value;
            Fields = FieldsOf(value);
        }
    } = Sections;

    /// <summary>Every question, in the order of the page.</summary>
    public IReadOnlyList<Field> Fields { get; private init; } = FieldsOf(Sections);

    /// <summary>True when an answer may be a file.</summary>
    public bool TakesFiles => Fields.Any(question => question.TakesFiles);

    /// <summary>A question by its name; null when the form has no such question.</summary>
    public Field? Find(string name) => Fields.FirstOrDefault(field => field.Name == name);

    /// <summary>The question that a problem is about; of a row, the question that has the rows.</summary>
    public Field? About(Problem problem) => Find(problem.Field.Split(':', '.')[0]);

    /// <summary>The input that a problem is about; null where it is about no question.</summary>
    public string? InputOf(Problem problem, Guid? child) =>
        About(problem) is { } field ? field.InputName(child) + problem.Field[field.Name.Length..] : null;

    /// <summary>Problems in the order of the page; those of no question last.</summary>
    public IReadOnlyList<Problem> InPageOrder(IEnumerable<Problem> problems) =>
        [
            .. problems
                .OrderBy(problem => PlaceOf(About(problem)))
                .ThenBy(problem => problem.Row)
                .DistinctBy(problem => problem.Field),
        ];

    /// <summary>The questions that need an answer and have none, in the order of the page. One that is not asked needs none.</summary>
    /// <remarks>A question of the local protocol is asked on the page of the act, and nowhere else where the act is done.</remarks>
    /// <param name="act">The act.</param>
    /// <param name="record">The record it is about: what does not fit the child is not asked. Null to ask everything.</param>
    public IEnumerable<Problem> MissingFrom(Act act, ChildRecord? record = null) =>
        Fields
            .Where(field => IsAsked(field, act) && (record is null || field.Fits(record.State, act.On)))
            .SelectMany(field =>
                act.Detail(field.Name) is null || (field.Name == "on" && act.On == default)
                    ? field.Missing is { } missing
                    && field.NeededWhen?.Holds(act) != false
                    && !(field.IsLocal && Details.LocalOf(act, field.Name) is null)
                        ? [new Problem(field.Name, missing)]
                        : []
                    : field.Rows?.MissingFrom(field.Name, Details.RowsOf(act, field.Name)) ?? []
            );

    /// <summary>A problem in the words of the question it is about.</summary>
    internal Problem Said(Problem problem) =>
        problem.Message.Contains(Problem.It, StringComparison.Ordinal)
            ? problem with
            {
                Message = problem.Message.Replace(
                    Problem.It,
                    Find(problem.Field)?.Subject ?? "The date",
                    StringComparison.Ordinal
                ),
            }
            : problem;

    private bool IsAsked(Field field, Act act) =>
        field.ShownWhen is not { } when || (Find(when.Field) is { } other && IsAsked(other, act) && when.Holds(act));

    private static IReadOnlyList<Field> FieldsOf(IReadOnlyList<Section> sections) =>
        [.. sections.SelectMany(section => section.Fields)];

    private int PlaceOf(Field? field)
    {
        for (var place = 0; place < Fields.Count; place++)
        {
            if (Fields[place].Name == field?.Name)
                return place;
        }
        return Fields.Count;
    }
}

/// <summary>The words in which a fact is told.</summary>
/// <param name="Fact">The fact's name.</param>
/// <param name="Story">How it is headed in the story.</param>
/// <param name="Details">What it says, in the order in which it is told.</param>
public sealed record FactWords(string Fact, StoryLine Story, IReadOnlyList<Told> Details)
{
    /// <summary>The pathway on which it is told so; null for everywhere else.</summary>
    public string? Pathway { get; init; }

    /// <summary>The same as it is told of what was before the child's birth: whoever expects a child is seen, and not the child.</summary>
    public FactWords BeforeBirth() => this with { Details = [.. Details.Select(told => told.AsBeforeBirth())] };

    /// <summary>True where some of it is told otherwise of what was before the child's birth.</summary>
    public bool DiffersBeforeBirth { get; } =
        Details.Any(told => told.BeforeBirth is not null || told.Options.Any(option => option.BeforeBirth is not null));

    /// <summary>A detail by its name; null when it is not told.</summary>
    public Told? Find(string name) => Details.FirstOrDefault(told => told.Name == name);
}

/// <summary>How a fact is headed in the story.</summary>
/// <param name="Heading">A few words: "Home visit".</param>
/// <param name="Shows">The detail that completes the heading: <c>seen</c>; null for none.</param>
/// <param name="Kind">What the story is filtered by: contact, decision, meeting, visit, plan, people, record.</param>
public sealed record StoryLine(string Heading, string? Shows, string Kind)
{
    /// <summary>True for an assessment or a decision that the child or somebody of the family can challenge.</summary>
    public bool CanBeChallenged { get; init; }

    /// <summary>The facts that say where the same assessment or plan stands later: once there is one, that is what is challenged.</summary>
    public IReadOnlyList<string> ChallengedIn { get; init; } = [];
}

/// <summary>Questions under one heading.</summary>
/// <param name="Heading">The heading.</param>
/// <param name="Fields">The questions.</param>
public sealed record Section(string Heading, IReadOnlyList<Field> Fields);

/// <summary>A detail of a fact, and how it is told.</summary>
/// <param name="Name">The fact's property, in lower-case words joined by hyphens.</param>
/// <param name="Label">A few words before the detail: "What the child said".</param>
/// <param name="Kind">What kind of value it is.</param>
/// <param name="Options">The answers there are, retired ones included; empty when free.</param>
public sealed record Told(string Name, string Label, FieldKind Kind, IReadOnlyList<Option> Options)
{
    /// <summary>Of a detail with rows, what each says; empty for any other.</summary>
    public IReadOnlyList<Told> Cells { get; init; } = [];

    /// <summary>The words before what was before the child's birth; null where they are the same.</summary>
    public string? BeforeBirth { get; init; }

    internal Told AsBeforeBirth() =>
        this with
        {
            Label = BeforeBirth ?? Label,
            Options = [.. Options.Select(option => option with { ToldAs = option.BeforeBirth ?? option.ToldAs })],
        };
}

/// <summary>One question.</summary>
/// <param name="Told">The property it fills, and how the answer is told.</param>
/// <param name="Label">The question. <c>{child}</c> stands for the child's first name.</param>
/// <param name="Hint">Help under the question; null for none.</param>
/// <param name="Why">Why it is asked, in one sentence or two; null when the duties say it.</param>
/// <param name="PerChild">True when each child has an answer of its own.</param>
/// <param name="Prefill">What is filled in beforehand.</param>
/// <param name="ShownWhen">The answer to another question without which this one is not asked; null when always asked.</param>
/// <param name="With">The quality to choose practitioners by: <c>conference-chair</c>; null for any.</param>
public sealed record Field(
    Told Told,
    string Label,
    string? Hint,
    string? Why,
    bool PerChild,
    Prefill Prefill,
    ShownWhen? ShownWhen,
    string? With
)
{
    /// <summary>The property, in lower-case words joined by hyphens.</summary>
    public string Name => Told.Name;

    /// <summary>True for a question of the local protocol, which fills no property: its answer stands among <see cref="Fact.Local"/>.</summary>
    public bool IsLocal => Local is not null;

    /// <summary>The question of the local protocol by its id; null for one of the product.</summary>
    public string? Local { get; init; }

    /// <summary>The duties of the guidance for which it is asked; empty where none is behind it, and <see cref="Why"/> says why it is asked.</summary>
    public IReadOnlyList<string> Duties { get; init; } = [];

    /// <summary>True for a text that a family is given to read: whoever writes it is advised on plain and kind words.</summary>
    public bool ToFamily { get; init; }

    /// <summary>True where somebody of an agency, to whom the partners' site is open about this child, can be chosen too.</summary>
    public bool OrAgency { get; init; }

    /// <summary>The duty whose edition says which of the answers are offered; null to offer all.</summary>
    public string? Only { get; init; }

    /// <summary>True for a text that is filled in from an earlier entry and stays marked until it is changed or confirmed.</summary>
    public bool Confirms { get; init; }

    /// <summary>The facts from which the last answer is taken, and which answer of each; empty for any that has one.</summary>
    public IReadOnlyList<OpensFrom> From { get; init; } = [];

    /// <summary>Of a question of a row, true where it is asked anew each time: what was answered last time is not filled in.</summary>
    public bool IsAnew { get; init; }

    /// <summary>Of a question of a row, true where it stands open though the row is known: what may have changed since.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Of a question of a row, true where few rows need it: it is drawn behind a line that opens.</summary>
    public bool IsFurther { get; init; }

    /// <summary>Of each child's own question, true where left blank for a brother or sister it is as for the first child.</summary>
    public bool OrFirst { get; init; }

    /// <summary>True where it is asked only on a page that may be for several brothers and sisters: what is said of all of them, once, and what is kept apart for one of them.</summary>
    public bool OfSeveral { get; init; }

    /// <summary>What each row asks; null for a question without rows.</summary>
    public RowsAsked? Rows { get; init; }

    /// <summary>Of whom it is not asked.</summary>
    public IReadOnlyList<ChildIs> NotFor { get; init; } = [];

    /// <summary>What stands instead of an answer where it is not asked of a child; null for nothing.</summary>
    public string? Instead { get; init; }

    /// <summary>The question about a child under a year old; null where it is the same.</summary>
    public string? OfBaby { get; init; }

    /// <summary>What a list of people says in a row where nobody is chosen; null for "Somebody new".</summary>
    public string? Blank { get; init; }

    /// <summary>The most that a number may be.</summary>
    public int AtMost { get; init; } = 99;

    /// <summary>The question about a child who is not born yet; null where it is the same.</summary>
    public string? OfUnborn { get; init; }

    /// <summary>True when it fits the child, and is asked.</summary>
    public bool Fits(ChildState child, DateOnly on) => !NotFor.Any(kind => Is(kind, child, on));

    private static bool Is(ChildIs kind, ChildState child, DateOnly on) =>
        kind switch
        {
            ChildIs.Unborn => child.Person.IsUnborn,
            ChildIs.Born => !child.Person.IsUnborn,
            ChildIs.Baby => child.Person.IsBaby(on),
            ChildIs.Dead => child.Person.DiedOn < on,
            _ => child.Open is null,
        };

    /// <summary>The question as it is asked about a child.</summary>
    public string LabelFor(ChildState child, DateOnly on) =>
        (
            OfUnborn is { } unborn && child.Person.IsUnborn ? unborn
            : OfBaby is { } baby && child.Person.IsBaby(on) ? baby
            : Label
        ).Replace("{child}", child.Person.FirstName ?? "the child", StringComparison.Ordinal);

    /// <summary>What to say when it is left blank; null when it may be.</summary>
    public string? Missing { get; init; }

    /// <summary>The answer to another question without which it may be left blank though it is asked; null where it may never be.</summary>
    public ShownWhen? NeededWhen { get; init; }

    /// <summary>The id of a record, read out of the address of a child's page or given as it is; null where there is none.</summary>
    /// <param name="text">What was typed where a child is asked for.</param>
    public static string? RecordIn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Split('/', '?', '#').FirstOrDefault(part => Guid.TryParseExact(part, "D", out _));
    }

    /// <summary>True when an answer may be a file.</summary>
    public bool TakesFiles => Rows?.Cells.Any(cell => cell.Kind == FieldKind.File) == true;

    /// <summary>True when it may be left blank.</summary>
    public bool IsOptional => Missing is null;

    /// <summary>What kind of answer is asked for.</summary>
    public FieldKind Kind => Told.Kind;

    /// <summary>True for what is asked in three inputs: day, month and year.</summary>
    public bool IsDate => Kind is FieldKind.Date or FieldKind.PartDate;

    /// <summary>The answers offered; empty when free.</summary>
    public IReadOnlyList<Option> Options { get; } = [.. Told.Options.Where(option => !option.IsRetired)];

    /// <summary>The name of the input: each child's own part carries the child. Dates add <c>-day</c>, <c>-month</c>, <c>-year</c>.</summary>
    public string InputName(Guid? child) => PerChild && child is { } id ? $"{Name}.{id:N}" : Name;

    /// <summary>The question as it is asked in one row.</summary>
    /// <param name="row">The row, as its inputs begin.</param>
    public Field In(string row) => this with { Told = Told with { Name = $"{row}.{Name}" } };

    /// <summary>The question, with the child's first name in it.</summary>
    public string LabelFor(string child) => Label.Replace("{child}", child, StringComparison.Ordinal);

    /// <summary>How a message about the answer begins: with the words that stand beside it on the page.</summary>
    internal string Subject =>
        LabelFor("the child") is var label && label.EndsWith('?') ? $"{label} The answer" : label;

    /// <summary>What a list of people says where nobody is chosen, with the child's first name in it.</summary>
    public string? BlankFor(string child) => Blank?.Replace("{child}", child, StringComparison.Ordinal);

    /// <summary>The hint, with the child's first name in it.</summary>
    public string? HintFor(string child) => Hint?.Replace("{child}", child, StringComparison.Ordinal);

    /// <summary>Why it is asked, with the child's first name in it.</summary>
    public string? WhyFor(string child) => Why?.Replace("{child}", child, StringComparison.Ordinal);
}

/// <summary>An answer to choose.</summary>
/// <param name="Value">As stored.</param>
/// <param name="Label">As offered.</param>
/// <param name="Hint">What it means; null for none.</param>
/// <param name="ToldAs">As told in the story; the label unless said otherwise.</param>
/// <param name="IsRetired">True when old records may hold it but nobody is offered it.</param>
/// <param name="StandsAlone">True when it contradicts every other answer beside it: "No factors found".</param>
public sealed record Option(
    string Value,
    string Label,
    string? Hint,
    string ToldAs,
    bool IsRetired,
    bool StandsAlone = false
)
{
    /// <summary>As told of what was before the child's birth; null where it is the same.</summary>
    public string? BeforeBirth { get; init; }

    /// <summary>For an answer that ends involvement, the reason that the children in need census codes; null for any other.</summary>
    public string? Closes { get; init; }

    /// <summary>For something that can be arranged ahead, the acts that record that it took place, the likeliest first; empty for any other answer.</summary>
    public IReadOnlyList<string> RecordedBy { get; init; } = [];

    /// <summary>For a heading of a minute, the questions of the forms of meetings that open filled in with what stands under it; empty for any other answer.</summary>
    public IReadOnlyList<string> Fills { get; init; } = [];
}

/// <summary>The answer without which a question is not asked.</summary>
/// <param name="Field">The other question.</param>
/// <param name="Is">Any of these answers.</param>
public sealed record ShownWhen(string Field, IReadOnlyList<string> Is)
{
    /// <summary>True where the act has one of the answers.</summary>
    internal bool Holds(Act act) => act.Detail(Field)?.Split(',').Any(Is.Contains) == true;
}

/// <summary>What a child is, where that decides whether a question fits.</summary>
public enum ChildIs
{
    /// <summary>Not born yet.</summary>
    Unborn,

    /// <summary>Born, or of whom no expected date is known.</summary>
    Born,

    /// <summary>Under a year old.</summary>
    Baby,

    /// <summary>Died before the day of the act.</summary>
    Dead,

    /// <summary>Without an open episode.</summary>
    Closed,
}

/// <summary>What a question is filled with beforehand.</summary>
public enum Prefill
{
    /// <summary>Nothing.</summary>
    Nothing,

    /// <summary>The day, for a date.</summary>
    Today,

    /// <summary>What is known of who the child is, from whatever told it.</summary>
    Known,

    /// <summary>The answer of the latest such fact, or the latest fact that has an answer of that name.</summary>
    Last,

    /// <summary>As <see cref="Last"/>, also from the named facts of an earlier episode.</summary>
    Earlier,

    /// <summary>Who was asked to the last such meeting; the child and the parents where there was none.</summary>
    Asked,

    /// <summary>Every row of the list that is answered one by one: of codes, or what the act begins with; each as it was answered last.</summary>
    Listed,
}
