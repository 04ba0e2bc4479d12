using System.Text.RegularExpressions;
using Notify.Client;
using Notify.Exceptions;

namespace Kith.Web.Shared.Mail;

/// <summary>GOV.UK Notify, over which text messages leave. Without a key of it nothing is sent.</summary>
public sealed partial class TextServer : IDisposable
{
    private readonly TextSettings? _settings;
    private readonly HttpClient _http;
    private readonly NotificationClient? _client;

    /// <summary>Makes its client, where it is set up.</summary>
    /// <param name="settings">What is set; null where nothing is.</param>
    /// <param name="bounds">How long it may take.</param>
    public TextServer(TextSettings? settings, MailBounds bounds)
    {
        ArgumentNullException.ThrowIfNull(bounds);
        _settings = settings;
        _http = new HttpClient { Timeout = TimeSpan.FromSeconds(bounds.AnswersSeconds) };
        if (settings is null)
            return;
        _client = new NotificationClient(new HttpClientWrapper(_http), settings.Key);
        // The client sets GOV.UK's own address, whatever was set before.
        _http.BaseAddress = settings.Service;
    }

    /// <summary>True where it is set up.</summary>
    public bool IsThere => _settings is not null;

    /// <summary>The family’s site as readers of text messages reach it; null where none are sent.</summary>
    public Uri? Site => _settings?.Site;

    /// <summary>Gives it one text message.</summary>
    /// <param name="id">Names the message, to ask for it later.</param>
    /// <param name="to">To which number.</param>
    /// <param name="words">Its words.</param>
    /// <returns>What came of it, and for the log why it was not taken: nothing that the service wrote, which may hold the number.</returns>
    public async Task<(MailAnswer Answer, string Why)> SendAsync(Guid id, string to, string words)
    {
        if (_client is null)
            return (MailAnswer.Later, "text messages are not set up");
        try
        {
            // It was taken before, by a server that stopped before it could note so.
            if ((await _client.GetNotificationsAsync(reference: $"{id:N}")).notifications.Count > 0)
                return (MailAnswer.Taken, "");
            await _client.SendSmsAsync(
                to,
                $"{_settings!.Template}",
                new Dictionary<string, dynamic> { ["words"] = words },
                $"{id:N}"
            );
            return (MailAnswer.Taken, "");
        }
        catch (Exception failure) when (Cause(failure) is { } cause)
        {
            return cause is not NotifyClientException refused
                ? (MailAnswer.Later, cause.GetType().Name)
                : (
                    refused.Message.Contains("phone_number", StringComparison.Ordinal)
                        ? MailAnswer.Refused
                        : MailAnswer.Later,
                    $"it answered {Status().Match(refused.Message).Value}"
                );
        }
    }

    /// <summary>Whether a message that it took arrived; null while that is not known.</summary>
    /// <param name="id">Names the message.</param>
    public async Task<bool?> ArrivedAsync(Guid id)
    {
        if (_client is null)
            return null;
        try
        {
            var found = (await _client.GetNotificationsAsync(reference: $"{id:N}")).notifications;
            return found is not [var one, ..] ? null
                : one.status == "delivered" ? true
                : one.status.EndsWith("-failure", StringComparison.Ordinal) ? false
                : null;
        }
        catch (Exception failure) when (Cause(failure) is not null)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    // The client waits for some of its own calls, which wraps what went wrong. Null for what is a mistake of ours.
    private static Exception? Cause(Exception failure) =>
        (failure is AggregateException { InnerException: { } inner } ? inner : failure)
            is (NotifyClientException or HttpRequestException or TaskCanceledException)
                and var cause
            ? cause
            : null;

    [GeneratedRegex(@"\d{3}", RegexOptions.NonBacktracking)]
    private static partial Regex Status();
}
