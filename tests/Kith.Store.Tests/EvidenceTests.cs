using Kith.Store.Sealing;
using static Kith.Store.Tests.Example;
using static Kith.Store.Tests.SealingTests;
using static Kith.Store.Tests.TamperingTests;

namespace Kith.Store.Tests;

/// <summary>Somebody who has the database and the second copy too. Whatever still shows the change is looked at.</summary>
public sealed class EvidenceTests
{
    private const string Forged =
        "INSERT INTO audit (at, viewer, child, purpose, page) SELECT at, 'nobody', child, purpose, page FROM audit WHERE position = 1";

    [Theory, EveryEngine]
    public async Task A_second_copy_that_is_missing_is_found_and_not_made_again_by_itself(string engine)
    {
        await using var test = await SealedAsync(engine, rounds: 3);
        var files = FilesOf(test);
        File.Delete(files.Copy);
        await WriteAsync(test);
        var sealer = Sealer(test);

        (await sealer.SealAsync(TestDatabase.Stop)).ShouldBeGreaterThan(0);

        sealer.Troubles.ShouldHaveSingleItem().ShouldContain("missing or empty");
        File.Exists(files.Copy).ShouldBeFalse();
        (await VerifyAsync(test)).Findings.ShouldHaveSingleItem().ShouldContain("missing or empty");
    }

    [Theory, EveryEngine]
    public async Task A_second_copy_that_was_cut_short_is_found_and_not_filled_up_by_itself(string engine)
    {
        await using var test = await SealedAsync(engine, rounds: 4);
        var files = FilesOf(test);
        var lines = await File.ReadAllLinesAsync(files.Copy, TestDatabase.Stop);
        await File.WriteAllLinesAsync(files.Copy, lines[..2], TestDatabase.Stop);
        var sealer = Sealer(test);

        await sealer.SealAsync(TestDatabase.Stop);

        sealer.Troubles.ShouldHaveSingleItem().ShouldContain("ends at seal 2");
        (await File.ReadAllLinesAsync(files.Copy, TestDatabase.Stop)).Length.ShouldBe(2);
        (await VerifyAsync(test)).Findings.ShouldHaveSingleItem().ShouldContain("ends at seal 2");
    }

    [Theory, EveryEngine]
    public async Task A_second_copy_that_was_rewritten_is_found(string engine)
    {
        await using var test = await SealedAsync(engine, rounds: 3);
        var files = FilesOf(test);
        var lines = await File.ReadAllLinesAsync(files.Copy, TestDatabase.Stop);
        lines[2] = lines[2].Replace("kith-seal-1 3 ", "kith-seal-1 3 1", StringComparison.Ordinal);
        await File.WriteAllLinesAsync(files.Copy, lines, TestDatabase.Stop);
        var sealer = Sealer(test);
        await sealer.SealAsync(TestDatabase.Stop);

        sealer.Troubles.ShouldHaveSingleItem().ShouldContain("was changed");
        (await VerifyAsync(test)).Findings.ShouldBe(["Seal 3 is not what the second copy says it was."]);
    }

    [Theory, EveryEngine]
    public async Task A_person_writes_the_second_copy_anew_and_that_is_recorded_and_sealed(string engine)
    {
        await using var test = await SealedAsync(engine, rounds: 3);
        File.Delete(FilesOf(test).Copy);
        var log = new EvidenceLog(test.Database, FilesOf(test), new SetClock(Now));

        (await log.RenewCopyAsync("robin", TestDatabase.Stop)).ShouldBe((null, 3));

        (await VerifyAsync(test)).Findings.ShouldBeEmpty();
        await Sealer(test).SealAsync(TestDatabase.Stop);
        var now = await log.NowAsync(TestDatabase.Stop);
        (now.Renewed, now.CopyIsComplete, now.Unsealed).ShouldBe((new EvidenceDone(Now, "robin", 3), true, 0));
    }

    [Theory, EveryEngine]
    public async Task An_end_cut_off_the_database_and_the_copy_alike_is_shown_by_what_is_left_of_it(string engine)
    {
        await using var test = await SealedAsync(engine, rounds: 3);
        var kept = await CheckpointAsync(test);
        await CutOffAsync(test, seal: 1);

        var acts = await FoundAsync(test);
        acts.ShouldContain(finding => finding.Contains("none of its facts is there", StringComparison.Ordinal));
        if (engine == "sqlite")
            acts.ShouldContain(finding =>
                finding.StartsWith("The last rows of events were cut off", StringComparison.Ordinal)
            );

        // Whoever thinks of those too leaves the lists, whoever thinks of the lists cannot reach the checkpoint.
        await test.RunAsync("DELETE FROM act_key WHERE act NOT IN (SELECT act FROM events)");
        if (engine == "sqlite")
            await test.RunAsync("UPDATE sqlite_sequence SET seq = 0");
        (await FoundAsync(test)).ShouldContain(finding =>
            finding.StartsWith("child ", StringComparison.Ordinal)
            && finding.EndsWith("no fact says so.", StringComparison.Ordinal)
        );

        await new Rebuilder(test.Database, Rules).RunAsync(stop: TestDatabase.Stop);
        (await FoundAsync(test)).ShouldBeEmpty();
        (await FoundAsync(test, kept)).ShouldHaveSingleItem().ShouldContain("cut off");
    }

    [Theory, EveryEngine]
    public async Task What_was_sealed_anew_with_a_stolen_key_is_shown_by_a_checkpoint_kept_elsewhere(string engine)
    {
        await using var test = await SealedAsync(engine, rounds: 2);
        var kept = await CheckpointAsync(test);
        (await FoundAsync(test, kept)).ShouldBeEmpty();
        await DropGuardsAsync(test);
        await test.RunAsync("DELETE FROM seal");
        File.Delete(FilesOf(test).Copy);
        foreach (var log in Log.All)
        {
            await test.RunAsync($"INSERT INTO unsealed (log, position) SELECT '{log.Name}', position FROM {log.Name}");
            await Sealer(test).SealAsync(TestDatabase.Stop);
        }

        (await FoundAsync(test)).ShouldBeEmpty();
        (await FoundAsync(test, kept)).ShouldContain(finding =>
            finding.Contains("was rewritten", StringComparison.Ordinal)
        );
    }

    [Theory, EveryEngine]
    public async Task A_row_put_in_by_hand_is_not_sealed_as_our_own(string engine)
    {
        await using var test = await SealedAsync(engine, rounds: 1);
        await test.RunAsync(Forged);
        await test.RunAsync(
            """
            INSERT INTO events (stream, version, fact, data, happened_on, recorded_at, actor, act, act_name)
            SELECT stream, 3, 'child-born', '{}', happened_on, recorded_at, 'nobody', act, act_name FROM events WHERE position = 2
            """
        );
        await WriteAsync(test);
        var sealer = Sealer(test);
        await sealer.SealAsync(TestDatabase.Stop);

        sealer.Troubles.ShouldHaveSingleItem().ShouldContain("2 rows were not written by this program");
        (await test.AskAsync<long>("SELECT count(*) FROM unsealed")).ShouldBe(2);
        var found = (await FoundAsync(test)).Where(finding =>
            finding.Contains("not written by this", StringComparison.Ordinal)
        );
        found.Count().ShouldBe(2);
    }

    [Theory, EveryEngine]
    public async Task A_row_of_the_audit_put_in_once_more_code_and_all_is_found(string engine)
    {
        await using var test = await SealedAsync(engine, rounds: 1);
        await test.RunAsync(
            "INSERT INTO audit (at, viewer, child, purpose, page, detail, mac) SELECT at, viewer, child, purpose, page, detail, mac FROM audit WHERE position = 1"
        );
        await Sealer(test).SealAsync(TestDatabase.Stop);

        (await FoundAsync(test)).ShouldHaveSingleItem().ShouldContain("once more");
    }

    [Theory, EveryEngine]
    public async Task A_row_that_no_seal_covers_yet_is_found_when_it_was_changed_or_taken_away(string engine)
    {
        await using var test = await SealedAsync(engine, rounds: 1);
        await WriteAsync(test);
        await DropGuardsAsync(test);
        var last = await test.AskAsync<long>("SELECT max(position) FROM events");
        await test.RunAsync($"UPDATE events SET actor = 'sam' WHERE position = {last}");
        (await FoundAsync(test)).ShouldContain(
            $"Row {last} of events was not written by this program: it does not carry the code that only the key can make."
        );

        await test.RunAsync($"DELETE FROM events WHERE position >= {last - 1}");
        await test.RunAsync($"DELETE FROM unsealed WHERE log = 'events' AND position >= {last - 1}");
        (await FoundAsync(test)).ShouldContain(finding =>
            finding.Contains("none of its facts is there", StringComparison.Ordinal)
        );
    }

    [Theory, EveryEngine]
    public async Task A_guard_that_is_gone_changed_or_added_is_found(string engine)
    {
        await using var test = await SealedAsync(engine, rounds: 1);
        var (on, function) =
            engine == "sqlite" ? ("", "BEGIN SELECT 1; END") : (" ON audit", "EXECUTE FUNCTION kith_nothing()");
        if (engine != "sqlite")
            await test.RunAsync(
                "CREATE FUNCTION kith_nothing() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$"
            );
        var each = engine == "sqlite" ? "" : " FOR EACH STATEMENT";

        await test.RunAsync($"DROP TRIGGER audit_kept{on}");
        (await VerifyAsync(test)).Findings.ShouldContain(
            "The guard audit_kept is gone: what it kept could be changed since."
        );

        await test.RunAsync($"CREATE TRIGGER audit_kept BEFORE DELETE ON audit{each} {function}");
        (await VerifyAsync(test)).Findings.ShouldContain(
            "The guard audit_kept was changed or switched off: it no longer keeps what it should."
        );

        await test.RunAsync($"CREATE TRIGGER audit_other BEFORE DELETE ON audit{each} {function}");
        (await VerifyAsync(test)).Findings.ShouldContain(finding =>
            finding.StartsWith("There is a guard audit_other", StringComparison.Ordinal)
        );
        if (engine == "sqlite")
            return;
        await test.RunAsync("ALTER TABLE events DISABLE TRIGGER events_kept");
        (await VerifyAsync(test)).Findings.ShouldContain(finding =>
            finding.StartsWith("The guard events_kept was changed or switched off", StringComparison.Ordinal)
        );
    }

    [Theory, EveryEngine]
    public async Task A_list_that_is_not_what_the_facts_say_is_found(string engine)
    {
        await using var test = await SealedAsync(engine, rounds: 1);
        await test.Records().AppendAsync(Act() with { Practitioners = [Worker("amira")] }, TestDatabase.Stop);
        var child = Guid.NewGuid();
        await test.Records().AppendAsync(Act(Registered(child)), TestDatabase.Stop);
        var seen = (await test.Records().LoadChildAsync(child, TestDatabase.Stop))!;
        await test.Records().AppendAsync(Act(Referred(seen)), TestDatabase.Stop);
        (await VerifyAsync(test)).Findings.ShouldBeEmpty();
        (string Change, string Finding)[] changes =
        [
            ("UPDATE child SET name = 'Somebody else'", "is not what the facts say: name."),
            ("UPDATE clock SET due_on = '2030-01-01'", "is not what the facts say: due_on."),
            ("DELETE FROM referral", "is missing"),
            ("UPDATE practitioner SET post = 'Supervisor'", "practitioner amira is not what the facts say: post."),
            ("DELETE FROM fact_count WHERE fact = 'referral-received'", "is not what the facts say: times."),
            (
                "INSERT INTO family_link (child, number, person, name, relationship, has_record) SELECT id, 1, id, 'Ann', 'mother', "
                    + (engine == "sqlite" ? "0" : "false")
                    + " FROM child",
                "no fact says so."
            ),
        ];
        foreach (var (change, finding) in changes)
        {
            await test.RunAsync(change);
            (await VerifyAsync(test)).Findings.ShouldContain(
                found => found.Contains(finding, StringComparison.Ordinal),
                change
            );
            await new Rebuilder(test.Database, Rules).RunAsync(stop: TestDatabase.Stop);
            (await VerifyAsync(test)).Findings.ShouldBeEmpty(change);
        }
    }

    [Theory, EveryEngine]
    public async Task Rows_from_before_there_were_codes_stay_valid_and_later_ones_without_are_found(string engine)
    {
        await using var test = await SealedAsync(engine, rounds: 2);
        await WriteAsync(test);
        await AsBeforeCodesAsync(test);
        await using var upgraded = Database.Open(test.Text);
        await upgraded.MakeReadyAsync(TestDatabase.Stop);
        var sealer = new Sealer(upgraded, FilesOf(test), new SetClock(Now));

        await sealer.SealAsync(TestDatabase.Stop);
        sealer.Troubles.ShouldBeEmpty();
        (await FoundAsync(test)).ShouldBeEmpty();

        await test.RunAsync(Forged);
        await test.RunAsync("INSERT INTO unsealed (log, position) SELECT 'audit', max(position) FROM audit");
        await sealer.SealAsync(TestDatabase.Stop);
        sealer.Troubles.ShouldHaveSingleItem();
        (await FoundAsync(test)).ShouldHaveSingleItem().ShouldContain("not written by this program");
    }

    [Theory, EveryEngine]
    public async Task Nothing_is_written_without_the_key_or_with_another(string engine)
    {
        await using var test = await SealedAsync(engine, rounds: 1);
        var key = test.Database.KeyFile;
        File.Move(key, key + ".away");
        await using (var without = Database.Open(test.Text))
            (
                await Should.ThrowAsync<DatabaseRefused>(() => without.ReadyToWriteAsync(TestDatabase.Stop))
            ).Message.ShouldContain("backup");

        SealingKey.OpenOrCreate(key).Dispose();
        await using var other = Database.Open(test.Text);
        (
            await Should.ThrowAsync<DatabaseRefused>(() => other.ReadyToWriteAsync(TestDatabase.Stop))
        ).Message.ShouldContain("another key");
    }

    private static SealFiles FilesOf(TestDatabase test) => SealFiles.Of(test.Database, test.Folder);

    // The guards are dropped to get at the rows; that they are gone is asked in a test of its own.
    private static async Task<IReadOnlyList<string>> FoundAsync(TestDatabase test, Checkpoint? since = null) =>
        [
            .. (
                await new Verifier(test.Database, FilesOf(test), Rules).RunAsync(null, since, TestDatabase.Stop)
            ).Findings.Where(finding => !finding.StartsWith("The guard", StringComparison.Ordinal)),
        ];

    private static async Task<Checkpoint> CheckpointAsync(TestDatabase test)
    {
        var checkpoint = (await VerifyAsync(test)).Checkpoint!;
        Checkpoint.Parse(checkpoint.Line).ShouldBe(checkpoint);
        return checkpoint;
    }

    private static async Task CutOffAsync(TestDatabase test, long seal)
    {
        await DropGuardsAsync(test);
        var (events, audit) = await LastOfAsync(test, seal);
        await test.RunAsync($"DELETE FROM events WHERE position > {events}");
        await test.RunAsync($"DELETE FROM audit WHERE position > {audit}");
        await test.RunAsync($"DELETE FROM seal WHERE sequence > {seal}");
        var lines = await File.ReadAllLinesAsync(FilesOf(test).Copy, TestDatabase.Stop);
        await File.WriteAllLinesAsync(FilesOf(test).Copy, lines[..(int)seal], TestDatabase.Stop);
    }

    private static async Task AsBeforeCodesAsync(TestDatabase test)
    {
        await DropGuardsAsync(test);
        await test.RunAsync("DELETE FROM evidence");
        if (test.Text.StartsWith("sqlite:", StringComparison.Ordinal))
            await test.RunAsync("DELETE FROM sqlite_sequence WHERE name = 'evidence'");
        await test.RunAsync("DELETE FROM seal");
        await test.RunAsync("DELETE FROM unsealed");
        foreach (var log in (string[])["events", "audit"])
        {
            await test.RunAsync($"UPDATE {log} SET mac = NULL");
            await test.RunAsync($"INSERT INTO unsealed (log, position) SELECT '{log}', position FROM {log}");
        }
        File.Delete(FilesOf(test).Copy);
    }
}
