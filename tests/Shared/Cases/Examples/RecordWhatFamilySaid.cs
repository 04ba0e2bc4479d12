using Kith.Casework.FamilySite;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example RecordWhatFamilySaid =>
        new(
            PlanIssued(),
            Team.Amira,
            new RecordWhatFamilySaid
            {
                Person = Mina.Person,
                Kind = FamilySaying.Wrong,
                Paper = PlanPrepared().Facts.Count,
                Words = "I never said that he shouts",
            }
        );
}
