using Kith.Web.Shared;

namespace Kith.Commands;

/// <summary>The files that checking a return reads and writes.</summary>
public static class CensusFiles
{
    /// <summary>Opens the return so that it can be read twice.</summary>
    public static FileStream Open(string path)
    {
        try
        {
            var file = new FileStream(
                path,
                FileMode.Open,
                FileAccess.Read,
                FileShare.Read,
                1 << 16,
                FileOptions.SequentialScan
            );
            return file.CanSeek ? file : Copy(file);
        }
        catch (Exception failed) when (failed is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new CouldNotException($"There is no file {path}. Check its name.", failed);
        }
        catch (Exception failed) when (failed is UnauthorizedAccessException or IOException)
        {
            throw new CouldNotException($"The file {path} cannot be opened: {failed.Message}", failed);
        }
    }

    // What comes through a pipe can be read only once.
    private static FileStream Copy(FileStream pipe)
    {
        using (pipe)
        {
            var copy = new FileStream(
                Path.GetTempFileName(),
                FileMode.Open,
                FileAccess.ReadWrite,
                FileShare.None,
                1 << 16,
                FileOptions.DeleteOnClose
            );
            pipe.CopyTo(copy);
            copy.Position = 0;
            return copy;
        }
    }
}
