using Kith.Casework.Access;
using Kith.Casework.People;
using Kith.Guidance;

namespace Kith.Casework.Record;

/// <summary>What a case, or those of brothers and sisters together, asks of whoever leads it, as the records know it.</summary>
/// <param name="Languages">Languages that somebody of the family speaks rather than English.</param>
/// <param name="Coded">The needs that stand on the records as codes.</param>
public sealed record CaseNeeds(IReadOnlyList<string> Languages, IReadOnlyList<CodedNeed> Coded)
{
    private const string English = "English";

    private const StringSplitOptions Each = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;

    // As people write it: "English and Polish".
    private static readonly string[] Between = [",", "/", ";", " and "];

    /// <summary>Those of an episode of a record.</summary>
    public static CaseNeeds Of(ChildRecord record, int episode)
    {
        ArgumentNullException.ThrowIfNull(record);
        return new(
            [.. LanguagesOf(record).Distinct(StringComparer.OrdinalIgnoreCase)],
            [.. CodedNeed.Of(record, episode)]
        );
    }

    /// <summary>Those of children who are given to one person together.</summary>
    /// <param name="children">Their records, each with an open episode.</param>
    public static CaseNeeds Together(IReadOnlyList<ChildRecord> children)
    {
        ArgumentNullException.ThrowIfNull(children);
        var each = children.Select(child => Of(child, child.State.Open?.Number ?? 0)).ToList();
        return new(
            [.. each.SelectMany(one => one.Languages).Distinct(StringComparer.OrdinalIgnoreCase)],
            [.. each.SelectMany(one => one.Coded)]
        );
    }

    /// <summary>The competences among those of a protocol that the case asks for, each with the needs that do.</summary>
    public IReadOnlyList<AskedCompetence> AsksFor(IReadOnlyList<Competence> competences)
    {
        ArgumentNullException.ThrowIfNull(competences);
        return
        [
            .. competences
                .Select(competence => new AskedCompetence(
                    competence,
                    [.. Coded.Where(need => competence.IsAskedFor(need.List, need.Code))]
                ))
                .Where(asked => asked.Because.Count > 0),
        ];
    }

    /// <summary>The languages of the family that somebody speaks, by what is recorded of what they know.</summary>
    public IReadOnlyList<string> SpokenBy(Practitioner person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return
        [
            .. Languages.Where(language =>
                person.Details.Knowledge?.Any(known => known.Contains(language, StringComparison.OrdinalIgnoreCase))
                == true
            ),
        ];
    }

    /// <summary>How somebody worked with the child last, or does now; null for somebody who never did.</summary>
    public static Involvement? WorkedBefore(ChildRecord record, Practitioner person)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(person);
        return record
            .Involved.All.Where(one =>
                one.Practitioner == person.Id
                && one.Role
                    is InvolvementRole.Lead
                        or InvolvementRole.CoWorker
                        or InvolvementRole.DutyCover
                        or InvolvementRole.SocialCareOfficer
            )
            .MaxBy(one => one.From);
    }

    private static IEnumerable<string> LanguagesOf(ChildRecord record) =>
        record
            .State.Person.Known.Values.Select(known => known.Now.Language)
            .Prepend(record.State.Person.Described?.Language)
            .OfType<string>()
            .SelectMany(said => said.Split(Between, Each))
            .Where(language => !language.Equals(English, StringComparison.OrdinalIgnoreCase));
}
