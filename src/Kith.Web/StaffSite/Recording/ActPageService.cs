using Kith.Casework.Access;
using Kith.Casework.Diary;
using Kith.Casework.Forms;
using Kith.Casework.FrontDoor;
using Kith.Casework.Record;
using Kith.Guidance;
using Kith.Store;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.Shared.Drafting;
using Kith.Web.StaffSite.Addresses;
using Kith.Web.StaffSite.Family;
using Kith.Web.StaffSite.Find;

namespace Kith.Web.StaffSite.Recording;

/// <summary>What the page of an act works with: forms, siblings, and how a refusal is shown.</summary>
public sealed class ActPageService(
    FormLibrary forms,
    OneFamily family,
    Audit audit,
    AuthorityClock clock,
    ActHandler handler,
    LikelyChildren likely,
    AtTheSameAddress neighbours,
    SiblingsBefore siblings,
    WorryBehind behind,
    GuidanceLibrary guidance
)
{
    /// <summary>The act before which one has to know what was told, and whether the child is known already.</summary>
    public const string DecideReferral = "decide-referral";

    /// <summary>The act before which one has to read what somebody told us.</summary>
    public const string DecideContact = "decide-contact";

    /// <summary>The form of an act that has a page on a child's record, in the words of the pathway the child is on; null when there is none.</summary>
    public Form? FormOf(string act, ChildRecord child) => Acts.TypeOf(act) is null ? null : FormFor(act, child);

    /// <summary>The children one entry may be for. Those beside the child are in the audit as shown, whatever comes of the page.</summary>
    public async Task<IReadOnlyList<ChildRecord>> TogetherAsync(
        Form form,
        SeenChild child,
        SignedIn viewer,
        string page,
        Func<string, string?> named,
        CancellationToken stop
    )
    {
        if (!form.SeveralChildren)
            return [child.Record];
        var found = await family.OthersAsync(child, viewer, stop);
        if (found.Count == 0)
            return [child.Record];
        List<ChildRecord> beside =
        [
            .. found.Where(sibling =>
                MayBeside(viewer.Sees(SeenChild.SubjectOf(sibling), clock, Purpose.Record), form.Act, child.Rules)
                && Deciding.CannotFollow(Blank(form, sibling), sibling) is null
                && FormFor(form.Act, sibling) == form
                && (
                    form.Find(ActEntry.BookingInput) is null
                    || Booked.IsShared(child.Record, sibling, named(ActEntry.BookingInput))
                )
                && (
                    !MeetingChosen.IsAsked(form)
                    || MeetingChosen.IsShared(child.Record, sibling, named(MeetingChosen.Input))
                )
            ),
        ];
        await audit.ShownAsync(viewer.Id, [.. beside.Select(sibling => sibling.Id)], page, stop);
        return [child.Record, .. beside];
    }

    /// <summary>Those of the children one entry may be for whom it as a rule is for too: they are ticked beforehand.</summary>
    public IEnumerable<string> GoingTogether(Form form, ChildRecord child, IReadOnlyList<ChildRecord> together) =>
        together
            .Where(other => other.Id != child.Id && Blank(form, child).GoesWith(child, other))
            .Select(other => $"{other.Id:N}");

    /// <summary>What a decision on a referral is shown beside it: who may be the same child, and who is known at home. Beside it, and beside what a contact changes, what was sent that is new. Nobody on any other page.</summary>
    public async Task<AroundReferral> AroundAsync(
        Form form,
        SeenChild child,
        SignedIn viewer,
        string page,
        CancellationToken stop
    )
    {
        if (form.Act == DecideContact)
            return AroundReferral.Nobody with
            {
                News = await behind.NewsAsync(child, FrontDoorState.WaitingOn(child.Record), stop),
            };
        if (form.Act != DecideReferral)
            return AroundReferral.Nobody;
        var before = await siblings.OfAsync(child, viewer, page, stop);
        return new(
            await likely.OfAsync(child.Record, viewer, page, stop),
            await neighbours.OfAsync(child, child.State.Person.Address, viewer, page, stop),
            before
        )
        {
            News = await behind.NewsAsync(
                child,
                child.Record.ByDate.Where(entry => entry.Fact is ReferralReceived).TakeLast(1),
                stop
            ),
            Numbers = await siblings.AgencyNumbersAsync(
                [child.Record, .. before.Select(one => one.Record).OfType<ChildRecord>()],
                stop
            ),
        };
    }

    private static bool MayBeside(Answer answer, string act, AccessRules rules) =>
        answer.Allowed && answer.May(act, rules);

    /// <summary>What the page opens with: what the address that led here brought, then the draft, or without one what the record knows.</summary>
    public async Task<IReadOnlyList<KeyValuePair<string, string>>> OpeningAsync(
        Form form,
        SeenChild child,
        IReadOnlyList<ChildRecord> together,
        SignedIn viewer,
        IQueryCollection query,
        DraftContent? draft,
        CancellationToken stop
    )
    {
        var brought = query
            .Where(pair => form.Find(pair.Key) is { PerChild: false } || pair.Key == ActEntry.BookingInput)
            .ToList();
        string? Named(string input) => query[input];
        var known =
            ProposedEarlier.Fill(form, child, query[ProposedEarlier.Input])
            ?? PersonAsKnown.Fill(form, child, query[PersonAsKnown.Input], clock.Today)
            ?? EntryAsWorry.Fill(form, child, query[ChildAddress.EntryInput])
            ?? draft?.Values
            ??
            [
                .. FilledWith(
                    await behind.FillAsync(form, child, query[ChildAddress.EntryInput], stop),
                    [.. FilledTogether(form, together, Named, viewer)]
                ),
            ];
        return
        [
            .. brought.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.ToString())),
            .. known.Where(pair => brought.TrueForAll(other => other.Key != pair.Key)),
        ];
    }

    // What is known of a brother or sister opens their own part, as far as the meeting that is recorded does not say better.
    private IEnumerable<KeyValuePair<string, string>> FilledTogether(
        Form form,
        IReadOnlyList<ChildRecord> together,
        Func<string, string?> named,
        SignedIn viewer
    )
    {
        var filled = Filled(form, together, named, viewer);
        var known = filled.Select(pair => pair.Key).ToHashSet();
        return filled.Concat(
            together
                .Skip(1)
                .SelectMany(sibling => Filled(form, sibling).Where(pair => IsOwnOf(sibling, pair.Key)))
                .Where(pair => !known.Contains(pair.Key))
        );
    }

    private static bool IsOwnOf(ChildRecord child, string input) =>
        input.Contains($".{child.Id:N}", StringComparison.Ordinal);

    /// <summary>The page as it goes on after somebody else wrote to a record of its children.</summary>
    public ActEntry Follow(ActEntry entry, ChildRecord changed, SignedIn viewer) =>
        ConcurrentEntries.Follow(
            entry,
            record => Filled(entry.Form, [record, .. entry.Together.Skip(1)], Booked.NamedOn(entry), viewer),
            viewer,
            forms
        ) with
        {
            Notice = ActEntry.ChangedNotice(changed),
        };

    /// <summary>Each child's act as typed.</summary>
    public IReadOnlyList<Entry> Read(ActEntry entry)
    {
        List<Entry> parts =
        [
            .. entry.For.Select(child =>
            {
                var blank = Blank(entry.Form, child) with
                {
                    Departures = DeparturesIn(entry),
                    Booking = Booked.On(entry, child)?.Version,
                };
                var answers = ActReader.AsFirst(
                    entry.Form,
                    MeetingChosen.AnswersFor(entry, child),
                    child.Id,
                    entry.For[0].Id
                );
                var read = ActReader.Read(entry.Form, answers, blank, child.Id);
                return new Entry(child, [read.Act], read.Problems) { Relatives = entry.Relatives };
            }),
        ];
        // Of whom nothing is said beside the others, nothing is recorded.
        return parts.Exists(part => !part.Acts[0].SaysNothing)
            ? parts.FindAll(part => !part.Acts[0].SaysNothing)
            : parts;
    }

    public IResult Show(ActEntry entry, SignedIn viewer)
    {
        var record = entry.Child.Record;
        var blank = Blank(entry.Form, record);
        var cannot = Acts.InsteadOf(entry.Form.Act) is { } instead
            ? $"This is not done any more. “{Acts.TitleOf(instead)}” is what is done instead."
            : Deciding.CannotFollow(blank, record);
        List<Objection> objections = cannot is null
            ?
            [
                .. Deciding
                    .Consider(blank, record, handler.PracticeOf(viewer))
                    .Where(IsKnownBeforehand)
                    .Concat(Against(Read(entry), viewer).Where(objection => IsExplained(objection, entry)))
                    .DistinctBy(objection => objection.Duty.Id),
            ]
            : [];
        return Render(entry, viewer, new FormErrors(), cannot, objections);
    }

    public IResult Refuse(
        ActEntry entry,
        IReadOnlyList<Entry> parts,
        IReadOnlyDictionary<Guid, Outcome.Refused> refused,
        SignedIn viewer
    )
    {
        var errors = new FormErrors();
        if (parts.Count == 0)
            errors.Add(ActEntry.ChildrenInput, "Choose at least one child");
        // What is asked once for several children is said once.
        HashSet<(string, string)> said = [];
        foreach (var part in parts)
        {
            var problems = refused.GetValueOrDefault(part.Record.Id)?.Problems ?? [];
            foreach (var problem in entry.Form.InPageOrder(part.Problems.Concat(problems)))
            {
                var input = entry.Form.InputOf(problem, part.Record.Id) ?? InputOf(problem.Field);
                var message = Named(entry, part.Record, problem);
                if (!said.Add((input, message)))
                    continue;
                errors.Add(
                    input,
                    message,
                    problem.Part == DatePart.None && entry.Form.Find(problem.Field)?.IsDate == true
                        ? DatePart.All
                        : problem.Part
                );
            }
        }
        var standing = refused
            .Values.SelectMany(outcome => outcome.Objections)
            .DistinctBy(objection => (objection.Duty.Id, objection.Because))
            .ToList();
        foreach (var objection in standing)
            errors.Add(objection.CanDepart ? $"departure.{objection.Duty.Id}.reason" : "objections", objection.Because);
        var cannot = refused.Values.Select(outcome => outcome.Because).FirstOrDefault(because => because is not null);
        var explained = cannot is null ? Against(parts, viewer).Where(objection => IsExplained(objection, entry)) : [];
        List<Objection> objections = [.. standing.Concat(explained).DistinctBy(objection => objection.Duty.Id)];
        return Render(entry, viewer, errors, cannot, objections);
    }

    private IResult Render(
        ActEntry entry,
        SignedIn viewer,
        FormErrors errors,
        string? cannot,
        IReadOnlyList<Objection> objections
    )
    {
        var rules = handler.PracticeOf(viewer).Guidance.InForceOn(clock.Today);
        return Pages.Render(
            new ActView
            {
                Entry = entry,
                Viewer = viewer,
                Today = clock.Today,
                Errors = errors,
                Cannot = cannot,
                Objections = objections,
                Asked = [.. Unasked(entry.Form, rules.Prompts(entry.Form.Act)), .. rules.Contents(entry.Form.Act)],
            },
            errors
        );
    }

    // What a question of the page asks for stands beside the question.
    private static IEnumerable<Duty> Unasked(Form form, IEnumerable<Duty> prompts) =>
        prompts.Where(duty => !form.Fields.Any(field => field.Duties.Contains(duty.Id)));

    // What was arranged is known better than what was answered last.
    // Of a question with rows, all of them are from the one place or the other.
    private static bool IsOfOne(string input, string other) =>
        RowInput.Of(input) is { } row ? RowInput.Of(other)?.Question == row.Question : input == other;

    private IReadOnlyList<KeyValuePair<string, string>> Filled(
        Form form,
        IReadOnlyList<ChildRecord> together,
        Func<string, string?> named,
        SignedIn viewer
    )
    {
        var record = together[0];
        var version = named(ActEntry.BookingInput);
        var booking = Booked.Find(record, version);
        var taken = Booked.Taken(forms, form, record, booking);
        IReadOnlyList<KeyValuePair<string, string>> filled =
        [
            .. FilledWith(
                    [
                        .. Booked.Fill(form, record, version, clock.Today, viewer.Workforce),
                        .. MeetingChosen.Fill(form, record, named(MeetingChosen.Input)),
                        .. Booked.Group(form, record, named("kind")),
                        .. Booked.OfMinute(forms, form, together, booking, named, viewer.Workforce),
                    ],
                    Filled(form, record)
                )
                .Where(pair => taken.All(other => other.Key != pair.Key)),
            // What was taken on stands beside what goes on from last time.
            .. taken,
        ];
        return OwnReports.TakenUp(form, record, filled);
    }

    private static IEnumerable<KeyValuePair<string, string>> FilledWith(
        IReadOnlyList<KeyValuePair<string, string>> arranged,
        IReadOnlyList<KeyValuePair<string, string>> known
    ) => [.. arranged, .. known.Where(pair => arranged.All(other => !IsOfOne(other.Key, pair.Key)))];

    private IReadOnlyList<KeyValuePair<string, string>> Filled(Form form, ChildRecord record) =>
        Beforehand.Fill(form, record, Blank(form, record).Episode, clock.Today, guidance.InForceOn(clock.Today));

    private Form FormFor(string act, ChildRecord record) => forms.For(Blank(act, record), record);

    private Act Blank(Form form, ChildRecord record) => Blank(form.Act, record);

    private Act Blank(string act, ChildRecord record)
    {
        var blank = Acts.Blank(act, clock.Today, 0);
        return blank with { Episode = Acts.EpisodeFor(blank, record.State) };
    }

    // What stands against each part as typed, explained or not: an explanation stays on the page until it is saved.
    private IEnumerable<Objection> Against(IReadOnlyList<Entry> parts, SignedIn viewer) =>
        parts
            .Where(part => Deciding.CannotFollow(part.Acts[0], part.Record) is null)
            .SelectMany(part => Deciding.Consider(part.Acts[0], part.Record, handler.PracticeOf(viewer)));

    private static bool IsExplained(Objection objection, ActEntry entry) =>
        objection.CanDepart && !string.IsNullOrWhiteSpace(entry.One($"departure.{objection.Duty.Id}.reason"));

    // A departure is named with a hyphen where it is decided, and with dots where its inputs are.
    private static string InputOf(string field) =>
        field.StartsWith("departure-", StringComparison.Ordinal)
            ? $"departure.{field["departure-".Length..]}.by"
            : field;

    // On an empty page only what no answer could change is said; the rest is said when it is posted.
    private static bool IsKnownBeforehand(Objection objection) =>
        objection.Duty.Rule
            is EligibilityRule { Subject: Kith.Guidance.Subject.Actor }
                or ApprovalRule
                or GateRule { Asks: null, UnlessGiven: null, When: null };

    private static string Named(ActEntry entry, ChildRecord child, Problem problem) =>
        entry.For.Count > 1 && entry.Form.About(problem) is { PerChild: true }
            ? $"{child.State.Person.DisplayName}: {problem.Message}"
            : problem.Message;

    private static List<Departure> DeparturesIn(ActEntry entry)
    {
        const string Before = "departure.";
        const string After = ".reason";
        return
        [
            .. entry
                .Typed.Select(pair => pair.Key)
                .Where(input =>
                    input.StartsWith(Before, StringComparison.Ordinal)
                    && input.EndsWith(After, StringComparison.Ordinal)
                )
                .Select(input => input[Before.Length..^After.Length])
                .Distinct()
                .Select(duty => new Departure(
                    duty,
                    entry.One(Before + duty + After)?.Trim() ?? "",
                    entry.One(Before + duty + ".by") ?? ""
                ))
                .Where(departure => departure.Reason.Length > 0),
        ];
    }
}
