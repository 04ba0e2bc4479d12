using System.Reflection;
using Kith.Casework.Access;
using Kith.Casework.People;
using Kith.Casework.Record;

namespace Kith.Casework.Tests.People;

/// <summary>What is known of a person, and who may see a record, changes in life: an ordinary act says so, and no correction is needed.</summary>
public sealed class OrdinaryChangeTests
{
    /// <summary>What changes each fact, or ends it: an act that is done today.</summary>
    private static readonly Dictionary<string, string> ChangedBy = new()
    {
        ["child-registered"] = "change-details",
        ["child-named"] = "name-child",
        ["child-described"] = "describe-child",
        ["child-details-changed"] = "change-details",
        ["address-recorded"] = "record-address",
        ["professionals-recorded"] = "record-professionals",
        ["legal-orders-recorded"] = "record-legal-orders",
        ["couples-recorded"] = "record-couples",
        ["pregnancies-recorded"] = "record-pregnancies",
        ["pregnancies-told"] = "record-pregnancies",
        ["residences-recorded"] = "record-residences",
        ["family-recorded"] = "record-family",
        ["person-described"] = "describe-person",
        ["family-member-described"] = "describe-person",
        ["family-member-recorded"] = "record-family-member",
        ["parent-not-known"] = "record-parent-not-known",
        ["involvement-began"] = "end-involvement",
        ["record-opened-in-emergency"] = "end-involvement",
        ["record-restricted"] = "restrict-record",
        ["restriction-lifted"] = "restrict-record",
        ["interest-declared"] = "end-interest",
        ["interest-ended"] = "declare-interest",
        ["record-merged"] = "separate-record",
        ["record-joined"] = "separate-record",
        ["record-separated"] = "merge-record",
        ["record-parted"] = "merge-record",
        ["person-merged"] = "separate-person",
        ["person-joined"] = "separate-person",
        ["person-separated"] = "merge-person",
        ["person-parted"] = "merge-person",
        ["family-member-merged"] = "separate-person",
        ["family-member-separated"] = "merge-person",
        ["person-duplicate-proposed"] = "keep-people-apart",
        ["person-kept-apart"] = "merge-person",
        ["family-member-kept-apart"] = "merge-person",
        ["duplicate-proposed"] = "keep-records-apart",
        ["records-kept-apart"] = "merge-record",
    };

    /// <summary>What happened once, or answers something else: it cannot become otherwise, and a mistake in it is corrected.</summary>
    private static readonly string[] Happened =
    [
        "census-return-included",
        "return-no-longer-says",
        "child-born",
        "child-died",
        "child-death-notified",
        "child-death-review-meeting-held",
        "child-death-reviewed",
        "involvement-ended",
        "emergency-access-reviewed",
        "return-query-answered",
        "return-difference-settled",
    ];

    [Fact]
    public void Every_fact_about_a_person_or_about_access_is_changed_or_ended_by_an_act_that_is_done_today()
    {
        var facts = Facts
            .All.Where(fact => fact.Type.Namespace is "Kith.Casework.People" or "Kith.Casework.Access")
            .Where(fact =>
                !typeof(WorkforceFact).IsAssignableFrom(fact.Type) && !typeof(AccountFact).IsAssignableFrom(fact.Type)
            )
            .Select(fact => fact.Name)
            .ToList();

        facts.Except(ChangedBy.Keys).Except(Happened).ShouldBeEmpty("facts that nothing changes");
        ChangedBy.Keys.Concat(Happened).Except(facts).ShouldBeEmpty("facts that are not there");
        foreach (var (fact, act) in ChangedBy)
        {
            var type = Acts.TypeOf(act).ShouldNotBeNull($"{fact}: {act}");
            type.GetCustomAttribute<ActNameAttribute>()!.Instead.ShouldBeNull($"{fact}: {act} is done no more");
            Examples.Of(act).Act.Scope.ShouldBeOneOf([Scope.Child, Scope.NewRecord, Scope.OpenEpisode]);
        }
    }
}
