using Kith.Casework.Notes;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example WriteCaseNote =>
        new(
            Past.Assessing(),
            Team.Amira,
            new WriteCaseNote
            {
                Kind = NoteKind.Message,
                Direction = NoteDirection.Received,
                With = "Donna, his mother",
                About = "money for the school trip",
                Note = "Asks whether the school can wait until Friday",
            }
        );
}
