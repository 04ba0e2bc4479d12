using System.Globalization;

namespace Kith.Guidance;

/// <summary>What is wrong with a guidance file, and where.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Line">The line, from 1; 0 when the file as a whole is meant.</param>
/// <param name="DutyId">The duty, when the error is inside one.</param>
/// <param name="Message">A plain sentence that says what to do.</param>
public sealed record GuidanceError(string File, int Line, string? DutyId, string Message)
{
    /// <summary>The error as one line: file, line, duty and message.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}: {(DutyId is null ? "" : DutyId + ": ")}{Message}");
}
