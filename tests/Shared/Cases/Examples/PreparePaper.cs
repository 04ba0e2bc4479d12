using Kith.Casework.Papers;
using Kith.Casework.People;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    // Nobody describes her in another example, who would become somebody else by that.
    private static FamilyMemberRecorded Mina =>
        new(new Guid("11111111-0000-4000-8000-00000000000c"), "Mina Hart", "mother");

    private const string PlanForParent = "child-in-need-plan-for-parent";

    public static Example PreparePaper =>
        new(
            Past.NeedPlan().And(Mina),
            Team.Amira,
            new PreparePaper
            {
                Document = PlanForParent,
                Recipient = Mina.Person,
                LeftOut = "plan.wants",
            }
        );

    /// <summary>A plan that Amira prepared for Mina, of whom it is not recorded that she has parental responsibility.</summary>
    internal static Past PlanPrepared()
    {
        var past = Past.NeedPlan().And(Mina);
        var act = new PreparePaper
        {
            On = past.Next,
            Document = PlanForParent,
            Recipient = Mina.Person,
        };
        return past.And(past.Given.When(Team.Amira, act).ThenHappened<PaperPrepared>());
    }

    /// <summary>The same, which Ruth issued.</summary>
    internal static Past PlanIssued()
    {
        var past = PlanPrepared();
        var prepared = (PaperPrepared)past.Facts[^1].Fact;
        return past.And(new PaperIssued(past.Facts.Count, prepared.Content), by: "ruth");
    }
}
