using System.Globalization;

namespace Kith.Documents;

/// <summary>Something wrong with the template of a document, and where.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">The line, from 1; 0 for the file as a whole.</param>
/// <param name="Message">What is wrong, and what to do.</param>
public sealed record DocumentError(string File, int Line, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}: {Message}");
}
