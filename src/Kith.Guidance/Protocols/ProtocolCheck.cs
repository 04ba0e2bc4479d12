namespace Kith.Guidance;

/// <summary>Checks a protocol: what is missing, what is slower than the guidance, what says nothing local, what is a copy.</summary>
public static class ProtocolCheck
{
    /// <summary>Checks one protocol.</summary>
    /// <param name="protocol">The protocol.</param>
    /// <param name="requirements">What it has to contain.</param>
    /// <param name="loaded">What came of loading the editions together with this protocol. Its errors are findings.</param>
    /// <param name="others">Protocols it may have been copied from. Other versions of itself are left out.</param>
    public static ProtocolReport Of(
        Protocol protocol,
        ProtocolRequirements requirements,
        GuidanceLoad loaded,
        IEnumerable<Protocol> others
    )
    {
        ArgumentNullException.ThrowIfNull(protocol);
        ArgumentNullException.ThrowIfNull(requirements);
        ArgumentNullException.ThrowIfNull(loaded);
        IReadOnlyList<ProtocolSimilarity> similar =
        [
            .. others
                .Where(other => other.Id != protocol.Id)
                .Select(other => ProtocolSimilarity.Of(protocol, other))
                .OrderByDescending(found => found.Percent),
        ];
        var book = loaded.Library?.With(protocol);
        var promised = PromisedTime.In(protocol, book);
        IEnumerable<ProtocolFinding> findings =
        [
            .. WhatIsMissing.In(protocol, requirements),
            .. Criterion.NotRead(protocol),
            .. Caseload.NotRead(protocol),
            .. requirements.Questions.TooMany(protocol),
            .. WhatIsNotLocal.In(protocol, requirements, loaded.Library),
            .. loaded.Errors.Select(Refused),
            .. WhatIsSlower.In(protocol, loaded.Library),
            .. WhatKeepsNothing.In(protocol, promised, book),
            .. similar.Where(found => found.Percent >= requirements.MostAlike).Select(Copied),
        ];
        return new ProtocolReport(
            protocol,
            [.. findings.OrderBy(finding => finding.Line)],
            similar,
            requirements.Editions.Keys.ToDictionary(
                edition => edition,
                edition => Complete(protocol, requirements, edition)
            )
        )
        {
            Promised = promised,
        };
    }

    private static (int, int) Complete(Protocol protocol, ProtocolRequirements requirements, string edition)
    {
        var asked = requirements.Sections.Where(section => section.Duties.ContainsKey(edition)).ToArray();
        return (asked.Count(section => WhatIsMissing.Has(protocol, section)), asked.Length);
    }

    private static ProtocolFinding Refused(GuidanceError error) =>
        new(ProtocolFindingKind.Refused, error.DutyId, error.Line, error.Message);

    private static ProtocolFinding Copied(ProtocolSimilarity found) =>
        new(
            ProtocolFindingKind.Copied,
            null,
            0,
            $"{found.Percent} percent of the words stand in {found.Other.Name} too. Write with your own families and partners how it is done here."
        );
}
