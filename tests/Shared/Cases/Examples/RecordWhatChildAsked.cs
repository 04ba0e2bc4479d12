using Kith.Casework.Record;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example RecordWhatChildAsked =>
        new(Past.Held(Team.Amira), Team.Amira, new RecordWhatChildAsked { Asked = "To swim on Saturdays" });
}
