using Kith.Casework.HarmOutsideHome.Contexts;
using Kith.Casework.Record;
using Kith.Store;

namespace Kith.Tests.Site;

/// <summary>A place of concern that is recorded on a site.</summary>
internal static class MadeContext
{
    internal const string Name = "Quayside car park";

    internal static readonly Guid Id = new("c0417e87-0000-4000-8000-000000000005");

    internal static readonly Guid Telling = new("c0417e87-0000-4000-8000-000000000006");

    extension(TestSite site)
    {
        /// <summary>Somebody who works with a child sent what they learned of it to those who keep it.</summary>
        public async Task<Guid> HasTelling(Guid child)
        {
            var telling = (await site.Records.LoadContextsAsync([Telling], TestDatabase.Stop))[0];
            if (telling.Version > 0)
                return Telling;
            var told = new ContextTold(Name, "A white van comes at four.", child, Id, Others: "Xanthe Quoril");
            await site.Records.AppendAsync(
                new Append(Guid.NewGuid(), "tell-keepers", "amira", site.Time.Now, $"{Telling}", [])
                {
                    Contexts = [new ContextAppend(telling, [new Dated(told, TestSite.Today)])],
                },
                TestDatabase.Stop
            );
            return Telling;
        }

        /// <summary>Records it, with something that is to be done about it, where it is not there yet.</summary>
        public async Task<Guid> HasContext()
        {
            var context = (await site.Records.LoadContextsAsync([Id], TestDatabase.Stop))[0];
            if (context.Version > 0)
                return Id;
            ContextFact[] facts =
            [
                new ContextDescribed(ContextKind.Place, Name, "Men in cars give out vapes there.", "Quay Street"),
                new DisruptionAgreed(
                    "DC Ruth Mole, police",
                    [new("d1", Does: "Patrol after school", Who: "Police", By: TestSite.Today.AddDays(5))]
                ),
            ];
            await site.Records.AppendAsync(
                new Append(Guid.NewGuid(), "context-described", "cora", site.Time.Now, $"{Id}", [])
                {
                    Contexts = [new ContextAppend(context, [.. facts.Select(fact => new Dated(fact, TestSite.Today))])],
                },
                TestDatabase.Stop
            );
            return Id;
        }

        /// <summary>Links children to it.</summary>
        public async Task Links(params Guid[] children)
        {
            foreach (var child in children)
            {
                var record = await site.RecordOf(child);
                await site.Records.AppendAsync(
                    new Append(
                        Guid.NewGuid(),
                        "link-to-context",
                        "cora",
                        site.Time.Now,
                        $"{Id}/{child}",
                        [
                            new StreamAppend(
                                record,
                                [new Dated(new ContextLinked(Id, ContextTie.IsThere), TestSite.Today)]
                            ),
                        ]
                    ),
                    TestDatabase.Stop
                );
            }
        }
    }
}
