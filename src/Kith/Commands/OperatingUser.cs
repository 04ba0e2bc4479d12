namespace Kith.Commands;

/// <summary>Who runs a verb: nobody signs in at the command line, so it is the user of the operating system.</summary>
internal static class OperatingUser
{
    /// <summary>As the audit names them, so that nobody is taken for a user of the site.</summary>
    public static string Name => $"{Environment.UserName} (command line)";
}
