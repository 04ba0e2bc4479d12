namespace Kith.Returns.Cin;

/// <summary>The header of a return: which collection, which year, who made the file.</summary>
public sealed class CinHeader
{
    /// <summary>Collection: the name, <c>CIN</c>.</summary>
    public Field Collection { get; set; }

    /// <summary>Year: calendar year in which the census year ends (2026 for 2025-26).</summary>
    public Field<int> Year { get; set; }

    /// <summary>ReferenceDate: 31 March, the last day of the census year.</summary>
    public Field<DateOnly> ReferenceDate { get; set; }

    /// <summary>SourceLevel: level of the sender, <c>L</c> for a local authority.</summary>
    public Field SourceLevel { get; set; }

    /// <summary>LEA: three-digit number of the authority.</summary>
    public Field Authority { get; set; }

    /// <summary>SoftwareCode: what made the file.</summary>
    public Field SoftwareCode { get; set; }

    /// <summary>Release: of that software.</summary>
    public Field Release { get; set; }

    /// <summary>SerialNo: running number of the submission.</summary>
    public Field SerialNumber { get; set; }

    /// <summary>DateTime: when the file was made.</summary>
    public Field MadeAt { get; set; }

    /// <summary>Line of the Header element, from 1; 0 when the file has none.</summary>
    public int Line { get; set; }

    /// <summary>Column of the Header element, from 1; 0 when the file has none.</summary>
    public int Column { get; set; }
}
