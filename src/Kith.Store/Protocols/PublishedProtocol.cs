using System.Security.Cryptography;
using System.Text;

namespace Kith.Store.Protocols;

/// <summary>A version of the local protocol as it was published. It never changes.</summary>
/// <param name="Number">Its place in the order of publication, from 1.</param>
/// <param name="Protocol">The protocol: <c>kith-demo</c>.</param>
/// <param name="Version">Which version: "3".</param>
/// <param name="Text">Its file.</param>
/// <param name="Hash">SHA-256 of the file, in lower-case hexadecimal digits.</param>
/// <param name="From">The first day in force.</param>
/// <param name="PublishedBy">The user who published it.</param>
/// <param name="PublishedAt">When, UTC.</param>
public sealed record PublishedProtocol(
    int Number,
    string Protocol,
    string Version,
    string Text,
    string Hash,
    DateOnly From,
    string PublishedBy,
    DateTimeOffset PublishedAt
)
{
    /// <summary>False when the text is not the one that was published.</summary>
    internal bool IsWhole => Hash == Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));
}

/// <summary>The next version while it is being written.</summary>
/// <param name="Revision">How often it was saved, from 1: whoever saves it says which one they had before them.</param>
/// <param name="Fields">What was typed, as JSON.</param>
/// <param name="SavedBy">The user who saved it last.</param>
/// <param name="SavedAt">When, UTC.</param>
public sealed record ProtocolDraft(int Revision, string Fields, string SavedBy, DateTimeOffset SavedAt);
