using Kith.Store.Jobs;

namespace Kith.Web.StaffSite.Returns;

/// <summary>What is being done for the return.</summary>
public enum ReturnTaskKind
{
    /// <summary>Counting what the return would be today.</summary>
    Count,

    /// <summary>Building the file.</summary>
    Build,
}

/// <summary>What was asked for the return, as it is kept.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="Year">The collection year: 2025-26.</param>
public sealed record AskedReturn(ReturnTaskKind Kind, string Year);

/// <summary>Work for the return of a year, and how far it is.</summary>
public sealed record ReturnTask(AskedReturn Asked, KeptJob Job);
