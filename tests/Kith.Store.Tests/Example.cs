using Kith.Casework;
using Kith.Casework.FrontDoor;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Store.Tests;

/// <summary>Acts to store, short enough to read in a test.</summary>
internal static class Example
{
    internal static readonly DateTimeOffset Now = new(2026, 3, 10, 9, 30, 0, TimeSpan.Zero);

    // Read when it is first asked for: a program that is to be killed asks only for the acts, and would read for longer than it lives.
    private static readonly Lazy<GuidanceLibrary> Shipped = new(() => LoadGuidance(text => text));

    /// <summary>The guidance the product ships.</summary>
    internal static GuidanceLibrary Rules => Shipped.Value;

    internal static EventStore Records(this TestDatabase test) => new(test.Database, Rules);

    internal static Append Act(params IReadOnlyList<StreamAppend> streams) => Act("receive-referral", streams);

    internal static Append Act(string name, params IReadOnlyList<StreamAppend> streams) =>
        new(Guid.NewGuid(), name, "amira", Now, Guid.NewGuid().ToString(), streams);

    internal static StreamAppend Referred(ChildRecord record, string concern = "Seen with bruises") =>
        new(record, [new Dated(new ReferralReceived("1A", concern) { Episode = 1 }, March(9), new TimeOnly(14, 5))]);

    internal static StreamAppend Registered(Guid child, string number = "1001", string? given = "Zoë") =>
        new(
            ChildRecord.New(child),
            [
                new Dated(new ChildRegistered(number, BornOn: new DateOnly(2015, 4, 1), Sex: Sex.Female), March(9)),
                .. given is null ? [] : new[] { new Dated(new ChildNamed(given, "O’Brien"), March(9)) },
            ]
        );

    internal static PractitionerAppend Worker(string user, int version = 0, string team = "North") =>
        new(
            user,
            version,
            [
                new Dated(
                    new PractitionerRecorded(
                        $"{user} Shah",
                        "Social worker",
                        Post.Practitioner,
                        Registration.SocialWorker,
                        team,
                        null,
                        "Local authority"
                    ),
                    March(1)
                ),
            ]
        );

    internal static DateOnly March(int day) => new(2026, 3, day);

    /// <summary>The same, each file as it would be with something changed in it.</summary>
    internal static GuidanceLibrary LoadGuidance(Func<string, string> changed)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Kith.slnx")))
            folder = folder.Parent;
        var files = new List<string> { "guidance", "protocols" }
            .SelectMany(name => Directory.EnumerateFiles(Path.Combine(folder.FullName, name), "*.yaml"))
            .Select(file => (Path.GetFileName(file), changed(File.ReadAllText(file))));
        var load = GuidanceLibrary.Load(KnownWords.All, files);
        load.Errors.ShouldBeEmpty();
        return load.Library!;
    }
}
