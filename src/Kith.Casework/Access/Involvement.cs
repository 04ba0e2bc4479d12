namespace Kith.Casework.Access;

/// <summary>In what role somebody works with a child.</summary>
public enum InvolvementRole
{
    /// <summary>Leads the case.</summary>
    Lead,

    /// <summary>Oversees the lead practitioner on this case.</summary>
    Supervisor,

    /// <summary>Chairs, or is to chair, the child's conferences.</summary>
    Chair,

    /// <summary>Decided the referral, and keeps the record until the receiving team has taken it up.</summary>
    ReferralHandler,

    /// <summary>Works with the child beside the lead practitioner.</summary>
    CoWorker,

    /// <summary>Covers for the lead practitioner, until a day.</summary>
    DutyCover,

    /// <summary>Opened the record in an emergency, for hours.</summary>
    Emergency,

    /// <summary>Was asked to answer a professional challenge, which nobody has settled yet.</summary>
    Challenged,

    /// <summary>Oversees social care's part in a disabled child's education, health and care plan and short breaks.</summary>
    SocialCareOfficer,

    /// <summary>Helps the family for a partner agency. Sees nothing of the record by that.</summary>
    Partner,
}

/// <summary>Somebody's work with a child: from when, until when, in what role and why.</summary>
/// <param name="Practitioner">The user.</param>
/// <param name="Role">In what role.</param>
/// <param name="Episode">The episode; 0 for what is about the child and no one episode.</param>
/// <param name="From">From when.</param>
/// <param name="Until">The first moment at which it is over, local time; null while nobody knows.</param>
/// <param name="Began">The version of the fact it began with.</param>
/// <param name="By">Who recorded that fact.</param>
/// <param name="Name">Their name then; null when not recorded.</param>
/// <param name="Purpose">What they do with the child; null when not recorded.</param>
/// <param name="Reason">Why they work with the child; null when not recorded.</param>
public sealed record Involvement(
    string Practitioner,
    InvolvementRole Role,
    int Episode,
    DateOnly From,
    DateTime? Until,
    int Began,
    string By,
    string? Name = null,
    string? Purpose = null,
    string? Reason = null
)
{
    /// <summary>Whether a manager agreed to what was opened in an emergency; null while nobody has looked at it.</summary>
    public bool? Agreed { get; init; }

    /// <summary>True when it goes on at a moment.</summary>
    /// <param name="now">The moment, local time.</param>
    public bool IsCurrent(DateTime now) => From <= DateOnly.FromDateTime(now) && !(Until <= now);

    /// <summary>The last day of it; null while nobody knows.</summary>
    public DateOnly? LastDay =>
        Until is not { } until ? null
        : until.TimeOfDay == TimeSpan.Zero
        && Role is InvolvementRole.CoWorker or InvolvementRole.DutyCover or InvolvementRole.SocialCareOfficer
            ? DateOnly.FromDateTime(until.AddTicks(-1))
        : DateOnly.FromDateTime(until);

    /// <summary>The same, over at a moment unless it is over before.</summary>
    internal Involvement Ending(DateTime at) => Until <= at ? this : this with { Until = at };
}
