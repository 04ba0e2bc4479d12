using Kith.Web.Shared;

namespace Kith.Commands;

/// <summary>Where findings are written: the screen, or a file that takes its name only when it is whole.</summary>
internal sealed class CensusOutput : IDisposable
{
    private readonly string? path;
    private readonly string unfinished;

    public CensusOutput(string? path, TextWriter screen)
    {
        this.path = path;
        unfinished = path + ".unfinished";
        try
        {
            Writer = path is null ? screen : new StreamWriter(unfinished) { NewLine = "\n" };
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new CouldNotException(
                $"The findings cannot be written to {path}: {failed.Message} Choose another --out.",
                failed
            );
        }
    }

    public TextWriter Writer { get; }

    /// <summary>The report is whole.</summary>
    public void Keep()
    {
        Writer.Flush();
        if (path is null)
            return;
        Writer.Dispose();
        File.Move(unfinished, path, overwrite: true);
    }

    public void Dispose()
    {
        if (path is null)
            return;
        Writer.Dispose();
        File.Delete(unfinished);
    }
}
