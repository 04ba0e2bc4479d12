using Kith.Casework.Replay;
using Kith.Guidance;

namespace Kith.Web.StaffSite.Replay;

/// <summary>Versions of the local protocol as sides: each on every day, with one edition under both, so that only the protocols differ.</summary>
public static class ProtocolSides
{
    /// <summary>What a side is called that is a draft of the protocol.</summary>
    public const string DraftId = "protocol-draft";

    /// <summary>A version there is.</summary>
    /// <param name="guidance">The rules in force.</param>
    /// <param name="version">The version's number.</param>
    /// <param name="edition">The edition it is read with.</param>
    /// <returns>Null when there is no such version.</returns>
    public static Side? Published(GuidanceLibrary guidance, string? version, string edition) =>
        guidance.Protocols.FirstOrDefault(protocol => protocol.Version == version) is { } found
            ? new Side(
                $"protocol-{found.Version}",
                $"Version {found.Version} of the local protocol",
                guidance.Always(edition, found)
            )
            : null;

    /// <summary>A version that is being written.</summary>
    /// <param name="rules">All rules, with it among them.</param>
    /// <param name="draft">The version.</param>
    /// <param name="edition">The edition it is read with.</param>
    public static Side Draft(GuidanceLibrary rules, Protocol draft, string edition) =>
        new(DraftId, "The draft of the local protocol", rules.Always(edition, draft));

    /// <summary>A protocol in a file.</summary>
    public static (Side? Side, IReadOnlyList<GuidanceError> Errors) File(
        GuidanceLibrary guidance,
        string file,
        string text,
        string edition
    )
    {
        var load = guidance.WithProtocols([new ProtocolSource(file, text)]);
        return load.Library is { Protocols: [var protocol, ..] } rules
            ? (Draft(rules, protocol, edition), [])
            : (null, load.Errors);
    }
}
