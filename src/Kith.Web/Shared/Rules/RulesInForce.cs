using System.Collections.Concurrent;
using System.Globalization;
using Kith.Casework.Forms;
using Kith.Guidance;
using Kith.Store;
using Kith.Store.Protocols;

namespace Kith.Web.Shared.Rules;

/// <summary>The rules the site works by: the editions and protocol beside the program, and the versions of the protocol published since.</summary>
/// <param name="shipped">The files beside the program.</param>
/// <param name="versions">What was published.</param>
/// <param name="time">Says how long ago we looked.</param>
public sealed class RulesInForce(GuidanceLibrary shipped, ProtocolVersions versions, TimeProvider time)
{
    // Another server may publish. What is published is in force tomorrow at the earliest, so nobody is late by a second.
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(1);

    private State _now = new(shipped, []);
    private long? _lookedAt;

    /// <summary>The editions with every version of the protocol.</summary>
    public GuidanceLibrary Library => Volatile.Read(ref _now).Library;

    /// <summary>The versions published here, in the order of publication.</summary>
    public IReadOnlyList<PublishedProtocol> Published => Volatile.Read(ref _now).Published;

    /// <summary>The forms with what the protocol of a day asks on them.</summary>
    /// <param name="forms">The forms as the product ships them.</param>
    /// <param name="day">The day.</param>
    public FormLibrary Asking(FormLibrary forms, DateOnly day) => Asking(Volatile.Read(ref _now), forms, day);

    private static FormLibrary Asking(State now, FormLibrary forms, DateOnly day)
    {
        var protocol = now.Library.InForceOn(day).LocalProtocol;
        return now.Forms.GetOrAdd(protocol?.Name ?? "", _ => forms.Asking(protocol, now.Library.Protocols));
    }

    /// <summary>What the next version is called: a number higher than every version so far.</summary>
    public string NextVersion =>
        (
            Library
                .Protocols.Select(protocol => protocol.Version)
                .Concat(Published.Select(version => version.Version))
                .Select(version => int.TryParse(version, CultureInfo.InvariantCulture, out var number) ? number : 0)
                .DefaultIfEmpty()
                .Max() + 1
        ).ToString(CultureInfo.InvariantCulture);

    /// <summary>The rules as they would be with one more version.</summary>
    public GuidanceLoad With(ProtocolSource next, DateOnly from) =>
        shipped.WithProtocols(Together([.. Published.Select(Dated), (from, next)]));

    /// <summary>Sees whether something was published, not more than once a second.</summary>
    public async Task LookAsync(CancellationToken stop)
    {
        if (_lookedAt is { } before && time.GetElapsedTime(before) < Freshness)
            return;
        _lookedAt = time.GetTimestamp();
        if (await versions.CountAsync(stop) != Published.Count)
            await ReadAsync(stop);
    }

    /// <summary>Reads what was published.</summary>
    public async Task ReadAsync(CancellationToken stop)
    {
        var published = await versions.ListAsync(stop);
        if (published.Count == 0)
            return;
        var load = shipped.WithProtocols(Together([.. published.Select(Dated)]));
        Volatile.Write(
            ref _now,
            new State(
                load.Library
                    ?? throw new CouldNotException(
                        string.Join(
                            '\n',
                            load.Errors.Prepend<object>(
                                "A published protocol no longer agrees with the guidance files:"
                            )
                        )
                    ),
                published
            )
        );
    }

    /// <summary>The rules for a verb of the command line.</summary>
    public static async Task<GuidanceLibrary> OfAsync(
        Database database,
        GuidanceLibrary shipped,
        CancellationToken stop
    )
    {
        var rules = new RulesInForce(shipped, new ProtocolVersions(database, TimeProvider.System), TimeProvider.System);
        await rules.ReadAsync(stop);
        return rules.Library;
    }

    // Of two for the same day the one published later.
    private IEnumerable<ProtocolSource> Together(IReadOnlyList<(DateOnly From, ProtocolSource Source)> published) =>
        shipped
            .Protocols.Select(protocol => (protocol.From, protocol.Source))
            .Concat(published)
            .GroupBy(version => version.From, version => version.Source)
            .Select(sameDay => sameDay.Last());

    private static (DateOnly, ProtocolSource) Dated(PublishedProtocol version) =>
        (version.From, new ProtocolSource($"version {version.Version}", version.Text));

    private sealed record State(GuidanceLibrary Library, IReadOnlyList<PublishedProtocol> Published)
    {
        /// <summary>The forms with the questions of each version, made when they are first asked for.</summary>
        internal ConcurrentDictionary<string, FormLibrary> Forms { get; } = new(StringComparer.Ordinal);
    }
}
