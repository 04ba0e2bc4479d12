using Kith.Casework.FrontDoor.Worries;
using Kith.Guidance;
using Kith.Store;
using Kith.Web.Api.Contract;
using Kith.Web.Shared;
using Kith.Web.Shared.Systems;
using Kith.Web.Shared.Worries;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Web.Api.Referrals;

/// <summary>Referrals in, and what came of them out.</summary>
public static class ReferralEndpoints
{
    /// <summary>The header under which the same is sent again.</summary>
    internal const string KeyHeader = "Idempotency-Key";

    // As much as the page for worries takes.
    private const int MostBytes = 400_000;
    internal const int LongestKey = 100;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes
            .MapPost("/api/v1/referrals", SendAsync)
            .ForSystems(SystemScope.SendReferrals)
            .WithMetadata(new RequestSizeLimitAttribute(MostBytes))
            .Answers<ApiReceipt>(
                new("sendReferral", "Sends a referral of children to the front door")
                {
                    Takes = typeof(ReferralBody),
                    Problems = [400, 413, 415, 422],
                },
                StatusCodes.Status201Created
            );
        routes
            .MapGet("/api/v1/referrals/{reference}", ShowAsync)
            .ForSystems(SystemScope.ReadOutcomes)
            .Answers<ApiReferral>(
                new("getReferral", "What came of a referral that the agency sent") { Problems = [404] }
            );
    }

    private static async Task<IResult> SendAsync(
        ApiCaller caller,
        HttpContext http,
        WorryService service,
        EventStore records,
        FrontDoorRules door,
        GuidanceLibrary guidance,
        AuthorityClock clock,
        CancellationToken stop
    )
    {
        if (http.Request.Headers[KeyHeader] is not [{ Length: > 0 and <= LongestKey } key])
            return Problem(
                StatusCodes.Status400BadRequest,
                "idempotency-key-needed",
                $"Send {KeyHeader}: the same for the same referral, at most {LongestKey} characters"
            );
        var (body, unreadable) = await ApiJson.ReadAsync<ReferralBody>(http.Request, stop);
        if (body is null || body.HasGaps)
            return (unreadable ?? ApiJson.Unreadable(ApiJson.Pointer("children"))).ToResult();
        var form = body.ToForm(caller.Id, key);
        if (ReferralErrors.Of(form, form.Check(door, clock.Today)) is { Count: > 0 } errors)
            return new ApiProblem(
                StatusCodes.Status422UnprocessableEntity,
                "referral-invalid",
                "Put right what errors says, and send it again"
            )
            {
                Errors = errors,
            }.ToResult();
        if (await service.SendAsync(form, caller.Id, stop) is not { } receipt)
            return Problem(
                StatusCodes.Status422UnprocessableEntity,
                "idempotency-key-reused",
                "Something else was sent under this Idempotency-Key. Nothing of this was kept"
            );
        // Of what was sent before, the answer is that of the first time.
        var arrived = (await records.LoadWorryAsync(WorryService.IdOf(form.Key), stop)).Arrived!;
        return TypedResults.Json(
            new ApiReceipt
            {
                Reference = receipt.Reference,
                ReceivedAt = arrived.WrittenAt,
                DecideBy = DecisionClock.Due(guidance, arrived.On, arrived.At),
            },
            statusCode: StatusCodes.Status201Created
        );
    }

    private static async Task<IResult> ShowAsync(
        string reference,
        ApiCaller caller,
        HttpContext http,
        Outcomes outcomes,
        CancellationToken stop
    ) =>
        await outcomes.OfAsync(caller, reference, http.Request.Path, stop) is { } found
            ? TypedResults.Json(found)
            : ApiProblems.For(StatusCodes.Status404NotFound).ToResult();

    private static IResult Problem(int status, string code, string title) =>
        new ApiProblem(status, code, title).ToResult();
}
