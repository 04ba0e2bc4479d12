using Kith.Guidance;

namespace Kith.Store.Protocols;

/// <summary>By which rules an act's facts of one day were recorded.</summary>
/// <param name="Act">The act.</param>
/// <param name="HappenedOn">The day of the facts.</param>
/// <param name="Edition">The edition in force on that day: <c>wt-2023</c>.</param>
/// <param name="Protocol">The protocol and its version: <c>kith-demo 2</c>; null when there was none.</param>
/// <param name="ProtocolHash">SHA-256 of the protocol's file, which no later version has; null when there was none.</param>
public sealed record DoneUnder(Guid Act, DateOnly HappenedOn, string Edition, string? Protocol, string? ProtocolHash)
{
    /// <summary>One for each day. What was imported was done under rules nobody here knows.</summary>
    internal static IEnumerable<DoneUnder> Of(PendingEvents written, GuidanceLibrary guidance) =>
        from day in written
            .Children.SelectMany(child => child.New)
            .Where(fact => fact.Source is null || written.Append.DecidedHere)
            .Select(fact => fact.On)
            .Distinct()
        let book = guidance.InForceOn(day)
        select new DoneUnder(
            written.Append.ActId,
            day,
            book.Edition,
            book.LocalProtocol?.Name,
            book.LocalProtocol?.Hash
        );
}
