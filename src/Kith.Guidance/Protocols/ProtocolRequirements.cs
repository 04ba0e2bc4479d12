namespace Kith.Guidance;

/// <summary>What a local protocol has to contain, and by what it is told that it says something of its own. Read from a file.</summary>
/// <param name="Editions">The editions under which sections are asked for, by id, with their titles.</param>
/// <param name="Sections">The sections, in the order in which a protocol is best read.</param>
/// <param name="Records">Lists that no edition asks for and families do: <c>co-production</c>, <c>training</c>.</param>
/// <param name="MostAlike">From how many percent of words on a protocol counts as a copy of another; from 1 to 100.</param>
/// <param name="MostLikeGuidance">The same for a section and the words of the guidance.</param>
/// <param name="NationalNames">Capitalised words that are nobody's own, in lower case.</param>
/// <param name="NationalNumbers">Numbers that the guidance states.</param>
/// <param name="Placeholders">What is left standing in a text that was bought and not filled in, in lower case.</param>
public sealed record ProtocolRequirements(
    IReadOnlyDictionary<string, string> Editions,
    IReadOnlyList<RequiredSection> Sections,
    IReadOnlyList<RequiredRecord> Records,
    int MostAlike,
    int MostLikeGuidance,
    IReadOnlySet<string> NationalNames,
    IReadOnlySet<string> NationalNumbers,
    IReadOnlyList<string> Placeholders
)
{
    /// <summary>How many questions a protocol may add to a form, and what each is reckoned to cost.</summary>
    public required QuestionRules Questions { get; init; }

    /// <summary>Reads the file of requirements.</summary>
    /// <param name="file">Its name, for errors.</param>
    /// <param name="text">Its text.</param>
    /// <returns>The requirements, or null and at least one error.</returns>
    public static (ProtocolRequirements? Requirements, IReadOnlyList<GuidanceError> Errors) Read(
        string file,
        string text
    )
    {
        var errors = new Mistakes();
        var read = YamlText.Read(file, text, errors) is { } root ? RequirementsReader.Read(root) : null;
        return (errors.Count == 0 ? read : null, errors.All);
    }
}

/// <summary>A section that a protocol has to have.</summary>
/// <param name="Key">Its key: <c>disabled-children</c>.</param>
/// <param name="Title">A heading for it.</param>
/// <param name="Asks">What it has to say, for whoever writes it.</param>
/// <param name="Duties">The duty that asks for it, by the edition that does; none where no edition asks.</param>
/// <param name="LeastWords">With fewer words it cannot have said it.</param>
/// <param name="Covers">What it must not leave out.</param>
public sealed record RequiredSection(
    string Key,
    string Title,
    string Asks,
    IReadOnlyDictionary<string, string> Duties,
    int LeastWords,
    IReadOnlyList<RequiredTopic> Covers
);

/// <summary>Something a section must not leave out.</summary>
/// <param name="About">What, inside a sentence: "short breaks".</param>
/// <param name="Words">Any of these, in lower case, shows that it speaks of it.</param>
public sealed record RequiredTopic(string About, IReadOnlyList<string> Words);

/// <summary>A list that a protocol has to keep beside its text.</summary>
/// <param name="Key"><c>co-production</c> or <c>training</c>.</param>
/// <param name="Title">A heading for it.</param>
/// <param name="Asks">What stands in it.</param>
public sealed record RequiredRecord(string Key, string Title, string Asks)
{
    /// <summary>Who made the protocol with the authority.</summary>
    public const string CoProduction = "co-production";

    /// <summary>Training on the protocol.</summary>
    public const string Training = "training";
}
