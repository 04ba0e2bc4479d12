using System.Globalization;
using System.Threading.RateLimiting;
using Kith.Guidance;
using Kith.Web.Shared.Access;
using Kith.Web.Shared.Files;
using Kith.Web.StaffSite.Recording;

namespace Kith.Web.Shared.Drafting;

/// <summary>
/// Keeps what was typed on a form as a draft: every second or two while somebody types, and first of all when the form is
/// sent, so that neither a refusal nor a session that has ended nor a server that fails in the middle loses it.
/// </summary>
public static class DraftMiddleware
{
    public const string Address = "/drafts/keeping";

    /// <summary>What is added to the address somebody is led back to after signing in again.</summary>
    public const string KeptMark = "typed=kept";

    // A page sends itself at most once a second; somebody may have a few open.
    private const int MostAMinute = 300;

    private sealed record KeptFirst;

    private sealed record KeptByToken;

    private sealed record WithFiles;

    /// <summary>What is posted to the endpoint is kept as a draft before anything else is decided.</summary>
    public static RouteHandlerBuilder KeepsTyping(this RouteHandlerBuilder endpoint) =>
        endpoint.WithMetadata(new KeptFirst());

    /// <summary>True where what was posted is kept as a draft.</summary>
    internal static bool HasKept(HttpContext http) => http.Items.ContainsKey(typeof(KeptFirst));

    /// <summary>The page may send files, which are kept for the entry before anything else is decided.</summary>
    public static RouteHandlerBuilder TakesFiles(this RouteHandlerBuilder endpoint) =>
        endpoint.WithMetadata(new WithFiles());

    /// <summary>True for what is allowed by the token of the page alone.</summary>
    internal static bool IsAllowedByToken(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<KeptByToken>() is not null;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/drafts/keeping", KeepAsync).AllowAnonymous().WithMetadata(new KeptByToken());
        // Under these the sessions of the sites for people outside are looked for.
        routes.MapPost("/family/keeping", KeepAsync).AllowAnonymous().WithMetadata(new KeptByToken());
        routes.MapPost("/partner/keeping", KeepAsync).AllowAnonymous().WithMetadata(new KeptByToken());
        routes.MapPost("/me/keeping", KeepAsync).AllowAnonymous().WithMetadata(new KeptByToken());
    }

    public static IApplicationBuilder UseKeeping(this IApplicationBuilder site) => site.Use(KeepFirstAsync);

    // Whoever has the token may add to the drafts of the person it was drawn for, and read nothing: no session is needed.
    private static async Task<IResult> KeepAsync(HttpContext http, PageDrafts drafts, PlainWords words)
    {
        if (TokenOf(http) is not { } token)
            return Refusals.TooOld();
        if (!await MayAsync(http, token))
            return TypedResults.StatusCode(StatusCodes.Status429TooManyRequests);
        await StoreAsync(http, token);
        if (drafts.IsTooLong)
            return TypedResults.StatusCode(StatusCodes.Status413PayloadTooLarge);
        if (Typist.Of(http) is not { } viewer)
            return TypedResults.Json(new Answer("signed-out"), statusCode: StatusCodes.Status401Unauthorized);
        return viewer.Id == token.Viewer
            ? TypedResults.Json(
                new Answer("kept") { Unseen = drafts.Unseen.Count, Words = AdviceOn(http.Request.Form, words) }
            )
            : TypedResults.Json(new Answer("somebody-else"), statusCode: StatusCodes.Status403Forbidden);
    }

    // Of every text there is: the page shows it where the text is for a family.
    private static Dictionary<string, string[]> AdviceOn(IFormCollection form, PlainWords words) =>
        form.Where(input => !input.Key.StartsWith("__", StringComparison.Ordinal))
            .Select(input => (input.Key, Advice: words.Of(input.Value.ToString())))
            .Where(input => input.Advice.Count > 0)
            .ToDictionary(input => input.Key, input => input.Advice.Select(one => one.Says).ToArray());

    private static Task KeepFirstAsync(HttpContext http, RequestDelegate next)
    {
        if (!HttpMethods.IsPost(http.Request.Method) || http.GetEndpoint()?.Metadata.GetMetadata<KeptFirst>() is null)
            return next(http);
        // Nobody fills the disk who is not signed in.
        if (MaySendFiles(http))
            http.RequestServices.GetRequiredService<Uploads>()
                .Allow(http, http.RequestServices.GetRequiredService<Bounds>().FormBytes);
        return RequestChecks.ReadFormAsync(http, read => KeepReadAsync(read, next));
    }

    private static bool MaySendFiles(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<WithFiles>() is not null && Typist.Of(http) is not null;

    private static async Task KeepReadAsync(HttpContext http, RequestDelegate next)
    {
        if (TokenOf(http) is not { } token || !await MayAsync(http, token))
        {
            await next(http);
            return;
        }
        if (MaySendFiles(http) && Typist.Of(http)!.Id == token.Viewer)
        {
            http.Request.Form = await http
                .RequestServices.GetRequiredService<Uploads>()
                .KeptAsync(
                    http.Request.Form,
                    http.Request.Form[PostedForm.KeyInput].ToString(),
                    token.Viewer,
                    http.RequestAborted
                );
        }
        await StoreAsync(http, token);
        http.Items[typeof(KeptFirst)] = true;
        if (Typist.Of(http) is not { } viewer)
        {
            var back = $"{new Typist(token.Viewer).SignIn}?returnUrl={Uri.EscapeDataString(Marked(token.Address))}";
            await TypedResults.LocalRedirect(back).ExecuteAsync(http);
        }
        else if (viewer.Id != token.Viewer)
            await Refusals.SomebodyElses().ExecuteAsync(http);
        else
            await next(http);
    }

    private static PageToken? TokenOf(HttpContext http) =>
        http.RequestServices.GetRequiredService<PageTokens>().Open(http.Request.Form[PageToken.Input]);

    private static async Task StoreAsync(HttpContext http, PageToken token)
    {
        var form = http.Request.Form;
        var drafts = http.RequestServices.GetRequiredService<PageDrafts>();
        await drafts.KeepAsync(
            token,
            PostedForm.Values(form),
            int.TryParse(form[PageToken.CountInput], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
                ? count
                : null,
            Device.Of(http.Request),
            // A page that is left stops listening; what it sent is kept all the same.
            CancellationToken.None
        );
    }

    private static async Task<bool> MayAsync(HttpContext http, PageToken token)
    {
        if (Typist.Of(http)?.Id == token.Viewer)
            return true;
        var pace = http.RequestServices.GetRequiredService<KeepingPace>();
        using var lease = await pace.Limiter.AcquireAsync(token.Viewer, 1, http.RequestAborted);
        return lease.IsAcquired;
    }

    private static string Marked(string address) =>
        $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{KeptMark}";

    /// <summary>What a page is told that sent itself.</summary>
    /// <param name="State">Whether it is kept and by whom it is looked at now.</param>
    internal sealed record Answer(string State)
    {
        /// <summary>How many answers another device changed that this page has not seen.</summary>
        public int Unseen { get; init; }

        /// <summary>What to think about in each text, by input.</summary>
        public IReadOnlyDictionary<string, string[]> Words { get; init; } = new Dictionary<string, string[]>();
    }

    /// <summary>How much one person's pages may send without a session, so that a stolen page fills no disk.</summary>
    internal sealed class KeepingPace : IDisposable
    {
        internal PartitionedRateLimiter<string> Limiter { get; } =
            PartitionedRateLimiter.Create<string, string>(viewer =>
                RateLimitPartition.GetFixedWindowLimiter(
                    viewer,
                    _ => new FixedWindowRateLimiterOptions
                    {
                        PermitLimit = MostAMinute,
                        Window = TimeSpan.FromMinutes(1),
                    }
                )
            );

        public void Dispose() => Limiter.Dispose();
    }
}
