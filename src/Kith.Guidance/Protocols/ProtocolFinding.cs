using System.Globalization;

namespace Kith.Guidance;

/// <summary>What a check of a protocol can find.</summary>
public enum ProtocolFindingKind
{
    /// <summary>A section that an edition asks for is not there, or has nothing in it.</summary>
    Missing,

    /// <summary>A section is there, and too short to say what is asked of it.</summary>
    Thin,

    /// <summary>A section leaves out something it has to speak of.</summary>
    LeavesOut,

    /// <summary>A list that families ask for is empty: who made the protocol with the authority, or the training on it.</summary>
    NoRecord,

    /// <summary>Something that was to be filled in was not.</summary>
    Placeholder,

    /// <summary>A section names nobody and nothing of the authority's own.</summary>
    NothingLocal,

    /// <summary>A section repeats the guidance instead of saying how it is done here.</summary>
    LikeGuidance,

    /// <summary>A clock is longer than the edition's <em>should</em>: a standing departure to account for.</summary>
    Looser,

    /// <summary>What is said to keep a promise has no clock, or the text makes no such promise.</summary>
    KeepsNothing,

    /// <summary>The rules do not agree with an edition, such as a clock longer than the law.</summary>
    Refused,

    /// <summary>More questions are added to a form than people would answer.</summary>
    TooManyQuestions,

    /// <summary>The text is for the most part that of another protocol.</summary>
    Copied,
}

/// <summary>Something a check of a protocol found.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="About">The section, record or duty, by its key; null for the protocol as a whole.</param>
/// <param name="Line">The line of the file; 0 where there is none.</param>
/// <param name="Message">A plain sentence that says what to do.</param>
public sealed record ProtocolFinding(ProtocolFindingKind Kind, string? About, int Line, string Message)
{
    /// <summary>The editions that ask for what is missing, by id; empty where none does or it does not matter.</summary>
    public IReadOnlyList<string> Editions { get; init; } = [];

    /// <summary>For a clock longer than the guidance's, why that is right here and who authorised it; null while nobody has said.</summary>
    public StandingDeparture? Departure { get; init; }

    /// <summary>The finding as one line.</summary>
    /// <param name="file">The file checked.</param>
    public string In(string file) =>
        string.Create(CultureInfo.InvariantCulture, $"{file}:{Line}: {(About is null ? "" : About + ": ")}{Message}");
}

/// <summary>What a check of one protocol found.</summary>
/// <param name="Protocol">The protocol.</param>
/// <param name="Findings">What was found, in the order of the file.</param>
/// <param name="Similar">How much of it stands in each other protocol, the most alike first.</param>
/// <param name="Complete">Of each edition, by id: how many of the sections it asks for are there, and how many it asks for.</param>
public sealed record ProtocolReport(
    Protocol Protocol,
    IReadOnlyList<ProtocolFinding> Findings,
    IReadOnlyList<ProtocolSimilarity> Similar,
    IReadOnlyDictionary<string, (int Has, int Of)> Complete
)
{
    /// <summary>The times that it promises families, in the order of the text, each with what keeps it.</summary>
    public IReadOnlyList<PromisedTime> Promised { get; init; } = [];

    /// <summary>Those that nothing keeps: whoever promised them has to remember them.</summary>
    public IEnumerable<PromisedTime> KeptByNothing => Promised.Where(time => !time.IsKept);
}
