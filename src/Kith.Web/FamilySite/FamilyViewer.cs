using System.Reflection;
using Kith.Casework.FamilySite;
using Kith.Casework.People;

namespace Kith.Web.FamilySite;

/// <summary>Somebody of a family who is signed in on the family’s site. A handler that names it in its parameters gets it.</summary>
/// <param name="Person">Who, by the person's record.</param>
/// <param name="Children">The children for whom they are invited, each with what they may see; at least one.</param>
/// <param name="Workforce">Who works here.</param>
/// <param name="Account">The account they signed in with.</param>
/// <param name="PasswordAt">When they last typed their password.</param>
public sealed record FamilyViewer(
    Guid Person,
    IReadOnlyList<FamilyAccess> Children,
    Workforce Workforce,
    string Account,
    DateTimeOffset PasswordAt
)
{
    /// <summary>The user under which their acts and reads are kept.</summary>
    public string Id => FamilyUser.Of(Person);

    /// <summary>Their name.</summary>
    public string Name => Children[0].Member.Name;

    /// <summary>Who is signed in on the family’s site; null when nobody is.</summary>
    public static FamilyViewer? Of(HttpContext http) => http.Items[typeof(FamilyViewer)] as FamilyViewer;

    public static ValueTask<FamilyViewer?> BindAsync(HttpContext http, ParameterInfo _) =>
        ValueTask.FromResult(Of(http));
}

/// <summary>The child of the address, as the person who asks may see it, the read of it already in the audit.</summary>
/// <param name="Access">What they may see.</param>
public sealed record FamilyChild(FamilyAccess Access)
{
    public static ValueTask<FamilyChild> BindAsync(HttpContext http, ParameterInfo _) =>
        ValueTask.FromResult(
            http.Items[typeof(FamilyChild)] as FamilyChild
                ?? throw new InvalidOperationException("The endpoint names a FamilyChild without .ShowsFamilyChild().")
        );
}
