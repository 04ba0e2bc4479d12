using System.CommandLine;

namespace Kith.Commands;

/// <summary><c>kith census</c>: the children in need census.</summary>
public static class CensusCommand
{
    public static Command Build() =>
        new("census", "The yearly children in need census.")
        {
            CensusValidateCommand.Build(),
            CensusBuildCommand.Build(),
            CensusTallyCommand.Build(),
        };
}
