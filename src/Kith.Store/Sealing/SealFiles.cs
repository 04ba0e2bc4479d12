using System.Globalization;

namespace Kith.Store.Sealing;

/// <summary>What sealing keeps outside the database: the key, and a second copy of every seal.</summary>
/// <param name="Key">The file of the signing key.</param>
/// <param name="Copy">The file to which every seal is also written, only ever added to.</param>
public sealed record SealFiles(string Key, string Copy)
{
    /// <summary>The files for a database.</summary>
    /// <param name="database">The database, which knows where its key is.</param>
    /// <param name="folder">Where to keep the copy, best on another disk or machine; null for beside the database.</param>
    public static SealFiles Of(Database database, string? folder = null)
    {
        ArgumentNullException.ThrowIfNull(database);
        return new SealFiles(
            database.KeyFile,
            Path.Combine(folder ?? database.Folder, $"{database.Engine.FileName}.seals")
        );
    }

    internal long Length => File.Exists(Copy) ? new FileInfo(Copy).Length : 0;

    /// <summary>The lines of the second copy, in order. What a crash left half written is passed over.</summary>
    /// <param name="length">How much of the file to read.</param>
    /// <param name="from">Where to begin.</param>
    internal IEnumerable<SealLine> Lines(long length, long from = 0)
    {
        if (length <= from)
            yield break;
        using var file = new FileStream(Copy, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        file.Seek(from, SeekOrigin.Begin);
        using var reader = new StreamReader(file);
        for (var read = from; read < length && reader.ReadLine() is { } line; read += line.Length + 1)
            if (SealLine.Parse(line) is { } whole)
                yield return whole;
    }

    /// <summary>The last line; null when there is none.</summary>
    internal SealLine? Last() => Lines(Length, Math.Max(0, Length - 4 * SealLine.MostLength)).LastOrDefault();

    /// <summary>Keeps other sealers on this machine waiting until disposed, so that lines stand in order; null when it is another's turn.</summary>
    internal IDisposable? TryLock()
    {
        if (Path.GetDirectoryName(Copy) is { } folder && !Directory.Exists(folder))
            OwnFolder.Make(folder);
        try
        {
            return new FileStream(Copy + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Puts a copy that is not what it should be aside, under a name that says when; null when there was none.</summary>
    internal string? PutAside(DateTimeOffset at)
    {
        if (!File.Exists(Copy))
            return null;
        var aside = $"{Copy}.{at.UtcDateTime:yyyyMMdd-HHmmss}";
        File.Move(Copy, aside);
        return aside;
    }

    /// <summary>Adds lines, and waits for the disk.</summary>
    internal void Add(IEnumerable<string> lines)
    {
        // What a crash left half written stays, but nothing runs into it.
        var half = EndsInTheMiddle();
        using var file = new FileStream(Copy, FileMode.Append, FileAccess.Write, FileShare.Read);
        using var writer = new StreamWriter(file) { NewLine = "\n" };
        if (half)
            writer.WriteLine();
        foreach (var line in lines)
            writer.WriteLine(line);
        writer.Flush();
        file.Flush(flushToDisk: true);
    }

    private bool EndsInTheMiddle()
    {
        if (Length == 0)
            return false;
        using var file = new FileStream(Copy, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        file.Seek(-1, SeekOrigin.End);
        return file.ReadByte() != '\n';
    }
}

/// <summary>A seal as the second copy holds it.</summary>
internal sealed record SealLine(long Sequence, string Statement, string Text)
{
    /// <summary>Longer than any line is.</summary>
    internal const int MostLength = 512;

    private const int SignatureLength = 88;

    /// <summary>The signature; empty when it is not one.</summary>
    internal byte[] Signature
    {
        get
        {
            var bytes = new byte[SignatureLength];
            return Convert.TryFromBase64String(Text[(Statement.Length + 1)..], bytes, out var length)
                ? bytes[..length]
                : [];
        }
    }

    internal static SealLine? Parse(string line) =>
        line.Split(' ') is ["kith-seal-1", var sequence, _, _, _, _, _, { Length: SignatureLength }]
        && long.TryParse(sequence, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new SealLine(number, line[..^(SignatureLength + 1)], line)
            : null;
}
