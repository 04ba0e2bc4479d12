namespace Kith.Store;

/// <summary>The words under which <c>audit</c> says why somebody was at a record.</summary>
public static class Purposes
{
    /// <summary>Read the record.</summary>
    public const string Read = "read";

    /// <summary>Was shown the child in a list.</summary>
    public const string List = "list";

    /// <summary>Was shown the child by a search, whether or not they may open the record.</summary>
    public const string Search = "search";

    /// <summary>Recorded an act.</summary>
    public const string Record = "record";
}
