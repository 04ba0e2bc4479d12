using Kith.Casework.Challenges;

namespace Kith.Store.Rows;

/// <summary>Somebody on a side of a professional challenge: they raised it, or were asked to answer it. Table <c>challenge_side</c>.</summary>
public sealed record ChallengeSideRow : IChildRow<ChallengeSideRow>
{
    /// <summary>The child.</summary>
    public required Guid Child { get; init; }

    /// <summary>Its place among the child's, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The version of the fact that raised it.</summary>
    public required int Challenge { get; init; }

    /// <summary>The user.</summary>
    public required string Side { get; init; }

    /// <summary>The day on which it was raised.</summary>
    public required DateOnly RaisedOn { get; init; }

    /// <summary>The child's row. For queries only.</summary>
    public ChildRow? Of { get; init; }

    static IEnumerable<ChallengeSideRow> IChildRow<ChallengeSideRow>.In(ChildSource child) =>
        ChallengeStory
            .In(child.Record)
            .SelectMany(story => story.Sides.Select(side => (Story: story, Side: side)))
            .Select(
                (one, index) =>
                    new ChallengeSideRow
                    {
                        Child = child.Record.Id,
                        Number = index + 1,
                        Challenge = one.Story.Number,
                        Side = one.Side,
                        RaisedOn = one.Story.Raised.On,
                    }
            );
}
