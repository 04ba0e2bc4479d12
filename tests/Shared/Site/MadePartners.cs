using Kith.Casework.PartnerSite;

namespace Kith.Tests.Site;

/// <summary>A teacher who is asked for a report.</summary>
internal static class MadePartners
{
    public const string Name = "Helen Sharrow";
    public const string Surname = "Sharrow";
    public const string Agency = "Oak School";
    public const string Ring = "01632 960400";
    public const string Question = "How are the mornings at the gate?";

    public static AskPartner Ask { get; } =
        new()
        {
            Name = Name,
            Role = "Class teacher",
            Agency = Agency,
            Ring = Ring,
            Purpose = "conference",
            Asks = Question,
            By = TestSite.Today.AddDays(5),
            Basis = PartnerBasis.PublicTask,
            ShownToFamily = true,
        };

    /// <summary>Asks, and answers with the number of what was asked.</summary>
    public static async Task<int> Asks(this TestSite site, Guid child, AskPartner? ask = null)
    {
        await site.Does("amira", child, ask ?? Ask);
        return (await site.RecordOf(child)).Version;
    }

    /// <summary>Makes the code, on the page of what was asked.</summary>
    public static async Task<string> MakesPartnerCode(this Visitor worker, Guid child, int asked)
    {
        var page = await worker.Opens($"/children/{child}/partners");
        var paper = await worker.Sends(page, $"form[action$='/partners/{asked}/code']");
        return paper.All("main dd")[2];
    }

    /// <summary>Asks somebody and lets them in, with a browser of their own.</summary>
    public static async Task<Visitor> PartnerIn(this TestSite site, Guid child, AskPartner? ask = null)
    {
        var asked = await site.Asks(child, ask);
        using var amira = await site.As("amira");
        var partner = site.Anybody();
        var page = await partner.UsesPartnerCode(
            await amira.MakesPartnerCode(child, asked),
            (ask ?? Ask).Name!.Split(' ')[^1]
        );
        page.Path.ShouldBe("/partner", string.Join("; ", page.Errors));
        return partner;
    }

    /// <summary>Types the code and the surname.</summary>
    public static async Task<Page> UsesPartnerCode(this Visitor partner, string code, string surname = Surname) =>
        await partner.Sends(
            await partner.Opens("/partner/sign-in"),
            "form[action='/partner/sign-in']",
            ("code", code),
            ("surname", surname)
        );

    /// <summary>Writes and sends the report.</summary>
    public static async Task<Page> SendsReport(this Visitor partner, string worries = "Late on four mornings") =>
        await partner.Sends(
            await partner.Opens("/partner/report"),
            "main form",
            ("strengths", "She reads well"),
            ("worries", worries),
            ("child-said", "I like it when Mum walks me")
        );
}
