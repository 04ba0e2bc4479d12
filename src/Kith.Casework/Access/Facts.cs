using Kith.Casework.Record;

namespace Kith.Casework.Access;

/// <summary>Somebody began to work with the child beside the lead practitioner.</summary>
/// <param name="Practitioner">The user.</param>
/// <param name="Name">Their name, so that the story reads after they have left.</param>
/// <param name="Role">In what role.</param>
/// <param name="Purpose">What they are to do.</param>
/// <param name="LastDay">The last day of it; null while nobody knows.</param>
/// <param name="Basis">On what basis: who gave it, under what arrangement.</param>
/// <param name="Reason">Why.</param>
[FactName("involvement-began", "Somebody began to work with the child beside the lead practitioner.")]
public sealed record InvolvementBegan(
    string Practitioner,
    string? Name,
    InvolvementRole Role,
    string? Purpose = null,
    DateOnly? LastDay = null,
    string? Basis = null,
    string? Reason = null
) : Fact, ITells
{
    public IEnumerable<Notice> Tells(Recorded recorded, ChildRecord record)
    {
        var says =
            $"added {Name ?? Practitioner} as {Role switch
            {
                InvolvementRole.DutyCover => "cover",
                InvolvementRole.SocialCareOfficer => "designated social care officer",
                _ => "somebody who works with the child",
            }}";
        yield return new("co-worker", NoticeTo.Lead, says);
        yield return new("co-worker", NoticeTo.Manager, says);
        // Whoever was named to lead an enquiry finds it.
        if (record.Standing.Any(entry => entry.ActId == recorded.ActId && IsNamedBy(entry.Fact)))
            yield return new("co-worker", NoticeTo.Person, $"added you to this child: {Purpose}")
            {
                Person = Practitioner,
            };
    }

    private bool IsNamedBy(Fact fact) => fact is INamesLead named && named.Leads == Practitioner;
}

/// <summary>Somebody who does not work with the child opened the record in an emergency.</summary>
/// <param name="Practitioner">The user.</param>
/// <param name="Name">Their name, so that the story reads after they have left.</param>
/// <param name="Hours">For how many hours, from the time it is dated.</param>
/// <param name="Reason">Why it could not wait.</param>
[FactName("record-opened-in-emergency", "Somebody who does not work with the child opened the record in an emergency.")]
public sealed record RecordOpenedInEmergency(string Practitioner, string? Name, int Hours, string? Reason)
    : Fact,
        ITells
{
    public IEnumerable<Notice> Tells(Recorded recorded, ChildRecord record)
    {
        var says = $"opened the record in an emergency: {Reason}";
        var opened = record.Involved.All.FirstOrDefault(one => one.Began == recorded.Version);
        return
        [
            new("emergency", NoticeTo.Lead, says),
            new("emergency", NoticeTo.Manager, says)
            {
                Act = opened?.Agreed is null ? "review-emergency-access" : null,
            },
        ];
    }
}

/// <summary>Somebody's work with the child ended.</summary>
/// <param name="Involvement">The version of the fact it began with.</param>
/// <param name="Practitioner">The user.</param>
/// <param name="Reason">Why.</param>
[FactName("involvement-ended", "Somebody’s work with the child ended.")]
public sealed record InvolvementEnded(int Involvement, string? Practitioner, string? Reason = null) : Fact;

/// <summary>A manager looked at a record having been opened in an emergency.</summary>
/// <param name="Involvement">The version of the fact by which it was opened.</param>
/// <param name="Practitioner">Who opened it.</param>
/// <param name="Agreed">True when the manager finds that it was right.</param>
/// <param name="Note">What the manager says to it.</param>
[FactName("emergency-access-reviewed", "A manager looked at a record having been opened in an emergency.")]
public sealed record EmergencyAccessReviewed(int Involvement, string? Practitioner, bool Agreed, string? Note = null)
    : Fact;

/// <summary>What somebody who is not named is shown of a restricted record.</summary>
public enum RestrictionKind
{
    /// <summary>That there is a restricted record, and whom to ask.</summary>
    Shown,

    /// <summary>Nothing.</summary>
    Hidden,

    /// <summary>
    /// Nothing, and no search, match or list leads anybody to it, those named neither: the record of a child who was adopted and has
    /// another under a new name.
    /// </summary>
    Sealed,
}

/// <summary>The record was restricted to named people, or its restriction was changed.</summary>
/// <param name="Kind">What others are shown.</param>
/// <param name="People">The users it is restricted to.</param>
/// <param name="Owner">The user who answers for the restriction.</param>
/// <param name="Reason">Why.</param>
/// <param name="ReviewOn">When the owner looks whether it is still needed.</param>
[FactName("record-restricted", "The record was restricted to named people, or its restriction was changed.")]
public sealed record RecordRestricted(
    RestrictionKind Kind,
    IReadOnlyList<string> People,
    string Owner,
    string? Reason,
    DateOnly ReviewOn
) : Fact, ITells
{
    public IEnumerable<Notice> Tells(Recorded recorded, ChildRecord record)
    {
        yield return new Notice("restricted", NoticeTo.Lead, "restricted the record to named people");
        yield return new Notice("restricted", NoticeTo.Manager, "restricted the record to named people");
        if (record.Involved.Restriction?.Since == recorded.Version)
            yield return new Notice(
                "restriction-due",
                NoticeTo.Person,
                "restricted this record. Look whether that is still needed"
            )
            {
                Person = Owner,
                Act = "restrict-record",
                DueOn = ReviewOn,
            };
    }
}

/// <summary>The restriction of the record was lifted.</summary>
/// <param name="Reason">Why.</param>
[FactName("restriction-lifted", "The restriction of the record was lifted.")]
public sealed record RestrictionLifted(string? Reason) : Fact;

/// <summary>How somebody is tied to a child outside their work.</summary>
public enum InterestKind
{
    /// <summary>A relative.</summary>
    Relative,

    /// <summary>A friend or neighbour of the family.</summary>
    Acquaintance,

    /// <summary>Another conflict of interest.</summary>
    Conflict,
}

/// <summary>Somebody who works here is tied to the child outside their work, and is kept from the record.</summary>
/// <param name="Practitioner">The user.</param>
/// <param name="Name">Their name.</param>
/// <param name="Kind">How they are tied.</param>
/// <param name="Note">Anything further.</param>
[FactName(
    "interest-declared",
    "Somebody who works here is tied to the child outside their work, and is kept from the record."
)]
public sealed record InterestDeclared(string Practitioner, string? Name, InterestKind Kind, string? Note = null) : Fact;

/// <summary>Somebody who works here is tied to the child no more, or never was, and is not kept from the record any longer.</summary>
/// <param name="Practitioner">The user.</param>
/// <param name="Name">Their name.</param>
/// <param name="Reason">What changed.</param>
[FactName("interest-ended", "Somebody who works here is tied to the child outside their work no more.")]
public sealed record InterestEnded(string Practitioner, string? Name, string? Reason = null) : Fact;
