using System.Runtime.CompilerServices;
using Kith.Casework.Forms;
using Kith.Casework.Record;
using Kith.Guidance;
using Kith.Returns.Cin;
using Kith.Returns.Import;
using Kith.Store;
using Kith.Web.Shared;
using Kith.Web.Shared.Rules;
using Kith.Web.StaffSite.Guidance;
using Kith.Web.StaffSite.Returns;

namespace Kith.Demo;

/// <summary>How much of the demonstration is made.</summary>
public enum DemoSize
{
    /// <summary>Every child of the sample return, every story and every pattern.</summary>
    Whole,

    /// <summary>The stories told in full, and fifty imported children: enough for tests.</summary>
    Small,
}

/// <summary>
/// The authority of the demonstration: a workforce, an imported return whose children are given made-up lives, and
/// stories told from today. Made in one transaction, the same way every time for the same day.
/// </summary>
/// <param name="records">Where it is made; nothing else may be there.</param>
/// <param name="guidance">The editions and the local protocol.</param>
/// <param name="forms">The questions of every act.</param>
public sealed class DemoAuthority(EventStore records, GuidanceLibrary guidance, FormLibrary forms)
{
    private const string Key = "demonstration";

    private const int Batch = 250;
    private const int FewImported = 50;

    /// <summary>What the sign-in page offers. The password opens this demonstration and nothing else.</summary>
    public static Demonstration Demonstration =>
        new(DemoWorkforce.Read().Personas, "larks-over-the-quay")
        {
            Families =
            [
                new(
                    "magda-mazur",
                    "Magda Mazur",
                    "Zofia’s mother, apart from Piotr. Read your own paper; nothing of Piotr’s is there."
                ),
                new(
                    "piotr-wilk",
                    "Piotr Wilk",
                    "Zofia’s father, apart from Magda. Open a paper, and Amira sees that you did."
                ),
                new(
                    "rachel-varley",
                    "Rachel Varley",
                    "Mother of Alfie and Poppy in a refuge. Their address is on no page; their father is not invited."
                ),
                new(
                    "jean-trevanion",
                    "Jean Trevanion",
                    "Ellie’s grandmother, who brings her up. Read what was agreed when we came, and take back a yes."
                ),
            ],
            Partners =
            [
                new(
                    "gull-wing-salt-reed",
                    "Joanna Tilling",
                    "Amelia’s head of year. Write the report that Amira asked for, and Amira has it in her work."
                ),
                new(
                    "tern-nest-gold-sand",
                    "Bernadette Coyle",
                    "Zofia’s health visitor. See what you are shown for a review, or say that you cannot report."
                ),
                new(
                    "plum-kettle-fern-oar",
                    "Anil Deshmukh",
                    "Ellie’s doctor. Answer one question, without an account, between two patients."
                ),
            ],
            Children =
            [
                new(
                    "apple river robin cake",
                    "star",
                    "blue",
                    "Amelia",
                    "Thirteen. Say how it is, and whoever works with you has it in their work at once. Your answers stand below."
                ),
            ],
        };

    /// <summary>Whether the demonstration is there already.</summary>
    public async Task<bool> IsMadeAsync(CancellationToken stop = default) =>
        await records.FindActAsync(Key, stop) is not null;

    /// <summary>Makes it, all or nothing.</summary>
    /// <param name="today">The day from which the stories are told.</param>
    /// <param name="size">How much of it.</param>
    /// <param name="stop">Gives up, and leaves the database as it was.</param>
    /// <exception cref="CouldNotException">The database holds something else.</exception>
    public async Task CreateAsync(DateOnly today, DemoSize size = DemoSize.Whole, CancellationToken stop = default)
    {
        await foreach (var _ in records.AllChildrenAsync(stop))
            throw new CouldNotException(
                "This database holds records, so no demonstration is made in it. Name another with --database."
            );
        await records.ImportAllAsync(BatchesAsync(today, size, stop), stop);
    }

    private async IAsyncEnumerable<IReadOnlyList<Append>> BatchesAsync(
        DateOnly today,
        DemoSize size,
        [EnumeratorCancellation] CancellationToken stop
    )
    {
        var people = DemoWorkforce.Read();
        var workforce = people.ToWorkforce();
        var days = new StoryDays(today, guidance.InForceOn(today).Days);
        var at = AuthorityClock.Utc(today.ToDateTime(new TimeOnly(0, 5)));
        yield return
        [
            new Append(Chance.Id(Key), Key, Key, at, Key, [])
            {
                Practitioners = people.ToStore(days.Calendar("10 years ago")),
                Agencies = DemoAgencies.Read().ToStore(days.Calendar("10 years ago")),
            },
        ];
        List<ChildRecord> imported = [];
        foreach (var batch in Import(today, at, size, imported).Chunk(Batch))
        {
            stop.ThrowIfCancellationRequested();
            yield return batch;
        }
        var madeUp = MadeUp.Read();
        var lives = new ImportedLives(workforce, madeUp, new Words(), days, at).Of(imported);
        foreach (var batch in lives.Chunk(Batch))
        {
            yield return [.. batch.Select(life => life.Person.ToStore())];
            yield return [.. batch.Select(life => life.Work).OfType<ToldAct>().Select(work => work.ToStore())];
        }
        var teller = new StoryTeller(guidance, forms, workforce, madeUp, today);
        var stories = StoryFile.All().Where(story => size == DemoSize.Whole || story.Copies == 1);
        Dictionary<Guid, ChildRecord> children = [];
        foreach (var round in Rounds(stories.SelectMany(teller.Tell)))
        {
            List<Append> acts = [];
            foreach (var told in round)
            {
                acts.Add(told.ToStore() with { DecidedHere = true });
                for (var child = 0; child < told.Children.Count; child++)
                    children[told.Children[child].Seen.Id] = told.After(child);
            }
            yield return acts;
        }
        yield return DemoWorries.Read().ToStore(days, FilesBeside.FrontDoor());
        // One after the other: each act on an allegation builds on the one before.
        foreach (var act in DemoAllegations.Read().ToStore(days))
            yield return [act];
        foreach (var act in DemoContexts.Read().ToStore(days, children))
            yield return [act];
        await Task.CompletedTask;
    }

    private static IEnumerable<Append> Import(
        DateOnly today,
        DateTimeOffset at,
        DemoSize size,
        List<ChildRecord> imported
    )
    {
        using var file = DemoFiles.Census.OpenRead();
        var census = CinCensusReader.Read(file, ReadLimits.Default);
        var import = new CensusImport(ReturnSource.Of(census.Header), today, GuidanceFiles.WorkingDays());
        var act = Chance.Id("demonstration import");
        foreach (var child in census.Children.Take(size == DemoSize.Small ? FewImported : int.MaxValue))
        {
            var taken = import.Take(child, ChildRecord.New(import.IdOf(child)!.Value));
            var append = ImportedReturn.ToStore(taken, ChildRecord.New(taken.Id), act, at);
            imported.Add(Read(append));
            yield return append;
        }
    }

    // The record as it will be once stored: what is made up next builds on it in the same transaction.
    private static ChildRecord Read(Append append)
    {
        var stream = append.Streams[0];
        return stream.Record.With(
            stream.Facts.Select(
                (fact, index) =>
                    new Recorded(
                        index + 1,
                        fact.Fact,
                        fact.On,
                        fact.At,
                        append.RecordedAt,
                        append.Actor,
                        append.ActId,
                        stream.Sources![index]
                    )
            )
        );
    }

    // A child's acts follow on one another, and a batch writes each record once.
    private static IEnumerable<IEnumerable<ToldAct>> Rounds(IEnumerable<ToldAct> acts)
    {
        Dictionary<Guid, int> next = [];
        return acts.Select(act =>
            {
                var round = act.Children.Max(child => next.GetValueOrDefault(child.Seen.Id));
                foreach (var (seen, _) in act.Children)
                    next[seen.Id] = round + 1;
                return (Round: round, Act: act);
            })
            .GroupBy(placed => placed.Round, placed => placed.Act)
            .OrderBy(round => round.Key);
    }
}
