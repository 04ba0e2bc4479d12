using Kith.Casework.FamilySite;
using Kith.Web.Components;
using Kith.Web.Shared;

namespace Kith.Web.StaffSite.Languages;

/// <summary>One part of a language as it was typed: what each text says, and which of them are right.</summary>
/// <param name="Words">The language.</param>
/// <param name="Keys">The texts of the part.</param>
/// <param name="Posted">What was sent; null where the page is opened.</param>
public sealed record LanguageForm(FamilyWords Words, IReadOnlyList<string> Keys, IFormCollection? Posted)
{
    public const string ReadByInput = "read-by";
    private const string Do = "do";
    private const string All = "all";
    private const int Longest = 4000;
    private const int LongestName = 200;

    /// <summary>The button that says that every text of the page is right.</summary>
    public static (string Name, string Value) Everything => (Do, All);

    /// <summary>What a text says, as it is typed.</summary>
    public string Of(string key) =>
        Posted is null
            ? Words.Texts.GetValueOrDefault(key, "")
            : PostedForm.Lines(Posted[TextOf(key)].ToString()).Trim();

    /// <summary>True where it was said that a text is right.</summary>
    public bool IsRight(string key) => Posted?[RightOf(key)].ToString() == "yes" || Posted?[Do].ToString() == All;

    /// <summary>Who speaks the language and read it, as it is typed.</summary>
    public string ReadBy => Posted?[ReadByInput].ToString().Trim() ?? "";

    /// <summary>What was said to be right.</summary>
    public IReadOnlyList<(string Key, string English, string Text)> Right =>
        [.. Keys.Where(IsRight).Select(key => (key, Words.English!.Texts[key], Of(key)))];

    /// <summary>What is wrong, in the order of the page.</summary>
    public FormErrors Check()
    {
        var errors = new FormErrors();
        if (ReadBy.Length is 0 or > LongestName)
            errors.Add(ReadByInput, "Enter who speaks the language and read this");
        foreach (var key in Keys)
        {
            var text = Of(key);
            if (!IsRight(key))
            {
                if (text != Words.Texts.GetValueOrDefault(key, ""))
                    errors.Add(RightOf(key), $"You changed “{key}”. Say that it is right, or leave it as it was");
            }
            else if (text.Length is 0 or > Longest)
                errors.Add(TextOf(key), $"Write what “{key}” says");
            else if (FamilyWords.WrongWith(key, text, Words.English!) is { } wrong)
                errors.Add(TextOf(key), wrong.TrimEnd('.'));
        }
        if (!errors.Any && Right.Count == 0)
            errors.Add(RightOf(Keys[0]), "Say of one text at least that it is right");
        return errors;
    }

    /// <summary>What the page holds, by input.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Holds() =>
        [
            new(ReadByInput, ReadBy),
            .. Keys.SelectMany(key =>
                new KeyValuePair<string, string>[]
                {
                    new(TextOf(key), Of(key)),
                    new(RightOf(key), IsRight(key) ? "yes" : ""),
                }
            ),
        ];

    internal static string TextOf(string key) => $"text-{key}";

    internal static string RightOf(string key) => $"right-{key}";
}
