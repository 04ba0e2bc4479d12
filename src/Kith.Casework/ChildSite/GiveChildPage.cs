using Kith.Casework.Record;

namespace Kith.Casework.ChildSite;

/// <summary>Gives a child a page of their own. The card with which they get in is made afterwards, beside the child.</summary>
[ActName("give-child-page", "Give the child a page of their own", Place = 177)]
public sealed record GiveChildPage : Act<ChildPageGiven>
{
    /// <summary>Where the child keeps the card, and what was thought of who may find it.</summary>
    public string? Safe { get; init; }

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        record.State.Person.IsUnborn ? "The child is not born yet."
        : ChildPageAccess.IsGiven(record) ? "The child has a page of their own. Make a new card for it, or close it."
        : ChildPageAccess.Barrier(record);
}
