using Kith.Casework.Notes;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example CloseWorry =>
        new(
            Past.Held(Team.Amira).And(new WorryRecorded("He is left alone at night")),
            Team.Amira,
            new CloseWorry { Worry = 5, Reason = "His aunt moved in" }
        );
}
