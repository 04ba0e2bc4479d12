using System.Text.Json.Serialization;
using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Casework.FrontDoor;

/// <summary>Records what came of the checks that agencies were asked for: chased, answered, or not to be had and why.</summary>
[ActName("record-agency-checks", "Record what agencies answered", Place = 14)]
public sealed record RecordAgencyChecks : Act<AgencyChecksAnswered>
{
    /// <summary>Each check that is open, with what came of it. Those of which there is nothing new are left out.</summary>
    public Rows<CheckAnswer>? Answers { get; init; }

    [JsonIgnore]
    public override string? Stage => Stages.FrontDoor;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        episode!.FrontDoor.OpenChecks.Any() ? null : "No agency was asked for anything that is not answered.";

    public override IReadOnlyList<IRow>? Begins(
        string question,
        ChildRecord record,
        Episode episode,
        Rulebook? rules
    ) =>
        question == "answers"
            ? [.. episode.FrontDoor.OpenChecks.Select(check => new CheckAnswer(check.Check.Id, check.Check.Whom))]
            : null;

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice)
    {
        if ((Answers ?? []).All(answer => answer.Standing is null))
            yield return new Problem("answers", "Say of one check at least what came of it");
        foreach (var (index, answer) in (Answers ?? []).Index())
        {
            if (answer.Standing is CheckStanding.Received or CheckStanding.NotReceived && IsBlank(answer.Said))
                yield return new Problem(
                    $"answers:{answer.Id}.said",
                    $"Check {index + 1}: Say what they said, or why it is not to be had"
                )
                {
                    Row = index + 1,
                };
            if (answer.Since > practice.Today)
                yield return new Problem(
                    $"answers:{answer.Id}.since",
                    $"Check {index + 1}: Give a day that is today or in the past"
                )
                {
                    Row = index + 1,
                };
        }
    }

    protected override AgencyChecksAnswered Carries(ChildRecord record, Episode? episode, Practice practice)
    {
        var answered = (Answers ?? []).Where(answer => answer.Standing is not null).ToList();
        var settled = answered
            .Where(answer => answer.Standing != CheckStanding.Chased)
            .Select(answer => answer.Id)
            .ToHashSet(StringComparer.Ordinal);
        return Answered(record) with
        {
            Answers = [.. answered],
            Waits = episode!.FrontDoor.OpenChecks.Any(check => !settled.Contains(check.Check.Id)),
        };
    }
}
