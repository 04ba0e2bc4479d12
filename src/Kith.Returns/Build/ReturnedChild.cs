using Kith.Returns.Cin;

namespace Kith.Returns.Build;

/// <summary>What a child's record comes to in one return.</summary>
/// <param name="Record">The child.</param>
/// <param name="Number">The authority's number for the child; empty when there is none.</param>
/// <param name="Child">
/// The child as it stands in the return; null when it does not belong there. A field's line is the version of the fact it
/// comes from, and so is a group's: a finding about it leads to the entry that puts it right.
/// </param>
/// <param name="LeftOut">What does not go in, or goes in changed, in the order of the record.</param>
/// <param name="Answers">Why queries about this child may stay as they are.</param>
public sealed record ReturnedChild(
    Guid Record,
    string Number,
    CinChild? Child,
    IReadOnlyList<LeftOut> LeftOut,
    IReadOnlyList<QueryAnswer> Answers
);
