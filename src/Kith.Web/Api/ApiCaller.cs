using System.Reflection;
using Kith.Casework.People;
using Kith.Casework.People.Agencies;

namespace Kith.Web.Api;

/// <summary>The system that asks, as its agency's record knows it now. A handler that names it in its parameters gets it.</summary>
/// <param name="Agency">Its agency.</param>
/// <param name="System">The system.</param>
/// <param name="Scopes">What its token is for, of what it is let in for.</param>
public sealed record ApiCaller(AgencyRecord Agency, AgencySystem System, IReadOnlySet<string> Scopes)
{
    /// <summary>The user under which what it sends and reads is kept.</summary>
    public string Id => SystemUser.Of(Agency.Id, System.Id);

    public bool May(string scope) => Scopes.Contains(scope);

    /// <summary>Which system asks; null where none does.</summary>
    public static ApiCaller? Of(HttpContext http) => http.Items[typeof(ApiCaller)] as ApiCaller;

    public static ValueTask<ApiCaller?> BindAsync(HttpContext http, ParameterInfo _) => ValueTask.FromResult(Of(http));
}
