namespace Kith.Guidance;

/// <summary>Finds clocks of a protocol that are longer than the edition's.</summary>
internal static class WhatIsSlower
{
    public static IEnumerable<ProtocolFinding> In(Protocol protocol, GuidanceLibrary? guidance) =>
        from book in (guidance?.Timeline ?? []).Select(part => part.Book)
        where book.LocalProtocol?.Name == protocol.Name
        from local in book.Loosened
        let mine = ((ClockRule)local.Rule).Within
        let theirs = ((ClockRule)book.Duties[local.Id].Rule).Within
        group (book, mine, theirs) by local.Id into found
        let first = found.First()
        let departure = protocol.Departures.FirstOrDefault(one => one.Duty == found.Key)
        select new ProtocolFinding(
            ProtocolFindingKind.Looser,
            found.Key,
            protocol.DutyLines.GetValueOrDefault(found.Key),
            $"{first.mine} is longer than the {first.theirs} of {first.book.Title}. The {first.theirs} apply, and this stands as a departure"
                + (
                    departure is null
                        ? ": shorten it, or say why you are slower and who authorised it (in a file under \"departures\", on the site when you publish)."
                        : $", authorised by {departure.AuthorisedBy}: {departure.Because}"
                )
        )
        {
            Departure = departure,
        };
}
