using System.Globalization;
using Kith.Casework.Forms;
using Kith.Casework.PartnerSite;
using Kith.Casework.Record;
using Kith.Web.Components;
using Kith.Web.PartnerSite.Addresses;
using Kith.Web.Shared;
using Kith.Web.Shared.Drafting;

namespace Kith.Web.PartnerSite.Asked;

/// <summary>Somebody of an agency says what came of the actions that they took on, in their own name. It stands on the record at once.</summary>
public static class ActionsPage
{
    private const string ActName = "answer-actions";
    private const int Longest = 2000;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/partner/actions", ShowAsync).ForPartners();
        routes.MapPost("/partner/actions", SendAsync).ForPartners().KeepsTyping();
    }

    internal static string DraftOf(PartnerAccess access) =>
        string.Create(CultureInfo.InvariantCulture, $"partner-actions/{access.Child:N}/{access.Grant.Number}");

    /// <summary>The input that holds what they say of an action, or why.</summary>
    internal static string Input(PlanAction action, string cell) => RowInput.Name("answers", action.Id, cell);

    private static async Task<IResult> ShowAsync(
        PartnerViewer viewer,
        PageDrafts drafts,
        FormLibrary forms,
        CancellationToken stop
    )
    {
        if (OwnActions.Of(viewer.Access.Record, viewer.Access.Grant).Count == 0)
            return TypedResults.LocalRedirect(PartnerAddress.Start);
        var kept = await drafts.FindAsync(viewer.Acting, DraftOf(viewer.Access), stop);
        return Page(viewer, forms, kept?.Values ?? [], Guid.NewGuid(), new FormErrors());
    }

    private static async Task<IResult> SendAsync(
        PartnerViewer viewer,
        HttpRequest request,
        OutsideActs acts,
        PageDrafts drafts,
        FormLibrary forms,
        PartnerSiteRules rules,
        AuthorityClock clock,
        CancellationToken stop
    )
    {
        var access = viewer.Access;
        var values = PostedForm.Values(await request.ReadFormAsync(stop));
        var posted = ActReader.Posted(values);
        var errors = new FormErrors();
        var own = OwnActions.Of(access.Record, access.Grant);
        foreach (
            var action in own.Where(action => (posted[Input(action, "why")].FirstOrDefault() ?? "").Length > Longest)
        )
            errors.Add(Input(action, "why"), "Shorten this: it is longer than can be sent");
        var key = Guid.TryParse(posted[PostedForm.KeyInput].FirstOrDefault(), out var sent) ? sent : Guid.NewGuid();
        if (errors.Any)
            return Page(viewer, forms, values, key, errors);
        var answers = own.Select(action => Read(action, posted)).Where(answer => answer.Said is not null);
        var done = await acts.DoAsync(
            viewer.Acting,
            PostedForm.Of(values),
            access.Record,
            new AnswerActions { Asked = access.Grant.Number, Answers = [.. answers] },
            record => PartnerAccess.Of(record, access.Grant.Number, clock.Today, rules) is not null,
            stop
        );
        if (done is not ActResult.Done)
            return Page(viewer, forms, values, Guid.NewGuid(), Problems(done, own, errors));
        await drafts.ForgetAsync(viewer.Acting, DraftOf(access), values, stop);
        return TypedResults.LocalRedirect(PartnerAddress.Answered);
    }

    private static ActionAnswer Read(PlanAction action, ILookup<string, string> posted) =>
        new(
            action.Id,
            Said: Enum.TryParse<ActionSaid>(posted[Input(action, "said")].FirstOrDefault(), true, out var said)
            && Enum.IsDefined(said)
                ? said
                : null,
            Why: posted[Input(action, "why")].FirstOrDefault()?.Trim() is { Length: > 0 } why ? why : null
        );

    private static FormErrors Problems(ActResult result, IReadOnlyList<PlanAction> own, FormErrors errors)
    {
        if (result is ActResult.Refused refused)
            foreach (var problem in refused.Children.Values.SelectMany(one => one.Problems))
                errors.Add(
                    problem.Field == "answers" && own.Count > 0 ? Input(own[0], "said") : problem.Field,
                    problem.Message
                );
        return errors.Any || own.Count == 0
            ? errors
            : errors.Add(
                Input(own[0], "said"),
                "This was not sent: something changed meanwhile. Send it again, or ring us"
            );
    }

    private static IResult Page(
        PartnerViewer viewer,
        FormLibrary forms,
        IReadOnlyList<KeyValuePair<string, string>> typed,
        Guid key,
        FormErrors errors
    ) =>
        Pages.Render(
            new ActionsView
            {
                Access = viewer.Access,
                Own = OwnActions.Of(viewer.Access.Record, viewer.Access.Grant),
                Offered =
                [
                    .. forms
                        .For(ActName)
                        .Find("answers")!
                        .Rows!.Cells.First(cell => cell.Name == "said")
                        .Options.Select(option => option.Value),
                ],
                Typed = ActReader.Posted(typed),
                Key = key,
                Errors = errors,
            },
            errors
        );
}
