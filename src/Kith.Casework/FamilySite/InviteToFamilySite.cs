using System.Text.Json.Serialization;
using Kith.Casework.Papers;
using Kith.Casework.Record;

namespace Kith.Casework.FamilySite;

/// <summary>Invites somebody who brings the child up to the family’s site, and says what they see there. The code to sign in with is made afterwards.</summary>
[ActName("invite-to-family-site", "Invite a parent to the family’s site")]
public sealed record InviteToFamilySite : Act<FamilySiteInvited>
{
    /// <summary>Who, of the family.</summary>
    public Guid? Person { get; init; }

    /// <summary>What they see beside the papers issued to them.</summary>
    public IReadOnlyList<string>? Shows { get; init; }

    [JsonIgnore]
    public override Scope Scope => Scope.Child;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        record.State.Open is null ? "Our involvement with this child has ended, so nobody is invited."
        : record.Involved.Restriction is not null
            ? "The record is restricted to named people, so nobody sees anything of it on the family’s site."
        : Reader.Parents(record.State.Person).Any() ? null
        : "No mother, father or other person with parental responsibility is recorded.";

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        Person is { } person && FamilyAccess.Barrier(record, person, practice.Today) is { } barrier
            ? Problem.Of((true, "person", barrier.TrimEnd('.')))
            : [];

    protected override FamilySiteInvited Carries(ChildRecord record, Episode? episode, Practice practice) =>
        Answered(record) with
        {
            Name = record.State.Person.Family.FirstOrDefault(member => member.Person == Person)?.Name,
        };
}
