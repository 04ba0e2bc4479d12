using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Tests.Mail;

/// <summary>Answers on this machine as GOV.UK Notify does: takes text messages, and says later what became of them.</summary>
internal sealed class NotifyBox : IAsyncDisposable
{
    public const string Unknown = "+447400999999";

    private readonly WebApplication _server;
    private readonly ConcurrentDictionary<string, JsonElement> _taken = [];

    private NotifyBox(WebApplication server) => _server = server;

    /// <summary>What it was given.</summary>
    public IReadOnlyCollection<(string To, string Text)> Messages =>
        [
            .. _taken.Values.Select(one =>
                (
                    one.GetProperty("phone_number").GetString()!,
                    one.GetProperty("personalisation").GetProperty("words").GetString()!
                )
            ),
        ];

    /// <summary>What it says became of each.</summary>
    public string Status { get; set; } = "sending";

    /// <summary>True while it takes nothing now, and may later.</summary>
    public bool IsBusy { get; set; }

    /// <summary>What the operator of Kith sets to send over it.</summary>
    public Dictionary<string, string?> Settings =>
        new()
        {
            ["KITH_NOTIFY_KEY"] = $"kith-{Guid.NewGuid()}-{Guid.NewGuid()}",
            ["KITH_NOTIFY_TEMPLATE"] = $"{Guid.NewGuid()}",
            ["KITH_NOTIFY_URL"] = _server.Urls.Single(),
            ["KITH_MAIL_SITE"] = "https://kith.example/family",
        };

    public static async Task<NotifyBox> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var box = new NotifyBox(builder.Build());
        box._server.MapPost("/v2/notifications/sms", box.Takes);
        box._server.MapGet("/v2/notifications", box.Lists);
        await box._server.StartAsync(TestDatabase.Stop);
        return box;
    }

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    private async Task<IResult> Takes(HttpRequest request)
    {
        if (IsBusy)
            return Error(StatusCodes.Status503ServiceUnavailable, "come back later");
        var message = await request.ReadFromJsonAsync<JsonElement>(TestDatabase.Stop);
        if (message.GetProperty("phone_number").GetString() == Unknown)
            return Error(StatusCodes.Status400BadRequest, $"phone_number Not a valid mobile number {Unknown}");
        var reference = message.GetProperty("reference").GetString()!;
        _taken[reference] = message;
        return Results.Json(new { id = reference, reference }, statusCode: StatusCodes.Status201Created);
    }

    private IResult Lists(string reference) =>
        Results.Json(
            new
            {
                notifications = _taken
                    .Keys.Where(one => one == reference)
                    .Select(one => new
                    {
                        id = one,
                        reference = one,
                        status = Status,
                    }),
                links = new { current = "" },
            }
        );

    private static IResult Error(int status, string message) =>
        Results.Json(
            new { status_code = status, errors = new[] { new { error = "ValidationError", message } } },
            statusCode: status
        );
}
