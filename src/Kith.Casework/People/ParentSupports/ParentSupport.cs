using Kith.Casework.Record;

namespace Kith.Casework.People.ParentSupports;

/// <summary>The support that a parent was offered in their own right at the last, and what came of it.</summary>
/// <param name="Offered">What was offered.</param>
/// <param name="OfferedOn">When.</param>
/// <param name="Supporter">The user who leads it; null where it never began.</param>
/// <param name="ReviewOn">When it is looked at again; null where it does not go on.</param>
/// <param name="EndedOn">When it ended; null while it has not.</param>
public sealed record ParentSupport(
    ParentSupportOffered Offered,
    DateOnly OfferedOn,
    string? Supporter,
    DateOnly? ReviewOn,
    DateOnly? EndedOn
)
{
    /// <summary>True while it is given.</summary>
    public bool GoesOn => Supporter is not null && EndedOn is null;

    /// <summary>Who reads it, and goes on with it, on a page of its own: whoever leads it, and those above them.</summary>
    /// <param name="viewer">Who asks.</param>
    /// <param name="workforce">Who works here.</param>
    public bool IsOf(Practitioner viewer, Workforce workforce)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(workforce);
        return !viewer.HasLeft
            && Supporter is { } supporter
            && (
                viewer.Id == supporter
                || (
                    viewer.Details.Post == Post.Supervisor
                    && (
                        workforce.IsAbove(viewer, workforce.Find(supporter))
                        || !workforce.Above(workforce.Find(supporter)).Any(IsManagerHere)
                    )
                )
            );
    }

    /// <summary>By the facts of a person's own record; null where none was ever offered.</summary>
    internal static ParentSupport? In(IReadOnlyList<Recorded> standing)
    {
        ParentSupport? now = null;
        foreach (var recorded in standing)
            now = recorded.Fact switch
            {
                ParentSupportOffered { Answer: ParentSupportAnswer.Accepted } offered => new(
                    offered,
                    recorded.On,
                    offered.Supporter,
                    offered.ReviewOn,
                    null
                ),
                ParentSupportOffered offered => new(offered, recorded.On, null, null, null),
                ParentSupportReviewed reviewed when now is not null => now with
                {
                    Supporter = reviewed.Supporter,
                    ReviewOn = reviewed.ReviewOn,
                },
                ParentSupportEnded when now is not null => now with { ReviewOn = null, EndedOn = recorded.On },
                _ => now,
            };
        return now;
    }

    private static bool IsManagerHere(Practitioner person) =>
        person is { HasLeft: false, Details.Post: Post.Supervisor };
}
