using System.Text.Json.Serialization;

namespace Kith.Web.Api;

/// <summary>Why something was not done, as a system reads it: problem+json (RFC 9457) with a code that stays the same.</summary>
/// <param name="Status">The status of the answer.</param>
/// <param name="Code">Which problem it is: docs/api.md lists them, and they stay the same.</param>
/// <param name="Title">The same for a person, in one sentence that says what to do.</param>
public sealed record ApiProblem(int Status, string Code, string Title)
{
    /// <summary>Which problem it is, as an address.</summary>
    public string Type => $"urn:kith:problem:{Code}";

    /// <summary>What is wrong with each value that was sent; left out where nothing of it is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ApiFieldError>? Errors { get; init; }

    internal IResult ToResult() => TypedResults.Json(this, statusCode: Status, contentType: "application/problem+json");
}

/// <summary>What is wrong with a value that was sent.</summary>
/// <param name="Pointer">Where it stands, as a JSON pointer.</param>
/// <param name="Message">What to do, as somebody who types it in a form is told.</param>
public sealed record ApiFieldError(string Pointer, string Message);
