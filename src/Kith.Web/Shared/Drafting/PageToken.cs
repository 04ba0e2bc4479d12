using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Kith.Web.Shared.Drafting;

/// <summary>
/// What a form says of itself, sealed when it was drawn: for whom, which page, and what it held. Whoever sends it back may keep
/// what was typed as a draft of that person on that page, signed in or not, and nothing else. See docs/adr/0005.
/// </summary>
/// <param name="Viewer">The user the page was drawn for.</param>
/// <param name="Page">The name under which its draft is kept.</param>
/// <param name="Address">Where it is gone on with.</param>
/// <param name="Title">What the page is called.</param>
/// <param name="Child">The child it is about; null for none.</param>
/// <param name="Opening">One for each time a page is drawn: tells two devices apart.</param>
/// <param name="Seen">The revision of the draft that was drawn; 0 for none.</param>
/// <param name="IssuedAt">When, UTC.</param>
/// <param name="Held">A digest of each answer it was drawn with: what differs from it was changed here.</param>
public sealed record PageToken(
    string Viewer,
    string Page,
    string Address,
    string Title,
    Guid? Child,
    Guid Opening,
    int Seen,
    DateTimeOffset IssuedAt,
    IReadOnlyDictionary<string, string> Held
)
{
    /// <summary>The name of the input that carries it.</summary>
    public const string Input = "__page";

    /// <summary>The name of the input that says how many times the page sent itself before: a late one is not taken for the latest.</summary>
    public const string CountInput = "__count";
}

/// <summary>Seals and opens tokens.</summary>
public sealed class PageTokens(IDataProtectionProvider protection, TimeProvider clock)
{
    // Longer than anybody leaves a page open over a holiday; the words in it are worth more than the risk.
    private static readonly TimeSpan GoodFor = TimeSpan.FromDays(14);

    private readonly IDataProtector _protector = protection.CreateProtector("kith.page");

    public string Seal(PageToken token) => _protector.Protect(JsonSerializer.Serialize(token));

    /// <summary>The token of a form of ours; null for anything else, and for one that is too old.</summary>
    public PageToken? Open(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        try
        {
            var token = JsonSerializer.Deserialize<PageToken>(_protector.Unprotect(text));
            return token?.IssuedAt + GoodFor > clock.GetUtcNow() ? token : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
