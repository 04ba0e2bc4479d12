using Kith.Casework;
using Kith.Casework.FrontDoor;
using Kith.Casework.Record;
using Kith.Guidance;
using Kith.Store.Sealing;

namespace Kith.Store.Tests.Killing;

/// <summary>Stores acts as fast as it can and says which ones the store acknowledged, until somebody kills it.</summary>
internal static class KilledWriter
{
    internal const string Register = "register-siblings";
    internal const string Refer = "refer-siblings";

    internal static async Task RunAsync(string text, string folder, string name)
    {
        await using var database = Database.Open(text);
        var records = new Store.EventStore(database, Rules);
        var sealer = new Sealer(database, SealFiles.Of(database, folder), TimeProvider.System);
        await SayAsync("ready");
        Console.ReadLine();
        IReadOnlyList<Guid> siblings = [];
        for (var number = 1; ; number++)
        {
            var act =
                number % 3 == 1
                    ? Registering(siblings = [Guid.NewGuid(), Guid.NewGuid()])
                    : Referring(await records.LoadChildrenAsync(siblings), number);
            act = act with { IdempotencyKey = $"{name}-{number}" };
            await SayAsync($"trying {act.IdempotencyKey}");
            if (await records.AppendAsync(act) is AppendResult.Stored)
                await SayAsync($"stored {act.IdempotencyKey}");
            if (number % 4 == 0)
                await sealer.SealAsync();
        }
    }

    private static Append Registering(IReadOnlyList<Guid> siblings) =>
        Example.Act(Register, [.. siblings.Select(child => Example.Registered(child))]);

    private static Append Referring(IReadOnlyList<ChildRecord> siblings, int number) =>
        Example.Act(
            Refer,
            [
                .. siblings.Select(child => new StreamAppend(
                    child,
                    [new Dated(new ReferralReceived("1A", $"Concern {number}") { Episode = 1 }, Example.March(9))]
                )),
            ]
        );

    private static async Task SayAsync(string line)
    {
        await Console.Out.WriteLineAsync(line);
        await Console.Out.FlushAsync();
    }

    // All the words that rules may use are looked up among all types of the program: longer than a killed program lives.
    private static readonly Vocabulary Words = Vocabulary.Of(
        [("referral-received", []), ("referral-decided", [])],
        [],
        ["front-door"]
    );

    /// <summary>One clock, so that there are clocks to write. Reading all the guidance takes longer than all else a killed program does.</summary>
    internal static GuidanceLibrary Rules { get; } =
        GuidanceLibrary
            .Load(
                Words,
                [
                    (
                        "one-clock.yaml",
                        """
                        edition: wt-2023
                        title: One clock
                        status: in-force
                        in_force: { from: 2018-07-04 }
                        calendar: one-holiday
                        duties:
                          - id: referral-decision
                            says: Decide within 1 working day.
                            stage: front-door
                            force: should
                            cites: { chapter: 1 }
                            clock: { from: referral-received, until: referral-decided, within: 1 working day }
                        """
                    ),
                    (
                        "one-holiday.yaml",
                        """
                        calendar: one-holiday
                        from: 2026
                        until: 2026
                        holidays: [{ date: 2026-12-25, name: Christmas Day }]
                        """
                    ),
                ]
            )
            .Library!;
}
