using System.Text.Json;
using Kith.Store;

namespace Kith.Web.Shared.Drafting;

/// <summary>A draft as kept.</summary>
/// <param name="Page">The page it is of.</param>
/// <param name="Values">What was typed, by input name.</param>
/// <param name="SavedAt">When, UTC.</param>
/// <param name="Revision">How often it was kept.</param>
/// <param name="Writers">Which opened page wrote what.</param>
public sealed record DraftContent(
    string Page,
    IReadOnlyList<KeyValuePair<string, string>> Values,
    DateTimeOffset SavedAt,
    int Revision,
    Writers Writers
)
{
    /// <summary>How the names of those begin that are typed about a child whose record the person does not see.</summary>
    internal const string OfUnseen = "unseen/";

    /// <summary>True when its page was saved with something else on it before.</summary>
    public bool IsEdited { get; init; }

    public static DraftContent From(Draft draft) =>
        new(
            draft.Page,
            JsonSerializer.Deserialize<List<KeyValuePair<string, string>>>(draft.Fields) ?? [],
            draft.SavedAt,
            draft.Revision,
            draft.Writers is { } writers ? JsonSerializer.Deserialize<Writers>(writers)! : Writers.None
        );

    public Draft ToDraft(PageToken token) =>
        new(Page, JsonSerializer.Serialize(Values), SavedAt, Revision)
        {
            Writers = JsonSerializer.Serialize(Writers),
            Address = token.Address,
            Title = token.Title,
            Child = token.Child,
        };
}

/// <summary>Which opened page wrote what of a draft.</summary>
/// <param name="Openings">The pages that wrote, by their opening.</param>
/// <param name="Marks">Who wrote each answer last.</param>
/// <param name="Clashes">What was written over without having been seen: shown beside what took its place.</param>
public sealed record Writers(
    IReadOnlyDictionary<Guid, Opening> Openings,
    IReadOnlyDictionary<string, Mark> Marks,
    IReadOnlyList<Clash> Clashes
)
{
    public static Writers None { get; } = new(new Dictionary<Guid, Opening>(), new Dictionary<string, Mark>(), []);
}

/// <summary>A page as opened on one device.</summary>
/// <param name="Count">The number of the last that arrived from it.</param>
/// <param name="Device">What it was opened on.</param>
public sealed record Opening(int Count, string Device);

/// <summary>Who wrote an answer last.</summary>
/// <param name="Opening">The page.</param>
/// <param name="Revision">The revision of the draft with which it came.</param>
/// <param name="At">When, UTC.</param>
public sealed record Mark(Guid Opening, int Revision, DateTimeOffset At);

/// <summary>An answer that another device of the same person typed, and that a later one took the place of.</summary>
/// <param name="Question">The question.</param>
/// <param name="Answer">What it said.</param>
/// <param name="Opening">The page it was typed on.</param>
/// <param name="Device">What that was opened on.</param>
/// <param name="At">When, UTC.</param>
public sealed record Clash(
    string Question,
    IReadOnlyList<KeyValuePair<string, string>> Answer,
    Guid Opening,
    string Device,
    DateTimeOffset At
);
