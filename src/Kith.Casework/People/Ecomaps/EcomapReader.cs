using Kith.Casework.Access;
using Kith.Casework.Record;

namespace Kith.Casework.People.Ecomaps;

/// <summary>Reads from a child’s record who and what was in the child’s life on a day.</summary>
public static class EcomapReader
{
    private static readonly HashSet<string> NoFamily =
    [
        "friend of the family",
        "friend",
        "neighbour",
        "lodger",
        "somebody who matters",
    ];

    // Who decided or opened a record once is not in the child's life by that.
    private static readonly HashSet<InvolvementRole> Working =
    [
        InvolvementRole.Lead,
        InvolvementRole.Chair,
        InvolvementRole.CoWorker,
        InvolvementRole.DutyCover,
        InvolvementRole.SocialCareOfficer,
        InvolvementRole.Partner,
    ];

    /// <summary>Reads it.</summary>
    /// <param name="record">The child’s record.</param>
    /// <param name="on">The day.</param>
    /// <param name="shown">True for somebody of the family who may be shown.</param>
    /// <param name="nameOf">What a user is called; null for one who is not known.</param>
    public static Ties Read(
        ChildRecord record,
        DateOnly on,
        Func<FamilyMemberRecorded, bool> shown,
        Func<string, string?> nameOf
    )
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(nameOf);
        var person = PersonOn.Of(record, on);
        // Who has died is remembered, and is not in the child's life on a later day.
        var living = person
            .Family.Where(shown)
            .ToLookup(member => !(record.State.Person.Known.GetValueOrDefault(member.Person)?.Now.DiedOn <= on));
        var home = Household.Of(record, on).Lived.Select(mate => mate.Member.Person).ToHashSet();
        Tie[] current =
        [
            .. living[true].Select(member => Of(member, home.Contains(member.Person))),
            .. Missing(person),
            .. Described(person.Then.Described),
            .. Professionals(record, person.Then),
            .. Orders(record, person.Then),
            .. Here(record, nameOf),
        ];
        current = PlanActors.Into(current, [.. InThePlan(record, on)], on);
        var over = current.ToLookup(tie => tie.Until?.Latest < on);
        return new Ties(
            // Kept in the order recorded within each part of the child's life.
            [.. over[false].Where(tie => !(tie.From?.Earliest > on)).OrderBy(tie => tie.Circle)],
            [
                .. person
                    .Ended.Where(shown)
                    .Concat(living[false])
                    .Select(member => Of(member, false))
                    .Concat(over[true])
                    .OrderBy(tie => tie.Circle),
            ]
        );
    }

    private static Tie Of(FamilyMemberRecorded member, bool home) =>
        new(
            home ? Circle.Household
                : NoFamily.Contains(member.Relationship) ? Circle.Network
                : Circle.Family,
            member.Name
        )
        {
            Role = member.Relationship,
            Offers = member.Offers,
            Kind = member.Tie,
            From = member.From,
            Until = member.Until,
        };

    // A parent of whom nothing is known is seen. Of a child of whom nobody was asked for anybody, none is missing.
    private static IEnumerable<Tie> Missing(PersonOn person) =>
        from parent in person.Everybody.Any() || !person.Then.ParentsNotKnown.IsEmpty
            ? new[] { Kinship.Mother, Kinship.Father }
            : []
        where !Kinship.Parents(person.Everybody, parent).Any()
        select new Tie(Circle.Family, "")
        {
            Missing = parent,
            Role = person.Then.ParentsNotKnown.ContainsKey(parent) ? "not known" : "not recorded",
        };

    private static IEnumerable<Tie> Described(ChildDescribed? described)
    {
        if (described?.School is { } school)
            yield return new Tie(Circle.School, school);
        if (described?.Gp is { } doctor)
            yield return new Tie(Circle.Health, doctor) { Role = "doctor" };
    }

    private static IEnumerable<Tie> Professionals(ChildRecord record, PersonState then) =>
        from known in then.Professionals.Concat(
            record.State.Person.Professionals.Where(one =>
                one.From is not null && then.Professionals.All(known => known.Id != one.Id)
            )
        )
        // When it began and ended may be known only since.
        let now = record.State.Person.Professionals.FirstOrDefault(one => one.Id == known.Id) ?? known
        select new Tie(
            now.Kind switch
            {
                AgencyKind.Education => Circle.School,
                AgencyKind.Health => Circle.Health,
                AgencyKind.Support => Circle.Support,
                _ => Circle.Agencies,
            },
            known.Name ?? known.Agency ?? known.Role ?? "Name not known"
        )
        {
            Role = string.Join(", ", new[] { known.Role, known.Agency }.Where(part => part is not null))
                is { Length: > 0 } does
                ? does
                : null,
            Kind = known.Tie,
            From = now.From,
            Until = now.Until,
        };

    private static IEnumerable<Tie> Orders(ChildRecord record, PersonState then) =>
        from known in then.Orders
        let now = record.State.Person.Orders.FirstOrDefault(one => one.Id == known.Id) ?? known
        select new Tie(Circle.Courts, "")
        {
            Order = known.Kind ?? OrderKind.Other,
            Role = known.Court,
            From = known.From,
            Until = now.Until,
        };

    // Whoever does several things in the plan stands there once.
    private static IEnumerable<Tie> InThePlan(ChildRecord record, DateOnly on)
    {
        var then = record.AsOf(on);
        return then.State.Open is { Plan: { EndsSince: null } plan } episode
            ? plan.RowsIn(plan.DoesIn(then, episode.Number))
                .OfType<PlanAction>()
                .Where(action => action is { Who: not null, Does: not null })
                .GroupBy(action => action.Who!.Trim(), StringComparer.OrdinalIgnoreCase)
                .Select(who => new Tie(Circle.Plan, who.Key)
                {
                    Offers = string.Join("; ", who.Select(action => action.Does!.Trim().TrimEnd('.'))),
                })
            : [];
    }

    private static IEnumerable<Tie> Here(ChildRecord record, Func<string, string?> nameOf) =>
        record
            .Involved.All.Where(one => Working.Contains(one.Role))
            .Select(one => new Tie(
                one.Role == InvolvementRole.Partner ? Circle.Agencies : Circle.Here,
                nameOf(one.Practitioner) ?? one.Name ?? one.Practitioner
            )
            {
                Works = one.Role,
                Offers = one.Purpose,
                From = one.From,
                Until = one.LastDay,
            });
}
