using Kith.Casework.Access;
using Kith.Casework.Forms;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Guidance;
using Kith.Store;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.StaffSite.Addresses;
using Kith.Web.StaffSite.Recording;

namespace Kith.Web.StaffSite.Correcting;

/// <summary>What the page of a correction works with: the entry, the questions that once left it, and how a refusal is shown.</summary>
public sealed class CorrectionService(
    FormLibrary forms,
    AuthorityClock clock,
    ActHandler handler,
    EventStore records,
    Audit audit
)
{
    public const string Act = "correct-fact";

    public const string EditedNotice =
        "Your correction was saved before you changed it, and what you changed since was not. To correct the entry again as it says below, save again.";

    /// <summary>The entry as it stands, or as it was first written where somebody removed it; null when there is none.</summary>
    public static Recorded? Find(SeenChild child, int version) => Find(child.Record, version);

    private static Recorded? Find(ChildRecord record, int version) =>
        record.Standing.FirstOrDefault(recorded => recorded.Version == version)
        ?? record.Facts.FirstOrDefault(written =>
            written.Version == version && written.Fact is not FactCorrected && !record.Moved.Contains(version)
        );

    /// <summary>The page: for the child, and for brothers and sisters on whose records the same entry stands.</summary>
    public ActEntry Open(
        SeenChild child,
        SiblingCopies copies,
        IReadOnlyList<KeyValuePair<string, string>> typed,
        DateTimeOffset? draftSavedAt
    ) => new(forms.For(Act), child, [child.Record, .. copies.May.Select(copy => copy.Record)], typed, draftSavedAt);

    /// <summary>Where the same entry stands as well.</summary>
    public Task<SiblingCopies> CopiesOfAsync(
        Recorded wrong,
        SeenChild child,
        SignedIn viewer,
        string page,
        CancellationToken stop
    ) => SiblingCopies.OfAsync(wrong, child, viewer, records, audit, forms, clock, page, stop);

    /// <summary>The refusal for somebody whose relation to the child does not allow the act that left the entry; null when it does.</summary>
    public IResult? NotTheirs(SeenChild child, Recorded wrong) =>
        child.MayCorrect(forms.Leaving(wrong.Fact)?.Act) && !child.NamesAnotherWithheld(wrong)
            ? null
            : Refusals.NotYours("This entry is put right by those who may record it. Ask the lead practitioner.");

    /// <summary>What the page holds before anything is changed.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Opening(Recorded wrong) =>
        forms.Leaving(wrong.Fact) is { } telling ? FactReader.Write(telling, wrong) : [];

    /// <summary>The page as it goes on after somebody else wrote to the record.</summary>
    public ActEntry Follow(ActEntry entry, int version, SignedIn viewer) =>
        ConcurrentEntries.Follow(
            entry,
            record => Find(record, version) is { } then ? Opening(then) : [],
            viewer,
            forms
        ) with
        {
            Notice = ActEntry.ChangedNotice(entry.Child.Record),
        };

    /// <summary>The correction as typed, of the child's entry and of the others chosen.</summary>
    public IReadOnlyList<Entry> Read(ActEntry entry, Recorded wrong, SiblingCopies copies)
    {
        var blank = new CorrectFact { On = clock.Today, Corrects = wrong.Version };
        var read = ActReader.Read(entry.Form, entry.Answers, blank, entry.Child.Id);
        var act = (CorrectFact)read.Act;
        var problems = read.Problems.ToList();
        if (act.Remove != true && forms.Leaving(wrong.Fact) is { } telling)
        {
            var put = FactReader.Read(telling, entry.Answers, wrong);
            problems.AddRange(put.Problems);
            act = act with { Replacement = put.Fact, ReplacementOn = put.On, ReplacementAt = put.At };
        }
        return
        [
            new Entry(entry.Child.Record, [act], problems),
            .. copies
                .May.Where(copy => entry.For.Any(child => child.Id == copy.Record.Id))
                .Select(copy => OfCopy(copy.Record, copy.Entry, act, wrong)),
        ];
    }

    private Entry OfCopy(ChildRecord record, Recorded copy, CorrectFact act, Recorded wrong)
    {
        var same = act with { Corrects = copy.Version };
        if (act is { Remove: not true, Replacement: { } fact } && forms.Leaving(wrong.Fact) is { } telling)
        {
            var put = new FactRead(fact, act.ReplacementOn ?? wrong.On, act.ReplacementAt, []);
            if (FactReader.Carry(telling, wrong, put, copy) is not { } carried)
                return new Entry(record, [same], [new Problem(ActEntry.ChildrenInput, OwnPart)]);
            same = same with { Replacement = carried.Fact, ReplacementOn = carried.On, ReplacementAt = carried.At };
        }
        return new Entry(record, [same], []);
    }

    private const string OwnPart =
        "What you changed is this child’s own part, and stands on no other record. Leave the other children out";

    public IResult Show(ActEntry entry, Recorded wrong, SiblingCopies copies, SignedIn viewer) =>
        Render(entry, wrong, copies, viewer, new FormErrors(), []);

    public IResult Refuse(
        ActEntry entry,
        Recorded wrong,
        SiblingCopies copies,
        SignedIn viewer,
        IReadOnlyList<Entry> parts,
        IReadOnlyDictionary<Guid, Outcome.Refused> children
    )
    {
        var errors = new FormErrors();
        var part = parts[0];
        var refused = children.GetValueOrDefault(part.Record.Id);
        foreach (var problem in part.Problems.Concat(refused?.Problems ?? []).DistinctBy(problem => problem.Field))
            errors.Add(problem.Field, problem.Message, problem.Part);
        if (refused?.Because is { } because)
            errors.Add("reason", because);
        foreach (var objection in refused?.Objections ?? [])
            errors.Add(CorrectionView.Objecting, objection.Because);
        foreach (var copy in parts.Skip(1))
        {
            var against = children.GetValueOrDefault(copy.Record.Id);
            var said = copy.Problems.Concat(against?.Problems ?? []).Select(problem => problem.Message);
            if (
                (copy.Problems.Count > 0 || !errors.Any)
                && said.Append(against?.Because)
                    .Concat(against?.Objections.Select(one => one.Because) ?? [])
                    .FirstOrDefault(one => one is not null)
                    is { } why
            )
            {
                errors.Add(ActEntry.ChildrenInput, $"{copy.Record.State.Person.DisplayName}: {why}");
            }
        }
        return Render(entry, wrong, copies, viewer, errors, refused?.Objections ?? []);
    }

    private IResult Render(
        ActEntry entry,
        Recorded wrong,
        SiblingCopies copies,
        SignedIn viewer,
        FormErrors errors,
        IReadOnlyList<Objection> objections
    )
    {
        var telling = new Telling(forms, viewer.Workforce, entry.Child.Record);
        var practice = handler.PracticeOf(viewer);
        var questions = forms.Leaving(wrong.Fact);
        return Pages.Render(
            new CorrectionView
            {
                Entry = entry,
                Wrong = wrong,
                Copies = copies,
                Viewer = viewer,
                Today = clock.Today,
                Errors = errors,
                Heading = telling.Heading(wrong.Fact),
                Says = telling.Parts(wrong.Fact),
                Fields = questions is null ? [] : Asked(questions, wrong),
                NotYours = PuttingRight.NotYours(wrong, entry.Child.Record, practice),
                AgainstPerson = PuttingRight.AgainstPerson(wrong, entry.Child.Record, practice),
                Objections = objections,
            },
            errors
        );
    }

    // What is asked of brothers and sisters only is put right where it was answered.
    private static List<Casework.Forms.Field> Asked(Form questions, Recorded wrong) =>
        [
            .. FactReader
                .Fields(questions, wrong.Fact)
                .Where(field => !field.OfSeveral || wrong.Detail(field.Name) is not null),
        ];
}
