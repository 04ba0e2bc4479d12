using System.Reflection;
using Kith.Casework.PartnerSite;
using Kith.Casework.People;
using Kith.Web.Shared.Access;

namespace Kith.Web.PartnerSite;

/// <summary>Somebody of an agency who got in on the partners’ site. A handler that names it in its parameters gets it.</summary>
/// <param name="Access">What they were asked, and may see for it.</param>
/// <param name="Workforce">Who works here.</param>
/// <param name="Account">The account of their code.</param>
public sealed record PartnerViewer(PartnerAccess Access, Workforce Workforce, string Account)
{
    /// <summary>The user under which their acts and reads are kept.</summary>
    public string Id => Access.User;

    /// <summary>Their name.</summary>
    public string Name => Access.Grant.Fact.Name;

    /// <summary>Them as whoever acts. It is kept to what they do, and opens nothing.</summary>
    public SignedIn Acting => new(PartnerUser.Acting(Id, Name), Workforce);

    /// <summary>Who is in on the partners’ site; null when nobody is.</summary>
    public static PartnerViewer? Of(HttpContext http) => http.Items[typeof(PartnerViewer)] as PartnerViewer;

    public static ValueTask<PartnerViewer?> BindAsync(HttpContext http, ParameterInfo _) =>
        ValueTask.FromResult(Of(http));
}
