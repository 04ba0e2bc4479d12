using Kith.Casework.Meetings;
using Kith.Casework.Record;

namespace Kith.Tests.Cases;

/// <summary>Who was at a meeting.</summary>
internal static class Attended
{
    /// <summary>A social worker, the police and health, who all took part.</summary>
    public static Rows<MeetingPerson> ByAllThree => By("social-worker", "police", "health");

    /// <summary>A child's mother and grandmother, the lead, the health visitor and the school, who all came.</summary>
    public static Rows<MeetingPerson> ByFamily =>
        By("parent: Mum", "wider-family: Gran", "social-worker: Amira", "health: Ann Lee", "education: Mr Oak");

    /// <summary>The same at a conference that names mother, grandmother and the lead for the core group.</summary>
    public static Rows<MeetingPerson> AtConference =>
        [
            .. ByFamily.Select(row =>
                row.Role is "parent" or "wider-family" or "social-worker" ? row with { InGroup = true } : row
            ),
        ];

    /// <summary>People who all came, each by their role, or as "role: name".</summary>
    public static Rows<MeetingPerson> By(params IReadOnlyList<string> people) =>
        [
            .. people
                .Select(person => person.Split(": "))
                .Select(
                    (said, place) =>
                        new MeetingPerson(
                            $"p{place + 1}",
                            said[0],
                            Name: said.ElementAtOrDefault(1),
                            Advocacy: said[0] is "parent" or "child" ? AdvocacyOffer.Declined : null,
                            Came: Attendance.Came
                        )
                ),
        ];

    /// <summary>With whom a report was gone through.</summary>
    public static Rows<MeetingPerson> Shared => [new("m", "parent", Name: "Mum", Report: ReportShared.Explained)];

    /// <summary>Who is asked to a meeting that has not taken place.</summary>
    public static Rows<MeetingPerson> Asked =>
        [new("k3f9", "parent", Name: "Rosa", Answer: InvitationAnswer.Comes), new("b7", "health", Name: "Ann Lee")];

    /// <summary>One row with every answer filled in, and one of somebody who did not come.</summary>
    public static Rows<MeetingPerson> Full { get; } =
    [
        new(
            "k3f9",
            "parent",
            Name: "Rosa",
            InvitedOn: new DateOnly(2024, 3, 1),
            InvitedHow: "in person",
            Answer: InvitationAnswer.Comes,
            Language: "Polish",
            Interpreter: InterpreterNeed.Booked,
            Advocacy: AdvocacyOffer.Taken,
            Beside: "her sister",
            ReportDue: new DateOnly(2024, 3, 4),
            ReportOn: new DateOnly(2024, 3, 5),
            Came: Attendance.Came,
            LeftOutOf: "the police report, by their wish",
            View: "wants help",
            Dissent: "the category",
            Report: ReportShared.Explained,
            Given: GivenAfter.PartOfRecord,
            GivenHow: "by hand",
            Note: "came by bus",
            InGroup: true,
            ChairMetOn: new DateOnly(2024, 3, 2),
            ChairNotMet: "nor her brother",
            Prepared: "her sister read it with her",
            OwnReport: OwnReport.Spoken,
            OwnWords: "I got them to school every day",
            NoReport: "none of her brother",
            ReportOf: "Oak School",
            ExplainedBy: "the interpreter"
        ),
        new("b7", "health", Name: "Ann Lee", Came: Attendance.DidNotCome, WhyNot: "ill"),
    ];
}
