namespace Kith.Browser.Tests;

/// <summary>A page of the walk.</summary>
/// <param name="Person">Who opens it; null for somebody who has not signed in.</param>
/// <param name="Name">What its picture is called.</param>
/// <param name="Path">Its address.</param>
internal sealed record Stop(string? Person, string Name, string Path)
{
    /// <summary>What the site answers: 200, unless there is nothing to see.</summary>
    public int Status { get; init; } = 200;

    /// <summary>The button to press before looking, on a form as it opens: what is missing is said then. Null for none.</summary>
    public string? Pressing { get; init; }

    /// <summary>In which language and print it is read, on the family's site: <c>ar.large.easy</c>. Null for the first of them.</summary>
    public string? Reading { get; init; }
}
