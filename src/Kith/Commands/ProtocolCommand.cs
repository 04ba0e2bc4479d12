using System.CommandLine;
using Kith.Casework;
using Kith.Guidance;
using Kith.Web.Shared.Rules;
using Kith.Web.StaffSite.Guidance;
using Kith.Web.StaffSite.Protocols;

namespace Kith.Commands;

/// <summary><c>kith protocol</c>: checks local protocols.</summary>
public static class ProtocolCommand
{
    public static Command Build() => new("protocol", "Check local protocols.") { Check() };

    private static Command Check()
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "The protocols. Each is checked, and compared with the others.",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command(
            "check",
            "Say what a protocol leaves out, where it is slower than the guidance, what in it says nothing local, and what is copied."
        )
        {
            files,
        };
        command.SetAction(parsed =>
        {
            var output = parsed.InvocationConfiguration.Output;
            var read = Array.ConvertAll(parsed.GetValue(files) ?? [], Read);
            foreach (var error in read.SelectMany(file => file.Errors))
                output.WriteLine(error);
            Protocol[] protocols = [.. read.Select(file => file.Protocol).OfType<Protocol>()];
            var requirements = ProtocolFiles.Requirements();
            var reports = Array.ConvertAll(protocols, protocol => Check(protocol, requirements, protocols));
            foreach (var report in reports)
                ProtocolListing.Write(report, requirements, output);
            return protocols.Length < read.Length ? ExitCode.CouldNot
                : reports.Any(report => report.Findings.Count > 0) ? ExitCode.DoneWithFindings
                : ExitCode.Done;
        });
        return command;
    }

    private static (Protocol? Protocol, IReadOnlyList<GuidanceError> Errors) Read(string path) =>
        Protocol.Read(KnownWords.All, path, GuidanceFiles.TextOf(path));

    private static ProtocolReport Check(
        Protocol protocol,
        ProtocolRequirements requirements,
        IReadOnlyList<Protocol> given
    )
    {
        var load = GuidanceLibrary.Load(
            KnownWords.All,
            [.. GuidanceFiles.Editions(), (protocol.Source.File, protocol.Source.Text)]
        );
        return ProtocolCheck.Of(protocol, requirements, load, given);
    }
}
