using Kith.Casework.Protection;
using Kith.Casework.Record;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example ApproveReasonableCause =>
        new(Past.CauseRecorded(), Team.Ruth, new ApproveReasonableCause { Note = "agreed" });
}
