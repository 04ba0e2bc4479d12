using Kith.Documents;

namespace Kith.Casework.Papers;

public sealed partial record PaperModel
{
    /// <summary>The record of the last conference, as far as its reader was there.</summary>
    /// <param name="On">When it was held.</param>
    /// <param name="IsReview">True for a review.</param>
    /// <param name="Chair">Who chaired; null when not recorded.</param>
    /// <param name="IsPart">True for a reader who was left out of a part: that part is withheld.</param>
    /// <param name="People">Everybody who was asked.</param>
    /// <param name="Decision">What it decided, in the words of its form.</param>
    /// <param name="Category">What we worry about, where a plan is needed.</param>
    /// <param name="Parts">What was said and written, under a heading each. What the child said is told to the child alone.</param>
    /// <param name="HasResults">True where it says what came of the plan as it was.</param>
    /// <param name="Results">What came of each action.</param>
    public sealed record OfRecord(
        string On,
        bool IsReview,
        Said? Chair,
        bool IsPart,
        IReadOnlyList<Attended> People,
        string? Decision,
        string? Category,
        IReadOnlyList<Part> Parts,
        bool HasResults,
        IReadOnlyList<Result> Results
    );

    /// <summary>Somebody who was asked to a conference.</summary>
    /// <param name="Who">Who they are there.</param>
    /// <param name="Name">Their name; null where it is not recorded.</param>
    /// <param name="Came">Whether they came; null where it is not recorded.</param>
    /// <param name="View">What they think.</param>
    /// <param name="Dissent">What they disagree with.</param>
    public sealed record Attended(string Who, Said? Name, string? Came, Said? View, Said? Dissent);

    /// <summary>What was said of one thing.</summary>
    /// <param name="Title">Of what.</param>
    /// <param name="Lines">What, paragraph by paragraph.</param>
    public sealed record Part(string Title, IReadOnlyList<Said> Lines);

    /// <summary>What came of an action.</summary>
    /// <param name="Action">The action.</param>
    /// <param name="Came">What came of it, in the words of its form; null where nobody said.</param>
    /// <param name="Why">Why it was not done, or not all of it.</param>
    /// <param name="Now">What happens with it now.</param>
    public sealed record Result(Said? Action, string? Came, Said? Why, Said? Now);
}
