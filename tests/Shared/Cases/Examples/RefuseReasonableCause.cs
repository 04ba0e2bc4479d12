using Kith.Casework.Protection;
using Kith.Casework.Record;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example RefuseReasonableCause =>
        new(Past.CauseRecorded(), Team.Ruth, new RefuseReasonableCause { Reason = "the hoist explains it" });
}
