using System.Globalization;
using Kith.Web.Shared;

namespace Kith.Commands;

/// <summary>What an import found for somebody to look at: the first of it on the screen, all of it in a file where one was asked for.</summary>
internal sealed class FoundList : IDisposable
{
    private const int Shown = 20;

    private readonly FileInfo? _path;
    private readonly StreamWriter? _file;
    private readonly List<string> _first = [];
    private bool _said;

    /// <param name="path">The file; null for none.</param>
    /// <param name="heading">Its first line.</param>
    public FoundList(FileInfo? path, string heading)
    {
        _path = path;
        _file = path is null ? null : Begin(path);
        _file?.Write(heading);
    }

    /// <summary>How many there are.</summary>
    public long Count { get; private set; }

    /// <summary>Adds one.</summary>
    /// <param name="row">As it stands in the file.</param>
    /// <param name="line">As a person is told.</param>
    public void Add(string row, string line)
    {
        Count++;
        if (_first.Count < Shown)
            _first.Add(line);
        _file?.Write(row);
    }

    /// <summary>Tells the first of them, and where all are. From now on the file is kept.</summary>
    /// <param name="tell">Tells one line.</param>
    /// <param name="option">The option that names the file.</param>
    public void Say(Action<string> tell, string option)
    {
        _said = true;
        foreach (var line in _first)
            tell(line);
        if (Count > _first.Count)
            tell(string.Create(CultureInfo.GetCultureInfo("en-GB"), $"… and {Count - _first.Count:N0} more."));
        if (Count > 0)
            tell(
                _path is null
                    ? $"Add {option} FILE.csv to have all of them in a file."
                    : $"All of them are in {_path.FullName}."
            );
    }

    public void Dispose()
    {
        _file?.Dispose();
        // A list beside a database that was left as it was would mislead.
        if (!_said)
            _path?.Delete();
    }

    private static StreamWriter Begin(FileInfo file)
    {
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
            // Who somebody is: nobody else on the machine reads the list.
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            return new StreamWriter(file.FullName, options);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CouldNotException($"{file.FullName} cannot be written: {failure.Message}", failure);
        }
    }
}
