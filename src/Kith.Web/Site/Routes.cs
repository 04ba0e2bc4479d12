using Kith.Web.Access;
using Kith.Web.Accounts;
using Kith.Web.Allocating;
using Kith.Web.Approvals;
using Kith.Web.Children;
using Kith.Web.Components;
using Kith.Web.Correcting;
using Kith.Web.Departures;
using Kith.Web.Diary;
using Kith.Web.Drafting;
using Kith.Web.Evidence;
using Kith.Web.Find;
using Kith.Web.FrontDoor;
using Kith.Web.Guidance;
using Kith.Web.HandingOver;
using Kith.Web.Involving;
using Kith.Web.MyWork;
using Kith.Web.People;
using Kith.Web.Protocols;
using Kith.Web.Recording;
using Kith.Web.Referrals;
using Kith.Web.Replay;
using Kith.Web.Returns;

namespace Kith.Web.Site;

/// <summary>Every address of the site, by what a person does there.</summary>
public static class Routes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", Start).AllowAnonymous();
        SignIn.Map(routes);
        SetPassword.Map(routes);
        MyAccount.Map(routes);
        AccountNewsPage.Map(routes);
        MyWorkPage.Map(routes);
        HandOverPage.Map(routes);
        DiaryPages.Map(routes);
        EmergenciesPage.Map(routes);
        FindChild.Map(routes);
        FrontDoorQueue.Map(routes);
        NewReferral.Map(routes);
        OwnReferrals.Map(routes);
        ApprovalsPage.Map(routes);
        DeparturesPage.Map(routes);
        ChildPage.Map(routes);
        AddressPage.Map(routes);
        AllocatePage.Map(routes);
        ActPage.Map(routes);
        UnseenActs.Map(routes);
        CorrectionPage.Map(routes);
        Keeping.Map(routes);
        DraftPages.Map(routes);
        GuidancePages.Map(routes);
        ComparePage.Map(routes);
        DutyPage.Map(routes);
        ProtocolPage.Map(routes);
        ProtocolEditor.Map(routes);
        PublishPage.Map(routes);
        SystemPage.Map(routes);
        EvidencePage.Map(routes);
        LooksPage.Map(routes);
        routes.MapGet("/style-guide", () => Pages.Render<StyleGuide>()).AllowAnonymous();
        DataQualityPage.Map(routes);
        ReturnsPage.Map(routes);
        CompareReturns.Map(routes);
        MapReplay(routes);
        routes.MapFallback(Refusals.NotThere).AllowAnonymous();
    }

    private static void MapReplay(IEndpointRouteBuilder routes)
    {
        ReplayPage.Map(routes);
        RunPage.Map(routes);
        RecordsPage.Map(routes);
        EditionFilePage.Map(routes);
    }

    private static IResult Start(HttpContext http) =>
        TypedResults.LocalRedirect(SignedIn.Of(http) is { } viewer ? Navigation.StartOf(viewer) : "/sign-in");
}
