namespace Kith.Web.Components;

/// <summary>What has to be done before a byte of the answer leaves, and goes on while the answer is made.</summary>
internal sealed record BeforeAnswer(Task Done)
{
    /// <summary>Lets no answer leave before this is done, nor at all if it fails.</summary>
    internal static void Require(HttpContext http, Task done)
    {
        http.Features.Set(new BeforeAnswer(done));
        http.Response.OnStarting(() => OfAsync(http));
    }

    /// <summary>Waits for it; fails as it did.</summary>
    internal static Task OfAsync(HttpContext http) => http.Features.Get<BeforeAnswer>()?.Done ?? Task.CompletedTask;

    /// <summary>For the answer that only says that something failed.</summary>
    internal static void Forget(HttpContext http) => http.Features.Set<BeforeAnswer>(null);
}
