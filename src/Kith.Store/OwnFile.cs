namespace Kith.Store;

/// <summary>A file that nobody else on the machine reads: keys.</summary>
public static class OwnFile
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Makes it where there is none, for the owner alone. Of programs that begin at once one makes it, and whoever looks
    /// meanwhile finds the whole file or none.
    /// </summary>
    /// <param name="path">The file, in a folder that is there.</param>
    /// <param name="content">What to write into it; asked only where it is made.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static void MakeOnce(string path, Func<byte[]> content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var turn = path + ".lock";
        using (Wait(turn))
            if (!File.Exists(path))
                Make(path, content());
        // Whoever holds the removed lock still finds the file made: a lock is not needed any more.
        File.Delete(turn);
    }

    private static void Make(string path, byte[] content)
    {
        var unfinished = path + ".unfinished";
        using (var stream = new FileStream(unfinished, Options(FileMode.Create)))
        {
            stream.Write(content);
            stream.Flush(flushToDisk: true);
        }
        File.Move(unfinished, path);
    }

    private static FileStream Wait(string turn)
    {
        for (var waited = TimeSpan.Zero; ; waited += Moment)
            try
            {
                return new FileStream(turn, Options(FileMode.OpenOrCreate));
            }
            catch (IOException failed) when (waited < Longest && failed is not DirectoryNotFoundException)
            {
                Thread.Sleep(Moment);
            }
    }

    private static FileStreamOptions Options(FileMode mode)
    {
        var options = new FileStreamOptions
        {
            Mode = mode,
            Access = FileAccess.Write,
            Share = FileShare.None,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = Owner;
        return options;
    }
}
