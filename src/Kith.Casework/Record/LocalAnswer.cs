using System.Text.Json.Serialization;
using Kith.Casework.Forms;

namespace Kith.Casework.Record;

/// <summary>
/// What was answered to a question of the local protocol, with the words in which it was asked that day: it stays readable when the
/// protocol asks it no more.
/// </summary>
/// <param name="Id">The question.</param>
/// <param name="Asked">The question as it was asked.</param>
/// <param name="Told">The words before the answer.</param>
/// <param name="Kind">What kind of answer it asked for.</param>
/// <param name="PerChild">True where each child had an answer of its own.</param>
/// <param name="Answer">The answer as rules read one: a code, yes or no, an ISO date, several joined by commas; null where it was left blank.</param>
/// <param name="Said">The answer in the words it was offered in; null where it says itself.</param>
public sealed record LocalAnswer(
    string Id,
    string Asked,
    string Told,
    FieldKind Kind,
    bool PerChild,
    string? Answer = null,
    string? Said = null
) : IRow<LocalAnswer>
{
    /// <summary>How the names of these questions begin on a page: nothing that the product asks is called so.</summary>
    public const string Prefix = "local-";

    /// <summary>The question, as a page names it.</summary>
    [JsonIgnore]
    public string Name => Prefix + Id;

    static LocalAnswer IRow<LocalAnswer>.From(string id, string text) =>
        new(id, text, text, FieldKind.Text, false, text);
}
