using Kith.Casework.Access;
using Kith.Casework.FamilySite;
using Kith.Casework.Record;
using Kith.Guidance;
using Kith.Store;
using Kith.Store.Accounts;
using Kith.Store.Addresses;
using Kith.Store.Files;
using Kith.Store.Jobs;
using Kith.Store.Languages;
using Kith.Store.Mail;
using Kith.Store.Papers;
using Kith.Store.Protocols;
using Kith.Store.Returns;
using Kith.Store.Sealing;
using Kith.Web.Api;
using Kith.Web.Api.Addresses;
using Kith.Web.Api.Tokens;
using Kith.Web.ChildSite;
using Kith.Web.Components;
using Kith.Web.FamilySite;
using Kith.Web.FamilySite.Reading;
using Kith.Web.PartnerSite;
using Kith.Web.PublicSite.Worries;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.Shared.Accounts;
using Kith.Web.Shared.Challenges;
using Kith.Web.Shared.ChildPages;
using Kith.Web.Shared.Drafting;
using Kith.Web.Shared.Families;
using Kith.Web.Shared.Files;
using Kith.Web.Shared.Mail;
using Kith.Web.Shared.Partners;
using Kith.Web.Shared.Pdf;
using Kith.Web.Shared.Rules;
using Kith.Web.Shared.Worries;
using Kith.Web.StaffSite.Agencies;
using Kith.Web.StaffSite.Allegations;
using Kith.Web.StaffSite.Challenges;
using Kith.Web.StaffSite.Contexts;
using Kith.Web.StaffSite.Correcting;
using Kith.Web.StaffSite.Diary;
using Kith.Web.StaffSite.Documents;
using Kith.Web.StaffSite.Evidence;
using Kith.Web.StaffSite.Family;
using Kith.Web.StaffSite.Find;
using Kith.Web.StaffSite.Guidance;
using Kith.Web.StaffSite.HandingOver;
using Kith.Web.StaffSite.Involving;
using Kith.Web.StaffSite.Papers;
using Kith.Web.StaffSite.People;
using Kith.Web.StaffSite.Protocols;
using Kith.Web.StaffSite.Recording;
using Kith.Web.StaffSite.Referrals;
using Kith.Web.StaffSite.Replay;
using Kith.Web.StaffSite.Returns;
using Kith.Web.StaffSite.Worries;
using Kith.Web.StaffSite.WorryQueue;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Http.Features;

namespace Kith.Web.Start;

/// <summary>The site: what it is made of, in the order a request meets it.</summary>
public static class KithSite
{
    /// <summary>Builds the site on an open database.</summary>
    /// <param name="database">Checked and brought up to date by the caller.</param>
    /// <param name="guidance">The editions and the local protocol.</param>
    /// <param name="urls">Where to listen.</param>
    /// <param name="demonstration">Who can be tried, on a demonstration; else null.</param>
    /// <param name="configure">What a test replaces, such as the time.</param>
    public static WebApplication Build(
        Database database,
        GuidanceLibrary guidance,
        IReadOnlyList<string> urls,
        Demonstration? demonstration = null,
        Action<WebApplicationBuilder>? configure = null
    )
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, ApplicationName = "kith" }
        );
        builder.WebHost.UseUrls([.. urls]);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        AddServices(builder, database, guidance, demonstration);
        configure?.Invoke(builder);
        AddBounds(builder);
        var site = builder.Build();
        Use(site);
        Routes.Map(site);
        return site;
    }

    // Stylesheet and scripts only: compressing a page that holds both a secret and what somebody typed would leak the secret.
    private static void AddCompression(IServiceCollection services) =>
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = ["text/css", "text/javascript", "image/svg+xml"];
        });

    private static void AddServices(
        WebApplicationBuilder builder,
        Database database,
        GuidanceLibrary guidance,
        Demonstration? demonstration
    )
    {
        var services = builder.Services;
        services.AddSingleton(TimeProvider.System).AddSingleton<AuthorityClock>();
        services.AddSingleton(database).AddSingleton<ProtocolVersions>().AddSingleton<ActRules>();
        // A version of the protocol may be published at any time: whoever asks for the rules gets those of now.
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<RulesInForce>(provider, guidance));
        services.AddTransient(provider => provider.GetRequiredService<RulesInForce>().Library);
        services.AddSingleton(provider => new EventStore(
            database,
            () => provider.GetRequiredService<RulesInForce>().Library
        ));
        services.AddSingleton(_ => ProtocolFiles.Requirements()).AddSingleton<ProtocolService>();
        services.AddSingleton<NoticesSeen>().AddSingleton<Audit>().AddSingleton<Drafts>();
        services.AddScoped<Staff>().AddScoped<PostService>().AddScoped<HandOver>();
        services.AddScoped<LooksByDay>().AddScoped<ManyLooksService>().AddTransient<MetPeople>();
        services
            .AddTransient<ActHandler>()
            .AddTransient<ActPageService>()
            .AddTransient<NamedChildren>()
            .AddTransient<LikelyChildren>()
            .AddTransient<KnownAdults>()
            .AddTransient<LikelyAdults>()
            .AddTransient<PeopleMet>()
            .AddTransient<NamesOfOthers>()
            .AddTransient<AtTheSameAddress>()
            .AddTransient<OneFamily>()
            .AddScoped<PageDrafts>()
            .AddTransient<DraftLists>()
            .AddSingleton<PageTokens>()
            .AddSingleton<DraftMiddleware.KeepingPace>()
            .AddTransient<CorrectionService>()
            .AddSingleton(_ => SealFolder.FilesOf(database))
            .AddSingleton<Sealer>()
            .AddSingleton<EvidenceLog>()
            .AddTransient<UnseenService>()
            .AddSingleton(provider => new ReturnCheck(
                () => provider.GetRequiredService<RulesInForce>().Library,
                provider.GetRequiredService<AuthorityClock>()
            ));
        services.AddSingleton<NamesElsewhere>();
        services.AddSingleton<SharedAddresses>().AddSingleton<AgencyBook>().AddSingleton<AllegationBook>();
        AddContexts(services);
        AddRules(services, guidance);
        AddLongWork(services);
        AddFrontDoor(services);
        AddFiles(services);
        AddPapers(services);
        if (demonstration is not null)
            services.AddSingleton(demonstration);
        services.AddScoped<AntiforgeryStateProvider, FormTokens>();
        AddCompression(services);
        services.AddHttpContextAccessor();
        services.AddCascadingValue(provider => FrameOf(provider));
        Accounts.Add(services);
        AddOutside(services);
        CalendarFeed.AddLimit(services);
        Suggestions.AddLimit(services);
        services.AddSingleton<RequestLimits>();
    }

    // After the accounts of the staff: whose session is looked for follows from the address, and under it no other is. See docs/adr/0014.
    private static void AddOutside(IServiceCollection services)
    {
        const string ByAddress = "site";
        services
            .AddAuthentication(ByAddress)
            .AddPolicyScheme(
                ByAddress,
                null,
                options =>
                    options.ForwardDefaultSelector = http =>
                        FamilyNeeds.IsHere(http) ? FamilySessionHandler.Name
                        : PartnerNeeds.IsHere(http) ? PartnerSessionHandler.Name
                        : ChildNeeds.IsHere(http) ? ChildSessionHandler.Name
                        : ApiNeeds.IsHere(http) ? TokenHandler.Name
                        : SessionHandler.Name
            );
        services
            .AddTransient<OutsideActs>()
            .AddScoped<ChallengeForm>()
            .AddScoped<OwnChallenges>()
            .AddSingleton(FilesBeside.FamilySite())
            .AddSingleton<ReadingChoices>()
            .AddSingleton<FamilyChildren>()
            .AddSingleton<FamilyAccounts>()
            .AddFamilySite()
            .AddSingleton(FilesBeside.PartnerSite())
            .AddSingleton<PartnerAccounts>()
            .AddPartnerSite()
            .AddSingleton(FilesBeside.ChildPage())
            .AddSingleton<ChildAccounts>()
            .AddChildSite()
            .AddApi();
    }

    private static void AddContexts(IServiceCollection services) =>
        services
            .AddSingleton<ContextBook>()
            .AddSingleton<LinkedChildren>()
            .AddSingleton<Tellings>()
            .AddSingleton<LinkSearch>()
            .AddSingleton<ContextLinking>()
            .AddTransient<ChildContexts>();

    private static void AddRules(IServiceCollection services, GuidanceLibrary guidance)
    {
        var forms = FormFiles.Library(guidance);
        services.AddSingleton(FilesBeside.Themes());
        // The protocol in force may ask more than the forms do.
        services.AddTransient(provider =>
            provider
                .GetRequiredService<RulesInForce>()
                .Asking(forms, provider.GetRequiredService<AuthorityClock>().Today)
        );
        services
            .AddSingleton(FilesBeside.Substantial())
            .AddSingleton(FilesBeside.Access())
            .AddSingleton(FilesBeside.Sharing())
            .AddSingleton(FilesBeside.Words())
            .AddSingleton(FilesBeside.Process())
            .AddSingleton(FilesBeside.Adulthood())
            .AddSingleton(FilesBeside.Standards())
            .AddSingleton<ReplayService>();
    }

    private static void AddLongWork(IServiceCollection services) =>
        services
            .AddSingleton<JobStore>()
            .AddSingleton<JobParts>()
            .AddSingleton<MadeReturns>()
            .AddSingleton<Jobs>()
            .AddSingleton<VerifyWork>()
            .AddSingleton<ReturnWork>()
            .AddSingleton<ReplayWork>();

    private static void AddFrontDoor(IServiceCollection services) =>
        services
            .AddTransient<ReferralService>()
            .AddTransient<UnseenReferral>()
            .AddTransient<KnownReferral>()
            .AddSingleton(FilesBeside.FrontDoor())
            .AddSingleton(FilesBeside.LegalBases())
            .AddSingleton<UnsentWorries>()
            .AddSingleton<KeptWorries>()
            .AddTransient<WorryService>()
            .AddSingleton<SendingSystems>()
            .AddTransient<WaitingWorries>()
            .AddTransient<SiblingsBefore>()
            .AddTransient<DayOwners>()
            .AddTransient<WorryKin>()
            .AddTransient<NewOnRecords>()
            .AddTransient<WorryBehind>()
            .AddTransient<EarlierWorries>()
            .AddTransient<ScreeningEntries>()
            .AddTransient<WorryScreening>();

    private static void AddFiles(IServiceCollection services) =>
        services
            .AddSingleton<KeptFiles>()
            .AddSingleton<NamedFiles>()
            .AddSingleton<Uploads>()
            .AddSingleton<FileService>()
            .AddSingleton(provider => new Scanner(provider.GetRequiredService<IConfiguration>()[Scanner.Setting]));

    // What readers outside get, and how it gets to them.
    private static void AddPapers(IServiceCollection services) =>
        services
            .AddSingleton<DocumentVersions>()
            .AddSingleton<DocumentsInForce>()
            // A wording may be published at any time: whoever asks for the documents gets those of now.
            .AddTransient(provider => provider.GetRequiredService<DocumentsInForce>().Library)
            .AddTransient<DocumentPage>()
            .AddSingleton<WordChecks>()
            .AddSingleton<LanguagesInForce>()
            .AddTransient(provider => provider.GetRequiredService<LanguagesInForce>().Now)
            .AddSingleton<KeptPapers>()
            .AddTransient<PaperPage>()
            .AddSingleton(provider => new PdfPrinter(
                provider.GetRequiredService<IConfiguration>()[PdfPrinter.Setting],
                provider.GetRequiredService<PdfBounds>(),
                provider.GetRequiredService<ILogger<PdfPrinter>>()
            ))
            .AddSingleton<MailOutbox>()
            .AddSingleton(provider => new MailServer(
                MailSettings.Read(provider.GetRequiredService<IConfiguration>()),
                provider.GetRequiredService<MailBounds>()
            ))
            .AddSingleton(provider => new TextServer(
                TextSettings.Read(provider.GetRequiredService<IConfiguration>()),
                provider.GetRequiredService<MailBounds>()
            ))
            .AddSingleton<Messengers>();

    private static void AddBounds(WebApplicationBuilder builder)
    {
        var bounds = Settings.Read<Bounds>(builder.Configuration, "Bounds");
        builder.Services.AddSingleton(bounds);
        builder.Services.AddSingleton(Settings.Read<ApiBounds>(builder.Configuration, "Api"));
        builder.Services.AddSingleton(Settings.Read<FileBounds>(builder.Configuration, "Files"));
        builder.Services.AddSingleton(Settings.Read<PdfBounds>(builder.Configuration, "Pdf"));
        builder.Services.AddSingleton(Settings.Read<MailBounds>(builder.Configuration, "Mail"));
        builder.Services.AddSingleton(Settings.Read<SignInBounds>(builder.Configuration, "SignIn"));
        builder.Services.Configure<FormOptions>(options =>
        {
            options.ValueCountLimit = bounds.FormFields;
            options.KeyLengthLimit = bounds.FieldNameLetters;
            options.ValueLengthLimit = bounds.FieldLetters;
            // An endpoint that takes a file says how large: its whole body is bounded by that.
            options.MultipartBodyLengthLimit = long.MaxValue;
        });
        builder.WebHost.ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = bounds.FormBytes;
        });
    }

    private static Frame FrameOf(IServiceProvider provider)
    {
        var http = provider.GetRequiredService<IHttpContextAccessor>().HttpContext!;
        var demonstration = provider.GetService<Demonstration>();
        var person = SignedIn.Of(http);
        return new Frame(
            person is null
                ? null
                : new Components.Viewer(
                    person.Person.Name,
                    $"{person.Person.Details.Title}, {person.Person.Details.Team}"
                ),
            person is null ? [] : Navigation.For(person, provider.GetRequiredService<AccessRules>(), http.Request.Path),
            demonstration is null ? null : "A demonstration. Every person and every story here is made up.",
            person?.May(Permission.FindChildren) == true
        );
    }

    private static void Use(WebApplication site)
    {
        Accounts.UseConnection(site);
        site.Use(SecurityHeaders.SetAsync);
        // Before whatever answers a failure: it does so in the reader's language too.
        site.UseRequestLocalization(HowToRead.Localization(site.Services.GetRequiredService<SiteLanguages>()));
        site.UseExceptionHandler(
            new ExceptionHandlerOptions
            {
                ExceptionHandler = Failure.ShowAsync,
                SuppressDiagnosticsCallback = Failure.IsNoFault,
            }
        );
        // An address that makes no sense gets a page, not an empty answer.
        site.UseStatusCodePages(answer =>
            answer.HttpContext.Response.StatusCode
                is StatusCodes.Status400BadRequest
                    or StatusCodes.Status405MethodNotAllowed
                    or StatusCodes.Status413PayloadTooLarge
                ? Failure.ShowAsync(answer.HttpContext)
                : Task.CompletedTask
        );
        site.Use(RequestChecks.RefuseSenselessAsync);
        site.UseResponseCompression();
        site.UseAssets();
        site.UseRouting();
        site.UseWhen(
            http => http.Request.Path == ApiAddress.Token,
            systems => systems.Use(RequestChecks.ReadFormAsync)
        );
        site.UseAuthentication();
        site.Use(WhichRulesAsync);
        site.UseKeeping();
        site.UseAuthorization();
        site.Use(site.Services.GetRequiredService<RequestLimits>().KeepAsync);
        site.UseNeeds();
        site.UseFamilyNeeds();
        site.UsePartnerNeeds();
        site.UseChildNeeds();
        site.UseApiNeeds();
    }

    private static async Task WhichRulesAsync(HttpContext http, RequestDelegate next)
    {
        await http.RequestServices.GetRequiredService<RulesInForce>().LookAsync(http.RequestAborted);
        await http.RequestServices.GetRequiredService<DocumentsInForce>().LookAsync(http.RequestAborted);
        await http.RequestServices.GetRequiredService<LanguagesInForce>().LookAsync(http.RequestAborted);
        await next(http);
    }
}
