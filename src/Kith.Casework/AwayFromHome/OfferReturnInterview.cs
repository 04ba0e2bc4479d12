using Kith.Casework.Record;

namespace Kith.Casework.AwayFromHome;

/// <summary>Records that a child who was missing was offered somebody independent to talk to.</summary>
[ActName("offer-return-interview", "Offer somebody to talk to after being missing", Place = 37)]
public sealed record OfferReturnInterview : Act<ReturnInterviewOffered>
{
    /// <summary>Who, and from where.</summary>
    public string? Interviewer { get; init; }

    /// <summary>True where they are independent.</summary>
    public bool? Independent { get; init; }

    /// <summary>What the child answered; null until chosen.</summary>
    public InterviewAnswer? Answer { get; init; }

    /// <summary>What the child said or showed. This child only.</summary>
    public string? ChildSaid { get; init; }

    /// <summary>What was learned.</summary>
    public string? Learned { get; init; }

    /// <summary>Who was told what of it.</summary>
    public string? Told { get; init; }

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        episode!.Away.BackOn is null ? "The child was not missing, or is not back." : null;

    public override bool IsAwaited(Episode episode) => episode.Away is { BackOn: not null, InterviewOfferedOn: null };

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        NotBefore(record.State.Episode(Episode)?.Away.BackOn, "when the child came back");
}
