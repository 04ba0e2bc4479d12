using System.Globalization;
using Kith.Casework.FamilySite;
using Kith.Casework.People.Agreements;
using Kith.Web.Components;
using Kith.Web.FamilySite.Addresses;
using Kith.Web.Shared;
using Kith.Web.Shared.Drafting;

namespace Kith.Web.FamilySite.Children;

/// <summary>A parent takes back what they agreed to. It ends the same day, and whoever leads is told at once.</summary>
public static class TakeBackPage
{
    // Why somebody takes it back; the record takes more.
    private const int Longest = 4000;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/family/children/{child}/agreements/{agreement}", ShowAsync).ShowsFamilyChild();
        routes.MapPost("/family/children/{child}/agreements/{agreement}", SendAsync).ShowsFamilyChild().KeepsTyping();
    }

    private static async Task<IResult> ShowAsync(
        FamilyViewer viewer,
        FamilyChild child,
        PageDrafts drafts,
        string agreement,
        CancellationToken stop
    )
    {
        if (Find(child.Access, agreement) is not { } yes)
            return FamilyRefusals.NotThere();
        var kept = await drafts.FindAsync(FamilyActs.SignedInAs(viewer), DraftOf(child.Access, yes), stop);
        return Page(child.Access, yes, kept?.Values ?? [], new FormErrors());
    }

    private static async Task<IResult> SendAsync(
        FamilyViewer viewer,
        FamilyChild child,
        HttpRequest request,
        FamilyActs acts,
        FamilyWords words,
        AuthorityClock clock,
        PageDrafts drafts,
        string agreement,
        CancellationToken stop
    )
    {
        var access = child.Access;
        var values = PostedForm.Values(await request.ReadFormAsync(stop));
        // Sent twice, it was taken back the first time.
        if (Find(access, agreement) is not { } yes)
            return access.Agreements.Any(row => row.Id == agreement && !row.Stands)
                ? TypedResults.LocalRedirect(FamilyAddress.TakenBack(access.Child))
                : FamilyRefusals.NotThere();
        var said = values.FirstOrDefault(pair => pair.Key == "words").Value?.Trim();
        if (said?.Length > Longest)
            return Page(access, yes, values, new FormErrors().Add("words", words.Say("write.too-long")));
        var act = new RecordAgreements
        {
            Agreements = AgreementRows.TakenBack(
                access.Record.State.Person,
                yes.Id,
                clock.Today,
                said is { Length: > 0 } ? said : null
            ),
        };
        if (await acts.DoAsync(viewer, access, PostedForm.Of(values), act, stop) is not ActResult.Done)
            return Page(access, yes, values, new FormErrors().Add("words", words.Say("write.changed")));
        await drafts.ForgetAsync(FamilyActs.SignedInAs(viewer), DraftOf(access, yes), values, stop);
        return TypedResults.LocalRedirect(FamilyAddress.TakenBack(access.Child));
    }

    internal static string DraftOf(FamilyAccess access, Agreement yes) =>
        string.Create(CultureInfo.InvariantCulture, $"family/{access.Child:N}/agreement/{yes.Id}");

    private static Agreement? Find(FamilyAccess access, string agreement) =>
        access.Agreements.FirstOrDefault(row => row.Id == agreement && row.Stands);

    private static IResult Page(
        FamilyAccess access,
        Agreement yes,
        IReadOnlyList<KeyValuePair<string, string>> typed,
        FormErrors errors
    ) =>
        Pages.Render(
            new TakeBackView
            {
                Access = access,
                Agreement = yes,
                Typed = typed.FirstOrDefault(pair => pair.Key == "words").Value ?? "",
                Errors = errors,
            },
            errors
        );
}
