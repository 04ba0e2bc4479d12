using Kith.Casework.People;
using Kith.Casework.People.Agencies;
using Kith.Casework.Record;
using Kith.Store;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Kith.Demo;

/// <summary>The agencies that work with families of the demonstration authority, from agencies.yaml.</summary>
public sealed class DemoAgencies
{
    public List<Agency> Agencies { get; set; } = [];

    /// <summary>Reads the file beside the program.</summary>
    public static DemoAgencies Read() =>
        new DeserializerBuilder()
            .WithNamingConvention(HyphenatedNamingConvention.Instance)
            .Build()
            .Deserialize<DemoAgencies>(DemoFiles.Text("agencies.yaml"));

    /// <summary>What to store of them.</summary>
    /// <param name="since">The day from which they are known here.</param>
    public IReadOnlyList<AgencyAppend> ToStore(DateOnly since) =>
        [
            .. Agencies.Select(agency => new AgencyAppend(
                AgencyRecord.From(Chance.Id($"agency {agency.Name}"), []),
                [.. agency.Facts().Select(fact => new Dated(fact, since))],
                ToldAct.Source
            )),
        ];

    /// <summary>An agency, as the file writes it.</summary>
    public sealed class Agency
    {
        public string Name { get; set; } = "";

        public string Kind { get; set; } = "";

        public string? Telephone { get; set; }

        public string? Email { get; set; }

        public string? Address { get; set; }

        public string? Note { get; set; }

        public List<Contact> Contacts { get; set; } = [];

        internal IEnumerable<AgencyFact> Facts() =>
            [
                new AgencyDescribed(
                    Name,
                    Enum.Parse<AgencyKind>(Kind, ignoreCase: true),
                    Telephone,
                    Email,
                    Address,
                    Note
                ),
                .. Contacts.Select(
                    (one, index) =>
                        new AgencyContactRecorded(
                            Chance.Id($"agency {Name}/{index}"),
                            one.Team,
                            one.Name,
                            one.Role,
                            one.Telephone,
                            one.Email
                        )
                ),
            ];
    }

    /// <summary>Whom to reach, as the file writes it.</summary>
    public sealed class Contact
    {
        public string? Team { get; set; }

        public string? Name { get; set; }

        public string? Role { get; set; }

        public string? Telephone { get; set; }

        public string? Email { get; set; }
    }
}
