using Kith.Casework.Record;

namespace Kith.Casework.PartnerSite;

/// <summary>Records the report of somebody of an agency: they write it on the partners' site, or it came otherwise and is written for them.</summary>
[ActName("record-partner-report", "Record the report of an agency")]
public sealed record RecordPartnerReport : OnPartner<PartnerReported>
{
    /// <summary>How, and since when, they know the child.</summary>
    public string? Knows { get; init; }

    /// <summary>What goes well.</summary>
    public string? Strengths { get; init; }

    /// <summary>What worries them.</summary>
    public string? Worries { get; init; }

    /// <summary>What would help.</summary>
    public string? Helps { get; init; }

    /// <summary>What the child says, in the child's own words.</summary>
    public string? ChildSaid { get; init; }

    protected override string None => "No report of an agency is awaited.";

    protected override string? Missing(PartnerGrant grant)
    {
        ArgumentNullException.ThrowIfNull(grant);
        return grant.Waits ? null : "Nothing is awaited of them. Choose somebody of whom a report is";
    }

    protected override PartnerReported Carries(ChildRecord record, Episode? episode, Practice practice)
    {
        var grant = Find(record)!.Fact;
        return Answered(record) with { Name = grant.Name, Agency = grant.Agency };
    }
}
