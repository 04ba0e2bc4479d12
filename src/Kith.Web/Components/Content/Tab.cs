using Microsoft.AspNetCore.Components;

namespace Kith.Web.Components;

/// <param name="Id">The panel's id, which is also what the address ends with when it is shown.</param>
/// <param name="Label">What the tab says.</param>
/// <param name="Content">What its panel holds; start it with a heading.</param>
public sealed record Tab(string Id, string Label, RenderFragment Content);
