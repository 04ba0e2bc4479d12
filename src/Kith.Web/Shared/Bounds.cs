namespace Kith.Web.Shared;

/// <summary>How much anybody may ask for or send at once. The numbers are the operator's, in <c>appsettings.json</c>.</summary>
/// <param name="AddressLetters">Characters of an address with all that is asked in it.</param>
/// <param name="AddressParts">Questions in one address.</param>
/// <param name="FormBytes">Bytes of a form; a page that takes a file says its own.</param>
/// <param name="FormFields">Values on a form.</param>
/// <param name="FieldNameLetters">Characters of a field's name.</param>
/// <param name="FieldLetters">Characters of a field's value.</param>
/// <param name="SearchLetters">Characters looked for.</param>
/// <param name="SearchWords">Words looked for.</param>
/// <param name="SearchLeastLetters">Letters and digits without which a name finds nobody.</param>
/// <param name="FoundInADay">Different children one person is shown by search in a day.</param>
/// <param name="SuggestionsAMinute">How often one person who is typing is answered with who may be meant, in a minute.</param>
/// <param name="DraftLetters">Characters of one draft.</param>
/// <param name="DraftsLetters">Characters of all of one person's drafts.</param>
/// <param name="RetryAfterSeconds">When a browser is told to try again while the database does not answer.</param>
public sealed record Bounds(
    int AddressLetters,
    int AddressParts,
    int FormBytes,
    int FormFields,
    int FieldNameLetters,
    int FieldLetters,
    int SearchLetters,
    int SearchWords,
    int SearchLeastLetters,
    int FoundInADay,
    int SuggestionsAMinute,
    int DraftLetters,
    int DraftsLetters,
    int RetryAfterSeconds
)
{
    /// <summary>What somebody looks for, no longer than a search may be.</summary>
    public string Search(string? typed)
    {
        var text = typed?.Trim() ?? "";
        return text.Length > SearchLetters ? text[..SearchLetters].TrimEnd() : text;
    }
}

/// <summary>Reads a part of the settings whole: a missing or senseless number is said at the start, and not met in the middle of the night.</summary>
internal static class Settings
{
    internal static T Read<T>(IConfiguration settings, string section)
        where T : class
    {
        var read = Bound<T>(settings.GetSection(section), section);
        foreach (var number in typeof(T).GetProperties().Where(property => property.PropertyType == typeof(int)))
        {
            if ((int)number.GetValue(read)! < 1)
                throw new InvalidOperationException($"The setting {section}:{number.Name} has to be 1 or more.");
        }
        return read;
    }

    private static T Bound<T>(IConfigurationSection part, string section)
        where T : class
    {
        try
        {
            return part.Get<T>() ?? throw new InvalidOperationException("There are none.");
        }
        catch (InvalidOperationException wrong)
        {
            throw new InvalidOperationException(
                $"The settings under {section} cannot be read. Compare appsettings.json, beside the program, with the one it came with. {wrong.Message}",
                wrong
            );
        }
    }
}
