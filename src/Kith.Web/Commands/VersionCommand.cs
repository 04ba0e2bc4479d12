using System.CommandLine;
using System.Reflection;
using System.Runtime.InteropServices;

namespace Kith.Web.Commands;

/// <summary><c>kith version</c>: what to quote when asking for help.</summary>
public static class VersionCommand
{
    public static Command Build()
    {
        var command = new Command("version", "Print the version of Kith and of what it runs on.");
        command.SetAction(parsed =>
        {
            var output = parsed.InvocationConfiguration.Output;
            output.WriteLine($"kith {Own()}");
            output.WriteLine($"{RuntimeInformation.FrameworkDescription} on {RuntimeInformation.OSDescription}");
            return ExitCode.Done;
        });
        return command;
    }

    private static string Own() =>
        typeof(VersionCommand)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
            .InformationalVersion;
}
