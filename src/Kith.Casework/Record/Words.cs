using System.Text.Json;

namespace Kith.Casework.Record;

/// <summary>Values that a fact keeps as words, from before they had a type of their own.</summary>
internal static class Words
{
    /// <summary>The value a word stands for; null where it stands for none.</summary>
    internal static T? Read<T>(string? word)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (Of<T>(value) == word)
            {
                return value;
            }
        }
        return null;
    }

    /// <summary>The word for a value; null for none.</summary>
    internal static string? Of<T>(T? value)
        where T : struct, Enum =>
        value is { } given ? JsonNamingPolicy.KebabCaseLower.ConvertName(given.ToString()) : null;
}
