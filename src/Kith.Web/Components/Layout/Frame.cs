namespace Kith.Web.Components;

/// <summary>Who is looking at a page, as the header names them.</summary>
/// <param name="Name">Their name.</param>
/// <param name="Role">What they are here as: "Social worker, North team".</param>
public sealed record Viewer(string Name, string? Role = null);

/// <summary>What stands around every page for the person looking, so that each view need not pass it on.</summary>
/// <remarks>Registered once, as a cascading value made from the request; a page's own parameters win over it.</remarks>
/// <param name="Viewer">Null where nobody is signed in.</param>
/// <param name="Navigation">The entries of the service navigation.</param>
/// <param name="Phase">A sentence for the banner below the header, such as that the people here are made up.</param>
/// <param name="MaySearch">Whether the header offers to find a child.</param>
public sealed record Frame(
    Viewer? Viewer = null,
    IReadOnlyList<Link>? Navigation = null,
    string? Phase = null,
    bool MaySearch = false
);
