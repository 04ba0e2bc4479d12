namespace Kith.Casework.FamilySite;

/// <summary>A text of another language that somebody confirmed, with what it was made from.</summary>
/// <param name="Language">The language, as pages name it.</param>
/// <param name="Key">The key of the text.</param>
/// <param name="English">The English it was made from: once that changes, the text is a draft again.</param>
/// <param name="Text">What it says.</param>
/// <param name="ReadBy">Who speaks the language and read it.</param>
/// <param name="By">The user who confirmed it.</param>
/// <param name="At">When, UTC.</param>
public sealed record WordCheck(
    string Language,
    string Key,
    string English,
    string Text,
    string ReadBy,
    string By,
    DateTimeOffset At
);
