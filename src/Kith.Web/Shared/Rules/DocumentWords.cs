using Kith.Documents;

namespace Kith.Web.Shared.Rules;

/// <summary>How documents are spoken of.</summary>
internal static class DocumentWords
{
    /// <summary>For whom one is.</summary>
    public static string Reader(Audience reader) =>
        reader switch
        {
            Audience.Parent => "a parent or carer",
            Audience.Child => "the child",
            _ => "whoever referred",
        };

    /// <summary>Which wording has a hash.</summary>
    /// <param name="hash">The hash.</param>
    /// <param name="documents">What was published.</param>
    /// <param name="at">As it was at a moment; null for now.</param>
    public static string Version(string hash, DocumentsInForce documents, DateTimeOffset? at = null)
    {
        ArgumentNullException.ThrowIfNull(documents);
        return documents.Published.LastOrDefault(version => version.Hash == hash && !(version.PublishedAt > at))
                is { } published
                ? $"Version {published.Version}, published on {Say.Moment(published.PublishedAt)}"
            : DocumentsInForce.Beside.All.Any(document => document.Hash == hash) ? "As it lies beside the program"
            : "An earlier wording that lay beside the program";
    }
}
