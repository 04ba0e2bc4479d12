using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kith.Web.Api.Referrals;

/// <summary>Reads what a system sent: bounded in depth, each value once and of its kind, and nothing that nobody reads.</summary>
internal static class ApiJson
{
    private const int MostDeep = 8;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        MaxDepth = MostDeep,
        PropertyNameCaseInsensitive = false,
        AllowDuplicateProperties = false,
        NumberHandling = JsonNumberHandling.Strict,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>What was sent, or why it cannot be read.</summary>
    internal static async Task<(T? Body, ApiProblem? Problem)> ReadAsync<T>(HttpRequest request, CancellationToken stop)
        where T : class
    {
        if (!request.HasJsonContentType())
            return (null, ApiProblems.For(StatusCodes.Status415UnsupportedMediaType));
        try
        {
            return await JsonSerializer.DeserializeAsync<T>(request.Body, Options, stop) is { } body
                ? (body, null)
                : (null, Unreadable(""));
        }
        catch (JsonException broken)
        {
            return (null, Unreadable(PointerOf(broken.Path)));
        }
    }

    /// <summary>Where a value stands, as a JSON pointer.</summary>
    internal static string Pointer(params string[] parts) => string.Concat(parts.Select(part => $"/{part}"));

    internal static ApiProblem Unreadable(string pointer) =>
        new(
            StatusCodes.Status400BadRequest,
            "json-invalid",
            "What was sent cannot be read as the contract describes it"
        )
        {
            Errors =
            [
                new(pointer, "A value is missing, is of another kind, or has a name that the contract does not know"),
            ],
        };

    // "$.children[0].bornOn" is /children/0/bornOn.
    private static string PointerOf(string? path) =>
        path is { Length: > 1 }
            ? path[1..]
                .Replace('.', '/')
                .Replace("[", "/", StringComparison.Ordinal)
                .Replace("]", "", StringComparison.Ordinal)
            : "";
}
