using System.Text;
using Kith.Guidance;
using Kith.Returns.Cin;

namespace Kith.Returns.Tests.Cin;

/// <summary>Runs the rules over a return, as text or as a file.</summary>
internal static class Checks
{
    /// <summary>Those days around the ends of the census years that the working-day lines pass.</summary>
    public static readonly WorkingDays WorkingDays = new([
        new(2022, 4, 15),
        new(2022, 4, 18),
        new(2023, 4, 7),
        new(2023, 4, 10),
        new(2024, 3, 29),
        new(2024, 4, 1),
        new(2025, 4, 18),
        new(2025, 4, 21),
        new(2026, 4, 3),
        new(2026, 4, 6),
        new(2027, 3, 26),
        new(2027, 3, 29),
    ]);

    public static ValidationOptions Options => new(WorkingDays);

    public static List<Finding> Run(Stream file, ValidationOptions? options = null) =>
        [.. CensusValidation.Open(file, options ?? Options).Findings()];

    public static List<Finding> Run(string xml, ValidationOptions? options = null) =>
        Run(new MemoryStream(Encoding.UTF8.GetBytes(xml)), options);
}
