using Kith.Casework.FrontDoor.Worries;
using Kith.Guidance;
using Kith.Web.Components;
using Kith.Web.PublicSite.Addresses;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.Shared.Worries;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Web.PublicSite.Worries;

/// <summary>Tell us you are worried about a child: for anybody, without an account.</summary>
public static class WorryPages
{
    /// <summary>The input of the button that was pressed.</summary>
    internal const string Do = "do";

    /// <summary>The input that carries the code under which the page was kept before.</summary>
    internal const string KeptInput = "kept";

    // A page of eight children with every answer as long as it may be.
    private const long MostBytes = 400_000;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/worry", Start).AllowAnonymous();
        routes.MapGet("/worry/new", Begin).AllowAnonymous();
        routes.MapPost("/worry/new", SendAsync).AllowAnonymous().Bounded();
        routes.MapGet("/worry/going-on", () => GoOn(new FormErrors())).AllowAnonymous();
        routes.MapPost("/worry/going-on", GoOnAsync).AllowAnonymous().Bounded();
        routes.MapGet("/worry/sent", Sent).AllowAnonymous();
    }

    private static RouteHandlerBuilder Bounded(this RouteHandlerBuilder endpoint) =>
        endpoint.WithMetadata(new RequestSizeLimitAttribute(MostBytes));

    private static IResult Start(FrontDoorRules door) => Pages.Render(new WorryStartView { Door = door });

    // Whoever has signed in does not type who they are.
    private static IResult Begin(FrontDoorRules door, SignedIn? viewer) =>
        Show(
            new WorryForm
            {
                Key = Guid.NewGuid(),
                Sender = viewer is null ? "" : door.Of(viewer.Person.Details.Agency)?.Sender ?? "",
                Name = viewer is null ? "" : $"{viewer.Person.Name}, {viewer.Person.Details.Title}",
            }
        );

    private static async Task<IResult> SendAsync(
        HttpContext http,
        WorryService service,
        KeptWorries kept,
        FrontDoorRules door,
        AuthorityClock clock,
        CancellationToken stop
    )
    {
        var posted = await http.Request.ReadFormAsync(stop);
        var form = WorryForm.Read(PostedForm.Values(posted));
        var lockOf = kept.Carried(posted[KeptInput].ToString());
        return posted[Do].ToString() switch
        {
            "send" => await TakeAsync(http, form, lockOf, service, kept, door, clock, stop),
            "keep" => await KeepAsync(http, form, lockOf, posted["word"].ToString().Trim(), kept, stop),
            var pressed => Show(Changed(form, pressed), lockOf is null ? null : posted[KeptInput].ToString()),
        };
    }

    // A row is added, or one is taken out: without scripts each is a page of its own.
    private static WorryForm Changed(WorryForm form, string pressed) =>
        pressed switch
        {
            "add-child" when form.Children.Count < WorryForm.MostChildren => form with
            {
                // Of brothers and sisters most have one last name.
                Children = [.. form.Children, new(Family: form.Children[^1].Family)],
            },
            "add-adult" when form.Adults.Count < WorryForm.MostAdults => form with { Adults = [.. form.Adults, new()] },
            _ when Row(pressed, "out-child") is { } row && form.Children.Count > 1 => form with
            {
                Children = [.. form.Children.Where((_, at) => at != row)],
            },
            _ when Row(pressed, "out-adult") is { } row && form.Adults.Count > 1 => form with
            {
                Adults = [.. form.Adults.Where((_, at) => at != row)],
            },
            _ => form,
        };

    private static int? Row(string pressed, string what) =>
        pressed.StartsWith($"{what}-", StringComparison.Ordinal)
        && int.TryParse(pressed[(what.Length + 1)..], out var row)
            ? row
            : null;

    private static async Task<IResult> TakeAsync(
        HttpContext http,
        WorryForm form,
        KeptWorries.Lock? lockOf,
        WorryService service,
        KeptWorries kept,
        FrontDoorRules door,
        AuthorityClock clock,
        CancellationToken stop
    )
    {
        var carried = lockOf is null ? null : kept.Carried(lockOf);
        var errors = form.Check(door, clock.Today);
        if (errors.Any)
            return Show(form, carried, errors);
        if (!kept.MaySend(http))
            return Show(
                form,
                carried,
                errors.Add("concern", "Too much was sent from your network. Wait an hour, or ring us")
            );
        if (await service.SendAsync(form, SignedIn.Of(http)?.Id, stop) is not { } receipt)
            return Show(
                form,
                carried,
                errors.Add(
                    "concern",
                    "You sent this page before. What you changed since was not sent. Ring us to add it"
                )
            );
        if (lockOf is not null)
            await kept.ForgetAsync(lockOf, stop);
        return TypedResults.LocalRedirect(PublicAddress.WorrySent(kept.Receipt(receipt)));
    }

    private static async Task<IResult> KeepAsync(
        HttpContext http,
        WorryForm form,
        KeptWorries.Lock? lockOf,
        string word,
        KeptWorries kept,
        CancellationToken stop
    )
    {
        var carried = lockOf is null ? null : kept.Carried(lockOf);
        if (lockOf is null && word.Count(char.IsLetterOrDigit) < KeptWorries.LeastWord)
            return Show(
                form,
                carried,
                new FormErrors().Add(
                    "word",
                    $"Choose a word of {KeptWorries.LeastWord} letters or more, to open it again"
                )
            );
        if (form.Values().Sum(pair => pair.Value.Length) > MostBytes / 4)
            return Show(form, carried, new FormErrors().Add("concern", "This is too long to save. Make it shorter"));
        if (!kept.MaySend(http))
            return Show(
                form,
                carried,
                new FormErrors().Add("word", "Too much was saved from your network. Wait an hour, or ring us")
            );
        var under = lockOf ?? KeptWorries.New(word);
        return await kept.KeepAsync(under, form, stop) is { } until
            ? Pages.Render(
                new WorryKeptView { Code = under.Code, Until = DateOnly.FromDateTime(AuthorityClock.Local(until)) }
            )
            : Show(form, carried, new FormErrors().Add("word", "We cannot save it just now. Send it, or ring us"));
    }

    private static async Task<IResult> GoOnAsync(HttpContext http, KeptWorries kept, CancellationToken stop)
    {
        var posted = await http.Request.ReadFormAsync(stop);
        var one = KeptWorries.Lock.Typed(posted["code"].ToString(), posted["word"].ToString());
        var (form, wait) = await kept.FindAsync(http, one, stop);
        return form is not null
            ? Show(form, kept.Carried(one))
            : GoOn(
                new FormErrors().Add(
                    "code",
                    wait
                        ? "There were too many tries. Wait an hour, or write it again"
                        : "We cannot find it. Check the code and the word. It may have been sent, or its time may be over"
                )
            );
    }

    private static IResult Sent(KeptWorries kept, FrontDoorRules door, GuidanceLibrary guidance, string? receipt = null)
    {
        if (kept.Receipt(receipt) is not { } sent)
            return TypedResults.LocalRedirect(PublicAddress.Worry);
        var at = AuthorityClock.Local(sent.At);
        return Pages.Render(
            new WorrySentView
            {
                Receipt = sent,
                Door = door,
                Due = DecisionClock.Due(guidance, DateOnly.FromDateTime(at), TimeOnly.FromDateTime(at)),
            }
        );
    }

    private static IResult GoOn(FormErrors errors) => Pages.Render(new WorryGoOnView { Errors = errors }, errors);

    private static IResult Show(WorryForm form, string? kept = null, FormErrors? errors = null)
    {
        errors ??= new FormErrors();
        return Pages.Render(
            new WorryView
            {
                Form = form,
                Kept = kept,
                Errors = errors,
            },
            errors
        );
    }
}
