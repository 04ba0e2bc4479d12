using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components.Forms;

namespace Kith.Web.Components;

/// <summary>The token that shows a form to be ours, for the request that a page answers.</summary>
internal sealed class FormTokens(IAntiforgery antiforgery, IHttpContextAccessor http) : AntiforgeryStateProvider
{
    public override AntiforgeryRequestToken? GetAntiforgeryToken()
    {
        var tokens = antiforgery.GetAndStoreTokens(http.HttpContext!);
        return tokens.RequestToken is { } token ? new AntiforgeryRequestToken(token, tokens.FormFieldName) : null;
    }
}
