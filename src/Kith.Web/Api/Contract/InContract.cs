namespace Kith.Web.Api.Contract;

/// <summary>What the contract says of an endpoint, beside what stands in its types.</summary>
/// <param name="Id">What programs that are made of the contract call it.</param>
/// <param name="Says">What it does, in a line.</param>
public sealed record InContract(string Id, string Says)
{
    /// <summary>What it takes, where it takes anything.</summary>
    public Type? Takes { get; init; }

    /// <summary>The codes of the problems that it has of its own, by status.</summary>
    public IReadOnlyList<int> Problems { get; init; } = [];
}

/// <summary>Says what the contract says of an endpoint.</summary>
public static class ContractExtensions
{
    // One heading is enough for a few addresses.
    private const string Tag = "Systems of agencies";

    /// <summary>The endpoint is in the contract, and answers with this.</summary>
    public static RouteHandlerBuilder Answers<T>(
        this RouteHandlerBuilder endpoint,
        InContract says,
        int status = StatusCodes.Status200OK
    )
    {
        ArgumentNullException.ThrowIfNull(says);
        endpoint.WithMetadata(says).WithName(says.Id).WithSummary(says.Says).WithTags(Tag).Produces<T>(status);
        int[] always =
        [
            StatusCodes.Status401Unauthorized,
            StatusCodes.Status403Forbidden,
            StatusCodes.Status429TooManyRequests,
        ];
        foreach (var problem in says.Problems.Concat(always).Order())
            endpoint.Produces<ApiProblem>(problem, "application/problem+json");
        return endpoint;
    }
}
