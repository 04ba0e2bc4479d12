using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using SmtpServer;
using SmtpServer.ComponentModel;
using SmtpServer.Mail;
using SmtpServer.Net;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace Kith.Web.Tests.Mail;

/// <summary>A mail server on this machine that keeps what it is given, or takes nothing.</summary>
internal sealed class MailBox : MessageStore, IMailboxFilter, IAsyncDisposable
{
    public const string Unknown = "nobody@example.org";

    private readonly ConcurrentQueue<(string To, string Text)> _messages = [];
    private readonly CancellationTokenSource _stop = new();
    private Task _running = Task.CompletedTask;
    private IPEndPoint _at = new(IPAddress.Loopback, 0);

    /// <summary>What it was given, each with its envelope's reader.</summary>
    public IReadOnlyCollection<(string To, string Text)> Messages => _messages;

    /// <summary>True while it takes nothing now, and may later.</summary>
    public bool IsBusy { get; set; }

    /// <summary>What the operator of Kith sets to send over it.</summary>
    public Dictionary<string, string?> Settings =>
        new()
        {
            ["KITH_SMTP"] = string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{_at.Port}"),
            ["KITH_MAIL_FROM"] = "Children’s services <no-reply@kith.example>",
            ["KITH_MAIL_SITE"] = "https://kith.example/family",
        };

    public static async Task<MailBox> StartAsync()
    {
        var box = new MailBox();
        var started = new TaskCompletionSource<IPEndPoint>(TaskCreationOptions.RunContinuationsAsynchronously);
        var listening = new EndpointListenerFactory();
        listening.EndpointStarted += (_, one) => started.TrySetResult((IPEndPoint)one.LocalEndPoint);
        var services = new ServiceProvider();
        services.Add((IEndpointListenerFactory)listening);
        services.Add((IMessageStore)box);
        services.Add((IMailboxFilter)box);
        var options = new SmtpServerOptionsBuilder()
            .ServerName("mail.example")
            .Endpoint(one => one.Endpoint(box._at))
            .Build();
        box._running = new SmtpServer.SmtpServer(options, services).StartAsync(box._stop.Token);
        box._at = await started.Task.WaitAsync(TestDatabase.Stop);
        return box;
    }

    public override Task<SmtpResponse> SaveAsync(
        ISessionContext context,
        IMessageTransaction transaction,
        ReadOnlySequence<byte> buffer,
        CancellationToken cancellationToken
    )
    {
        if (IsBusy)
            return Task.FromResult(new SmtpResponse(SmtpReplyCode.ServiceUnavailable, "come back later"));
        var to = transaction.To.Single();
        _messages.Enqueue(($"{to.User}@{to.Host}", Encoding.UTF8.GetString(buffer)));
        return Task.FromResult(SmtpResponse.Ok);
    }

    public Task<bool> CanAcceptFromAsync(
        ISessionContext context,
        IMailbox from,
        int size,
        CancellationToken cancellationToken
    ) => Task.FromResult(true);

    public Task<bool> CanDeliverToAsync(
        ISessionContext context,
        IMailbox to,
        IMailbox from,
        CancellationToken cancellationToken
    ) => Task.FromResult($"{to.User}@{to.Host}" != Unknown);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        _stop.Dispose();
    }
}
