using Kith.Web.Shared;

namespace Kith.Commands;

/// <summary>Where findings are written: the screen, or a file that takes its name only when it is whole.</summary>
internal sealed class CensusOutput : IDisposable
{
    private readonly string? _path;
    private readonly string _unfinished;

    public CensusOutput(string? path, TextWriter screen)
    {
        _path = path;
        _unfinished = path + ".unfinished";
        try
        {
            Writer = path is null ? screen : new StreamWriter(_unfinished) { NewLine = "\n" };
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
        if (_path is null)
            return;
        Writer.Dispose();
        File.Move(_unfinished, _path, overwrite: true);
    }

    public void Dispose()
    {
        if (_path is null)
            return;
        Writer.Dispose();
        File.Delete(_unfinished);
    }
}
