using Kith.Casework.Access;
using Kith.Casework.People;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.Shared.Drafting;
using Kith.Web.StaffSite.Addresses;
using Kith.Web.StaffSite.People;
using Kith.Web.StaffSite.Recording;

namespace Kith.Web.StaffSite.HandingOver;

/// <summary>Whether somebody is away from work: said by those who supervise them, so that their children stand with a manager meanwhile.</summary>
public static class AwayPage
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/people/{user}/away", ShowAsync).Needs(Permission.Approve);
        routes.MapPost("/people/{user}/away", SayAsync).Needs(Permission.Approve).KeepsTyping();
    }

    /// <summary>The page on which it is said.</summary>
    internal static string Of(string user) => $"{StaffAddress.People}/{Uri.EscapeDataString(user)}/away";

    /// <summary>The name under which what is typed on it is kept.</summary>
    internal static string DraftOf(string user) => $"away/{user}";

    /// <summary>That somebody is away, and what that means.</summary>
    internal static string Says(Practitioner person, PractitionerAway away) =>
        $"{person.Name} is away from {Say.Date(away.From)}{(away.Until is { } until ? $" until {Say.Date(until)}" : ", nobody knows until when")}{(away.Reason is null ? "" : $": {away.Reason}")}. Children whom nobody covers or works with meanwhile stand at the top of their manager’s work.";

    private static async Task<IResult> ShowAsync(
        string user,
        SignedIn viewer,
        PageDrafts drafts,
        AuthorityClock clock,
        CancellationToken stop
    )
    {
        if (viewer.Workforce.Find(user) is not { HasLeft: false } person)
            return Refusals.NotThere();
        if (!viewer.Workforce.IsAbove(viewer.Person, person))
            return HandOverPage.NotTheirs(person);
        var kept = await drafts.FindAsync(viewer, DraftOf(user), stop);
        var typed = kept is null ? AwayForm.On(clock.Today) : AwayForm.Read(kept.Values);
        return Page(person, typed, clock, new FormErrors());
    }

    private static async Task<IResult> SayAsync(
        string user,
        SignedIn viewer,
        Staff staff,
        PageDrafts drafts,
        AuthorityClock clock,
        HttpRequest request,
        CancellationToken stop
    )
    {
        if (viewer.Workforce.Find(user) is not { HasLeft: false } person)
            return Refusals.NotThere();
        if (!viewer.Workforce.IsAbove(viewer.Person, person))
            return HandOverPage.NotTheirs(person);
        var values = drafts.Merged(PostedForm.Values(await request.ReadFormAsync(stop)));
        var form = AwayForm.Read(values);
        var errors = form.Check();
        if (!errors.Any && await staff.AwayAsync(user, form.Away(person, clock.Today), viewer.Id, stop) is { } problem)
            errors.Add("away-from", problem);
        if (errors.Any)
            return Page(person, form, clock, errors);
        await drafts.ForgetAsync(viewer, DraftOf(user), values, stop);
        return TypedResults.LocalRedirect(HandOverPage.Of(user));
    }

    private static IResult Page(Practitioner person, AwayForm form, AuthorityClock clock, FormErrors errors) =>
        Pages.Render(
            new AwayView
            {
                Person = person,
                Form = form,
                Today = clock.Today,
                Errors = errors,
            },
            errors
        );
}

/// <summary>What is typed of an absence.</summary>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day; empty while nobody knows.</param>
/// <param name="Reason">Why, where it should be recorded.</param>
/// <param name="IsBack">True where they are back, or did not go.</param>
public sealed record AwayForm(DateParts From, DateParts Until, string Reason, bool IsBack)
{
    /// <summary>As it opens.</summary>
    public static AwayForm On(DateOnly today) => new(DateParts.Of(today), default, "", false);

    /// <summary>What was sent, or typed and kept.</summary>
    public static AwayForm Read(IReadOnlyList<KeyValuePair<string, string>> typed)
    {
        var form = PostedForm.Collect(typed);
        return new(
            DateParts.Read(form, "away-from"),
            DateParts.Read(form, "away-until"),
            form["away-reason"].ToString().Trim(),
            form["back"] == "yes"
        );
    }

    /// <summary>What is wrong with it.</summary>
    public FormErrors Check()
    {
        var errors = new FormErrors();
        if (IsBack)
            return errors;
        if (From.Problem("the first day away") is var (message, part))
            errors.Add("away-from", message, part);
        if (!Until.IsEmpty && Until.Problem("the last day away") is var (wrong, where))
            errors.Add("away-until", wrong, where);
        if (!errors.Any && Until.ToDate() < From.ToDate())
            errors.Add("away-until", "The last day away must be on or after the first");
        if (Reason.Length > 500)
            errors.Add("away-reason", "Say why in at most 500 characters");
        return errors;
    }

    /// <summary>What it says of somebody.</summary>
    public PractitionerAway Away(Practitioner person, DateOnly today) =>
        IsBack
            ? new PractitionerAway(person.Away?.From ?? today, today.AddDays(-1))
            : new PractitionerAway(From.ToDate()!.Value, Until.ToDate(), Reason.Length == 0 ? null : Reason);
}
