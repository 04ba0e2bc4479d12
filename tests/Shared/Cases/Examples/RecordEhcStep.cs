using Kith.Casework.DisabledChildren;
using Kith.Casework.Record;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example RecordEhcStep =>
        new(Past.Supported(), Team.Amira, new RecordEhcStep { Step = EhcStep.AdviceRequested, Note = "For September" });
}
