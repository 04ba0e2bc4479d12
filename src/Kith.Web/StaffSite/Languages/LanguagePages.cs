using Kith.Casework.Access;
using Kith.Casework.FamilySite;
using Kith.Store.Languages;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.Shared.Drafting;
using Kith.Web.Shared.Rules;
using Kith.Web.StaffSite.Addresses;

namespace Kith.Web.StaffSite.Languages;

/// <summary>What the family’s site says in other languages: put right and confirmed, text by text, by those who answer for practice. No child is shown.</summary>
public static class LanguagePages
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/languages", List).Needs(Permission.KeepProtocol);
        routes.MapGet("/languages/{language}", Whole).Needs(Permission.KeepProtocol);
        routes.MapGet("/languages/{language}/{part}", ShowAsync).Needs(Permission.KeepProtocol);
        routes.MapPost("/languages/{language}/{part}", ConfirmAsync).Needs(Permission.KeepProtocol).KeepsTyping();
    }

    /// <summary>The name under which what somebody types is kept.</summary>
    internal static string TypedOf(string language, string part) => $"language/{language}/{part}";

    /// <summary>The parts of a language, each with its texts.</summary>
    internal static IReadOnlyList<(string Part, IReadOnlyList<string> Keys)> PartsOf(FamilyWords words) =>
        [
            .. words
                .English!.Texts.Keys.GroupBy(key => key.Split('.')[0], StringComparer.Ordinal)
                .OrderBy(part => part.Key, StringComparer.Ordinal)
                .Select(part => (part.Key, (IReadOnlyList<string>)[.. part.Order(StringComparer.Ordinal)])),
        ];

    private static IResult List(SiteLanguages languages) =>
        Pages.Render(new LanguagesView { Languages = [.. languages.All.Skip(1)] });

    private static IResult Whole(string language, SiteLanguages languages, SignedIn viewer) =>
        Find(languages, language) is { } words
            ? Pages.Render(new LanguageView { Words = words, Workforce = viewer.Workforce })
            : Refusals.NotThere();

    private static async Task<IResult> ShowAsync(
        string language,
        string part,
        SiteLanguages languages,
        SignedIn viewer,
        PageDrafts drafts,
        CancellationToken stop,
        string? done = null
    )
    {
        if (Find(languages, language) is not { } words || KeysOf(words, part) is not { Count: > 0 } keys)
            return Refusals.NotThere();
        var kept = await drafts.FindAsync(viewer, TypedOf(language, part), stop);
        var form = new LanguageForm(words, keys, kept is null ? null : PostedForm.Collect(kept.Values));
        return Page(
            part,
            form,
            viewer,
            new FormErrors(),
            done is null ? null : "Confirmed. Families read it so from now on"
        );
    }

    private static async Task<IResult> ConfirmAsync(
        string language,
        string part,
        SiteLanguages languages,
        LanguagesInForce inForce,
        WordChecks checks,
        SignedIn viewer,
        PageDrafts drafts,
        HttpRequest request,
        CancellationToken stop
    )
    {
        if (Find(languages, language) is not { } words || KeysOf(words, part) is not { Count: > 0 } keys)
            return Refusals.NotThere();
        var values = PostedForm.Values(await request.ReadFormAsync(stop));
        var form = new LanguageForm(words, keys, PostedForm.Collect(values));
        var errors = form.Check();
        if (errors.Any)
            return Page(part, form, viewer, errors, null);
        // What stands so already is confirmed: sent twice, it is said once.
        var news = form.Right.Where(one => words.Checks.GetValueOrDefault(one.Key)?.Text != one.Text).ToList();
        await checks.ConfirmAsync(language, news, form.ReadBy, viewer.Id, stop);
        await drafts.ForgetAsync(viewer, TypedOf(language, part), values, stop);
        await inForce.ReadAsync(stop);
        return TypedResults.LocalRedirect($"{LanguageAddress.Part(language, part)}?done=yes");
    }

    private static FamilyWords? Find(SiteLanguages languages, string language) =>
        languages.Find(language) is { English: not null } words ? words : null;

    private static IReadOnlyList<string> KeysOf(FamilyWords words, string part) =>
        PartsOf(words).FirstOrDefault(one => one.Part == part).Keys ?? [];

    private static IResult Page(string part, LanguageForm form, SignedIn viewer, FormErrors errors, string? done) =>
        Pages.Render(
            new LanguagePartView
            {
                Part = part,
                Form = form,
                Workforce = viewer.Workforce,
                Errors = errors,
                Done = done,
            },
            errors
        );
}
