using Kith.Casework.Allegations;
using Kith.Casework.Record;
using Kith.Store;

namespace Kith.Tests.Site;

/// <summary>An allegation that was reported on a site.</summary>
internal static class MadeAllegation
{
    internal static readonly Guid Id = new("a9e11c1e-0000-4000-8000-000000000004");

    extension(TestSite site)
    {
        /// <summary>Reports it, where it is not there yet.</summary>
        public async Task<Guid> HasAllegation()
        {
            var allegation = await site.Records.LoadAllegationAsync(Id, TestDatabase.Stop);
            if (allegation.Version > 0)
                return Id;
            AllegationFact[] facts =
            [
                new AllegationReceived(
                    "A-MADE-HERE",
                    "Gordon Pike",
                    "Football coach",
                    "He held a boy by the arm until it was bruised.",
                    [new("c1", "Sam, about 9")],
                    "Quay Rovers"
                ),
                new AllegationReported(),
            ];
            await site.Records.AppendAsync(
                new Append(Guid.NewGuid(), "report-allegation", "leon", site.Time.Now, $"{Id}", [])
                {
                    Allegations =
                    [
                        new AllegationAppend(
                            allegation,
                            [.. facts.Select(fact => new Dated(fact, TestSite.Today, new TimeOnly(9, 0)))]
                        ),
                    ],
                },
                TestDatabase.Stop
            );
            return Id;
        }
    }
}
