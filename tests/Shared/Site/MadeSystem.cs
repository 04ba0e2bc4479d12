using System.Net.Http.Headers;
using System.Text.Json;
using Kith.Casework.People.Agencies;
using Kith.Casework.Record;
using Kith.Store;
using Kith.Web.Shared.Systems;

namespace Kith.Tests.Site;

/// <summary>A computer system of an agency of a site that is let in.</summary>
/// <param name="Agency">Of which agency.</param>
/// <param name="System">Which.</param>
/// <param name="Secret">With what it gets in.</param>
internal sealed record MadeSystem(Guid Agency, Guid System, string Secret)
{
    public string Client => SystemSecret.ClientOf(Agency, System);

    /// <summary>What it sends to be given a token.</summary>
    public KeyValuePair<string, string>[] Asking(string? scope = null) =>
        [
            new("grant_type", "client_credentials"),
            new("client_id", Client),
            new("client_secret", Secret),
            .. scope is null ? [] : new[] { KeyValuePair.Create("scope", scope) },
        ];

    /// <summary>It with a token in its hand.</summary>
    public async Task<HttpClient> In(TestSite site, string? scope = null)
    {
        var client = new HttpClient { BaseAddress = site.Address };
        using var answer = await client.PostAsync(
            "/api/token",
            new FormUrlEncodedContent(Asking(scope)),
            TestDatabase.Stop
        );
        using var said = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestDatabase.Stop));
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Bearer",
            said.RootElement.GetProperty("access_token").GetString()
        );
        return client;
    }
}

internal static class SystemsOfSite
{
    extension(TestSite site)
    {
        /// <summary>Lets a system in, for everything where nothing is said; of an agency of its own where none is named.</summary>
        public async Task<MadeSystem> HasSystem(Guid? agency = null, params string[] scopes)
        {
            var all = scopes.Length == 0 ? [.. SystemScope.All.Select(scope => scope.Name)] : scopes;
            var made = new MadeSystem(agency ?? Guid.NewGuid(), Guid.NewGuid(), SystemSecret.New());
            AgencyFact[] facts =
            [
                .. agency is null ? [new AgencyDescribed($"Agency {made.Agency}")] : Array.Empty<AgencyFact>(),
                new AgencySystemRegistered(
                    made.System,
                    $"System {made.System}",
                    all.Contains(SystemScope.SendReferrals),
                    all.Contains(SystemScope.ReadOutcomes)
                ),
                new AgencySystemSecretMade(made.System, SystemSecret.HashOf(made.Secret)),
            ];
            await site.OfAgency(made.Agency, facts);
            return made;
        }

        /// <summary>Something becomes true of an agency.</summary>
        public async Task OfAgency(Guid agency, params AgencyFact[] facts) =>
            await site.Records.AppendAsync(
                new Append(Guid.NewGuid(), "setup", "setup", site.Time.Now, $"{Guid.NewGuid()}", [])
                {
                    Agencies =
                    [
                        new AgencyAppend(
                            await site.Records.LoadAgencyAsync(agency, TestDatabase.Stop),
                            [.. facts.Select(fact => new Dated(fact, TestSite.Today))]
                        ),
                    ],
                },
                TestDatabase.Stop
            );
    }
}
