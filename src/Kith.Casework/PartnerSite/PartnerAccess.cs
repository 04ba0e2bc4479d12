using Kith.Casework.Challenges;
using Kith.Casework.People;
using Kith.Casework.People.Agreements;
using Kith.Casework.Record;

namespace Kith.Casework.PartnerSite;

/// <summary>What somebody of an agency may see of one child on the partners' site. Pure, and the only place that decides it.</summary>
/// <remarks>It opens by what they were asked alone, and is asked again on every request: what ends it ends it at once.</remarks>
/// <param name="Record">The child's record.</param>
/// <param name="Grant">What they were asked.</param>
/// <param name="Purpose">For what.</param>
/// <param name="Until">Until when it is open.</param>
public sealed record PartnerAccess(ChildRecord Record, PartnerGrant Grant, PartnerPurpose Purpose, DateOnly Until)
{
    /// <summary>The child's whole name and date of birth.</summary>
    public const string Identity = "identity";

    /// <summary>Who else works with the child here, and for other agencies: names, what they do, and for whom.</summary>
    public const string People = "people";

    /// <summary>What may be shown beside the question.</summary>
    public static IReadOnlyList<string> Sections { get; } = [Identity, People];

    /// <summary>The child.</summary>
    public Guid Child => Record.Id;

    /// <summary>What the child is called.</summary>
    public string FirstName => Record.State.Person.FirstName ?? "the child";

    /// <summary>The user under which their acts and reads are kept.</summary>
    public string User => PartnerUser.Of(Child, Grant.Number);

    /// <summary>True for what both the grant and its purpose show.</summary>
    public bool Shows(string section) =>
        Grant.Fact.Sections?.Contains(section) == true && Purpose.Sections.Contains(section);

    /// <summary>What somebody may see of a child; null for nothing at all.</summary>
    /// <param name="record">The child's record.</param>
    /// <param name="asked">What they were asked, by the version of the fact.</param>
    /// <param name="today">The day.</param>
    /// <param name="rules">For which purposes what is shown, and for how long.</param>
    public static PartnerAccess? Of(ChildRecord record, int asked, DateOnly today, PartnerSiteRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return
            PartnerGrant.Find(record, asked) is { } grant
            && rules.Find(grant.Fact.Purpose) is { } purpose
            && Barrier(record, grant, today, rules) is null
            ? new PartnerAccess(record, grant, purpose, grant.UntilBy(rules))
            : null;
    }

    /// <summary>Why somebody who was asked may see nothing of the child, in a plain sentence; null where nothing stands against it.</summary>
    public static string? Barrier(ChildRecord record, PartnerGrant grant, DateOnly today, PartnerSiteRules rules)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(grant);
        var until = grant.UntilBy(rules);
        // What they challenged, or were asked to answer, they follow to its end.
        var challenges = OpenChallenges.Concern(PartnerUser.Of(record.Id, grant.Number), record);
        return Barrier(record)
            ?? (
                grant.Ended is { } ended ? $"It was closed to them on {Plain.Day(ended.On)}."
                : grant.HandedBack is { } given ? $"They gave it back on {Plain.Day(given.On)}."
                : !challenges && record.State.Episode(grant.Given.Episode)?.IsClosed != false
                    ? "Our involvement has ended."
                : grant.Given.On > today ? $"It opens on {Plain.Day(grant.Given.On)}."
                : grant.Fact.Basis == PartnerBasis.Agreed
                && AgreementRows.NoTo(record, grant.Fact.Agency, shows: true, grant.Fact.Name, grant.Fact.Role)
                    is { } no
                    ? $"{AgreementRows.Says(record, no)}."
                : until < today && !challenges ? $"It ended by itself on {Plain.Day(until)}."
                : null
            );
    }

    /// <summary>Why nobody of an agency may see anything of a child here; null where nothing stands against it.</summary>
    public static string? Barrier(ChildRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record.State.Person.MergedInto is not null ? "This record was merged into another record of the child."
            : record.Involved.Restriction is not null
                ? "The record is restricted to named people, so nobody sees anything of it on the partners’ site."
            : record.State.Person.DiedOn is not null ? "The child has died. Ring whoever is to be asked."
            : null;
    }
}
