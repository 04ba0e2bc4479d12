using Kith.Casework.EarlyHelp;
using Kith.Casework.FrontDoor;
using Kith.Casework.Meetings;
using Kith.Casework.People;
using Kith.Casework.People.Agreements;
using Kith.Casework.Record;
using Kith.Casework.Supports;
using Kith.Tests.Cases;

namespace Kith.Tests.Site;

/// <summary>Families that are helped early.</summary>
internal static class MadeHelp
{
    /// <summary>A child of a family that is helped early, from the needs that were found to a review; six of them make figures that can be told.</summary>
    public static async Task<Guid> Helped(this TestSite site, string given, string postcode = "LS1 4AB")
    {
        var child = await site.Decided(ReferralDecision.EarlyHelp, given);
        await site.GivenToFemi(child);
        foreach (
            var act in new Act[]
            {
                new RecordAddress
                {
                    Lines = $"4 {given} Row",
                    Postcode = postcode,
                    Protected = false,
                },
                new OpenEarlyHelp
                {
                    Needs = "Sleep",
                    Groups = ["young-carer"],
                    Agreements =
                    [
                        new Agreement("a1", Name: "Rosa", To: AgreementTo.Help, Answer: AgreementAnswer.Agreed),
                    ],
                },
                new AssessEarlyHelp
                {
                    ChildNeeds = ["caring"],
                    ChildSaid = "I get Mum up",
                    Interpreter = "Nobody",
                    Together = "Her nights are his mornings",
                    Strengths = "They laugh together",
                    Worries = "He is late",
                },
                new PlanEarlyHelp
                {
                    Attendees = Attended.By("parent: Rosa", "education"),
                    Goals = Examples.TwoGoals,
                    Actions = Steps.Of("go on"),
                },
                new RecordSupports { Given = Examples.TwoSupports, Unmet = Examples.OneUnmet },
                new ReviewEarlyHelp
                {
                    Progress = "Better",
                    Goals = [new FamilyGoal("g1", "Mornings without rushing", Score: 6)],
                    Actions = Steps.Of("go on"),
                },
            }
        )
            await site.Does("femi", child, act);
        return child;
    }

    /// <summary>Gives the case to Femi.</summary>
    public static async Task GivenToFemi(this TestSite site, Guid child) =>
        await site.Does(
            "denise",
            child,
            new AllocateLeadPractitioner
            {
                Practitioner = "femi",
                Reason = "Knows the family",
                Agreed = true,
                Suited = true,
            }
        );
}
