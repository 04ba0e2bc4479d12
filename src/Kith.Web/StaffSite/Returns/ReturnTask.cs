using Kith.Returns.Cin;
using Kith.Web.Shared;

namespace Kith.Web.StaffSite.Returns;

/// <summary>What is being done for the return.</summary>
public enum ReturnTaskKind
{
    /// <summary>Counting what the return would be today.</summary>
    Count,

    /// <summary>Building the file.</summary>
    Build,
}

/// <summary>Work for the return of a year, and how far it is.</summary>
public sealed record ReturnTask(ReturnTaskKind Kind, CollectionYear Year, Job Job);
