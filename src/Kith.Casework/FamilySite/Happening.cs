namespace Kith.Casework.FamilySite;

/// <summary>What is happening, as a family is told it: in the words that their site has for a stage.</summary>
public static class Happening
{
    /// <summary>The key of what is said where nothing else is.</summary>
    public const string Other = "stage.other";

    /// <summary>
    /// The key of the words for where the work is. Of a stage without words, such as an enquiry of which a parent may not know yet, nothing is
    /// said: the work that goes on beside it is told, or that the worker tells them.
    /// </summary>
    /// <param name="access">What somebody may see.</param>
    /// <param name="words">The words of their site.</param>
    public static string KeyOf(FamilyAccess access, FamilyWords words)
    {
        ArgumentNullException.ThrowIfNull(access);
        ArgumentNullException.ThrowIfNull(words);
        var state = access.Record.State;
        return state.Current is not { } episode || state.Person.DiedOn is not null
            ? Other
            : episode.Ongoing.Prepend(episode.Stage).Select(stage => $"stage.{stage}").FirstOrDefault(words.Has)
                ?? Other;
    }
}
