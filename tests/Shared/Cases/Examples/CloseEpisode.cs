using Kith.Casework.Record;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example CloseEpisode =>
        new(Past.Held(Team.Amira), Team.Ruth, new CloseEpisode { Reason = "RC7", Summary = "well" });
}
