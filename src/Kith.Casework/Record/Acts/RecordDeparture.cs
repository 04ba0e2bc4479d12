using System.Text.Json.Serialization;
using Kith.Guidance;

namespace Kith.Casework.Record;

/// <summary>Says why guidance was not followed where no act was refused: a time limit that ran out.</summary>
[ActName(RecordDeparture.Name, "Say why the guidance was not followed")]
public sealed record RecordDeparture : Act<DepartureRecorded>
{
    internal const string Name = "record-departure";

    /// <summary>The duty that was not followed.</summary>
    public string? Duty { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <summary>What held it up, by the list of the form files.</summary>
    public string? Cause { get; init; }

    /// <summary>The manager who agreed.</summary>
    public string? AuthorisedBy { get; init; }

    [JsonIgnore]
    public override Scope Scope => Scope.AnyEpisode;

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice)
    {
        var duty = Find(practice);
        return Problem.Of(
            (duty is null, "duty", "Choose the part of the guidance that was not followed"),
            (duty?.Force == Force.Must, "duty", "This duty is law, so there can be no reason for not following it"),
            (
                duty?.NeedsOtherHands == true,
                "duty",
                "This duty needs another pair of hands: nobody sets it aside afterwards. Record the act that it stands before, and its page says who may do it"
            ),
            (
                Authorising
                    .For(duty, practice.Actor, Access.Subject.Of(record), practice.Workforce)
                    .All(manager => manager.Id != AuthorisedBy),
                "authorised-by",
                "Choose the manager who agreed"
            )
        );
    }

    protected override DepartureRecorded Carries(ChildRecord record, Episode? episode, Practice practice) =>
        Answered(record) with
        {
            Edition = Find(practice)!.Origin,
        };

    private Duty? Find(Practice practice) =>
        Duty is null ? null : practice.Guidance.InForceOn(On).Duties.GetValueOrDefault(Duty);
}
