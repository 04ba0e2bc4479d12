using Kith.Casework.People;
using Kith.Casework.People.Agencies;
using Kith.Casework.Record;
using Kith.Store;

namespace Kith.Tests.Site;

/// <summary>An agency that works with families of a site, with somebody to reach.</summary>
internal static class MadeAgency
{
    internal static readonly Guid Id = new("a9e11c1e-0000-4000-8000-000000000001");
    internal static readonly Guid Contact = new("a9e11c1e-0000-4000-8000-000000000002");

    extension(TestSite site)
    {
        /// <summary>Makes it, where it is not there yet.</summary>
        public async Task<Guid> HasAgency()
        {
            var agency = await site.Records.LoadAgencyAsync(Id, TestDatabase.Stop);
            if (agency.Version > 0)
                return Id;
            AgencyFact[] facts =
            [
                new AgencyDescribed("Oak School", AgencyKind.Education, "020 7946 0030", "office@oak.example"),
                new AgencyContactRecorded(Contact, "Safeguarding", "Meena Patel", "Designated lead", "020 7946 0031"),
            ];
            await site.Records.AppendAsync(
                new Append(Guid.NewGuid(), "setup", "setup", site.Time.Now, $"{Id}", [])
                {
                    Agencies = [new AgencyAppend(agency, [.. facts.Select(fact => new Dated(fact, TestSite.Today))])],
                },
                TestDatabase.Stop
            );
            return Id;
        }
    }
}
