using System.Globalization;

namespace Kith.Store.Sealing;

/// <summary>One line that says how the seals stood at a moment: kept out of reach, it shows later whether anything up to then was rewritten.</summary>
/// <param name="Sequence">The last seal; 0 when there was none.</param>
/// <param name="Hash">Its hash, which depends on every seal before it; in hexadecimal.</param>
/// <param name="Key">The SHA-256 of the public half of the key that signs, in hexadecimal.</param>
public sealed record Checkpoint(long Sequence, string Hash, string Key)
{
    private const string Word = "kith-checkpoint-1";

    /// <summary>The line to keep.</summary>
    public string Line => string.Create(CultureInfo.InvariantCulture, $"{Word} {Sequence} {Hash} {Key}");

    /// <summary>Reads a line; null when it is none.</summary>
    public static Checkpoint? Parse(string line) =>
        line?.Trim().Split(' ') is [Word, var sequence, { Length: 64 } hash, { Length: 64 } key]
        && long.TryParse(sequence, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new Checkpoint(number, hash, key)
            : null;

    internal static string HashOf(Seal? seal) => Convert.ToHexStringLower(seal?.Hash ?? Seal.Beginning);
}
