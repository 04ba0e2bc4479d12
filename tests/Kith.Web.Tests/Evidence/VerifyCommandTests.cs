using Kith.Commands;
using Kith.Store.Sealing;
using Kith.Tests.Site;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Tests.Evidence;

/// <summary>What <c>kith verify</c> answers to whoever runs it every night: 0 where all is well, 1 for each thing that is not.</summary>
public sealed class VerifyCommandTests : IDisposable
{
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    [Theory, EveryEngine]
    public async Task It_ends_with_0_where_nothing_was_changed(string engine)
    {
        await using var site = await SealedAsync(engine);
        (await VerifyAsync(site)).ShouldBe(ExitCode.Done, _output.ToString());
        _output.ToString().ShouldContain("Nothing was changed, removed, reordered, cut off or added.");
    }

    [Theory, EveryEngine]
    public async Task It_ends_with_1_where_the_second_copy_is_missing_and_makes_none(string engine)
    {
        await using var site = await SealedAsync(engine);
        var copy = FilesOf(site).Copy;
        File.Delete(copy);
        await FindsAsync(site, "The second copy of the seals");
        File.Exists(copy).ShouldBeFalse();
    }

    [Theory, EveryEngine]
    public async Task It_ends_with_1_where_the_second_copy_is_short_and_leaves_it_so(string engine)
    {
        await using var site = await SealedAsync(engine);
        var copy = FilesOf(site).Copy;
        var lines = await File.ReadAllLinesAsync(copy, TestDatabase.Stop);
        await File.WriteAllLinesAsync(copy, lines[..^2], TestDatabase.Stop);
        await FindsAsync(site, "The second copy");
        (await File.ReadAllLinesAsync(copy, TestDatabase.Stop)).Length.ShouldBe(lines.Length - 2);
    }

    [Theory, EveryEngine]
    public async Task It_ends_with_1_where_the_second_copy_was_rewritten(string engine)
    {
        await using var site = await SealedAsync(engine);
        var copy = FilesOf(site).Copy;
        var lines = await File.ReadAllLinesAsync(copy, TestDatabase.Stop);
        // The first seal with the root of the second.
        lines[0] = lines[0].Replace(RootIn(lines[0]), RootIn(lines[1]), StringComparison.Ordinal);
        await File.WriteAllLinesAsync(copy, lines, TestDatabase.Stop);
        await FindsAsync(site, "seal 1");
    }

    [Theory, EveryEngine]
    public async Task It_ends_with_1_where_a_guard_is_gone(string engine)
    {
        await using var site = await SealedAsync(engine);
        await site.Database.RunAsync("DROP TRIGGER audit_kept" + (engine == "sqlite" ? "" : " ON audit"));
        await FindsAsync(site, "The guard audit_kept is gone: what it kept could be changed since.");
    }

    [Theory, EveryEngine]
    public async Task It_ends_with_1_where_a_list_says_what_the_record_does_not(string engine)
    {
        await using var site = await SealedAsync(engine);
        await site.Database.RunAsync("UPDATE child SET lead = 'nobody' WHERE lead = 'amira'");
        await FindsAsync(site, "child");
    }

    [Theory, EveryEngine]
    public async Task It_ends_with_1_where_the_key_is_not_where_it_should_be_and_makes_no_other(string engine)
    {
        await using var site = await SealedAsync(engine);
        var key = FilesOf(site).Key;
        File.Move(key, key + ".away");
        await FindsAsync(site, "signatures were not checked");
        File.Exists(key).ShouldBeFalse();
    }

    [Theory, EveryEngine]
    public async Task It_ends_with_1_where_an_account_says_what_no_fact_says(string engine)
    {
        await using var site = await SealedAsync(engine);
        await site.Database.RunAsync("UPDATE account SET password_hash = 'mine' WHERE name = 'denise'");
        await FindsAsync(site, "denise");
    }

    [Fact]
    public async Task It_ends_with_2_where_there_is_nothing_to_verify() =>
        (await Run("verify", "--database", "sqlite:/tmp/no-such-kith.db")).ShouldBe(ExitCode.CouldNot);

    private async Task FindsAsync(TestSite site, string finding)
    {
        (await VerifyAsync(site)).ShouldBe(ExitCode.DoneWithFindings, _output.ToString());
        _output.ToString().ShouldContain(finding);
        _output.ToString().ShouldNotContain("Nothing was changed");
    }

    private Task<int> VerifyAsync(TestSite site) => Run("verify", "--database", site.Database.Text);

    private Task<int> Run(params string[] args) =>
        Root.RunAsync(args, at: new System.CommandLine.InvocationConfiguration { Output = _output, Error = _error });

    private static SealFiles FilesOf(TestSite site) => site.App.Services.GetRequiredService<SealFiles>();

    private static string RootIn(string line) => line.Split(' ')[3];

    // A few children under four seals.
    private static async Task<TestSite> SealedAsync(string engine)
    {
        var site = await TestSite.StartAsync(engine);
        for (var round = 0; round < 4; round++)
        {
            await site.LedBy("amira");
            await site.App.Services.GetRequiredService<Sealer>().SealAsync(TestDatabase.Stop);
        }
        return site;
    }

    public void Dispose()
    {
        _output.Dispose();
        _error.Dispose();
    }
}
