using System.Reflection;
using Kith.Casework.ChildSite;
using Kith.Casework.People;
using Kith.Web.Shared.Access;

namespace Kith.Web.ChildSite;

/// <summary>Whoever got in with a child's card. A handler that names it in its parameters gets it.</summary>
/// <param name="Access">What the card opens.</param>
/// <param name="Workforce">Who works here.</param>
/// <param name="Account">The account of the card.</param>
public sealed record ChildViewer(ChildPageAccess Access, Workforce Workforce, string Account)
{
    /// <summary>The user under which what they send and read is kept.</summary>
    public string Id => Access.User;

    /// <summary>The child as whoever acts. It is kept to what they do, and opens nothing.</summary>
    public SignedIn Acting => new(ChildUser.Acting(Access.Child), Workforce);

    /// <summary>Who is in on the page; null when nobody is.</summary>
    public static ChildViewer? Of(HttpContext http) => http.Items[typeof(ChildViewer)] as ChildViewer;

    public static ValueTask<ChildViewer?> BindAsync(HttpContext http, ParameterInfo _) =>
        ValueTask.FromResult(Of(http));
}
