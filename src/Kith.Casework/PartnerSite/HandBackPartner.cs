using Kith.Casework.Record;

namespace Kith.Casework.PartnerSite;

/// <summary>Records that somebody of an agency cannot or may not report. They say so on the partners' site, or it is written for them.</summary>
[ActName("hand-back-partner", "Record that an agency cannot report")]
public sealed record HandBackPartner : OnPartner<PartnerHandedBack>
{
    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    protected override string None => "No report of an agency is awaited.";

    protected override string? Missing(PartnerGrant grant)
    {
        ArgumentNullException.ThrowIfNull(grant);
        return grant.Waits ? null : "Nothing is awaited of them. Choose somebody of whom a report is";
    }

    protected override PartnerHandedBack Carries(ChildRecord record, Episode? episode, Practice practice)
    {
        var grant = Find(record)!.Fact;
        return Answered(record) with { Name = grant.Name, Agency = grant.Agency };
    }
}
