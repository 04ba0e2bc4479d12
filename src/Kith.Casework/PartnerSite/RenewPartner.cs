using Kith.Casework.Record;

namespace Kith.Casework.PartnerSite;

/// <summary>Gives somebody of an agency more time. What ended by itself opens again, with what they had typed.</summary>
[ActName("renew-partner", "Give an agency more time")]
public sealed record RenewPartner : OnPartner<PartnerAccessRenewed>
{
    /// <summary>By when the report is due now.</summary>
    public DateOnly? By { get; init; }

    /// <summary>Until when it stays open.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    protected override string None => "No report of an agency is awaited.";

    protected override string? Missing(PartnerGrant grant)
    {
        ArgumentNullException.ThrowIfNull(grant);
        return grant.Stands ? null : "It is closed. Ask them anew";
    }

    protected override IEnumerable<Problem> CheckOf(ChildRecord record, PartnerGrant grant) =>
        Problem.Of(
            (By < On, "by", $"{Problem.It} must be on or after {Plain.Day(On)}, the day from which they have it"),
            (Until < By, "until", $"{Problem.It} must be on or after the day on which the report is due")
        );

    protected override PartnerAccessRenewed Carries(ChildRecord record, Episode? episode, Practice practice)
    {
        var grant = Find(record)!.Fact;
        return Answered(record) with { Name = grant.Name, Agency = grant.Agency };
    }
}
