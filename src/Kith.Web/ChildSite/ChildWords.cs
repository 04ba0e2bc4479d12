using Kith.Casework.ChildSite;
using Kith.Casework.FamilySite;

namespace Kith.Web.ChildSite;

/// <summary>What a child's own page says.</summary>
/// <param name="words">Its texts.</param>
/// <param name="rules">Where a child turns who is in danger.</param>
public sealed class ChildWords(FamilyWords words, ChildPageRules rules)
{
    /// <summary>The language, as pages name it.</summary>
    public string Language => words.Language;

    /// <summary>What to do when one is not safe.</summary>
    public string Danger =>
        Say(
            "page.danger",
            ("emergency", rules.Danger.Emergency),
            ("helpline", rules.Danger.Helpline),
            ("number", rules.Danger.Number)
        );

    /// <summary>A text, with the parts in braces filled in.</summary>
    public string Say(string key, params ReadOnlySpan<(string Name, string Value)> parts) => words.Say(key, parts);
}
