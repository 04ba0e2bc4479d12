using Kith.Guidance;

namespace Kith.Casework.ChildSite;

/// <summary>Where a child turns who is in danger now.</summary>
/// <param name="Emergency">The number for anybody.</param>
/// <param name="Helpline">A helpline for children.</param>
/// <param name="Number">Its number.</param>
public sealed record ChildPageDanger(string Emergency, string Helpline, string Number);

/// <summary>The card of a child's own page and how long it lasts: read from <c>guidance/access/child-page.yaml</c>.</summary>
/// <param name="CodeDays">For how many days a card is good.</param>
/// <param name="CodeTries">After how many wrong tries in a row it is good no more.</param>
/// <param name="SessionMinutes">After how many minutes in which nothing is done the card is asked for again.</param>
/// <param name="Leave">What is shown to a child who leaves in a hurry.</param>
/// <param name="Danger">Where a child turns who is in danger now.</param>
/// <param name="Words">The words of which a card says some.</param>
public sealed record ChildPageRules(
    int CodeDays,
    int CodeTries,
    int SessionMinutes,
    string Leave,
    ChildPageDanger Danger,
    IReadOnlyList<string> Words
)
{
    /// <summary>How many words a card says: by the first half it is found, the second is secret.</summary>
    public const int WordsOnCard = 4;

    private const int FewestWords = 200;

    /// <summary>Reads the file.</summary>
    /// <param name="file">Its name, for errors.</param>
    /// <param name="text">Its text.</param>
    public static (ChildPageRules? Rules, IReadOnlyList<GuidanceError> Errors) Load(string file, string text)
    {
        var errors = new Mistakes();
        if (YamlText.Read(file, text, errors) is not { } root)
            return (null, errors.All);
        var rules = new ChildPageRules(
            root.WholeNumber("code", "days", 365),
            root.WholeNumber("code", "tries", 10),
            root.WholeNumber("session", "minutes", 60),
            root.Required("leave"),
            root.Map("danger") is { } danger
                ? new(danger.Required("emergency"), danger.Required("helpline"), danger.Required("number"))
                : new("", "", ""),
            [.. root.Words("words")]
        );
        if (!root.Has("danger"))
            root.Error("danger", "\"danger\" is missing.");
        if (rules.Words.Distinct().Count() < FewestWords)
            root.Error("words", $"There have to be {FewestWords} different words or more.");
        foreach (var word in rules.Words.Where(word => word.Length == 0 || !word.All(char.IsAsciiLetterLower)))
            root.Error("words", $"\"{word}\" has to be one word in small letters.");
        root.Done("a file on the child’s own page");
        return (errors.Count == 0 ? rules : null, errors.All);
    }
}
