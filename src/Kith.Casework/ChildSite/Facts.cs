using Kith.Casework.Record;

namespace Kith.Casework.ChildSite;

/// <summary>The child was given a page of their own, on which they say things to whoever works with them. It lasts as long as this work.</summary>
/// <param name="Safe">Where the child keeps the card, and what was thought of who may find it.</param>
[FactName("child-page-given", "The child was given a page of their own.")]
public sealed record ChildPageGiven(string? Safe = null) : Fact, IOfOneChild;

/// <summary>The child's own page opens no more.</summary>
/// <param name="Reason">Why.</param>
[FactName("child-page-closed", "The child’s own page was closed.")]
public sealed record ChildPageClosed(string? Reason = null) : Fact, IOfOneChild;
