using Kith.Casework.AwayFromHome;

namespace Kith.Tests.Cases;

internal sealed partial class Past
{
    /// <summary>The child is missing.</summary>
    public static Past Missing(string from = "2024-05-08") =>
        ProtectionPlan(from)
            .And(new ChildWentMissing("the bus stop", "the boys of the arcade", true, "the police") { Episode = 1 });

    /// <summary>The child was missing, and is back.</summary>
    public static Past BackAgain(string from = "2024-05-08") =>
        Missing(from).And(new MissingChildReturned("found by the driver", "hungry") { Episode = 1 });

    /// <summary>The child is privately fostered.</summary>
    public static Past PrivatelyFostered(FosteredYear year = FosteredYear.First, string from = "2024-05-08") =>
        ProtectionPlan(from)
            .And(new PrivateFosteringNotified("Mrs Odu", year, "until summer", "grateful") { Episode = 1 });

    /// <summary>The child has been in hospital for months.</summary>
    public static Past LongStay(string from = "2024-05-08") =>
        ProtectionPlan(from)
            .And(new LongStayKnown(LongStayPlace.Hospital, "ward 4", "the ward", "every day") { Episode = 1 });

    /// <summary>The child is in custody.</summary>
    public static Past InCustody(string from = "2024-05-08") =>
        ProtectionPlan(from).And(new CustodyBegan("Wetherby", null, "school", "we keep the plan") { Episode = 1 });
}
