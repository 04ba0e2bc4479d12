using Kith.Casework.Access;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example OpenInEmergency =>
        new(Past.Held(Team.Amira), Team.Tom, new OpenInEmergency { Reason = "The police have found Lily alone" });
}
