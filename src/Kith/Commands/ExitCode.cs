namespace Kith.Commands;

/// <summary>What every verb's exit code means, so that a script can act on it.</summary>
public static class ExitCode
{
    public const int Done = 0;

    /// <summary>The work was done to its end, and something in it wants a person: rejected rows, a broken seal, a difference.</summary>
    public const int DoneWithFindings = 1;

    public const int CouldNot = 2;

    public const string Explained = """
        Exit codes:
          0  done
          1  done, with findings to look at
          2  could not be done
        """;
}
