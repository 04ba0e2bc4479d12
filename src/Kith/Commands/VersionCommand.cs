using System.CommandLine;
using System.Runtime.InteropServices;
using Kith.Web.Shared;

namespace Kith.Commands;

/// <summary><c>kith version</c>: what to quote when asking for help.</summary>
public static class VersionCommand
{
    public static Command Build()
    {
        var command = new Command("version", "Print the version of Kith and of what it runs on.");
        command.SetAction(parsed =>
        {
            var output = parsed.InvocationConfiguration.Output;
            output.WriteLine($"kith {ProductVersion.Full}");
            output.WriteLine($"{RuntimeInformation.FrameworkDescription} on {RuntimeInformation.OSDescription}");
            return ExitCode.Done;
        });
        return command;
    }
}
