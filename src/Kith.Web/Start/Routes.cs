using Kith.Web.Api;
using Kith.Web.ChildSite.GettingIn;
using Kith.Web.ChildSite.Reading;
using Kith.Web.ChildSite.Saying;
using Kith.Web.Components;
using Kith.Web.FamilySite.Children;
using Kith.Web.FamilySite.Reading;
using Kith.Web.FamilySite.SigningIn;
using Kith.Web.PartnerSite.Asked;
using Kith.Web.PartnerSite.Challenges;
using Kith.Web.PartnerSite.SigningIn;
using Kith.Web.PublicSite.Sharing;
using Kith.Web.PublicSite.Worries;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.Shared.Accounts;
using Kith.Web.Shared.Drafting;
using Kith.Web.StaffSite.Agencies;
using Kith.Web.StaffSite.AgencySystems;
using Kith.Web.StaffSite.Allegations;
using Kith.Web.StaffSite.Allocating;
using Kith.Web.StaffSite.Approvals;
using Kith.Web.StaffSite.AreaNeeds;
using Kith.Web.StaffSite.Challenges;
using Kith.Web.StaffSite.ChildPages;
using Kith.Web.StaffSite.Children;
using Kith.Web.StaffSite.Contexts;
using Kith.Web.StaffSite.Correcting;
using Kith.Web.StaffSite.Departures;
using Kith.Web.StaffSite.Diary;
using Kith.Web.StaffSite.DisabledRegister;
using Kith.Web.StaffSite.Documents;
using Kith.Web.StaffSite.Duplicates;
using Kith.Web.StaffSite.Editions;
using Kith.Web.StaffSite.Engagement;
using Kith.Web.StaffSite.Evidence;
using Kith.Web.StaffSite.Family;
using Kith.Web.StaffSite.Find;
using Kith.Web.StaffSite.FrontDoor;
using Kith.Web.StaffSite.Guidance;
using Kith.Web.StaffSite.HandingOver;
using Kith.Web.StaffSite.Involving;
using Kith.Web.StaffSite.Languages;
using Kith.Web.StaffSite.MyWork;
using Kith.Web.StaffSite.OwnChildren;
using Kith.Web.StaffSite.Papers;
using Kith.Web.StaffSite.ParentSupports;
using Kith.Web.StaffSite.Partners;
using Kith.Web.StaffSite.Partnership;
using Kith.Web.StaffSite.People;
using Kith.Web.StaffSite.Process;
using Kith.Web.StaffSite.Protocols;
using Kith.Web.StaffSite.Recording;
using Kith.Web.StaffSite.Referrals;
using Kith.Web.StaffSite.Replay;
using Kith.Web.StaffSite.Returns;
using Kith.Web.StaffSite.Searching;
using Kith.Web.StaffSite.Standards;
using Kith.Web.StaffSite.Transfers;
using Kith.Web.StaffSite.Worries;

namespace Kith.Web.Start;

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
        MapFinding(routes);
        AgencyPages.Map(routes);
        AllegationPages.Map(routes);
        SupportPages.Map(routes);
        ContextPages.Map(routes);
        MapFrontDoor(routes);
        ChallengePages.Map(routes);
        OwnChildrenPage.Map(routes);
        ApprovalsPage.Map(routes);
        MapFigures(routes);
        MapRecord(routes);
        AllocatePage.Map(routes);
        ActPage.Map(routes);
        UnseenActs.Map(routes);
        CorrectionPage.Map(routes);
        DraftMiddleware.Map(routes);
        DraftPages.Map(routes);
        GuidancePages.Map(routes);
        ComparePage.Map(routes);
        DutyPage.Map(routes);
        MayIShare.Map(routes);
        MapProtocol(routes);
        MapFamilySite(routes);
        MapPartnerSite(routes);
        MapChildSite(routes);
        ApiRoutes.Map(routes);
        MapSystem(routes);
        routes.MapGet("/style-guide", () => Pages.Render(new StyleGuide())).AllowAnonymous();
        MapReturns(routes);
        MapReplay(routes);
        routes.MapFallback(Refusals.NotThere).AllowAnonymous();
    }

    private static void MapFinding(IEndpointRouteBuilder routes)
    {
        FindChild.Map(routes);
        Suggestions.Map(routes);
        DuplicatesPage.Map(routes);
        DisabledRegisterPage.Map(routes);
        TransfersPage.Map(routes);
        DuplicateAdultsPage.Map(routes);
    }

    private static void MapFrontDoor(IEndpointRouteBuilder routes)
    {
        FrontDoorQueue.Map(routes);
        WorryPages.Map(routes);
        WorryPage.Map(routes);
        NewReferral.Map(routes);
        OwnReferrals.Map(routes);
    }

    // Figures that name nobody.
    private static void MapFigures(IEndpointRouteBuilder routes)
    {
        DeparturesPage.Map(routes);
        EngagementPage.Map(routes);
        ProcessPage.Map(routes);
        NeedPage.Map(routes);
        PartnershipPage.Map(routes);
    }

    private static void MapProtocol(IEndpointRouteBuilder routes)
    {
        ProtocolPage.Map(routes);
        ProtocolEditor.Map(routes);
        PublishPage.Map(routes);
        QuestionsPage.Map(routes);
        DocumentPages.Map(routes);
        LanguagePages.Map(routes);
    }

    private static void MapRecord(IEndpointRouteBuilder routes)
    {
        ChildPage.Map(routes);
        RecordSearchPage.Map(routes);
        FilePage.Map(routes);
        AddressPage.Map(routes);
        FamilyPage.Map(routes);
        WholeFamilyPage.Map(routes);
        HousePage.Map(routes);
        EcomapPage.Map(routes);
        PapersPage.Map(routes);
        PartnersPage.Map(routes);
        ChildCardPage.Map(routes);
        CaseUnderEditionsPage.Map(routes);
        StandardsPage.Map(routes);
    }

    private static void MapFamilySite(IEndpointRouteBuilder routes)
    {
        FamilySignIn.Map(routes);
        FamilyCode.Map(routes);
        ReadingPage.Map(routes);
        FamilyChildPages.Map(routes);
    }

    private static void MapPartnerSite(IEndpointRouteBuilder routes)
    {
        PartnerSignIn.Map(routes);
        PartnerChallengePages.Map(routes);
        AskedPages.Map(routes);
    }

    private static void MapChildSite(IEndpointRouteBuilder routes)
    {
        ChildCardPages.Map(routes);
        SayPage.Map(routes);
        ReadPage.Map(routes);
    }

    private static void MapSystem(IEndpointRouteBuilder routes)
    {
        SystemPage.Map(routes);
        SystemsPage.Map(routes);
        EvidencePage.Map(routes);
        LooksPage.Map(routes);
    }

    private static void MapReturns(IEndpointRouteBuilder routes)
    {
        DataQualityPage.Map(routes);
        ReturnsPage.Map(routes);
        CompareReturns.Map(routes);
    }

    private static void MapReplay(IEndpointRouteBuilder routes)
    {
        ReplayPage.Map(routes);
        RunPage.Map(routes);
        RecordsPage.Map(routes);
        EditionFilePage.Map(routes);
    }

    private static IResult Start(HttpContext http) =>
        TypedResults.LocalRedirect(SignedIn.Of(http) is { } viewer ? Navigation.StartOf(viewer) : SharedAddress.SignIn);
}
