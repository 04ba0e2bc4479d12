using Kith.Casework.Record;

namespace Kith.Casework.People.Agencies;

/// <summary>A fact about an agency that works with families. It stands in the agency's own stream, and says nothing of any child.</summary>
public abstract record AgencyFact : Fact;

/// <summary>An agency, as it is known from now on: all of it, and what is left out is not known. One that was closed is open again.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What kind of agency it is; null where nobody says.</param>
/// <param name="Telephone">The telephone number that anybody may ring.</param>
/// <param name="Email">The e-mail address for anybody.</param>
/// <param name="Address">Where it is, lines separated by commas.</param>
/// <param name="Note">What whoever rings has to know: hours, what to ask for, how papers are sent.</param>
[FactName("agency-described", "An agency that works with families, as it is known from now on.")]
public sealed record AgencyDescribed(
    string Name,
    AgencyKind? Kind = null,
    string? Telephone = null,
    string? Email = null,
    string? Address = null,
    string? Note = null
) : AgencyFact;

/// <summary>Whom to reach in an agency, as it is known from now on: a team, or somebody of it.</summary>
/// <param name="Contact">Which contact.</param>
/// <param name="Team">The team; null where it has none.</param>
/// <param name="Name">Who; null for whoever answers in the team.</param>
/// <param name="Role">What they do.</param>
/// <param name="Telephone">Telephone number.</param>
/// <param name="Email">E-mail address.</param>
[FactName("agency-contact-recorded", "Whom to reach in an agency: a team, or somebody of it.")]
public sealed record AgencyContactRecorded(
    Guid Contact,
    string? Team = null,
    string? Name = null,
    string? Role = null,
    string? Telephone = null,
    string? Email = null
) : AgencyFact;

/// <summary>Somebody is reached in an agency no more: they left, or the team is gone.</summary>
/// <param name="Contact">Which contact.</param>
[FactName("agency-contact-ended", "Somebody is reached in an agency no more.")]
public sealed record AgencyContactEnded(Guid Contact) : AgencyFact;

/// <summary>An agency works with families no more, or stood on the list by mistake.</summary>
/// <param name="Reason">Why.</param>
[FactName("agency-closed", "An agency works with families no more.")]
public sealed record AgencyClosed(string? Reason = null) : AgencyFact;

/// <summary>
/// A computer system of an agency may be let in to the interface for systems, as it is known from now on: all of it. It is let in once it has a
/// secret, and until it is withdrawn or the agency is closed.
/// </summary>
/// <param name="System">Which system.</param>
/// <param name="Name">What the agency calls it.</param>
/// <param name="SendsReferrals">Whether it may send referrals.</param>
/// <param name="ReadsOutcomes">Whether it may read what came of those that the agency's systems sent.</param>
/// <param name="ReadsShared">Whether it may read what is shared with people of the agency who were asked about a child.</param>
[FactName("agency-system-registered", "A computer system of an agency may be let in, for what is said here.")]
public sealed record AgencySystemRegistered(
    Guid System,
    string Name,
    bool SendsReferrals = false,
    bool ReadsOutcomes = false,
    bool ReadsShared = false
) : AgencyFact;

/// <summary>A secret was made with which a system gets in. The one before it is good no more, nor is what the system was given with it.</summary>
/// <param name="System">Which system.</param>
/// <param name="Hash">The SHA-256 of the secret, which is kept nowhere: it is 256 bits of chance, so nobody finds it by its hash.</param>
[FactName(
    "agency-system-secret-made",
    "A secret was made with which a system of an agency gets in; an earlier one ended."
)]
public sealed record AgencySystemSecretMade(Guid System, string Hash) : AgencyFact;

/// <summary>A system is let in no more, from this moment.</summary>
/// <param name="System">Which system.</param>
[FactName("agency-system-withdrawn", "A system of an agency is let in no more.")]
public sealed record AgencySystemWithdrawn(Guid System) : AgencyFact;
