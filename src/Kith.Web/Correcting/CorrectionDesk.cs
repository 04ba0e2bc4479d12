using Kith.Casework.Access;
using Kith.Casework.Forms;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Guidance;
using Kith.Web.Access;
using Kith.Web.Components;
using Kith.Web.Recording;
using Kith.Web.Site;

namespace Kith.Web.Correcting;

/// <summary>What the page of a correction works with: the entry, the questions that once left it, and how a refusal is shown.</summary>
public sealed class CorrectionDesk(FormLibrary forms, AuthorityClock clock, Performing performing)
{
    public const string Act = "correct-fact";

    public const string EditedNotice =
        "Your correction was saved before you changed it, and what you changed since was not. To correct the entry again as it says below, save again.";

    public static string AddressOf(SeenChild child, int version) => $"/children/{child.Id}/facts/{version}/correction";

    /// <summary>The entry as it stands, or as it was first written where somebody removed it; null when there is none.</summary>
    public static Recorded? Find(SeenChild child, int version) => Find(child.Record, version);

    private static Recorded? Find(ChildRecord record, int version) =>
        record.Standing.FirstOrDefault(recorded => recorded.Version == version)
        ?? record.Facts.FirstOrDefault(written => written.Version == version && written.Fact is not FactCorrected);

    public ActEntry Open(
        SeenChild child,
        IReadOnlyList<KeyValuePair<string, string>> typed,
        DateTimeOffset? draftSavedAt
    ) => new(forms.For(Act), child, [child.Record], typed, draftSavedAt);

    /// <summary>The refusal for somebody whose relation to the child does not allow the act that left the entry; null when it does.</summary>
    public IResult? NotTheirs(SeenChild child, Recorded wrong) =>
        child.MayCorrect(forms.Leaving(wrong.FactName)?.Act) && !IsOfAnotherWithheld(child, wrong)
            ? null
            : Refusals.NotYours("This entry is put right by those who may record it. Ask the lead practitioner.");

    /// <summary>True for an entry that names a brother or sister whose own record is closed to the person.</summary>
    public static bool IsOfAnotherWithheld(SeenChild child, Recorded entry) =>
        entry.Fact is FamilyMemberRecorded member && child.Family.BarrierTo(member.Person) != KeptOut.None;

    /// <summary>What the page holds before anything is changed.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Opening(Recorded wrong) =>
        forms.Leaving(wrong.FactName) is { } telling ? FactReader.Write(telling, wrong) : [];

    /// <summary>The page as it goes on after somebody else wrote to the record.</summary>
    public ActEntry Follow(ActEntry entry, int version, SignedIn viewer) =>
        Meanwhile.Follow(entry, record => Find(record, version) is { } then ? Opening(then) : [], viewer, forms) with
        {
            Notice = ActEntry.ChangedNotice(entry.Child.Record),
        };

    /// <summary>The correction as typed.</summary>
    public Entry Read(ActEntry entry, Recorded wrong)
    {
        var blank = new CorrectFact { On = clock.Today, Corrects = wrong.Version };
        var read = ActReader.Read(entry.Form, entry.Of, blank, entry.Child.Id);
        var act = (CorrectFact)read.Act;
        var problems = read.Problems.ToList();
        if (act.Remove != true && forms.Leaving(wrong.FactName) is { } telling)
        {
            var put = FactReader.Read(telling, entry.Of, wrong);
            problems.AddRange(put.Problems);
            act = act with { Replacement = put.Fact, ReplacementOn = put.On, ReplacementAt = put.At };
        }
        return new Entry(entry.Child.Record, [act], problems);
    }

    public IResult Show(ActEntry entry, Recorded wrong, SignedIn viewer) =>
        Render(entry, wrong, viewer, new FormErrors(), []);

    public IResult Refuse(ActEntry entry, Recorded wrong, SignedIn viewer, Entry part, Outcome.Refused? refused)
    {
        var errors = new FormErrors();
        foreach (var problem in part.Problems.Concat(refused?.Problems ?? []).DistinctBy(problem => problem.Field))
        {
            errors.Add(problem.Field, problem.Message, problem.Part);
        }
        if (refused?.Because is { } because)
        {
            errors.Add("reason", because);
        }
        foreach (var objection in refused?.Objections ?? [])
        {
            errors.Add(CorrectionView.Objecting, objection.Because);
        }
        return Render(entry, wrong, viewer, errors, refused?.Objections ?? []);
    }

    private IResult Render(
        ActEntry entry,
        Recorded wrong,
        SignedIn viewer,
        FormErrors errors,
        IReadOnlyList<Objection> objections
    )
    {
        var telling = new Telling(forms, viewer.Workforce, entry.Child.Record);
        var practice = performing.PracticeOf(viewer);
        var questions = forms.Leaving(wrong.FactName);
        return Pages.Render<CorrectionView>(
            new
            {
                Entry = entry,
                Wrong = wrong,
                Viewer = viewer,
                Today = clock.Today,
                Errors = errors,
                Heading = telling.Heading(wrong.Fact),
                Says = telling.Parts(wrong.Fact),
                Fields = questions is null ? [] : FactReader.Fields(questions, wrong.Fact),
                NotYours = PuttingRight.NotYours(wrong, entry.Child.Record, practice),
                AgainstPerson = PuttingRight.AgainstPerson(wrong, entry.Child.Record, practice),
                Objections = objections,
            },
            errors.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK
        );
    }
}
