using Kith.Casework.BeforeCourt;
using Kith.Casework.FamilyLed;
using Kith.Casework.Record;
using Kith.Returns.Cin;

namespace Kith.Returns.Build;

/// <summary>The work before one possible application to a court, as it was recorded here: one group of the draft module of 2026-27.</summary>
/// <param name="began">The legal planning meeting that decided on it, or the letter where none is on record.</param>
internal sealed class BeforeCourtWork(Recorded began)
{
    private readonly List<Recorded> _meetings = [];
    private readonly List<Recorded> _familyMeetings = [];
    private Recorded? _letter;
    private Recorded? _ended;
    private Recorded? _application;

    /// <summary>What it began with.</summary>
    public Recorded Began => began;

    /// <summary>Each such work among some facts.</summary>
    /// <param name="facts">The facts, in order.</param>
    public static IReadOnlyList<BeforeCourtWork> In(IEnumerable<Recorded> facts)
    {
        List<BeforeCourtWork> all = [];
        foreach (var fact in facts)
        {
            var begins = fact.Fact switch
            {
                LegalPlanningMeetingHeld { Decision: LegalPlan.PreProceedings } => all is not [.., { IsOver: false }],
                LetterBeforeProceedingsSent => all is not [.., { IsOver: false }],
                _ => false,
            };
            if (begins)
                all.Add(new BeforeCourtWork(fact));
            if (all is [.., var last])
                last.Add(fact);
        }
        return all;
    }

    /// <summary>The group.</summary>
    /// <param name="position">Its place in the episode.</param>
    /// <param name="notes">Where what is left out is said.</param>
    public PreProceedings Built(int position, Notes notes)
    {
        var letter = _letter?.Fact as LetterBeforeProceedingsSent;
        var application = _application?.Fact as CourtApplicationMade;
        if (_ended is { } ended)
            notes.Add(
                "Outcome of the work before court",
                ended.On,
                "The draft does not say what the codes of the outcome mean, so it is left blank.",
                ended.Version
            );
        return new PreProceedings(position, began.Version, 1)
        {
            Start = ReturnValues.Day(began),
            LetterSent = ReturnValues.Day(_letter),
            FamilyMeetingOffered = ReturnValues.Flag(letter?.FamilyMeetingOffered, _letter),
            FamilyMeetingHeld = FamilyMet(letter),
            FirstMeeting = ReturnValues.Day(_meetings.FirstOrDefault()),
            ReviewMeetings = _meetings is [var first, ..] ? ReturnValues.Number(_meetings.Count - 1, first) : default,
            StepDecision = ReturnValues.Day(_ended),
            CourtApplication = ReturnValues.Day(_application),
            ProceedingsLetter = application is null ? default : ReturnValues.Day(application.LetterOn, _application!),
        };
    }

    private bool IsOver =>
        _application is not null
        || _ended?.Fact is PreProceedingsEnded { Outcome: not PreProceedingsOutcome.Proceedings };

    private Field<bool> FamilyMet(LetterBeforeProceedingsSent? letter) =>
        letter is not { FamilyMeetingOffered: true } ? default
        : _familyMeetings.Find(meeting => meeting.On >= _letter!.On) is { } held ? ReturnValues.Flag(true, held)
        : ReturnValues.Flag(false, _letter);

    private void Add(Recorded fact)
    {
        switch (fact.Fact)
        {
            case FamilyGroupMeetingHeld:
                _familyMeetings.Add(fact);
                break;
            case var _ when IsOver:
                break;
            case LetterBeforeProceedingsSent:
                _letter ??= fact;
                break;
            case PreProceedingsMeetingHeld:
                _meetings.Add(fact);
                break;
            case PreProceedingsEnded:
                _ended = fact;
                break;
            case CourtApplicationMade:
                _application = fact;
                break;
            default:
                break;
        }
    }
}
