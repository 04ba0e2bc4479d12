using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kith.Web.Tests.Api;

/// <summary>An answer of the interface for systems, read.</summary>
/// <param name="Status">Its status.</param>
/// <param name="Type">What it says it is.</param>
/// <param name="Body">What it holds; null where that is no JSON.</param>
internal sealed record Answer(HttpStatusCode Status, string? Type, JsonNode? Body)
{
    public static async Task<Answer> Of(Task<HttpResponseMessage> asked)
    {
        using var answer = await asked;
        var text = await answer.Content.ReadAsStringAsync(TestDatabase.Stop);
        var type = answer.Content.Headers.ContentType?.MediaType;
        return new(
            answer.StatusCode,
            type,
            type?.EndsWith("json", StringComparison.Ordinal) == true ? JsonNode.Parse(text) : null
        );
    }

    /// <summary>The code of a problem.</summary>
    public string? Code => (string?)Body?["code"];

    public string? Of(string name) => (string?)Body?[name];
}
