using Xunit.MicrosoftTestingPlatform;

namespace Kith.Store.Tests.Killing;

/// <summary>The test program; and, started by a kill test, the program that is killed.</summary>
internal static class Program
{
    internal const string Write = "write-until-killed";

    public static async Task<int> Main(string[] args)
    {
        if (args is not [Write, var database, var folder, var name])
            return await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions);
        await KilledWriter.RunAsync(database, folder, name);
        return 0;
    }
}
