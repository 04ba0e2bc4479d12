using System.Security.Cryptography;
using System.Text;

namespace Kith.Guidance;

/// <summary>One version of a local protocol: what it tells families and practitioners, and the rules it adds to the edition in force.</summary>
/// <param name="Id">As files name it: <c>kith-demo</c>. The same for every version.</param>
/// <param name="Version">Which version: "2".</param>
/// <param name="Title">As its first page names it.</param>
/// <param name="Authority">The authority whose protocol it is; null when the file does not say.</param>
/// <param name="From">The first day in force.</param>
/// <param name="Until">The last day in force; null when none is known.</param>
/// <param name="Sections">Its text, in order.</param>
/// <param name="CoProduction">Who made it with the authority, in the order written.</param>
/// <param name="Training">The training held on it, in the order written.</param>
/// <param name="Leads">Whom it names to lead, stage by stage.</param>
/// <param name="Duties">The duties it adds and the clocks it tightens.</param>
/// <param name="Source">The file it was read from.</param>
public sealed record Protocol(
    string Id,
    string Version,
    string Title,
    string? Authority,
    DateOnly From,
    DateOnly? Until,
    IReadOnlyList<ProtocolSection> Sections,
    IReadOnlyList<CoProduction> CoProduction,
    IReadOnlyList<ProtocolTraining> Training,
    IReadOnlyList<LeadRule> Leads,
    IReadOnlyList<Duty> Duties,
    ProtocolSource Source
)
{
    /// <summary>Where its clocks are longer than the guidance's: why, and who authorised it.</summary>
    public IReadOnlyList<StandingDeparture> Departures { get; init; } = [];

    /// <summary>True when its next version is published by somebody other than whoever saved the draft last.</summary>
    public bool NeedsSecondPerson { get; init; }

    /// <summary>What keeps the times that its text promises.</summary>
    public IReadOnlyList<ProtocolPromise> Promises { get; init; } = [];

    /// <summary>The questions by which help is given to a disabled child, each answered by the assessment; empty where it lists none.</summary>
    public IReadOnlyList<Criterion> Criteria { get; init; } = [];

    /// <summary>What whoever leads has to be good at where a case asks for it; empty where it lists nothing.</summary>
    public IReadOnlyList<Competence> Competences { get; init; } = [];

    /// <summary>How many children somebody leads at most, the first that is for somebody; empty where it says nothing.</summary>
    public IReadOnlyList<Caseload> Caseloads { get; init; } = [];

    /// <summary>The questions that it adds to forms, in the order written.</summary>
    public IReadOnlyList<LocalQuestion> Questions { get; init; } = [];

    internal IReadOnlyDictionary<string, int> DutyLines { get; init; } = new Dictionary<string, int>();

    /// <summary>The protocol and its version, as facts keep it: <c>kith-demo 2</c>.</summary>
    public string Name => $"{Id} {Version}";

    /// <summary>SHA-256 of the file's text in lower-case hexadecimal digits: two versions with the same one say the same.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Source.Text)));

    /// <summary>The section with a key; null when there is none.</summary>
    /// <param name="key">The key: <c>disabled-children</c>.</param>
    public ProtocolSection? Section(string key) => Sections.FirstOrDefault(section => section.Key == key);

    /// <summary>Reads one protocol file by itself: whether it agrees with an edition is for <see cref="GuidanceLibrary.Load"/>.</summary>
    /// <param name="words">The names rules may use.</param>
    /// <param name="file">Its name, for errors.</param>
    /// <param name="text">Its text.</param>
    /// <param name="stop">Stops the reading.</param>
    /// <returns>The protocol, or null and at least one error.</returns>
    public static (Protocol? Protocol, IReadOnlyList<GuidanceError> Errors) Read(
        Vocabulary words,
        string file,
        string text,
        CancellationToken stop = default
    )
    {
        var errors = new Mistakes();
        var read = YamlText.Read(file, text, errors, stop) is { } root
            ? ProtocolFile.Read(root, text, new DutyReader(words), words).Protocol
            : null;
        return (errors.Count == 0 ? read : null, errors.All);
    }
}

/// <summary>The file behind a protocol.</summary>
/// <param name="File">Its name.</param>
/// <param name="Text">Its text, as it was written.</param>
public sealed record ProtocolSource(string File, string Text);

/// <summary>One part of a protocol's text.</summary>
/// <param name="Key">Which part it is, the same in every protocol: <c>disabled-children</c>.</param>
/// <param name="Title">Its heading, in words families use.</param>
/// <param name="Answers">The duties of the guidance that it answers, by id.</param>
/// <param name="Text">Plain text: paragraphs parted by an empty line, and lines that begin with "- ".</param>
/// <param name="Line">The line of the file it begins on.</param>
public sealed record ProtocolSection(string Key, string Title, IReadOnlyList<string> Answers, string Text, int Line)
{
    /// <summary>The text as paragraphs and points of lists.</summary>
    public IReadOnlyList<Passage> Passages => Passage.Read(Text);
}

/// <summary>Somebody outside the authority who had a part in writing the protocol.</summary>
/// <param name="With">Who: a group of parent carers, young people, a partner agency.</param>
/// <param name="On">When.</param>
/// <param name="Changed">What is different in the protocol because of them.</param>
public sealed record CoProduction(string With, DateOnly On, string Changed);

/// <summary>A clock of the protocol that is longer than a <em>should</em> of the guidance, accounted for. The guidance's limit applies all the same.</summary>
/// <param name="Duty">The duty, by id.</param>
/// <param name="Because">Why it is right here.</param>
/// <param name="AuthorisedBy">The manager who authorised it, by name and post.</param>
public sealed record StandingDeparture(string Duty, string Because, string AuthorisedBy);

/// <summary>Training on the protocol.</summary>
/// <param name="What">What it was about.</param>
/// <param name="For">Who was trained.</param>
/// <param name="On">When it was held.</param>
/// <param name="With">Who gave it together with the authority: parent carers, young people; null when nobody did.</param>
public sealed record ProtocolTraining(string What, string For, DateOnly On, string? With);
