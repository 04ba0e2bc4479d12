using Kith.Casework.Record;

namespace Kith.Casework.PartnerSite;

/// <summary>Sends the report of somebody of an agency back with a question. They read it with the code they have.</summary>
[ActName("return-partner-report", "Send the report of an agency back with a question")]
public sealed record ReturnPartnerReport : OnPartner<PartnerReportReturned>
{
    /// <summary>The question.</summary>
    public string? Question { get; init; }

    /// <summary>By when it is answered.</summary>
    public DateOnly? By { get; init; }

    protected override string None => "No report came that could be sent back.";

    protected override string? Missing(PartnerGrant grant)
    {
        ArgumentNullException.ThrowIfNull(grant);
        return grant is { Stands: true, Report: not null, Question: null }
            ? null
            : "There is no report of theirs to send back. Choose another";
    }

    protected override IEnumerable<Problem> CheckOf(ChildRecord record, PartnerGrant grant)
    {
        ArgumentNullException.ThrowIfNull(grant);
        return Problem.Of(
            (By < On, "by", $"{Problem.It} must be on or after {Plain.Day(On)}, the day on which you ask"),
            (AskPartner.GivesAway(record, grant.Fact.Name, Question), "question", AskPartner.GivesAwayAnAddress)
        );
    }

    protected override PartnerReportReturned Carries(ChildRecord record, Episode? episode, Practice practice)
    {
        var grant = Find(record)!.Fact;
        return Answered(record) with { Name = grant.Name, Agency = grant.Agency };
    }
}
