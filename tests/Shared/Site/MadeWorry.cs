using Kith.Casework.FrontDoor.Worries;
using Kith.Casework.Record;
using Kith.Store;

namespace Kith.Tests.Site;

/// <summary>A worry that somebody sent through the public page of a site.</summary>
internal static class MadeWorry
{
    internal static readonly Guid Id = new("a9e11c1e-0000-4000-8000-000000000003");

    extension(TestSite site)
    {
        /// <summary>Sends it, where it is not there yet.</summary>
        public Task<Guid> HasWorry() => site.HasWorry(Id, "Kay");

        /// <summary>One about a child of this name.</summary>
        public async Task<Guid> HasWorry(Guid id, string given)
        {
            var worry = await site.Records.LoadWorryAsync(id, TestDatabase.Stop);
            if (worry.Version > 0)
                return id;
            var sent = new WorrySent("W-MADE-HERE", [new("c1", given, "Penrose")], "Nobody is at home at night.");
            await site.Records.AppendAsync(
                new Append(Guid.NewGuid(), "send-worry", "(anybody)", site.Time.Now, $"{id}", [])
                {
                    Worries = [new WorryAppend(worry, [new Dated(sent, TestSite.Today)])],
                },
                TestDatabase.Stop
            );
            return id;
        }
    }
}
