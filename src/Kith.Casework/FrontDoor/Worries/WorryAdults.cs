using Kith.Casework.People;
using Kith.Casework.Record;

namespace Kith.Casework.FrontDoor.Worries;

/// <summary>True where two whole names are likely one, however they are spelt.</summary>
public delegate bool AreAlike(string one, string other);

/// <summary>
/// The adults of a worry beside the family on the record of a child. Of somebody who is in the family already it is new how they are reached,
/// and what they are to the child, where the record says otherwise; anybody else is new.
/// </summary>
public static class WorryAdults
{
    private const string Act = "record-family";
    private const string Contact = "contact";
    private const string Relationship = "relationship";

    /// <summary>What is new.</summary>
    /// <param name="sent">What was sent.</param>
    /// <param name="record">The record of the child.</param>
    /// <param name="alike">Whether two names are likely one.</param>
    public static IEnumerable<WorryNew> News(WorrySent sent, ChildRecord record, AreAlike alike)
    {
        ArgumentNullException.ThrowIfNull(sent);
        ArgumentNullException.ThrowIfNull(record);
        foreach (var met in Met(sent, record, alike))
        {
            if (met.IsNewContact)
                yield return new(
                    IdOf(met.Adult, Contact),
                    $"{met.Who}: {(Telephone.IsNumber(met.Adult.Contact!) ? "telephone" : "reached by")} {met.Adult.Contact}",
                    met.Known!.Contact is { } held
                        ? $"The record says {held}."
                        : "The record does not say how they are reached.",
                    Act
                );
            if (met.IsNewRelationship)
                yield return new(
                    IdOf(met.Adult, Relationship),
                    $"{met.Who}: {met.Adult.Relationship}",
                    $"The record says {met.Known!.Relationship}.",
                    Act
                );
            if (!met.IsSure)
                yield return new(
                    met.Adult.Id,
                    (met.Known is null ? "" : "Somebody else: ") + WorryWords.Adult(met.Adult),
                    met.Known is { } near
                        ? $"The record has {near.Name}, {near.Relationship}. Leave this if it is the same person."
                        : "Nobody of that name is in the family on the record.",
                    Act
                );
        }
    }

    /// <summary>What is written of the adults; null where nothing is.</summary>
    /// <param name="sent">What was sent.</param>
    /// <param name="record">The record of the child.</param>
    /// <param name="alike">Whether two names are likely one.</param>
    /// <param name="on">From when it is known.</param>
    /// <param name="isChosen">By what was offered; null for all of it, and whose name is only like one of the family is taken for them.</param>
    public static RecordFamily? Family(
        WorrySent sent,
        ChildRecord record,
        AreAlike alike,
        DateOnly on,
        Func<string, bool>? isChosen
    )
    {
        ArgumentNullException.ThrowIfNull(sent);
        Rows<Relative> people =
        [
            .. Met(sent, record, alike).Select(met => Row(sent, met, isChosen)).OfType<Relative>(),
        ];
        return people.Count == 0 ? null : new() { On = on, People = people };
    }

    /// <summary>The adults without what is written of them in a place of its own.</summary>
    public static Rows<WorryAdult> Without(WorrySent sent, IReadOnlyCollection<string> written)
    {
        ArgumentNullException.ThrowIfNull(sent);
        return
        [
            .. (sent.Adults ?? [])
                .Where(adult => !written.Contains(adult.Id))
                .Select(adult =>
                    adult with
                    {
                        Contact = written.Contains(IdOf(adult, Contact)) ? null : adult.Contact,
                        Relationship = written.Contains(IdOf(adult, Relationship)) ? null : adult.Relationship,
                    }
                ),
        ];
    }

    /// <summary>An adult of whom it was chosen both that they are somebody of the family and that they are somebody else; null where there is none.</summary>
    public static WorryAdult? ChosenTwice(WorrySent sent, IReadOnlyCollection<string> chosen)
    {
        ArgumentNullException.ThrowIfNull(sent);
        return (sent.Adults ?? []).FirstOrDefault(adult =>
            chosen.Contains(adult.Id)
            && (chosen.Contains(IdOf(adult, Contact)) || chosen.Contains(IdOf(adult, Relationship)))
        );
    }

    private static Relative? Row(WorrySent sent, MetAdult met, Func<string, bool>? isChosen)
    {
        if (!met.IsSure && (isChosen?.Invoke(met.Adult.Id) ?? met.Known is null))
            return WorryWords.Relative(sent, met.Adult);
        if (met.Known is not { } known)
            return null;
        var isContact = met.IsNewContact && isChosen?.Invoke(IdOf(met.Adult, Contact)) != false;
        var isRelationship = met.IsNewRelationship && isChosen?.Invoke(IdOf(met.Adult, Relationship)) != false;
        if (!isContact && !isRelationship && (met.IsSure || isChosen is not null))
            return null;
        var isNumber = isContact && Telephone.IsNumber(met.Adult.Contact!);
        return new(
            WorryWords.RowOf(sent, met.Adult),
            known.Person,
            met.Adult.Name,
            isRelationship ? met.Adult.Relationship : known.Relationship,
            Contact: isNumber ? met.Adult.Contact : null,
            // Words take no number's place.
            Note: isContact && !isNumber
                ? string.Join("; ", new[] { known.Note, met.Adult.Contact }.OfType<string>())
                : null
        );
    }

    private static IEnumerable<MetAdult> Met(WorrySent sent, ChildRecord record, AreAlike alike) =>
        (sent.Adults ?? [])
            .Where(adult => adult.Name is not null)
            .Select(adult => MetAdult.Of(adult, record, alike))
            .OfType<MetAdult>();

    private static string IdOf(WorryAdult adult, string part) => $"{adult.Id}-{part}";
}
