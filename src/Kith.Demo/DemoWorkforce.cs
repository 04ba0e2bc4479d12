using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Store;
using Kith.Web.Shared;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Kith.Demo;

/// <summary>Who works at the demonstration authority, from workforce.yaml.</summary>
public sealed class DemoWorkforce
{
    public List<Worker> People { get; set; } = [];

    /// <summary>Those a visitor can sign in as.</summary>
    public IReadOnlyList<Persona> Personas =>
        [
            .. People
                .Where(worker => worker.Try is not null)
                .Select(worker => new Persona(worker.User, worker.User, worker.Name, worker.Title, worker.Try!)),
        ];

    /// <summary>Everybody, as decisions see them.</summary>
    public Workforce ToWorkforce() => new(People.Select(worker => new Practitioner(worker.User, worker.ToFact())));

    /// <summary>Reads the file beside the program.</summary>
    public static DemoWorkforce Read() =>
        new DeserializerBuilder()
            .WithNamingConvention(HyphenatedNamingConvention.Instance)
            .Build()
            .Deserialize<DemoWorkforce>(DemoFiles.Text("workforce.yaml"));

    /// <summary>What to store of them.</summary>
    /// <param name="since">The day from which they work here.</param>
    public IReadOnlyList<PractitionerAppend> ToStore(DateOnly since) =>
        [
            .. People.Select(worker => new PractitionerAppend(
                worker.User,
                0,
                [new Dated(worker.ToFact(), since)],
                ToldAct.Source
            )),
        ];
}

/// <summary>Somebody who works here, as the file writes them.</summary>
public sealed class Worker
{
    public string User { get; set; } = "";

    public string Name { get; set; } = "";

    public string Title { get; set; } = "";

    public string Post { get; set; } = "";

    public string Registration { get; set; } = "";

    public string Team { get; set; } = "";

    public string? Supervisor { get; set; }

    public string Agency { get; set; } = "local authority";

    public List<string>? Knowledge { get; set; }

    public int? Leads { get; set; }

    public List<string>? Competences { get; set; }

    public string? Telephone { get; set; }

    public string? Try { get; set; }

    internal PractitionerRecorded ToFact() =>
        new(
            Name,
            Title,
            Enum.Parse<Post>(Post.Replace("-", "", StringComparison.Ordinal), ignoreCase: true),
            Enum.Parse<Registration>(Registration.Replace("-", "", StringComparison.Ordinal), ignoreCase: true),
            Team,
            Supervisor,
            Agency,
            Knowledge,
            Leads,
            Competences,
            Telephone
        );
}
