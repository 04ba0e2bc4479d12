using FsCheck;
using FsCheck.Fluent;
using Kith.Casework.Agencies;
using Kith.Casework.Allegations;
using Kith.Casework.BeforeCourt;
using Kith.Casework.ChildInNeed;
using Kith.Casework.Diary;
using Kith.Casework.DisabledChildren;
using Kith.Casework.EarlyHelp;
using Kith.Casework.FamilyLed;
using Kith.Casework.Forms;
using Kith.Casework.FrontDoor;
using Kith.Casework.FrontDoor.Worries;
using Kith.Casework.Meetings;
using Kith.Casework.People;
using Kith.Casework.People.Agreements;
using Kith.Casework.Protection;
using Kith.Casework.Record;
using Kith.Casework.Supports;

namespace Kith.Tests.Generated;

/// <summary>Any fact of a type: every property filled with anything its type can hold, or left out where it may be.</summary>
internal static class AnyFact
{
    private static readonly Rows<CriterionAnswer> Answered =
    [
        new("c1", "daily-needs", "What does your child need?", "section 17", true, "Nights"),
    ];

    private static readonly Rows<LocalAnswer>? Local =
    [
        new("warm", "Is it warm?", "Warm", FieldKind.YesNo, false, "yes"),
        new("nights", "How many nights?", "Nights", FieldKind.Number, true),
        new("who", "Who?", "Who", FieldKind.Choices, true, "gran,mum", "Gran\nMum"),
    ];

    private static readonly Rows<AttachedFile> OneFile =
    [
        new(
            "f1",
            new StoredFile(new Guid(7, 0, 0, new byte[8]), "kitchen.jpg", "image/jpeg", 2_300_000, new string('a', 64)),
            "The kitchen"
        ),
    ];

    private static readonly Rows<WorryChild> Children =
    [
        new("c1", "Rosa", "Quill", new DateOnly(2019, 3, 4), "7", "Oak School", "I am hungry"),
    ];

    private static readonly Rows<AllegationChild> Concerned =
    [
        new("c1", "Sam", new Guid(9, 0, 0, new byte[8])),
        new("c2", "A girl with red hair"),
    ];

    private static readonly Rows<AllegationAttendee> TookPart = [new("p1", "DC Ruth Mole, police"), new("p2")];

    private static readonly Rows<AllegationAction> AskedFor =
    [
        new("k-1", "Ask the club for its rota", "Ines", new DateOnly(2026, 11, 25)),
        new("k-2", "Ring the school"),
    ];

    private static readonly string[] Words = ["yes", "", "She said “no”.\nTwice.", "ß → 你好", "a,b", "{\"x\":1}"];

    public static Gen<Fact> Of(Type type)
    {
        var constructor = type.GetConstructors().MaxBy(candidate => candidate.GetParameters().Length)!;
        var parameters = constructor.GetParameters();
        return from values in Gen.CollectToArray(parameters, parameter => Value(parameter))
            from episode in Gen.Choose(0, 3)
            from local in Gen.Elements(null, Local)
            from minutes in Gen.Elements<int?>(null, 0, 45)
            select (Fact)constructor.Invoke(values) with
            {
                Episode = episode,
                Local = local,
                Minutes = minutes,
            };
    }

    /// <summary>The same fact every time, with nothing left out.</summary>
    public static Fact Full(Type type)
    {
        var constructor = type.GetConstructors().MaxBy(candidate => candidate.GetParameters().Length)!;
        return (Fact)
            constructor.Invoke([
                .. constructor.GetParameters().Select(parameter => Full(parameter.ParameterType, parameter.Name!)),
            ]) with
        {
            Episode = 1,
        };
    }

    private static object Full(Type type, string name)
    {
        var inner = Nullable.GetUnderlyingType(type) ?? type;
        return inner.IsEnum ? Enum.GetValues(inner).GetValue(Enum.GetValues(inner).Length - 1)!
            : inner == typeof(string) ? $"the {name}"
            : inner == typeof(bool) ? true
            : inner == typeof(int) ? 2
            : inner == typeof(DateOnly) ? new DateOnly(2026, 3, 27)
            : inner == typeof(PartDate) ? PartDate.Of(2026, 3)
            : inner == typeof(TimeOnly) ? new TimeOnly(14, 30)
            : inner == typeof(Guid) ? new Guid(7, 0, 0, new byte[8])
            : inner == typeof(IReadOnlyList<string>) ? new[] { "1A", "4B" }
            : inner == typeof(IReadOnlyList<int>) ? new[] { 1 }
            : inner == typeof(IReadOnlyList<Guid>) ? new[] { new Guid(7, 0, 0, new byte[8]) }
            : inner == typeof(Rows<PlanAction>) ? Cases.Steps.Full
            : inner == typeof(Rows<AttachedFile>) ? OneFile
            : inner == typeof(Rows<MeetingPerson>) ? Cases.Attended.Full
            : inner == typeof(Rows<Relative>) ? Cases.Examples.FamilyOfTwo
            : inner == typeof(Rows<SupportDuty>) ? Cases.Examples.TwoDuties
            : inner == typeof(Rows<CriterionAnswer>) ? Answered
            : inner == typeof(Rows<Professional>) ? Cases.Examples.TwoProfessionals
            : inner == typeof(Rows<Agreement>) ? Cases.Examples.TwoAgreements
            : inner == typeof(Rows<FamilyOffer>) ? Cases.Examples.TwoOffers
            : inner == typeof(Rows<KinOption>) ? Cases.Examples.TwoKin
            : inner == typeof(Rows<MinuteAction>) ? Cases.Examples.TwoTaken
            : inner == typeof(Rows<ActionAnswer>) ? Cases.Examples.OneAnswer
            : inner == typeof(Rows<LetterRecipient>) ? Cases.Examples.TwoRecipients
            : inner == typeof(Rows<Expectation>) ? Cases.Examples.FourExpectations
            : inner == typeof(Rows<LegalOrder>) ? Cases.Examples.OneOrder
            : inner == typeof(Rows<Couple>) ? Cases.Examples.TwoCouples
            : inner == typeof(Rows<EndedPregnancy>) ? Cases.Examples.TwoPregnancies
            : inner == typeof(Rows<Residence>) ? Cases.Examples.TwoResidences
            : inner == typeof(Rows<WorryChild>) ? Children
            : inner == typeof(Rows<AllegationChild>) ? Concerned
            : inner == typeof(Rows<AllegationAttendee>) ? TookPart
            : inner == typeof(Rows<AllegationAction>) ? AskedFor
            : inner == typeof(Rows<AgencyCheck>) ? Cases.Examples.TwoChecks
            : inner == typeof(Rows<CheckAnswer>) ? Cases.Examples.TwoAnswers
            : inner == typeof(Rows<ActionResult>) ? Cases.Examples.OneResult
            : inner == typeof(Rows<AssessmentPerson>) ? Cases.Examples.Begun
            : inner == typeof(Rows<EnquiryAdult>) ? Cases.Examples.TwoAdults
            : inner == typeof(Rows<MemberNeeds>) ? Cases.Examples.OneMember
            : inner == typeof(Rows<FamilyGoal>) ? Cases.Examples.TwoGoals
            : inner == typeof(Rows<Support>) ? Cases.Examples.TwoSupports
            : inner == typeof(Rows<UnmetNeed>) ? Cases.Examples.OneUnmet
            : inner == typeof(Rows<Claim>) ? new Rows<Claim>(new Claim("c1", "She is tired", 2, "Her teacher"))
            : inner == typeof(Rows<ScaleScore>) ? new Rows<ScaleScore>(new ScaleScore("school", "school", 4, "Mum"))
            : inner == typeof(Rows<WorryAdult>) ? new Rows<WorryAdult>(new WorryAdult("a1", "Ada", "mother", "101"))
            : inner == typeof(Rows<NameHeld>) ? new Rows<NameHeld>(new NameHeld("n1", "Rosa", "Quill", NameKind.Former))
            : inner == typeof(Rows<NumberHeld>) ? new Rows<NumberHeld>(new NumberHeld("n1", "H-20417", "housing"))
            : new ReferralReceived("2A", "often hungry") { Episode = 1 };
    }

    // A list that has to be there is there; what is stored of it is never null.
    private static Gen<object?> Value(System.Reflection.ParameterInfo parameter) =>
        parameter.ParameterType == typeof(IReadOnlyList<string>)
        && new System.Reflection.NullabilityInfoContext().Create(parameter).WriteState
            == System.Reflection.NullabilityState.NotNull
            ? Value(parameter.ParameterType).Where(value => value is not null)
            : Value(parameter.ParameterType);

    private static Gen<object?> Value(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
            return Gen.Frequency((1, Gen.Constant<object?>(null)), (3, Value(inner)));
        return type.IsEnum ? Gen.Elements(Enum.GetValues(type).Cast<object?>())
            : type == typeof(string) ? Gen.Elements<object?>([.. Words])
            : type == typeof(bool) ? Gen.Elements<object?>(true, false)
            : type == typeof(int) ? Gen.Choose(0, 99).Select(number => (object?)number)
            : type == typeof(DateOnly)
                ? Gen.Choose(0, 9000).Select(day => (object?)new DateOnly(2008, 1, 1).AddDays(day))
            : type == typeof(PartDate)
                ? Gen.Elements<object?>(
                    PartDate.Of(2019),
                    PartDate.Of(2019, 12),
                    PartDate.Of(new DateOnly(2019, 12, 31))
                )
            : type == typeof(TimeOnly)
                ? Gen.Choose(0, 1439).Select(minute => (object?)new TimeOnly(minute / 60, minute % 60))
            : type == typeof(Guid) ? Gen.Choose(1, 9).Select(number => (object?)new Guid(number, 0, 0, new byte[8]))
            : type == typeof(IReadOnlyList<string>) ? Gen.Elements<object?>(null, new[] { "4B" }, new[] { "1A", "2B" })
            : type == typeof(IReadOnlyList<int>) ? Gen.Elements<object?>([Array.Empty<int>(), new[] { 1, 2 }])
            : type == typeof(IReadOnlyList<Guid>)
                ? Gen.Elements<object?>(null, new[] { new Guid(1, 0, 0, new byte[8]) })
            : type == typeof(Rows<PlanAction>)
                ? Gen.Elements<object?>(null, Cases.Steps.Full, Rows.From<PlanAction>("Gran helps.\nMum cooks."))
            : type == typeof(Rows<AttachedFile>) ? Gen.Elements<object?>(null, Rows.From<AttachedFile>("A drawing"))
            : type == typeof(Rows<SupportDuty>)
                ? Gen.Elements<object?>(Cases.Examples.TwoDuties, Rows.From<SupportDuty>("Short breaks"))
            : type == typeof(Rows<CriterionAnswer>) ? Gen.Elements<object?>(null, Answered)
            : type == typeof(Rows<Relative>)
                ? Gen.Elements<object?>(Cases.Examples.FamilyOfTwo, Rows.From<Relative>("Gran"))
            : type == typeof(Rows<MeetingPerson>)
                ? Gen.Elements<object?>(
                    null,
                    Cases.Attended.Full,
                    Rows.From<MeetingPerson>("Mum, and Gran.\nThe nurse."),
                    System.Text.Json.JsonSerializer.Deserialize<Rows<MeetingPerson>>("""["police","health"]""")
                )
            : type == typeof(Rows<Professional>)
                ? Gen.Elements<object?>(Cases.Examples.TwoProfessionals, Rows.From<Professional>("Ms Bell"))
            : type == typeof(Rows<Agreement>)
                ? Gen.Elements<object?>(Cases.Examples.TwoAgreements, Rows.From<Agreement>("Yes to all"))
            : type == typeof(Rows<FamilyOffer>)
                ? Gen.Elements<object?>(Cases.Examples.TwoOffers, Rows.From<FamilyOffer>("Gran"))
            : type == typeof(Rows<ActionAnswer>)
                ? Gen.Elements<object?>(Cases.Examples.OneAnswer, Rows.From<ActionAnswer>("It is done"))
            : type == typeof(Rows<MinuteAction>)
                ? Gen.Elements<object?>(null, Cases.Examples.TwoTaken, Rows.From<MinuteAction>("Gran cooks"))
            : type == typeof(Rows<KinOption>)
                ? Gen.Elements<object?>(Cases.Examples.TwoKin, Rows.From<KinOption>("Gran"))
            : type == typeof(Rows<LetterRecipient>)
                ? Gen.Elements<object?>(Cases.Examples.TwoRecipients, Rows.From<LetterRecipient>("Mum"))
            : type == typeof(Rows<Expectation>)
                ? Gen.Elements<object?>(Cases.Examples.FourExpectations, Rows.From<Expectation>("Mum comes"))
            : type == typeof(Rows<LegalOrder>)
                ? Gen.Elements<object?>(Cases.Examples.OneOrder, Rows.From<LegalOrder>("Not to come near"))
            : type == typeof(Rows<Couple>) ? Gen.Constant<object?>(Cases.Examples.TwoCouples)
            : type == typeof(Rows<EndedPregnancy>)
                ? Gen.Elements<object?>(null, Cases.Examples.TwoPregnancies, Rows.From<EndedPregnancy>("Star"))
            : type == typeof(Rows<Residence>)
                ? Gen.Elements<object?>(Cases.Examples.TwoResidences, Rows.From<Residence>("2 Elm Row"))
            : type == typeof(Rows<WorryChild>) ? Gen.Elements<object?>(Children, Rows.From<WorryChild>("Rosa"))
            : type == typeof(Rows<AllegationChild>)
                ? Gen.Elements<object?>(Concerned, Rows.From<AllegationChild>("Sam"))
            : type == typeof(Rows<AllegationAttendee>)
                ? Gen.Elements<object?>(TookPart, Rows.From<AllegationAttendee>("Police"))
            : type == typeof(Rows<AllegationAction>)
                ? Gen.Elements<object?>(null, AskedFor, Rows.From<AllegationAction>("Ring"))
            : type == typeof(Rows<AgencyCheck>)
                ? Gen.Elements<object?>(Cases.Examples.TwoChecks, Rows.From<AgencyCheck>("The school"))
            : type == typeof(Rows<CheckAnswer>)
                ? Gen.Elements<object?>(Cases.Examples.TwoAnswers, Rows.From<CheckAnswer>("Away"))
            : type == typeof(Rows<AssessmentPerson>)
                ? Gen.Elements<object?>(null, Cases.Examples.Begun, Rows.From<AssessmentPerson>("Mum"))
            : type == typeof(Rows<EnquiryAdult>)
                ? Gen.Elements<object?>(null, Cases.Examples.TwoAdults, Rows.From<EnquiryAdult>("Mum"))
            : type == typeof(Rows<MemberNeeds>) ? Gen.Elements<object?>(null, Rows.From<MemberNeeds>("Mum: sleep"))
            : type == typeof(Rows<FamilyGoal>)
                ? Gen.Elements<object?>(null, Cases.Examples.TwoGoals, Rows.From<FamilyGoal>("Sleep"))
            : type == typeof(Rows<Support>)
                ? Gen.Elements<object?>(null, Cases.Examples.TwoSupports, Rows.From<Support>("A lift"))
            : type == typeof(Rows<UnmetNeed>)
                ? Gen.Elements<object?>(null, Cases.Examples.OneUnmet, Rows.From<UnmetNeed>("Nothing near"))
            : type == typeof(Rows<Claim>) ? Gen.Elements<object?>(null, Rows.From<Claim>("She is tired"))
            : type == typeof(Rows<ScaleScore>) ? Gen.Elements<object?>(null, Rows.From<ScaleScore>("Mum"))
            : type == typeof(Rows<ActionResult>)
                ? Gen.Elements<object?>(null, Cases.Examples.OneResult, Rows.From<ActionResult>("Gran helps"))
            : type == typeof(Rows<WorryAdult>) ? Gen.Elements<object?>(null, Rows.From<WorryAdult>("Ada"))
            : type == typeof(Rows<NameHeld>)
                ? Gen.Elements<object?>(null, Rows.From<NameHeld>("Rosa Hart"), Rows.From<NameHeld>("Rosa"))
            : type == typeof(Rows<NumberHeld>) ? Gen.Elements<object?>(null, Rows.From<NumberHeld>("H-20417"))
            : type == typeof(Fact) ? Gen.Elements<object?>(null, new ReferralReceived("2A", "hungry") { Episode = 1 })
            : throw new NotSupportedException($"Say what any {type.Name} looks like.");
    }
}
