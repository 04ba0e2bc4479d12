namespace Kith.Guidance;

/// <summary>How strongly a duty binds.</summary>
public enum Force
{
    /// <summary>Shown to the practitioner; never stops anything.</summary>
    May,

    /// <summary>Statutory guidance: followed unless a reason and an authoriser are recorded as a departure.</summary>
    Should,

    /// <summary>Law: an act that breaks it is refused, always.</summary>
    Must,
}

/// <summary>How sure we are of a duty's text and limit.</summary>
public enum Confidence
{
    /// <summary>Our best reading; no published text was seen. Shown as such wherever the duty is shown.</summary>
    Unverified,

    /// <summary>A published source was seen.</summary>
    Confirmed,
}

/// <summary>Where a duty comes from: the chapter or paragraph of the edition, a statute, or a public page that quotes it.</summary>
/// <param name="Chapter">Chapter of the edition, when known.</param>
/// <param name="Paragraph">Paragraph or page, when known, as the edition numbers it.</param>
/// <param name="Statute">The Act and section, for a duty in law: "Children Act 1989 s.47".</param>
/// <param name="Source">The public text in which the duty was seen, or "from knowledge".</param>
public sealed record Citation(int? Chapter, string? Paragraph, string? Statute, string? Source);

/// <summary>What a check of a duty against a text found.</summary>
public enum CheckResult
{
    /// <summary>The text says so.</summary>
    Confirmed,

    /// <summary>The text says so in part, or more exactly; what it does not show is still unverified.</summary>
    Refined,

    /// <summary>The text said otherwise, and the duty was put right.</summary>
    Corrected,
}

/// <summary>A check of a duty against a text that somebody has seen.</summary>
/// <param name="Result">What it found.</param>
/// <param name="Says">What the text says, in our own words.</param>
/// <param name="Source">Where it stands.</param>
/// <param name="Paragraph">The paragraph, as the source numbers it; null when it has none.</param>
public sealed record Check(CheckResult Result, string Says, string Source, string? Paragraph);

/// <summary>One duty of an edition or of a local protocol: what it says, how strongly, and what the software does about it.</summary>
/// <param name="Id">Stable across editions: the same id is the same duty. Lower-case words joined by hyphens.</param>
/// <param name="Says">The duty in our own words, shown to people wherever it applies.</param>
/// <param name="Stage">The stage of a child's journey it belongs to: <c>front-door</c>, <c>section-17</c>, <c>conference</c> …</param>
/// <param name="Force">How strongly it binds.</param>
/// <param name="Cites">Where it comes from.</param>
/// <param name="Confidence">How sure we are of it.</param>
/// <param name="Rule">What is executed: one of the six kinds.</param>
/// <param name="Origin">The edition it is part of, stated there or taken over from the one it extends, or the protocol that states it: <c>wt-2023</c>.</param>
public sealed record Duty(
    string Id,
    string Says,
    string Stage,
    Force Force,
    Citation Cites,
    Confidence Confidence,
    Rule Rule,
    string Origin
)
{
    /// <summary>The edition or protocol whose file states it: an earlier one than <see cref="Origin"/> when it was taken over.</summary>
    public string StatedIn { get; init; } = Origin;

    /// <summary>
    /// What has to be brought into force before it binds: the key of a commencement, such as <c>cws-act-2026-s1</c>. Null for a duty
    /// that came with its edition. Until a day is set for the key the duty is shown as not yet in force, and never carried out.
    /// </summary>
    public string? Commences { get; init; }

    /// <summary>On whose word a <em>should</em> is departed from: the author's, until the manager named answers, unless the file says otherwise.</summary>
    public DepartureWay Departure { get; init; } = DepartureWay.AtOnce;

    /// <summary>True for a <em>should</em> that may be departed from at all.</summary>
    public bool CanDepart => Force == Force.Should && Departure != DepartureWay.Never;

    /// <summary>True where an act is always done by two people, so that nothing is departed from when the second agrees.</summary>
    /// <remarks>Also where it is so only if the act says something; but not where it turns on who acts: another could have done it alone.</remarks>
    public bool IsDoneByTwo =>
        Departure == DepartureWay.Pending
        && Rule is GateRule { Closed: true, At.Count: 0, While.Count: 0, Once.Count: 0, Unless: null } gate
        && gate.When?.AnyOf.Contains(DetailMatch.WhoeverActs) != true;

    /// <summary>True for a duty of separate hands: nobody passes it on their own word.</summary>
    public bool NeedsOtherHands => Force == Force.Should && Departure != DepartureWay.AtOnce;

    /// <summary>For a duty of the law and other guidance, its own first day, whatever the edition; null for a duty of an edition.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Its own last day; null when none is known.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The check of it against a text; null where nobody has found one.</summary>
    public Check? Checked { get; init; }

    /// <summary>For a duty of a local protocol, the duties of the guidance that leave it to the authority to say this, by id.</summary>
    public IReadOnlyList<string> Answers { get; init; } = [];
}
