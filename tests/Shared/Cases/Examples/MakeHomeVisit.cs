using Kith.Casework.Record;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example MakeHomeVisit =>
        new(
            Past.ProtectionPlan(),
            Team.Amira,
            new MakeHomeVisit
            {
                Seen = true,
                Alone = true,
                ChildSaid = "look at my fish",
                Asked = "to see her dog",
                Promised = "bring the photographs on Friday",
                AboutThisChild = "cheerful",
                SeenWith = "Mum",
                AnnouncedVisit = true,
                Account = "tea together",
            }
        );
}
