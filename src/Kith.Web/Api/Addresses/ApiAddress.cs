using Kith.Web.Shared;

namespace Kith.Web.Api.Addresses;

/// <summary>The addresses of the interface for systems. Written here and nowhere else.</summary>
public static class ApiAddress
{
    public const string Start = "/api";
    public const string Reference = "/api/reference";
    public const string Script = "/api/scalar.js";
    public const string Token = SharedAddress.ApiToken;
}
