using Kith.Casework.Record;

namespace Kith.Casework.Notes;

/// <summary>How a case note came about.</summary>
public enum NoteKind
{
    /// <summary>A telephone or video call.</summary>
    Call,

    /// <summary>A text message, e-mail or letter.</summary>
    Message,

    /// <summary>People met, and it was neither a visit nor a meeting with a form of its own.</summary>
    Meeting,

    /// <summary>A thought of the writer's: nobody else took part.</summary>
    Thought,
}

/// <summary>Who turned to whom.</summary>
public enum NoteDirection
{
    /// <summary>They got in touch with us.</summary>
    Received,

    /// <summary>We got in touch with them.</summary>
    Made,

    /// <summary>We tried, and nobody answered.</summary>
    Tried,
}

/// <summary>Something worth keeping that is no visit, no formal meeting and no new worry.</summary>
/// <param name="Kind">How it came about.</param>
/// <param name="Direction">Who turned to whom; null where nobody did.</param>
/// <param name="With">With whom; null for a thought.</param>
/// <param name="About">What it is about, in a few words.</param>
/// <param name="Note">What was said, seen or thought.</param>
/// <param name="Files">Pictures, sounds and papers that belong to it.</param>
/// <param name="TryAgain">By when it is tried again, where nobody was reached.</param>
[FactName(
    "case-note-written",
    "Something worth keeping was written down that is no visit, no formal meeting and no new worry."
)]
public sealed record CaseNoteWritten(
    NoteKind Kind,
    NoteDirection? Direction,
    string? With,
    string? About,
    string? Note,
    Rows<AttachedFile>? Files = null,
    DateOnly? TryAgain = null
) : Fact, ITakesTime;
