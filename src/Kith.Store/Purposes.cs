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

    /// <summary>Searched, whether or not anybody was found. About no child: those shown have rows of their own.</summary>
    public const string Searched = "searched";

    /// <summary>Asked for a page that is not theirs. About no child.</summary>
    public const string Refused = "refused";

    /// <summary>Ran a verb of the command line that takes records in or out. About no child.</summary>
    public const string Command = "command";

    /// <summary>
    /// Read a record that has an access of its own, as that of an allegation: the row names the record in the place of the child, and is
    /// shown by nobody's list of looks but its own.
    /// </summary>
    public const string Apart = "apart";

    /// <summary>The child of a row that is about none.</summary>
    public static Guid NoChild => Guid.Empty;
}
