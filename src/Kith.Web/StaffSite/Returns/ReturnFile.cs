using Kith.Web.Shared;

namespace Kith.Web.StaffSite.Returns;

/// <summary>A file of a return. It takes its name only when it is whole, and nobody else on the machine reads it.</summary>
internal sealed class ReturnFile : IDisposable
{
    private readonly string _path;
    private readonly string _unfinished;

    /// <summary>Begins the file.</summary>
    /// <exception cref="CouldNotException">It cannot be written.</exception>
    public ReturnFile(string path)
    {
        _path = Path.GetFullPath(path);
        _unfinished = _path + ".unfinished";
        var options = new FileStreamOptions
        {
            Mode = FileMode.Create,
            Access = FileAccess.ReadWrite,
            BufferSize = 1 << 16,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        try
        {
            Stream = new FileStream(_unfinished, options);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new CouldNotException($"{path} cannot be written: {failed.Message} Name another file.", failed);
        }
    }

    public FileStream Stream { get; }

    /// <summary>The file is whole.</summary>
    public void Keep()
    {
        Stream.Dispose();
        File.Move(_unfinished, _path, overwrite: true);
    }

    public void Dispose()
    {
        Stream.Dispose();
        File.Delete(_unfinished);
    }
}
