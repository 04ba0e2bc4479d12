using System.Collections.Frozen;
using Kith.Casework.People;
using Kith.Guidance;

namespace Kith.Casework.Access;

/// <summary>
/// Who the designated officers are, who alone see the records of allegations against people who work with children: from
/// <c>guidance/access/relations.yaml</c>, by job title. It is a job, and no post: what else they may do follows from their post.
/// </summary>
/// <param name="Titles">The job titles, however they are capitalised.</param>
public sealed record DesignatedOfficerRules(IReadOnlySet<string> Titles)
{
    private const string Section = "designated_officers";

    /// <summary>Nobody is one.</summary>
    public static DesignatedOfficerRules Nobody { get; } = new(FrozenSet<string>.Empty);

    /// <summary>True for somebody who is a designated officer and works here.</summary>
    public bool IsOne(Practitioner person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return !person.HasLeft && Are(person.Details);
    }

    /// <summary>True for a job by which somebody is a designated officer.</summary>
    public bool Are(PractitionerRecorded job)
    {
        ArgumentNullException.ThrowIfNull(job);
        return Titles.Contains(job.Title.Trim()) && Permissions.Of(job.Post).Contains(Permission.FindChildren);
    }

    /// <summary>Those who are, by name.</summary>
    public IReadOnlyList<Practitioner> Of(Workforce workforce)
    {
        ArgumentNullException.ThrowIfNull(workforce);
        return [.. workforce.Current.Where(IsOne)];
    }

    internal static DesignatedOfficerRules Read(YamlMap root)
    {
        if (root.Map(Section) is not { } map)
        {
            root.Error(Section, $"\"{Section}\" is missing.");
            return Nobody;
        }
        var titles = map.Words("titles");
        map.Done($"\"{Section}\"");
        return new(titles.ToFrozenSet(StringComparer.OrdinalIgnoreCase));
    }
}
