using Kith.Casework.Challenges;
using Kith.Casework.ChildInNeed;
using Kith.Casework.FamilyLed;
using Kith.Casework.Meetings;
using Kith.Casework.Notes;
using Kith.Casework.Papers;
using Kith.Casework.People;
using Kith.Casework.Protection;
using Kith.Casework.Record;
using Kith.Tests.Cases;

namespace Kith.Casework.Tests.Papers;

/// <summary>A mother who lives with her child at an address kept secret, a father apart, a grandmother and a brother elsewhere.</summary>
internal static class Family
{
    public static readonly FamilyMemberRecorded Mother = new(
        Id(1),
        "Rosa Hart",
        "mother",
        true,
        true,
        Contact: "01632 960111"
    );

    public static readonly FamilyMemberRecorded Father = new(
        Id(2),
        "Darren Blackmark",
        "father",
        false,
        true,
        Contact: "01632 960222",
        Note: "NOTEMARK drinks again"
    );

    public static readonly FamilyMemberRecorded Gran = new(Id(3), "Ilse Greymark", "mother’s mother", false, true);
    public static readonly FamilyMemberRecorded Brother = new(
        Id(4),
        "Zeb Quillmark",
        "brother",
        false,
        HasRecord: true
    );

    public static Guid Id(int number) => new(number, 0, 0, [9, 9, 9, 9, 9, 9, 9, 9]);

    /// <summary>A record with a plan that says something, typed by hand where it is said to be.</summary>
    public static Past Planned(
        bool protection,
        AddressRecorded address,
        string typed = "Sleeps in a bed of her own",
        int at = 0
    )
    {
        var past = Past.Nothing()
            .And(new ChildRegistered("K1", BornOn: new DateOnly(2013, 5, 5)), 0)
            .And(new ChildNamed("Ada", "Hart"))
            .And(Mother)
            .And(Father)
            .And(Gran)
            .And(Brother)
            .And(address)
            .And(new FrontDoor.ReferralReceived("2A", "CONCERNMARK", Referrer: "Mrs Marsh") { Episode = 1 })
            .And(
                new FrontDoor.ReferralDecided(FrontDoor.ReferralDecision.Section17, "REASONMARK") { Episode = 1 },
                by: "ruth"
            )
            .LedBy(Team.Amira)
            .And(new CaseNoteWritten(NoteKind.Thought, null, null, "CASEMARK", "CASEMARK") { Episode = 1 })
            .And(new ChildSeen(true, "SAIDMARK", "school") { Episode = 1 });
        var (wants, actions) = (at == 0 ? typed : "Sleeps well", new Rows<PlanAction>(Action(at, typed), Second));
        return protection
            ? past.And(
                    new InitialConferenceHeld(
                        ConferenceDecision.ChildProtectionPlan,
                        AbuseCategory.Neglect,
                        "chris",
                        "THRESHMARK",
                        Rows.From<Meetings.MeetingPerson>("ATTENDMARK"),
                        "SAIDMARK",
                        "PARENTMARK",
                        "DISSENTMARK"
                    )
                    {
                        Episode = 1,
                    },
                    by: "chris"
                )
                .And(new ProtectionPlanStarted(AbuseCategory.Neglect, wants, actions, "GROUPMARK") { Episode = 1 })
            : past.And(new ChildInNeedPlanAgreed(wants, actions, null, "PARENTMARK") { Episode = 1 }, by: "ruth");
    }

    /// <summary>The same after the family made a plan of its own, each of it was answered who disagreed, and a visit agreed on something.</summary>
    public static Past Decided(Past past, string typed)
    {
        var met = past.And(
                new FamilyGroupMeetingHeld(
                    "Bea Lund",
                    true,
                    "NOTEMARK",
                    "CASEMARK",
                    "GROUPMARK",
                    true,
                    null,
                    [
                        .. new[] { Mother, Father, Gran }.Select(
                            (one, at) => new MeetingPerson($"p{at}", "parent", one.Person)
                        ),
                    ],
                    "she drew",
                    "SAIDMARK",
                    true,
                    FamilyPlan: [Action(2, typed)],
                    Otherwise: typed,
                    AsksFor: typed
                )
                {
                    Episode = 1,
                }
            )
            .And(
                new HomeVisitMade(
                    true,
                    true,
                    null,
                    "SAIDMARK",
                    "CASEMARK",
                    "NOTEMARK",
                    true,
                    "GROUPMARK",
                    Agreed: typed
                )
                {
                    Episode = 1,
                }
            );
        foreach (var one in new[] { Mother, Father, Gran })
        {
            met = met.And(
                new FamilyChallenged(ChallengedBy.Family, "Nobody asked me", one.Person, one.Name) { Episode = 1 }
            );
            met = met.And(
                new FamilyChallengeAnswered(met.Facts.Count, FamilyChallengeOutcome.Stands, typed) { Episode = 1 },
                by: "ruth"
            );
        }
        return met;
    }

    private static readonly PlanAction Second = new("a2", null, "Cooks on Thursdays", "Mum", new DateOnly(2024, 5, 3));

    private static PlanAction Action(int at, string typed) =>
        new(
            "a1",
            at == 1 ? typed : "Ada sleeps",
            at == 2 ? typed : "Takes the phone out of the room",
            at == 3 ? typed : "Mum",
            new DateOnly(2024, 5, 3),
            at == 4 ? typed : "Ada"
        );

    /// <summary>Makes a paper as somebody who leaves out every passage that is questioned.</summary>
    public static PaperMade? Made(
        ChildRecord record,
        string document,
        FamilyMemberRecorded? reader,
        bool leavingOut = true
    )
    {
        var practice = Given.Practice(Team.Amira, record.ByDate[^1].On);
        var asked = new PaperAsked(document, reader?.Person, practice.Today);
        var made = PaperMade.Of(asked, record, practice).Made;
        return made is null || !leavingOut || made.Questions.Count == 0
            ? made
            : PaperMade
                .Of(
                    asked with
                    {
                        LeftOut = made.Questions.Select(question => question.Passage.Id).ToHashSet(),
                    },
                    record,
                    practice
                )
                .Made;
    }
}
