using Kith.Casework.Access;
using Kith.Casework.Forms;
using Kith.Casework.FrontDoor;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Store;
using Kith.Store.Rows;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.Shared.Drafting;
using Kith.Web.StaffSite.Find;
using Kith.Web.StaffSite.Recording;

namespace Kith.Web.StaffSite.Referrals;

/// <summary>What the page of a new referral works with: the questions, the record it opens, and how a refusal is shown.</summary>
public sealed class ReferralService(
    FormLibrary forms,
    ActHandler handler,
    Database database,
    AuthorityClock clock,
    AccessRules access,
    LikelyChildren likely
)
{
    private Form Questions => ForOne(forms.For("receive-referral"));

    public ActEntry Open(
        SignedIn viewer,
        IReadOnlyList<KeyValuePair<string, string>> typed,
        DateTimeOffset? draftSavedAt
    )
    {
        var child = viewer.Opening(access);
        return new ActEntry(Questions, child, [child.Record], typed, draftSavedAt);
    }

    /// <summary>What the page holds before anybody types: today's date, and for a partner that it is they who refer.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Opening(SignedIn viewer) =>
        [
            .. Beforehand.Fill(Questions, ChildRecord.New(Guid.Empty), 0, clock.Today),
            .. viewer.May(Permission.OwnReferrals)
                ? [KeyValuePair.Create("referrer", $"{viewer.Person.Name}, {viewer.Person.Details.Title}")]
                : Array.Empty<KeyValuePair<string, string>>(),
        ];

    /// <summary>The record to be opened and the referral of the child, as typed.</summary>
    public async Task<Entry> ReadAsync(ActEntry entry, SignedIn viewer, CancellationToken stop)
    {
        var about = ReferredChild.FormFor(forms, viewer);
        var register = ActReader.Read(about, entry.Answers, new RegisterChild { On = clock.Today });
        var referral = ActReader.Read(entry.Form, entry.Answers, new ReceiveReferral { On = clock.Today });
        var opened = (RegisterChild)register.Act with { On = referral.Act.On };
        var family = ReferredFamily.Read(forms, entry, referral.Act.On);
        return new Entry(
            entry.Child.Record,
            [opened, referral.Act, .. family.Select(read => read.Act)],
            [
                .. register.Problems,
                .. ReferredChild.NeedsAName(opened),
                .. await ReferredChild.NumberProblemsAsync(entry, viewer, opened, database, stop),
                .. referral.Problems,
                .. family.SelectMany(read => read.Problems),
            ]
        );
    }

    /// <summary>Children known already who may be the one referred; null where there are none, nobody is to be asked about them, or who refers said it is none of them.</summary>
    public async Task<Paged<ChildRow>?> MatchesAsync(
        ActEntry entry,
        SignedIn viewer,
        Entry part,
        CancellationToken stop
    ) =>
        viewer.May(Permission.FindChildren)
        && entry.One(KnownReferral.Input) != KnownReferral.None
        && await ReferredChild.MatchesAsync(database, likely, viewer, (RegisterChild)part.Acts[0], stop)
            is { Count: > 0 } matches
            ? matches
            : null;

    public IResult Show(
        ActEntry entry,
        SignedIn viewer,
        Paged<ChildRow>? matches = null,
        IReadOnlyList<DraftLine>? others = null
    ) => Render(entry, viewer, new FormErrors(), matches, others ?? []);

    // What each act’s form asks for and the act’s own checks are asked for, so that everything wrong is shown in one go, in the order of the page.
    public IResult Refuse(ActEntry entry, SignedIn viewer, Entry part, Outcome.Refused? refused)
    {
        var practice = handler.PracticeOf(viewer);
        var errors = new FormErrors();
        var found = part
            .Problems.Concat(
                part.Acts.SelectMany(act =>
                    forms.For(act.ActName).MissingFrom(act, part.Record).Concat(act.Check(part.Record, practice))
                )
            )
            .Concat(refused?.Problems ?? [])
            .DistinctBy(problem => problem.Field)
            .ToList();
        var page = PageOf(entry, viewer);
        foreach (var form in page)
        {
            foreach (var problem in form.InPageOrder(found.Where(problem => form.About(problem) is not null)))
            {
                var isDate = form.About(problem)!.IsDate;
                errors.Add(
                    form.InputOf(problem, null)!,
                    problem.Message,
                    !isDate ? DatePart.None
                        : problem.Part == DatePart.None ? DatePart.All
                        : problem.Part
                );
            }
        }
        // What no question of the page was about: it was sent by hand.
        foreach (var problem in found.Where(problem => page.All(form => form.About(problem) is null)))
            errors.Add("concern", problem.Message);
        foreach (var objection in refused?.Objections ?? [])
            errors.Add("concern", objection.Because);
        return Render(entry, viewer, errors, null, []);
    }

    private IResult Render(
        ActEntry entry,
        SignedIn viewer,
        FormErrors errors,
        Paged<ChildRow>? matches,
        IReadOnlyList<DraftLine> others
    ) =>
        Pages.Render(
            new NewReferralView
            {
                Entry = entry,
                Viewer = viewer,
                Questions = PageOf(entry, viewer),
                Errors = errors,
                Matches = matches,
                Others = others,
            },
            errors
        );

    private IReadOnlyList<Form> PageOf(ActEntry entry, SignedIn viewer) =>
        ReferredChild.PageOf(
            ReferredChild.FormFor(forms, viewer),
            viewer.May(Permission.FrontDoor) ? entry.Form : ForWhoeverRefers(entry.Form),
            ReferredFamily.FormFor(forms)
        );

    // Whoever refers reads on the next page that it has arrived: they are not asked whether they know.
    private static Form ForWhoeverRefers(Form form) =>
        form with
        {
            Sections =
            [
                .. form.Sections.Select(section =>
                    section with
                    {
                        Fields = [.. section.Fields.Where(field => field.Name != "acknowledged")],
                    }
                ),
            ],
        };

    // The page is about one child, who has no number yet to tell an own part by.
    private static Form ForOne(Form form) =>
        form with
        {
            SeveralChildren = false,
            Sections =
            [
                .. form.Sections.Select(section =>
                    section with
                    {
                        Fields = [.. section.Fields.Select(field => field with { PerChild = false })],
                    }
                ),
            ],
        };
}
