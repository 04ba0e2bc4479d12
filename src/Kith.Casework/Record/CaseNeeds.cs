using Kith.Casework.Access;
using Kith.Casework.People;

namespace Kith.Casework.Record;

/// <summary>What a case asks of whoever leads it, as the record knows it.</summary>
/// <param name="Languages">Languages that somebody of the family speaks rather than English.</param>
/// <param name="PrimaryNeed">The main need as the census codes it; null when nobody said.</param>
/// <param name="Disabilities">The child's disabilities as the census codes them; empty for none.</param>
public sealed record CaseNeeds(IReadOnlyList<string> Languages, string? PrimaryNeed, IReadOnlyList<string> Disabilities)
{
    private const string English = "English";

    private const StringSplitOptions Each = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;

    // As people write it: "English and Polish".
    private static readonly string[] Between = [",", "/", ";", " and "];

    /// <summary>Those of an episode of a record.</summary>
    public static CaseNeeds Of(ChildRecord record, int episode)
    {
        ArgumentNullException.ThrowIfNull(record);
        var child = record.State.Person;
        return new(
            [
                .. child
                    .Known.Values.Select(known => known.Now.Language)
                    .Prepend(child.Described?.Language)
                    .OfType<string>()
                    .SelectMany(said => said.Split(Between, Each))
                    .Where(language => !language.Equals(English, StringComparison.OrdinalIgnoreCase))
                    .Distinct(StringComparer.OrdinalIgnoreCase),
            ],
            record
                .ByDate.LastOrDefault(entry => entry.Episode == episode && entry.Detail("primary-need") is not null)
                ?.Detail("primary-need"),
            child.IsDisabled ? child.Registered!.Disabilities! : []
        );
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
}
