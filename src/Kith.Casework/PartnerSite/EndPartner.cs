using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.PartnerSite;

/// <summary>Shows somebody of an agency nothing of the child any more. It holds from the next page they open.</summary>
[ActName("end-partner", "Close the partners’ site to somebody")]
public sealed record EndPartner : OnPartner<PartnerAccessEnded>
{
    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    [JsonIgnore]
    public override bool IsDoneOnMerged => true;

    protected override string None => "Nobody of an agency is asked anything.";

    protected override string? Missing(PartnerGrant grant)
    {
        ArgumentNullException.ThrowIfNull(grant);
        return grant.Stands ? null : "It is closed already. Choose another";
    }

    protected override PartnerAccessEnded Carries(ChildRecord record, Episode? episode, Practice practice)
    {
        var grant = Find(record)!.Fact;
        return Answered(record) with { Name = grant.Name, Agency = grant.Agency };
    }
}
