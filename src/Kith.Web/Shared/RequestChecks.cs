using Microsoft.Extensions.Primitives;

namespace Kith.Web.Shared;

/// <summary>
/// What arrives, before anything reads it: an address of bounded length in plain characters, and a form that could be read
/// whole. Behind this, text is text that both databases keep.
/// </summary>
internal static class RequestChecks
{
    internal static async Task RefuseSenselessAsync(HttpContext http, RequestDelegate next)
    {
        if (!IsSensible(http.Request, http.RequestServices.GetRequiredService<Bounds>()))
        {
            await Failure.ShowAsync(http, StatusCodes.Status400BadRequest);
            return;
        }
        await next(http);
    }

    /// <summary>Reads the form of a post once, for everything behind. It comes after the decision who may post here at all.</summary>
    internal static async Task ReadFormAsync(HttpContext http, RequestDelegate next)
    {
        if (HttpMethods.IsPost(http.Request.Method))
        {
            try
            {
                // Whatever is no form is an empty one: no page of ours sends anything else.
                http.Request.Form = http.Request.HasFormContentType
                    ? Clean(await http.Request.ReadFormAsync(http.RequestAborted))
                    : FormCollection.Empty;
            }
            catch (Exception broken)
                when (StatusOf(broken) is { } status && !http.RequestAborted.IsCancellationRequested)
            {
                await Failure.ShowAsync(http, status);
                return;
            }
        }
        await next(http);
    }

    /// <summary>What to answer to a form that cannot be read; null for a failure of another kind.</summary>
    private static int? StatusOf(Exception broken) =>
        broken switch
        {
            BadHttpRequestException bad => bad.StatusCode,
            // Too many or too long parts, an absent or broken boundary, an end that never comes, a character set that is refused.
            InvalidDataException or IOException or NotSupportedException or ArgumentException =>
                StatusCodes.Status400BadRequest,
            _ => null,
        };

    private static bool IsSensible(HttpRequest request, Bounds bounds) =>
        request.Path.Value!.Length + request.QueryString.Value!.Length <= bounds.AddressLetters
        && IsPlain(request.Path.Value)
        && request.Query.Count <= bounds.AddressParts
        && request.Query.All(pair => IsPlain(pair.Key) && pair.Value.All(IsPlain));

    private static bool IsPlain(string? text) => text is null || !text.AsSpan().ContainsAny(Controls) && IsWhole(text);

    // A control character or half a character that somebody pasted is left out, and what they wrote is kept.
    private static IFormCollection Clean(IFormCollection form) =>
        form.All(pair => IsKept(pair.Key) && pair.Value.All(IsKept))
            ? form
            : new FormCollection(
                form.GroupBy(pair => Kept(pair.Key), pair => pair.Value, StringComparer.Ordinal)
                    .ToDictionary(
                        same => same.Key,
                        same => new StringValues([.. same.SelectMany(value => value).Select(text => Kept(text ?? ""))]),
                        StringComparer.OrdinalIgnoreCase
                    ),
                form.Files
            );

    private static bool IsKept(string? text) => text is null || IsWhole(text) && !text.Any(IsUnwanted);

    internal static string Kept(string text)
    {
        if (IsKept(text))
            return text;
        var kept = new System.Text.StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value > char.MaxValue || !IsUnwanted((char)rune.Value))
                kept.Append(rune.ToString());
        }
        return kept.ToString();
    }

    private static bool IsUnwanted(char letter) => letter is < ' ' and not ('\t' or '\r' or '\n') or '\u007F';

    // Every character that is two in memory has both.
    private static bool IsWhole(string text)
    {
        for (var place = 0; place < text.Length; place++)
        {
            if (!char.IsSurrogate(text[place]))
                continue;
            if (!char.IsSurrogatePair(text, place))
                return false;
            place++;
        }
        return true;
    }

    private static readonly System.Buffers.SearchValues<char> Controls = System.Buffers.SearchValues.Create([
        .. Enumerable.Range(0, ' ').Append(0x7F).Select(code => (char)code),
    ]);
}
