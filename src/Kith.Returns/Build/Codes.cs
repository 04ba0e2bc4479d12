using Kith.Casework.Protection;

namespace Kith.Returns.Build;

/// <summary>Codes of the census for what the record holds in words.</summary>
internal static class Codes
{
    public static string? Of(AbuseCategory? category) =>
        category switch
        {
            AbuseCategory.Neglect => "NEG",
            AbuseCategory.Physical => "PHY",
            AbuseCategory.Sexual => "SAB",
            AbuseCategory.Emotional => "EMO",
            AbuseCategory.Multiple => "MUL",
            _ => null,
        };
}
