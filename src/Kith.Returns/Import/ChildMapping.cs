using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Returns.Cin;

namespace Kith.Returns.Import;

/// <summary>Turns one child of a return into drafts of facts. It adds nothing that the return does not say.</summary>
internal sealed class ChildMapping(ReturnSource source, CodeSets codes, DateOnly today, Tally tally)
{
    public DateOnly Today => today;

    public CodeSets Codes => codes;

    public ReturnSource Source => source;

    public string? Number { get; private set; }

    public List<Draft> Drafts { get; } = [];

    public List<Rejection> Rejections { get; } = [];

    /// <summary>The referral date of each episode taken, the earliest first: the episode numbers of the drafts count in it.</summary>
    public List<DateOnly> ReferredOn { get; } = [];

    public void Map(CinChild child)
    {
        Number = child.Id.Given ? child.Id.Text!.Trim() : null;
        MapUnrecognised(child);
        if (Number is null)
        {
            RejectWith(child, "There is no number for the child (LAchildID).");
            return;
        }
        MapPerson(child);
        var placed = child.Episodes.OrderBy(episode => episode.ReferralDate.Value ?? DateOnly.MinValue);
        foreach (var episode in placed)
            new EpisodeMapping(this, episode).Map();
    }

    /// <summary>Notes that a return says of one year what an episode was, and not what was finished before.</summary>
    public void NotKnownBefore(CinEpisode episode, int number) =>
        Drafts.Add(new Draft(new EarlierWorkNotKnown { Episode = number }, source.FirstDay, episode.Line, []));

    public void Reject(Rejection rejection)
    {
        tally.Rejected(rejection.Element);
        Rejections.Add(rejection);
    }

    /// <summary>Rejects a child by a number not yet taken.</summary>
    public void RejectWith(CinChild child, string number, string reason)
    {
        Number = number.Trim();
        MapUnrecognised(child);
        RejectWith(child, reason);
    }

    /// <summary>Rejects a group with everything in it.</summary>
    public void RejectWith(CinGroup group, string reason)
    {
        var within = Sweep(group) - 1;
        Rejections.Add(new Rejection(group.Line, group.Column, Number, Elements.NameOf(group), reason, within));
    }

    private void MapUnrecognised(CinChild child)
    {
        foreach (var unknown in child.Unrecognised)
        {
            tally.Read(Elements.NotInTheCensus);
            Reject(Elements.Unknown(unknown, Number));
        }
    }

    private int Sweep(CinGroup group)
    {
        tally.Rejected(Elements.NameOf(group));
        var swept = 1;
        foreach (var (element, _) in Elements.In(group))
        {
            tally.Rejected(element);
            swept++;
        }
        return swept + Elements.Within(group).Sum(Sweep);
    }

    private void MapPerson(CinChild child)
    {
        var taking = new GroupImport(this, child);
        var registered = new ChildRegistered(
            taking.Text(Element.Number, child.Id)!,
            taking.Text(Element.Upn, child.Upn),
            taking.Text(Element.FormerUpn, child.FormerUpn),
            taking.Code(Element.UpnUnknown, "UPN_UNKNOWN", child.UpnUnknown),
            taking.Day(Element.BirthDate, child.BirthDate),
            taking.DayToCome(Element.ExpectedBirthDate, child.ExpectedBirthDate),
            taking.Day(Element.DeathDate, child.DeathDate),
            SexOf(taking.Code(Element.Sex, "SEX", child.Sex)),
            taking.Code(Element.Ethnicity, "ETHNICITY", child.Ethnicity),
            taking.CodesOf(Element.Disability, "DISABILITY", child.Disabilities),
            taking.Code(Element.Gender, "GENDER_CURRENT", child.GenderCurrent)
        );
        // The authority knew the child when the first referral came, at the latest.
        var known =
            child.Episodes.Min(episode => episode.ReferralDate.Value) is { } first && first <= today
                ? first
                : source.ReferenceDate;
        taking.Add(
            registered,
            known,
            Element.Number,
            Element.Upn,
            Element.FormerUpn,
            Element.UpnUnknown,
            Element.BirthDate,
            Element.ExpectedBirthDate,
            Element.DeathDate,
            Element.Sex,
            Element.Ethnicity,
            Element.Disability,
            Element.Gender
        );
        var included = new CensusReturnIncluded(source.Year.ToString(), source.Authority);
        Drafts.Add(new Draft(included, source.ReferenceDate, child.Line, []));
    }

    private static Sex? SexOf(string? code) =>
        code switch
        {
            "M" => Sex.Male,
            "F" => Sex.Female,
            "U" => Sex.Unknown,
            _ => null,
        };
}
