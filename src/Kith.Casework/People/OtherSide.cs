using Kith.Casework.Record;

namespace Kith.Casework.People;

/// <summary>A tie between two children with records stands on both, each as it is from there.</summary>
internal static class OtherSide
{
    /// <summary>What becomes true on the other child’s record; nothing where it says so already.</summary>
    /// <remarks>What the other record says otherwise of who they are to each other is left as it is.</remarks>
    /// <param name="tie">The tie as it is from this record, to a child who has one.</param>
    /// <param name="record">This record.</param>
    /// <param name="practice">Holds the other record, where whoever acts may know of it.</param>
    /// <param name="act">The act that says it.</param>
    public static IEnumerable<AboutChild> Of(FamilyMemberRecorded tie, ChildRecord record, Practice practice, Act act)
    {
        if (
            practice.OtherRecords?.GetValueOrDefault(tie.Person)?.State.Person
                is not { Registered: not null, MergedInto: null } other
            || Kinship.InverseOf(tie.Relationship, record.State.Person.Sex) is not { } inverse
        )
            yield break;
        var said = other.Links.FirstOrDefault(known => known.Person == record.Id);
        var becomes =
            said is null
                ? new FamilyMemberRecorded(
                    record.Id,
                    record.State.Person.DisplayName,
                    inverse,
                    LivesWithChild: tie.LivesWithChild,
                    HasRecord: true,
                    From: tie.From,
                    Until: tie.Until
                )
            : said.Relationship == inverse ? said with { From = tie.From ?? said.From, Until = tie.Until ?? said.Until }
            : said;
        if (becomes != said)
            yield return new AboutChild(tie.Person, new Dated(becomes, act.On, null) { ActName = act.ActName });
    }
}
