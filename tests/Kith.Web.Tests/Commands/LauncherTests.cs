using System.Diagnostics;

namespace Kith.Web.Tests.Commands;

/// <summary>The script <c>./kith</c>, beside sources of its own and an SDK that only writes down what it was asked.</summary>
public sealed class LauncherTests : IDisposable
{
    private const string Sdk = """
        #!/usr/bin/env bash
        if [ "$1" = --list-sdks ]; then echo "10.0.100 [/somewhere]"; exit; fi
        (IFS='|' && echo "$*") >>"$ASKED"
        if [ "$1" = build ]; then
          [ ! -e "${2%/src/*}/broken" ] || { echo "Program.cs(1,1): error CS1002: ; expected"; exit 1; }
          mkdir -p "$2/bin/Release/net10.0"
          touch "$2/bin/Release/net10.0/kith.dll"
        fi
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kith-launcher-");

    public LauncherTests()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The launcher is for bash.");
        var shipped = Path.Combine(AppContext.BaseDirectory, "launcher");
        Write("checkout/kith", File.ReadAllText(Path.Combine(shipped, "kith")));
        Write("checkout/scripts/sdk.sh", File.ReadAllText(Path.Combine(shipped, "sdk.sh")));
        Write("checkout/src/Kith.Web/Program.cs", "return 0;");
        Write("sdk/dotnet", Sdk);
    }

    [Fact]
    public void Without_an_SDK_it_says_what_to_install()
    {
        // The machine of the test has one. Where the words by which it says so are not found, it is as good as none.
        Write("sdk/dotnet", "#!/usr/bin/env bash");
        Write("sdk/grep", "#!/usr/bin/env bash\nexit 1");

        var (code, _, error) = Run("checkout/kith", "demo");

        code.ShouldBe(2);
        error.ShouldContain("Kith needs the .NET 10 SDK, and none was found on this computer.");
        error.ShouldContain("sudo apt-get install dotnet-sdk-10.0");
        Asked.ShouldBeEmpty();
    }

    [Fact]
    public void It_builds_first_and_again_only_when_the_sources_have_changed()
    {
        Run("checkout/kith", "version").Error.ShouldContain("Building Kith");
        Run("checkout/kith", "version").Error.ShouldBeEmpty();
        Builds.ShouldBe(1);

        Write("checkout/src/Kith.Web/Added.cs", "");
        Run("checkout/kith", "version");
        Builds.ShouldBe(2);

        File.Delete(At("checkout/src/Kith.Web/Added.cs"));
        Run("checkout/kith", "version");
        Builds.ShouldBe(3);

        var program = At("checkout/src/Kith.Web/Program.cs");
        File.SetLastWriteTimeUtc(program, File.GetLastWriteTimeUtc(program).AddHours(1));
        Run("checkout/kith", "version");
        Builds.ShouldBe(4);
    }

    [Fact]
    public void Called_through_a_link_from_anywhere_it_passes_every_word_on()
    {
        Run("checkout/kith", "version");
        File.CreateSymbolicLink(At("near"), "checkout/kith");
        Directory.CreateDirectory(At("elsewhere"));
        File.CreateSymbolicLink(At("elsewhere/kith"), "../near");

        var (code, _, error) = Run("elsewhere/kith", "--help", "two words", "");

        (code, error).ShouldBe((0, ""));
        Asked[^1].ShouldBe($"{At("checkout/src/Kith/bin/Release/net10.0/kith.dll")}|--help|two words|");
        Builds.ShouldBe(1);
    }

    [Fact]
    public void A_build_that_fails_is_told_with_its_errors_and_tried_again_the_next_time()
    {
        Write("checkout/broken", "");

        var (code, _, error) = Run("checkout/kith", "demo");

        code.ShouldBe(2);
        error.ShouldContain("error CS1002: ; expected");
        error.ShouldContain("Kith could not be built, for the reasons above.");
        Asked.ShouldHaveSingleItem();

        File.Delete(At("checkout/broken"));
        Run("checkout/kith", "demo").Code.ShouldBe(0);
        Builds.ShouldBe(2);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private IReadOnlyList<string> Asked => File.Exists(At("asked")) ? File.ReadAllLines(At("asked")) : [];

    private int Builds => Asked.Count(asked => asked.StartsWith("build|", StringComparison.Ordinal));

    private string At(string path) => Path.Combine(_folder.FullName, path);

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.WriteAllText(At(path), text);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(At(path), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private (int Code, string Output, string Error) Run(string script, params string[] words)
    {
        var start = new ProcessStartInfo(At(script), words)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = _folder.FullName,
        };
        start.Environment["PATH"] = $"{At("sdk")}:{Environment.GetEnvironmentVariable("PATH")}";
        start.Environment["ASKED"] = At("asked");
        start.Environment.Remove("DOTNET_ROOT");
        using var run = Process.Start(start)!;
        var error = run.StandardError.ReadToEndAsync();
        var output = run.StandardOutput.ReadToEnd();
        run.WaitForExit();
        return (run.ExitCode, output, error.Result);
    }
}
