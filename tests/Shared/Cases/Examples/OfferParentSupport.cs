using Kith.Casework.People.ParentSupports;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example OfferParentSupport =>
        new(
            Past.Registered().And(Rosa).And(Jan),
            Team.Fay,
            new OfferParentSupport
            {
                Person = Rosa.Person,
                What = "Somebody to talk to every week, and help with the flat",
                Answer = ParentSupportAnswer.Accepted,
                Words = "I want to be ready if there is another baby.",
                Supporter = Team.Sam.Id,
                ReviewOn = new DateOnly(2030, 1, 2),
            }
        )
        {
            // Offered again where it was given before.
            People = [Recorded(Rosa.Person, new ParentSupportEnded(ParentSupportEnd.NotNeeded, "She has a flat"))],
        };
}
