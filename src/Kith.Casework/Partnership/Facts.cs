using Kith.Casework.Record;

namespace Kith.Casework.Partnership;

/// <summary>A fact about the safeguarding partnership. It says nothing of any child.</summary>
public abstract record PartnershipFact : Fact;

/// <summary>The safeguarding partners, or the board that was before them, published their report. The day is that on which it came out.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="From">The first day that it reports on.</param>
/// <param name="Until">The last day that it reports on.</param>
/// <param name="Where">Where anybody can read it.</param>
/// <param name="Difference">What difference it says the partners made to children.</param>
[FactName("partnership-report-published", "The safeguarding partners published their report.")]
public sealed record PartnershipReportPublished(
    string Title,
    DateOnly From,
    DateOnly Until,
    string Where,
    string? Difference = null
) : PartnershipFact;
