using Kith.Casework.Meetings;
using Kith.Casework.Record;

namespace Kith.Casework.BeforeCourt;

/// <summary>Goes through the safe options within the family before a court is asked.</summary>
[ActName("review-safe-family-options", "Review the safe family options", Place = 43)]
public sealed record ReviewSafeFamilyOptions : Act<SafeFamilyOptionsReviewed>
{
    /// <summary>Where the family's own decision making stands; null until chosen.</summary>
    public FamilyMeetingStanding? FamilyMeeting { get; init; }

    /// <summary>Why no meeting was offered.</summary>
    public string? NoMeetingReason { get; init; }

    /// <summary>Everybody who might care or help.</summary>
    public Rows<KinOption>? Kin { get; init; }

    /// <summary>Whether the parents and the child were told of advocates.</summary>
    public string? Advocates { get; init; }

    /// <summary>With whom the child wants to be. This child only.</summary>
    public string? ChildSaid { get; init; }

    /// <summary>Which option could keep the child safe, or why none can.</summary>
    public string? Conclusion { get; init; }

    public override string? CannotFollow(ChildRecord record, Episode? episode) => BeforeCourtState.TooEarly(episode!);

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        from row in (Kin ?? []).Index()
        from problem in Problem.Of(
            (
                row.Item.Person is null && IsBlank(row.Item.Name),
                "name",
                "Choose somebody of the family, or enter their name; write “nobody known” where there is nobody"
            ),
            (
                (
                    row.Item.Asked == KinAsked.NotAsked
                    || row.Item.Assessed is KinAssessed.NotYet or KinAssessed.NotViable
                ) && IsBlank(row.Item.WhyNot),
                "why-not",
                "Say why they were not asked or looked at, or why it would not be safe"
            )
        )
        select new Problem($"kin:{row.Item.Id}.{problem.Field}", $"Person {row.Index + 1}: {problem.Message}")
        {
            Row = row.Index + 1,
        };

    protected override SafeFamilyOptionsReviewed Carries(ChildRecord record, Episode? episode, Practice practice) =>
        Answered(record) with
        {
            Kin = Kin is null
                ? null!
                :
                [
                    .. Kin.Select(row =>
                        row with
                        {
                            Name = MeetingPeople.NameOf(row.Person, row.Name, record, practice),
                        }
                    ),
                ],
        };
}
