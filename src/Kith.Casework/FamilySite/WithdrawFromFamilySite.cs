using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.FamilySite;

/// <summary>Shows somebody nothing of the child on the family’s site any more. It holds from the next page they open.</summary>
[ActName("withdraw-from-family-site", "Close the family’s site to somebody")]
public sealed record WithdrawFromFamilySite : Act<FamilySiteWithdrawn>
{
    /// <summary>Who, of the family.</summary>
    public Guid? Person { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    [JsonIgnore]
    public override Scope Scope => Scope.Child;

    [JsonIgnore]
    public override bool IsDoneOnMerged => true;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        record.State.Person.Links.Any(member => IsInvited(record, member.Person))
            ? null
            : "Nobody is invited to the family’s site.";

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        Person is not { } person ? []
        : !IsInvited(record, person) ? Problem.Of((true, "person", "They are not invited. Choose somebody who is"))
        : NotBefore(FamilyAccess.InvitationOf(record, person)!.On, "when they were invited");

    protected override FamilySiteWithdrawn Carries(ChildRecord record, Episode? episode, Practice practice) =>
        Answered(record) with
        {
            Name = record.State.Person.Family.FirstOrDefault(member => member.Person == Person)?.Name,
        };

    private static bool IsInvited(ChildRecord record, Guid person) =>
        FamilyAccess.InvitationOf(record, person)?.Fact is FamilySiteInvited;
}
