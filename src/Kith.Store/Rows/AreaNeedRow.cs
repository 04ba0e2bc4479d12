using Kith.Casework.EarlyHelp;
using Kith.Casework.FrontDoor;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Casework.Supports;

namespace Kith.Store.Rows;

/// <summary>Something a family needs, gets or does not get, or a group it was screened for, as known last in an episode. It names nobody: figures are made of it. Table <c>area_need</c>.</summary>
public sealed record AreaNeedRow : IChildRow<AreaNeedRow>
{
    /// <summary>A group for which the edition asks to think of early help.</summary>
    public const string Group = "group";

    /// <summary>A need that was found.</summary>
    public const string Need = "need";

    /// <summary>Help that meets a need.</summary>
    public const string Help = "help";

    /// <summary>A need that nothing meets.</summary>
    public const string Unmet = "unmet";

    /// <summary>Where help stands that is being given.</summary>
    public const string Going = "going";

    /// <summary>Where help stands that was given.</summary>
    public const string Delivered = "delivered";

    /// <summary>The child.</summary>
    public required Guid Child { get; init; }

    /// <summary>Its place among the child's, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The act that recorded it: the same for every child for whom it was.</summary>
    public required Guid ActId { get; init; }

    /// <summary>The row it stood in, or the child: the same on the records of brothers and sisters for what is the family's.</summary>
    public required string Seat { get; init; }

    /// <summary>The day of the entry.</summary>
    public required DateOnly OnDay { get; init; }

    /// <summary>What it is: <see cref="Group"/>, <see cref="Need"/>, <see cref="Help"/> or <see cref="Unmet"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The group or the need, as the form files name it.</summary>
    public required string Code { get; init; }

    /// <summary>Of help, whether it is given; of what nothing meets, why; null for anything else.</summary>
    public string? Standing { get; init; }

    /// <summary>Of help, whether it helped; null where nobody said.</summary>
    public string? Helped { get; init; }

    /// <summary>Of help, what it costs in pounds; null where nobody said.</summary>
    public int? Cost { get; init; }

    /// <summary>The first half of the postcode; null where the address is kept secret, or not known.</summary>
    public string? District { get; init; }

    /// <summary>The child's row. For queries only.</summary>
    public ChildRow? Of { get; init; }

    static IEnumerable<AreaNeedRow> IChildRow<AreaNeedRow>.In(ChildSource child)
    {
        var record = child.Record;
        var district = DistrictOf(record);
        return record
            .State.Episodes.SelectMany(episode => Said(record, episode.Number))
            .Select((row, index) => row with { Number = index + 1, District = district });
    }

    private static IEnumerable<AreaNeedRow> Said(ChildRecord record, int episode)
    {
        var own = record.Id.ToString("N");
        // Whoever starts early help looks again; who is sent away was looked at when that was decided.
        if (Last<EarlyHelpOpened>(record, episode) is ({ } opened, { Groups: { } groups }))
            foreach (var group in groups)
                yield return New(record, opened, own, Group, group);
        else if (Last<ReferralDecided>(record, episode) is ({ } decided, { Groups: { } then }))
            foreach (var group in then)
                yield return New(record, decided, own, Group, group);
        if (Last<EarlyHelpAssessed>(record, episode) is ({ } assessed, { } found))
        {
            foreach (var need in found.ChildNeeds ?? [])
                yield return New(record, assessed, own, Need, need);
            foreach (var member in found.Members ?? [])
            foreach (var need in member.Needs ?? [])
                yield return New(record, assessed, member.Id, Need, need);
        }
        if (Last<SupportsRecorded>(record, episode) is ({ } recorded, { } supports))
        {
            foreach (var help in (supports.Given ?? []).Where(help => help.Need is not null))
                yield return New(record, recorded, help.Id, Help, help.Need!) with
                {
                    Standing = help.Given is { } given ? ChildRows.Code(given) : null,
                    Helped = help.Helped is { } helped ? ChildRows.Code(helped) : null,
                    Cost = help.Cost,
                };
            foreach (var unmet in (supports.Unmet ?? []).Where(unmet => unmet.Need is not null))
                yield return New(record, recorded, unmet.Id, Unmet, unmet.Need!) with
                {
                    Standing = unmet.Because,
                };
        }
    }

    private static (Recorded? Entry, TFact? Fact) Last<TFact>(ChildRecord record, int episode)
        where TFact : Fact =>
        record.ByDate.LastOrDefault(entry => entry.Episode == episode && entry.Fact is TFact) is { } entry
            ? (entry, (TFact)entry.Fact)
            : default;

    private static AreaNeedRow New(ChildRecord record, Recorded entry, string seat, string kind, string code) =>
        new()
        {
            Child = record.Id,
            Number = 0,
            ActId = entry.ActId,
            Seat = seat,
            OnDay = entry.On,
            Kind = kind,
            Code = code,
        };

    private static string? DistrictOf(ChildRecord record) =>
        record.State.Person.Address is { } address && !KeptAddresses.Of(record).Covers(address.Lines)
            ? address.Postcode?.Split(' ')[0]
            : null;
}
