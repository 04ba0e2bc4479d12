using Kith.Web.Components;
using Kith.Web.Shared.Access;

namespace Kith.Web.Shared;

/// <summary>One sentence instead of what was asked for, on a page of the site on which it was asked.</summary>
/// <param name="status">The status.</param>
/// <param name="title">What the staff's page is headed.</param>
/// <param name="message">What it says.</param>
internal sealed class MessageResult(int status, string title, string message) : IResult
{
    public Task ExecuteAsync(HttpContext http)
    {
        var own = http.RequestServices.GetServices<IOwnMessages>().FirstOrDefault(site => site.IsHere(http));
        var page = own?.Of(status) ?? Pages.Render(new MessageView { Title = title, Message = message }, status);
        return page.ExecuteAsync(http);
    }
}

/// <summary>A site that says in its own words, on its own pages, that something could not be done.</summary>
internal interface IOwnMessages
{
    /// <summary>True for what was asked of it.</summary>
    bool IsHere(HttpContext http);

    /// <summary>The page for a status.</summary>
    IResult Of(int status);
}
