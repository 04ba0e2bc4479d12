using System.Collections.Frozen;
using Kith.Guidance;
using YamlDotNet.RepresentationModel;

namespace Kith.Casework.FamilySite;

/// <summary>
/// What a site for people outside says in one language: read from <c>guidance/words/family/</c> and <c>guidance/words/child/</c>, a file a
/// language.
/// </summary>
/// <param name="Language">The language, as pages name it: en-GB.</param>
/// <param name="IsChecked">True once somebody who speaks it has read it.</param>
/// <param name="Texts">Each text by its key.</param>
public sealed record FamilyWords(string Language, bool IsChecked, IReadOnlyDictionary<string, string> Texts)
{
    /// <summary>A text.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="parts">What stands for the names in braces: <c>("child", "Alfie")</c> for <c>{child}</c>.</param>
    /// <exception cref="KeyNotFoundException">There is no text under the key.</exception>
    public string Say(string key, params ReadOnlySpan<(string Name, string Value)> parts)
    {
        var text = Texts.TryGetValue(key, out var found)
            ? found
            : throw new KeyNotFoundException($"The words of the site have no “{key}”.");
        foreach (var (name, value) in parts)
            text = text.Replace($"{{{name}}}", value, StringComparison.Ordinal);
        return text;
    }

    /// <summary>True where there is a text.</summary>
    public bool Has(string key) => Texts.ContainsKey(key);

    /// <summary>Reads a file.</summary>
    /// <param name="file">Its name, for errors.</param>
    /// <param name="text">Its text.</param>
    public static (FamilyWords? Words, IReadOnlyList<GuidanceError> Errors) Load(string file, string text)
    {
        var errors = new Mistakes();
        if (YamlText.Read(file, text, errors) is not { } root)
            return (null, errors.All);
        var language = root.Required("language");
        var isChecked = root.Required("checked") == "yes";
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, node) in root.Map("texts")?.All() ?? [])
            if (node is YamlScalarNode { Value: { Length: > 0 } said })
                texts[key] = said.Trim();
            else
                root.Error(node, $"\"{key}\" says nothing.");
        if (texts.Count == 0)
            root.Error("texts", "There are no texts.");
        root.Done("a file of words");
        return (errors.Count == 0 ? new(language, isChecked, texts.ToFrozenDictionary()) : null, errors.All);
    }
}
