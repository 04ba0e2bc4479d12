using Kith.Casework.People;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example RecordParentNotKnown =>
        new(
            Past.Registered().And(Rosa),
            Team.Fay,
            new RecordParentNotKnown
            {
                Parent = Kinship.Father,
                Because = NotKnownBecause.NotSaid,
                AskAgainOn = new DateOnly(2027, 1, 4),
                Note = "asked Rosa and her sister",
            }
        );
}
