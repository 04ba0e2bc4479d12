using System.Security.Cryptography;
using FsCheck;
using FsCheck.Fluent;
using Kith.Casework.Notes;
using Kith.Casework.Record;
using Kith.Store.Files;
using Kith.Store.Sealing;
using static Kith.Store.Tests.Example;

namespace Kith.Store.Tests.Files;

/// <summary>Files are kept in parts beside the record, and are what the facts say that they are.</summary>
public sealed class KeptFileTests
{
    private const int Part = FileParts.Size;

    [Theory, EveryEngine]
    public async Task Any_bytes_of_any_length_are_read_as_they_were_written_from_whatever_place(string engine)
    {
        await using var test = await TestDatabase.EmptyAsync(engine);
        var files = new KeptFiles(test.Database, TimeProvider.System);
        var lengths = Gen.OneOf(
            Gen.Choose(1, 2000),
            from parts in Gen.Choose(1, 3)
            from off in Gen.Choose(-2, 2)
            select parts * Part + off
        );
        var random = new Randomly(12);
        foreach (var length in lengths.Sample(8, 12).Append(0).Append(25_000_000))
        {
            var content = new byte[length];
            for (var at = 0; at < length; at += 4)
                BitConverter.TryWriteBytes(content.AsSpan(at), random.Below(int.MaxValue));
            var piece = 1 + random.Below(100_000);

            var kept = await KeepAsync(files, content, piece);

            (kept.Bytes, kept.Hash).ShouldBe((length, Convert.ToHexStringLower(SHA256.HashData(content))));
            await using var opened = files.Open((await files.FindAsync(kept.Id, TestDatabase.Stop))!);
            opened.Position = length / 3;
            using var read = new MemoryStream();
            await opened.CopyToAsync(read, 1 + random.Below(300_000), TestDatabase.Stop);
            read.ToArray().AsSpan().SequenceEqual(content.AsSpan(length / 3)).ShouldBeTrue($"{length} bytes");
        }
    }

    [Theory, EveryEngine]
    public async Task A_file_that_breaks_off_leaves_nothing(string engine)
    {
        await using var test = await TestDatabase.EmptyAsync(engine);
        var files = new KeptFiles(test.Database, TimeProvider.System);

        await Should.ThrowAsync<InvalidDataException>(() =>
            files.KeepAsync(
                Guid.NewGuid(),
                "image/png",
                "amira",
                Scan.Clean,
                async to =>
                {
                    await to.WriteAsync(new byte[3 * Part], TestDatabase.Stop);
                    throw new InvalidDataException();
                },
                TestDatabase.Stop
            )
        );

        (await test.AskAsync<long>("SELECT count(*) FROM file_part")).ShouldBe(0);
    }

    [Theory, EveryEngine]
    public async Task What_an_entry_names_is_never_changed_or_removed_and_what_is_changed_all_the_same_is_found(
        string engine
    )
    {
        await using var test = await TestDatabase.EmptyAsync(engine);
        var files = new KeptFiles(test.Database, TimeProvider.System);
        var kept = await KeepAsync(files, [.. Enumerable.Range(0, Part + 5).Select(number => (byte)number)]);
        var waiting = await KeepAsync(files, [1, 2, 3]);
        var stream = await NamedAsync(test, kept);

        foreach (
            var forbidden in new[]
            {
                "UPDATE file SET hash = 'x'",
                "UPDATE file_part SET number = 7",
                "DELETE FROM file_use",
            }
        )
            await Should.ThrowAsync<System.Data.Common.DbException>(() => test.RunAsync(forbidden), forbidden);
        foreach (var table in new[] { "file WHERE id", "file_part WHERE file" })
            await Should.ThrowAsync<System.Data.Common.DbException>(() =>
                test.RunAsync($"DELETE FROM {table} = '{Id(engine, kept)}'")
            );
        await files.ScannedAsync(kept.Id, Scan.Clean, TestDatabase.Stop);
        (await files.SweepAsync(DateTimeOffset.MaxValue.AddDays(-2), TestDatabase.Stop)).ShouldBe(1);
        (await files.FindAsync(waiting.Id, TestDatabase.Stop)).ShouldBeNull();
        (await FoundAsync(test)).ShouldBeEmpty();

        var guards =
            engine == "sqlite" ? new[] { "file_part_unchanged", "file_part_kept" } : ["file_part_kept ON file_part"];
        foreach (var guard in guards)
            await test.RunAsync($"DROP TRIGGER {guard}");
        await test.RunAsync("DELETE FROM file_part WHERE number = 1");
        (await FoundAsync(test)).ShouldBe([
            $"File {kept.Id}, named in {stream}, is not what was added there: it was changed.",
        ]);
        await test.RunAsync("DELETE FROM file_part");
        (await FoundAsync(test)).ShouldBe([$"File {kept.Id}, named in {stream}, is gone: it was removed."]);
    }

    [Theory, EveryEngine]
    public async Task A_file_is_named_by_whoever_added_it_or_where_it_is_named_already(string engine)
    {
        await using var test = await TestDatabase.EmptyAsync(engine);
        var files = new KeptFiles(test.Database, TimeProvider.System);
        var kept = await KeepAsync(files, [1, 2, 3]);
        var file = new StoredFile(kept.Id, "a.png", kept.Type, kept.Bytes, kept.Hash);
        var stream = await NamedAsync(test, kept);
        var child = Guid.Parse(stream["child/".Length..]);

        (await May("amira", Guid.NewGuid())).ShouldBeTrue();
        (await May("denise", child)).ShouldBeTrue();
        (await May("denise", Guid.NewGuid())).ShouldBeFalse();
        file = file with { Bytes = 4 };
        (await May("amira", child)).ShouldBeFalse();

        Task<bool> May(string user, Guid on) => files.MayNameAsync(file, user, [on], TestDatabase.Stop);
    }

    // Each engine writes an id in its own way.
    private static string Id(string engine, KeptFile file) =>
        engine == "sqlite" ? $"{file.Id}".ToUpperInvariant() : $"{file.Id}";

    private static Task<KeptFile> KeepAsync(KeptFiles files, byte[] content, int piece = 70_000) =>
        files.KeepAsync(
            Guid.NewGuid(),
            "image/png",
            "amira",
            Scan.Waiting,
            async to =>
            {
                foreach (var part in content.Chunk(piece))
                    await to.WriteAsync(part, TestDatabase.Stop);
            },
            TestDatabase.Stop
        );

    private static async Task<string> NamedAsync(TestDatabase test, KeptFile kept)
    {
        var records = test.Records();
        var child = Guid.NewGuid();
        await records.AppendAsync(Act(Registered(child)), TestDatabase.Stop);
        var record = (await records.LoadChildAsync(child, TestDatabase.Stop))!;
        var file = new StoredFile(kept.Id, "a.png", kept.Type, kept.Bytes, kept.Hash);
        var note = new CaseNoteWritten(
            NoteKind.Thought,
            null,
            null,
            null,
            "See the file",
            [new AttachedFile("f1", file)]
        );
        await records.AppendAsync(
            Act("write-case-note", new StreamAppend(record, [new Dated(note, March(9))])),
            TestDatabase.Stop
        );
        return $"child/{child:N}";
    }

    private static async Task<IReadOnlyList<string>> FoundAsync(TestDatabase test) =>
        (
            await new Verifier(test.Database, SealFiles.Of(test.Database, test.Folder)).RunAsync(
                Checks.Files | Checks.Guards,
                null,
                null,
                TestDatabase.Stop
            )
        )
            .Findings.Where(finding => !finding.StartsWith("The guard", StringComparison.Ordinal))
            .ToList();
}
