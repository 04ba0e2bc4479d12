using System.Text.Json;
using Kith.Casework.Access;
using Kith.Casework.Forms;
using Kith.Casework.People;
using Kith.Casework.People.ParentSupports;
using Kith.Casework.Record;
using Kith.Store;
using Kith.Store.Rows;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.Shared.Drafting;
using Kith.Web.StaffSite.Addresses;
using Kith.Web.StaffSite.Recording;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.StaffSite.ParentSupports;

/// <summary>
/// The support of a parent in their own right: a page that leads through no child, for whoever leads it and those above them. It is offered
/// on a child's record, and goes on here when our work with the child has ended.
/// </summary>
public static class SupportPages
{
    private const int MostChildren = 60;
    private const int MostLooks = 20;
    private const string Nameless = "A parent";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/parents/{relative}/support", ShowAsync).Needs(Permission.MyWork);
        routes.MapGet("/parents/{relative}/support/review", ReviewAsync).Needs(Permission.MyWork);
        routes.MapPost("/parents/{relative}/support/review", SaveAsync).Needs(Permission.MyWork).KeepsTyping();
    }

    private static string DraftOf(Guid parent) => $"parent-support/{parent:N}";

    // To anybody else there is none: the children of the parent may be nobody's business of theirs.
    private static async Task<PersonRecord?> FindAsync(
        string parent,
        SignedIn viewer,
        EventStore records,
        Audit audit,
        HttpRequest request,
        CancellationToken stop
    )
    {
        if (
            Guid.TryParse(parent, out var id)
            && (await records.LoadPeopleAsync([id], stop))[0] is { Support: { } support } found
            && support.IsOf(viewer.Person, viewer.Workforce)
        )
        {
            await audit.ReadApartAsync(viewer.Id, [id], $"{request.Method} {request.Path}", stop);
            return found;
        }
        await audit.DidAsync(viewer.Id, Purposes.Refused, "a parent's own support", stop: stop);
        return null;
    }

    private static async Task<IResult> ShowAsync(
        string relative,
        SignedIn viewer,
        EventStore records,
        Database database,
        FormLibrary forms,
        AuthorityClock clock,
        Audit audit,
        HttpRequest request,
        CancellationToken stop
    )
    {
        if (await FindAsync(relative, viewer, records, audit, request, stop) is not { } parent)
            return Refusals.NotThere();
        var together = await records.LoadPeopleTogetherAsync([parent.Id], stop);
        await using var read = database.ReadModels();
        var children = await ChildrenAsync(together, viewer, read, clock, stop);
        await audit.ShownAsync(viewer.Id, [.. children.Select(one => one.Child.Id)], request.Path, stop);
        return Pages.Render(
            new SupportView
            {
                Parent = parent,
                Name = together.Select(one => one.Name).OfType<string>().FirstOrDefault() ?? Nameless,
                Children = children,
                Telling = new Telling(forms, viewer.Workforce, ChildRecord.New(parent.Id)),
                Workforce = viewer.Workforce,
                Today = clock.Today,
                Looks = await audit.LooksAsync(
                    new LookQuestion { Child = parent.Id, Purpose = Purposes.Apart },
                    MostLooks,
                    stop
                ),
            }
        );
    }

    // Of a child whose record they may not open it is said that one is expected, and who leads: nothing of any other.
    private static async Task<IReadOnlyList<ChildOfParent>> ChildrenAsync(
        IReadOnlyList<PersonRecord> parent,
        SignedIn viewer,
        ReadModels read,
        AuthorityClock clock,
        CancellationToken stop
    )
    {
        var ids = parent.Select(one => one.Id).ToList();
        var linked = await read
            .FamilyLinks.Where(link => ids.Contains(link.Person) && !link.HasRecord)
            .OrderBy(link => link.Child)
            .Take(MostChildren)
            .Select(link => link.Child)
            .ToListAsync(stop);
        var rows = (await read.VisibleAsync(viewer, linked, stop)).Values.Where(child =>
            child.Restricted != ChildRow.Sealed && child.MergedInto == null
        );
        var seen = await new Sight(viewer, clock).OfAsync(read, [.. rows], stop);
        return
        [
            .. rows.Select(child => new ChildOfParent(child, seen[child.Id].Allowed))
                .Where(one => one.MayOpen || one.IsExpected)
                .OrderByDescending(one => one.Child.ExpectedOn ?? one.Child.BornOn),
        ];
    }

    private static async Task<IResult> ReviewAsync(
        string relative,
        SignedIn viewer,
        EventStore records,
        PageDrafts drafts,
        AuthorityClock clock,
        Audit audit,
        HttpRequest request,
        CancellationToken stop
    )
    {
        if (await FindAsync(relative, viewer, records, audit, request, stop) is not { } parent)
            return Refusals.NotThere();
        if (parent.Support is not { GoesOn: true } support)
            return TypedResults.LocalRedirect(ParentAddress.Support(parent.Id));
        var kept = await drafts.FindAsync(viewer, DraftOf(parent.Id), stop);
        return Page(
            parent,
            kept is null
                ? new SupportForm { On = DateParts.Of(clock.Today), Supporter = support.Supporter ?? "" }
                : SupportForm.Read(kept.Values),
            viewer,
            new FormErrors()
        );
    }

    private static async Task<IResult> SaveAsync(
        string relative,
        SignedIn viewer,
        EventStore records,
        PageDrafts drafts,
        AuthorityClock clock,
        Audit audit,
        HttpRequest request,
        CancellationToken stop
    )
    {
        if (await FindAsync(relative, viewer, records, audit, request, stop) is not { } parent)
            return Refusals.NotThere();
        // Sent twice, or ended by somebody else meanwhile: the page says how it stands.
        if (parent.Support is not { GoesOn: true } support)
            return TypedResults.LocalRedirect(ParentAddress.Support(parent.Id));
        var values = drafts.Merged(PostedForm.Values(await request.ReadFormAsync(stop)));
        var form = SupportForm.Read(values);
        var errors = form.Check(support, viewer.Workforce, clock.Today);
        if (!errors.Any && drafts.Unseen.Count > 0)
            errors.Add("on", ActEntry.UnseenNotice);
        if (!errors.Any && await StoreAsync(viewer, parent, form, records, clock, stop) is { } problem)
            errors.Add("on", problem);
        if (errors.Any)
            return Page(parent, form, viewer, errors);
        await drafts.ForgetAsync(viewer, DraftOf(parent.Id), values, stop);
        // Whoever passed it on to somebody else reads it no more.
        return TypedResults.LocalRedirect(
            form.ToFact() is ParentSupportReviewed reviewed
            && !(support with { Supporter = reviewed.Supporter }).IsOf(viewer.Person, viewer.Workforce)
                ? StaffAddress.MyWork
                : ParentAddress.Support(parent.Id)
        );
    }

    // What to tell whoever saved it; null when it is stored.
    private static async Task<string?> StoreAsync(
        SignedIn viewer,
        PersonRecord parent,
        SupportForm form,
        EventStore records,
        AuthorityClock clock,
        CancellationToken stop
    )
    {
        var append = new Append(
            Guid.CreateVersion7(clock.UtcNow),
            "review-parent-support",
            viewer.Id,
            clock.UtcNow,
            $"{viewer.Id}/{form.Key:N}",
            []
        )
        {
            Posted = JsonSerializer.Serialize(form.Values()),
            People = [new PersonAppend(parent, [new Dated(form.ToFact(), form.On.ToDate()!.Value)])],
        };
        try
        {
            return await records.AppendAsync(append, stop) is AppendResult.Changed
                ? "Somebody else recorded something at the same moment. Save again"
                : null;
        }
        catch (KeyReused)
        {
            return "This page was saved before, and what you changed since was not. Open it again and enter it there";
        }
    }

    private static IResult Page(PersonRecord parent, SupportForm form, SignedIn viewer, FormErrors errors) =>
        Pages.Render(
            new SupportReviewView
            {
                Parent = parent.Id,
                Name = parent.Name ?? Nameless,
                Form = form,
                Draft = DraftOf(parent.Id),
                People = viewer.Workforce.Current,
                Errors = errors,
            },
            errors
        );
}

/// <summary>A child of a parent who is supported in their own right.</summary>
/// <param name="Child">The child's row.</param>
/// <param name="MayOpen">True where the viewer may open the record: else nothing is said but that a child is expected.</param>
public sealed record ChildOfParent(ChildRow Child, bool MayOpen)
{
    /// <summary>True for a child who is not born yet, with whom somebody works.</summary>
    public bool IsExpected => Child is { BornOn: null, ExpectedOn: not null, DiedOn: null, Lead: not null };
}
