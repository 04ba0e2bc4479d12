using System.Security.Cryptography;
using System.Text;
using Kith.Casework.Replay;
using Kith.Guidance;
using Kith.Web.Shared;

namespace Kith.Web.StaffSite.Replay;

/// <summary>What a side of a replay is made of.</summary>
public enum SideKind
{
    /// <summary>An edition, or whichever was in force on each day.</summary>
    Edition,

    /// <summary>A draft of an edition.</summary>
    Draft,

    /// <summary>A published version of the local protocol.</summary>
    Protocol,

    /// <summary>A draft of the local protocol.</summary>
    ProtocolDraft,
}

/// <summary>A side of a replay as it was asked for: enough to make it again, on whichever server.</summary>
/// <param name="Kind">What it is made of.</param>
/// <param name="Id">The edition or version; for a draft the name of its file.</param>
/// <param name="Text">The text of a draft; null for what there is.</param>
/// <param name="With">The edition that a protocol is read with; null for an edition.</param>
public sealed record AskedSide(SideKind Kind, string Id, string? Text = null, string? With = null)
{
    /// <summary>How the side is called.</summary>
    public string Title { get; init; } = "";

    /// <summary>The side; null where the rules have it no more.</summary>
    public Side? Of(GuidanceLibrary guidance) =>
        Kind switch
        {
            SideKind.Draft => DraftEdition.Read(Id, Text!, guidance).Side,
            SideKind.Protocol => ProtocolSides.Published(guidance, Id, With!),
            SideKind.ProtocolDraft => ProtocolSides.File(guidance, Id, Text!, With!).Side,
            _ => Side.Of(guidance, Id),
        };

    /// <summary>The same, called as its side is; null where the rules have no such side.</summary>
    public AskedSide? Among(GuidanceLibrary guidance) =>
        Of(guidance) is { } side ? this with { Title = side.Title } : null;
}

/// <summary>The question of a replay as it is kept.</summary>
/// <param name="First">What is compared from.</param>
/// <param name="Second">What it is compared with.</param>
/// <param name="Among">Which part of the records counts.</param>
/// <param name="Rules">Under which program and rules it was asked: what was found is read under the same only.</param>
public sealed record AskedReplay(AskedSide First, AskedSide Second, Selection Among, string Rules)
{
    /// <summary>A question asked now.</summary>
    public static AskedReplay Now(AskedSide first, AskedSide second, Selection among, GuidanceLibrary guidance) =>
        new(first, second, among, MarkOf(guidance));

    /// <summary>What both are called.</summary>
    public string Title => $"{First.Title} and {Second.Title}";

    /// <summary>The question; null where the rules changed since, so that what was found might be read wrongly.</summary>
    public ReplayQuestion? Question(GuidanceLibrary guidance) =>
        Rules == MarkOf(guidance) && First.Of(guidance) is { } first && Second.Of(guidance) is { } second
            ? new ReplayQuestion(first, second, Among)
            : null;

    private static string MarkOf(GuidanceLibrary guidance)
    {
        var rules = string.Join(
            '\n',
            [
                ProductVersion.Full,
                .. guidance.Editions.SelectMany(edition =>
                    edition.Duties.Keys.Order(StringComparer.Ordinal).Prepend(edition.Id)
                ),
                .. guidance.Protocols.Select(protocol => $"{protocol.Name} {protocol.From:o} {protocol.Hash}"),
            ]
        );
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(rules)));
    }
}
