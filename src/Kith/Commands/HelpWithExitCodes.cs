using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Kith.Commands;

/// <summary>The library's help, with what the exit codes mean at its end.</summary>
internal sealed class HelpWithExitCodes(HelpAction help) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        help.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output.WriteLine(ExitCode.Explained);
        return ExitCode.Done;
    }
}
