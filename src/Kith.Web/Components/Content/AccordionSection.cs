using Microsoft.AspNetCore.Components;

namespace Kith.Web.Components;

/// <summary>One section of an accordion.</summary>
/// <param name="Heading">Its heading, which opens and closes it.</param>
/// <param name="Content">What it holds.</param>
/// <param name="Summary">A line below the heading that says what is inside.</param>
/// <param name="Expanded">Open to begin with.</param>
public sealed record AccordionSection(
    string Heading,
    RenderFragment Content,
    string? Summary = null,
    bool Expanded = false
);
