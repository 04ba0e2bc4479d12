using System.Globalization;
using Kith.Casework.Forms;
using Kith.Casework.PartnerSite;
using Kith.Casework.Record;
using Kith.Web.Components;
using Kith.Web.PartnerSite.Addresses;
using Kith.Web.Shared;
using Kith.Web.Shared.Drafting;
using Field = Kith.Casework.Forms.Field;

namespace Kith.Web.PartnerSite.Asked;

/// <summary>The report of somebody of an agency, by the questions of its form. It stands on the record at once, in their name.</summary>
public static class ReportPage
{
    private const string ActName = "record-partner-report";

    // What somebody types on a telephone; the record takes more.
    private const int Longest = 8000;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/partner/report", ShowAsync).ForPartners();
        routes.MapPost("/partner/report", SendAsync).ForPartners().KeepsTyping();
    }

    private static async Task<IResult> ShowAsync(
        PartnerViewer viewer,
        PageDrafts drafts,
        FormLibrary forms,
        CancellationToken stop
    )
    {
        var access = viewer.Access;
        if (!access.Grant.Waits)
            return TypedResults.LocalRedirect(PartnerAddress.Start);
        var kept = await drafts.FindAsync(viewer.Acting, DraftOf(access), stop);
        var written =
            kept is not null ? Read(PostedForm.Collect(kept.Values), forms, access)
            : access.Grant.Report is { } before
                ? Fields(forms, access).ToDictionary(field => field.Name, field => before.Detail(field.Name) ?? "")
            : [];
        return Page(access, forms, written, Guid.NewGuid(), new FormErrors());
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
        var posted = await request.ReadFormAsync(stop);
        var values = PostedForm.Values(posted);
        var written = Read(posted, forms, access);
        var errors = new FormErrors();
        foreach (var field in Fields(forms, access).Where(field => written[field.Name].Length > Longest))
            errors.Add(field.Name, "Shorten this: it is longer than can be sent");
        var key = Guid.TryParse(posted[PostedForm.KeyInput], out var sent) ? sent : Guid.NewGuid();
        if (errors.Any)
            return Page(access, forms, written, key, errors);
        var act = new RecordPartnerReport
        {
            Asked = access.Grant.Number,
            Knows = Said(written, "knows"),
            Strengths = Said(written, "strengths"),
            Worries = Said(written, "worries"),
            Helps = Said(written, "helps"),
            ChildSaid = Said(written, "child-said"),
        };
        var done = await acts.DoAsync(
            viewer.Acting,
            PostedForm.Of(values),
            access.Record,
            act,
            record => PartnerAccess.Of(record, access.Grant.Number, clock.Today, rules) is not null,
            stop
        );
        if (done is not ActResult.Done)
            return Page(access, forms, written, Guid.NewGuid(), Problems(done, access, errors));
        await drafts.ForgetAsync(viewer.Acting, DraftOf(access), values, stop);
        return TypedResults.LocalRedirect(PartnerAddress.Sent);
    }

    private static FormErrors Problems(ActResult result, PartnerAccess access, FormErrors errors)
    {
        if (result is ActResult.Refused refused)
            foreach (var problem in refused.Children.Values.SelectMany(one => one.Problems))
                errors.Add(
                    problem.Field,
                    problem.Message.Replace("{child}", access.FirstName, StringComparison.Ordinal)
                );
        return errors.Any
            ? errors
            : errors.Add("strengths", "This was not sent: something changed meanwhile. Send it again, or ring us");
    }

    internal static string DraftOf(PartnerAccess access) =>
        string.Create(CultureInfo.InvariantCulture, $"partner/{access.Child:N}/{access.Grant.Number}");

    /// <summary>The questions of the form that whoever is asked answers about this child.</summary>
    internal static IEnumerable<Field> Fields(FormLibrary forms, PartnerAccess access) =>
        forms
            .For(ActName)
            .Fields.Where(field =>
                field.Kind == FieldKind.LongText && field.Fits(access.Record.State, access.Grant.By)
            );

    private static Dictionary<string, string> Read(IFormCollection form, FormLibrary forms, PartnerAccess access) =>
        Fields(forms, access).ToDictionary(field => field.Name, field => form[field.Name].ToString().Trim());

    private static string? Said(Dictionary<string, string> written, string name) =>
        written.GetValueOrDefault(name) is { Length: > 0 } said ? said : null;

    private static IResult Page(
        PartnerAccess access,
        FormLibrary forms,
        Dictionary<string, string> written,
        Guid key,
        FormErrors errors
    ) =>
        Pages.Render(
            new ReportView
            {
                Access = access,
                Fields = [.. Fields(forms, access)],
                Written = written,
                Key = key,
                Errors = errors,
            },
            errors
        );
}
