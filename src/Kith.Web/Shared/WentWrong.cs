namespace Kith.Web.Shared;

/// <summary>What a site in words of its own says where something went wrong.</summary>
internal static class WentWrong
{
    /// <summary>The key of the words for a status.</summary>
    public static string Key(int status) =>
        status switch
        {
            StatusCodes.Status403Forbidden => "went-wrong.somebody-else",
            StatusCodes.Status413PayloadTooLarge => "went-wrong.too-large",
            StatusCodes.Status429TooManyRequests => "went-wrong.too-many",
            StatusCodes.Status503ServiceUnavailable => "went-wrong.away",
            StatusCodes.Status500InternalServerError => "went-wrong.broken",
            _ => "went-wrong.again",
        };
}
