using Kith.Matching.Names;

namespace Kith.Matching.Comparing;

/// <summary>One word, kept once however many people have it.</summary>
internal sealed class Word(int id, string text)
{
    /// <summary>Its number in the vocabulary.</summary>
    public int Id => id;

    /// <summary>The normal form.</summary>
    public string Text => text;

    /// <summary>Which letters it has.</summary>
    public ulong Letters { get; } = Slip.Letters(text);

    /// <summary>How it may sound; itself where it is no name.</summary>
    public IReadOnlyList<string> Sounds => field ??= Sound.KeysOf(text) is { Count: > 0 } keys ? keys : [text];

    public bool SoundsLike(Word other) => Sounds.Any(other.Sounds.Contains);
}
