using Kith.Casework.Protection;
using Kith.Casework.Record;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example RecordReasonableCause =>
        new(
            Past.Supported(),
            Team.Amira,
            new RecordReasonableCause
            {
                Harm = HarmIs.Likely,
                Evidence = "the school nurse saw bruises",
                Because = "they are not where lifting leaves them",
                ParentsTold = "told by telephone",
            }
        );
}
