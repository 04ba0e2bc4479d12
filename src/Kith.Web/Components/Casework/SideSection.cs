namespace Kith.Web.Components;

/// <param name="Heading">Null where the menu has one section only.</param>
/// <param name="Items">Its entries.</param>
public sealed record SideSection(string? Heading, IReadOnlyList<Link> Items);
