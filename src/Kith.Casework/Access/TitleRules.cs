using System.Collections.Frozen;
using Kith.Casework.People;
using Kith.Guidance;

namespace Kith.Casework.Access;

/// <summary>
/// Who alone sees records that have an access of their own, as those of allegations: from <c>guidance/access/relations.yaml</c>, by job
/// title. It is a job, and no post: what else they may do follows from their post.
/// </summary>
/// <param name="Titles">The job titles, however they are capitalised.</param>
public sealed record TitleRules(IReadOnlySet<string> Titles)
{
    /// <summary>Nobody is one.</summary>
    public static TitleRules Nobody { get; } = new(FrozenSet<string>.Empty);

    /// <summary>True for somebody who has such a job and works here.</summary>
    public bool IsOne(Practitioner person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return !person.HasLeft && Are(person.Details);
    }

    /// <summary>True for such a job.</summary>
    public bool Are(PractitionerRecorded job)
    {
        ArgumentNullException.ThrowIfNull(job);
        return Titles.Contains(job.Title.Trim()) && Permissions.Of(job.Post).Contains(Permission.FindChildren);
    }

    /// <summary>Those who have such a job, by name.</summary>
    public IReadOnlyList<Practitioner> Of(Workforce workforce)
    {
        ArgumentNullException.ThrowIfNull(workforce);
        return [.. workforce.Current.Where(IsOne)];
    }

    internal static TitleRules Read(YamlMap root, string section)
    {
        if (root.Map(section) is not { } map)
        {
            root.Error(section, $"\"{section}\" is missing.");
            return Nobody;
        }
        var titles = map.Words("titles");
        map.Done($"\"{section}\"");
        return new(titles.ToFrozenSet(StringComparer.OrdinalIgnoreCase));
    }
}
