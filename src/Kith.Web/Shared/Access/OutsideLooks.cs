using Kith.Store;

namespace Kith.Web.Shared.Access;

/// <summary>Looks from the sites of families, agencies and children.</summary>
internal static class OutsideLooks
{
    /// <summary>Writes down that somebody looks at a child's record, or records on it.</summary>
    /// <param name="http">The request.</param>
    /// <param name="viewer">Who looks.</param>
    /// <param name="child">At whom.</param>
    /// <param name="relation">Who they are to the child.</param>
    public static Task AuditAsync(HttpContext http, string viewer, Guid child, string relation) =>
        http
            .RequestServices.GetRequiredService<Audit>()
            .ReadAsync(
                viewer,
                child,
                HttpMethods.IsGet(http.Request.Method) ? Purposes.Read : Purposes.Record,
                SeenChild.PageOf(http),
                relation,
                http.RequestAborted
            );
}
