using Kith.Web.Api.Addresses;
using Kith.Web.Api.Referrals;
using Kith.Web.Shared.Systems;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Kith.Web.Api.Contract;

/// <summary>The contract of the interface for systems, as OpenAPI 3.1: made of the endpoints themselves, once, when it is first asked for.</summary>
internal sealed class ApiContract(IServiceProvider services)
{
    private const string Name = "v1";
    private const string Scheme = "client-credentials";

    private readonly Lazy<Task<string>> _text = new(() => WriteAsync(services));

    /// <summary>The contract.</summary>
    public Task<string> TextAsync() => _text.Value;

    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<ApiContract>();
        services.AddOpenApi(
            Name,
            options =>
            {
                options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
                options.ShouldInclude = one => one.ActionDescriptor.EndpointMetadata.OfType<InContract>().Any();
                options.AddDocumentTransformer(Begin);
                options.AddOperationTransformer(DescribeAsync);
            }
        );
    }

    private static async Task<string> WriteAsync(IServiceProvider services)
    {
        var document = await services.GetRequiredKeyedService<IOpenApiDocumentProvider>(Name).GetOpenApiDocumentAsync();
        return await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1);
    }

    private static Task Begin(
        OpenApiDocument document,
        OpenApiDocumentTransformerContext context,
        CancellationToken stop
    )
    {
        document.Info = new OpenApiInfo
        {
            Title = "Kith: the interface for systems",
            Version = Name,
            Description = "What systems of partner agencies and suppliers may do. See docs/api.md.",
        };
        document.Servers = [new OpenApiServer { Url = "/" }];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Scheme] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.OAuth2,
                Flows = new OpenApiOAuthFlows
                {
                    ClientCredentials = new OpenApiOAuthFlow
                    {
                        TokenUrl = new Uri(ApiAddress.Token, UriKind.Relative),
                        Scopes = SystemScope.All.ToDictionary(scope => scope.Name, scope => scope.Says),
                    },
                },
            },
        };
        return Task.CompletedTask;
    }

    private static async Task DescribeAsync(
        OpenApiOperation operation,
        OpenApiOperationTransformerContext context,
        CancellationToken stop
    )
    {
        var about = context.Description.ActionDescriptor.EndpointMetadata;
        var says = about.OfType<InContract>().Single();
        operation.Security =
        [
            new OpenApiSecurityRequirement
            {
                [new OpenApiSecuritySchemeReference(Scheme, context.Document)] =
                [
                    .. about.OfType<ForSystem>().Select(mark => mark.Scope).OfType<string>(),
                ],
            },
        ];
        if (says.Takes is not { } takes)
            return;
        // Read by hand, so that each mistake has its place: no endpoint of the site waits for JSON by itself.
        operation.Parameters = [.. operation.Parameters ?? [], KeyHeader];
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["application/json"] = new() { Schema = await context.GetOrCreateSchemaAsync(takes, null, stop) },
            },
        };
    }

    private static OpenApiParameter KeyHeader =>
        new()
        {
            Name = ReferralEndpoints.KeyHeader,
            In = ParameterLocation.Header,
            Required = true,
            Description =
                "The same whenever the same is sent again: it is stored once, and answered as the first time.",
            Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = ReferralEndpoints.LongestKey },
        };
}
