using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Kith.Web.Api.Tokens;

/// <summary>OpenIddict would look at every request of every page: it is shown those to the interface for systems, and made with the first of them.</summary>
internal sealed class SchemesByAddress(IOptions<AuthenticationOptions> options, IHttpContextAccessor accessor)
    : AuthenticationSchemeProvider(options)
{
    public override async Task<IEnumerable<AuthenticationScheme>> GetRequestHandlerSchemesAsync() =>
        accessor.HttpContext is { } http && ApiNeeds.IsHere(http) ? await base.GetRequestHandlerSchemesAsync() : [];
}
