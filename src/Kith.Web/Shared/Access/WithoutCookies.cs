namespace Kith.Web.Shared.Access;

/// <summary>
/// Marks an endpoint on which no cookie counts: whoever asks shows a token that no browser sends by itself, so that no page of others can ask
/// in their name and no token of a form is needed.
/// </summary>
public sealed record WithoutCookies;
