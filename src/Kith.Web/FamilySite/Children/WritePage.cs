using System.Globalization;
using Kith.Casework.Challenges;
using Kith.Casework.FamilySite;
using Kith.Casework.Papers;
using Kith.Casework.Record;
using Kith.Web.Components;
using Kith.Web.FamilySite.Addresses;
using Kith.Web.Shared;
using Kith.Web.Shared.Drafting;

namespace Kith.Web.FamilySite.Children;

/// <summary>What a parent says of a paper, or writes to whoever leads. It stands on the record at once, in their name.</summary>
public static class WritePage
{
    // What somebody types on a telephone; the record takes more.
    private const int Longest = 8000;

    // That what was decided is looked at again, by somebody who did not decide it.
    private const string Again = "again";

    // One's own report for a conference.
    private const string OwnReport = "report";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/family/children/{child}/messages/new", ShowAsync).ShowsFamilyChild();
        routes.MapPost("/family/children/{child}/messages/new", SendAsync).ShowsFamilyChild().KeepsTyping();
    }

    private static async Task<IResult> ShowAsync(
        FamilyViewer viewer,
        FamilyChild child,
        PageDrafts drafts,
        CancellationToken stop,
        string? paper = null,
        string? kind = null
    )
    {
        var access = child.Access;
        var of = Find(access, paper);
        if (paper is not null && of is null)
            return FamilyRefusals.NotThere();
        var opened = Form.Of(of, kind);
        var kept = await drafts.FindAsync(FamilyActs.SignedInAs(viewer), DraftOf(access, opened), stop);
        var form = kept is null ? opened : Form.Read(PostedForm.Collect(kept.Values), of);
        return Page(access, form, new FormErrors());
    }

    private static async Task<IResult> SendAsync(
        FamilyViewer viewer,
        FamilyChild child,
        HttpRequest request,
        FamilyActs acts,
        FamilyWords words,
        PageDrafts drafts,
        CancellationToken stop
    )
    {
        var access = child.Access;
        var posted = await request.ReadFormAsync(stop);
        var of = Find(access, posted["paper"].ToString() is { Length: > 0 } number ? number : null);
        if (of is null && posted["paper"].ToString().Length > 0)
            return FamilyRefusals.NotThere();
        var form = Form.Read(posted, of);
        var errors = form.Check(words);
        if (errors.Any)
            return Page(access, form, errors);
        var values = PostedForm.Values(posted);
        var said = form.Words.Length > 0 ? form.Words : null;
        Act act = form.Again
            ? new RecordFamilyChallenge
            {
                Whose = ChallengedBy.Family,
                Person = access.Member.Person,
                Decision = of?.Prepared.Version,
                Words = said,
            }
            : new RecordWhatFamilySaid
            {
                Person = access.Member.Person,
                Kind = form.Kind,
                Paper = of?.Prepared.Version,
                Words = said,
            };
        if (await acts.DoAsync(viewer, access, PostedForm.Of(values), act, stop) is not ActResult.Done)
            return Page(access, form with { Key = Guid.NewGuid() }, errors.Add("words", words.Say("write.changed")));
        await drafts.ForgetAsync(FamilyActs.SignedInAs(viewer), DraftOf(access, form), values, stop);
        return TypedResults.LocalRedirect($"{FamilyAddress.Child(access.Child)}?done=sent");
    }

    internal static string DraftOf(FamilyAccess access, Form form) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"family/{access.Child:N}/{form.About?.Prepared.Version ?? 0}{(form.About is not null || form.Kind == FamilySaying.Message ? "" : $".{form.Chosen}")}"
        );

    private static Paper? Find(FamilyAccess access, string? number) =>
        access.Papers.FirstOrDefault(one => one.Prepared.Version.ToString(CultureInfo.InvariantCulture) == number);

    private static IResult Page(FamilyAccess access, Form form, FormErrors errors) =>
        Pages.Render(
            new WriteView
            {
                Access = access,
                Form = form,
                Errors = errors,
            },
            errors
        );

    /// <summary>What somebody writes.</summary>
    /// <param name="About">The paper it is of; null for a message.</param>
    /// <param name="Kind">What it is; null while nothing is chosen.</param>
    /// <param name="Words">In their words.</param>
    /// <param name="Key">One for each time the page is opened.</param>
    public sealed record Form(Paper? About, FamilySaying? Kind, string Words, Guid Key)
    {
        private static readonly Dictionary<string, FamilySaying> Kinds = new(StringComparer.Ordinal)
        {
            ["agree"] = FamilySaying.Agree,
            ["wrong"] = FamilySaying.Wrong,
            ["want"] = FamilySaying.Want,
        };

        /// <summary>True where it asks for a second look.</summary>
        public bool Again { get; init; }

        /// <summary>The answer that is chosen, as it is posted; null for none.</summary>
        public string? Chosen =>
            Again ? WritePage.Again
            : Kind == FamilySaying.Report ? OwnReport
            : Kinds.FirstOrDefault(one => one.Value == Kind).Key;

        public static Form Of(Paper? paper, string? kind) =>
            new(paper, paper is null && kind != WritePage.Again ? OfNoPaper(kind) : null, "", Guid.NewGuid())
            {
                Again = kind == WritePage.Again,
            };

        private static FamilySaying OfNoPaper(string? kind) =>
            kind == OwnReport ? FamilySaying.Report : FamilySaying.Message;

        public static Form Read(IFormCollection form, Paper? of) =>
            new(
                of,
                form["kind"] == WritePage.Again ? null
                    : of is null ? OfNoPaper(form["kind"])
                    : Kinds.TryGetValue(form["kind"].ToString(), out var kind) ? kind
                    : null,
                form["words"].ToString().Trim(),
                Guid.TryParse(form[PostedForm.KeyInput], out var key) ? key : Guid.NewGuid()
            )
            {
                Again = form["kind"] == WritePage.Again,
            };

        public FormErrors Check(FamilyWords words)
        {
            var errors = new FormErrors();
            if (Kind is null && !Again)
                errors.Add("kind", words.Say("write.kind-missing"));
            if (Words.Length == 0 && (Again || Kind is not null and not FamilySaying.Agree))
                errors.Add("words", words.Say("write.words-missing"));
            if (Words.Length > Longest)
                errors.Add("words", words.Say("write.too-long"));
            return errors;
        }
    }
}
