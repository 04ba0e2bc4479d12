namespace Kith.Web.Api.Tokens;

/// <summary>What a token holds beside who it is for.</summary>
internal static class TokenClaims
{
    /// <summary>By what the secret is known with which the token was asked for: a token is no better than its secret.</summary>
    public const string Secret = "secret";
}
