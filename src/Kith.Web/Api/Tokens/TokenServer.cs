using System.Security.Cryptography;
using Kith.Web.Shared.Systems;
using Microsoft.AspNetCore.Authentication;
using Microsoft.IdentityModel.Tokens;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Kith.Web.Api.Tokens;

/// <summary>
/// OpenIddict, without a store of its own: who is let in are facts on the records of agencies, and its tokens are protected by the keys that
/// protect forms. See docs/adr/0020.
/// </summary>
internal static class TokenServer
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    // It asks for one of each, and uses neither: no token of ours is a JWT.
    private static readonly Lazy<ECDsaSecurityKey> Signing = new(() => new(ECDsa.Create(ECCurve.NamedCurves.nistP256)));
    private static readonly Lazy<SymmetricSecurityKey> Encrypting = new(() => new(RandomNumberGenerator.GetBytes(32)));

    private static readonly string[] None = [];

    public static IServiceCollection AddTokenServer(this IServiceCollection services)
    {
        services
            .AddOpenIddict()
            .AddServer(options =>
            {
                options.SetTokenEndpointUris("api/token").AllowClientCredentialsFlow().EnableDegradedMode();
                options.SetConfigurationEndpointUris(None).SetJsonWebKeySetEndpointUris(None);
                options.RegisterScopes([.. SystemScope.All.Select(scope => scope.Name)]);
                options.SetAccessTokenLifetime(Lifetime).UseDataProtection();
                options.AddSigningKey(Signing.Value).AddEncryptionKey(Encrypting.Value);
                options.AddEventHandler<ValidateTokenRequestContext>(handler => handler.UseScopedHandler<LettingIn>());
                // Whether the connection is encrypted, the proxy says: LettingIn asks.
                options.UseAspNetCore().EnableTokenEndpointPassthrough().DisableTransportSecurityRequirement();
            })
            .AddValidation(options =>
            {
                options.UseLocalServer();
                options.UseDataProtection();
                options
                    .UseAspNetCore()
                    .DisableAccessTokenExtractionFromBodyForm()
                    .DisableAccessTokenExtractionFromQueryString();
            });
        return services.AddSingleton<IAuthenticationSchemeProvider, SchemesByAddress>();
    }
}
