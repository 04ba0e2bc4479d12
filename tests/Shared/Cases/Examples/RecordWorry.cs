using Kith.Casework.Notes;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example RecordWorry =>
        new(
            Past.Assessing(),
            Team.Amira,
            new RecordWorry { What = "He is left alone at night", Who = "his grandmother" }
        );
}
