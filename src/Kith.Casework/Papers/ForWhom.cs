using System.Text.RegularExpressions;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Documents;

namespace Kith.Casework.Papers;

/// <summary>
/// What one reader may be told. Every address, name and passage of a paper is asked for here, with for whom it is: the answer is
/// the value, or that it is withheld. Pure, and the only place that decides it.
/// </summary>
public sealed partial class ForWhom
{
    private readonly ChildRecord _record;
    private readonly Reader _reader;
    private readonly KeptPlaces _kept;
    private readonly IReadOnlySet<string> _elsewhere;
    private readonly HashSet<string> _own;

    /// <summary>What a reader may be told of a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="reader">The reader.</param>
    /// <param name="beside">Records of brothers and sisters, and other records of the child: what is secret there is secret here.</param>
    /// <param name="elsewhere">Names that stand on other families' records, of those the passages may hold.</param>
    public ForWhom(
        ChildRecord record,
        Reader reader,
        IEnumerable<ChildRecord>? beside = null,
        IEnumerable<string>? elsewhere = null
    )
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(reader);
        (_record, _reader) = (record, reader);
        _kept = new KeptPlaces([record, .. beside ?? []]);
        _elsewhere = (elsewhere ?? []).Select(KeptPlaces.Letters).ToHashSet(StringComparer.Ordinal);
        var child = Person.Name;
        _own =
        [
            .. SaidNames.WordsOf(
                string.Join(
                    ' ',
                    [
                        child?.Given,
                        child?.Family,
                        child?.KnownAs,
                        reader.Name,
                        .. Household.Select(member => member.Name),
                    ]
                )
            ),
        ];
    }

    private PersonState Person => _record.State.Person;

    private IEnumerable<FamilyMemberRecorded> Household =>
        Person.Family.Where(member => Person.AreOne(member.Person, _reader.Member?.Person) || IsOfHousehold(member));

    /// <summary>
    /// True for a reader from whom something on the record is kept: somebody said that they must never see an address, or an address
    /// is kept secret and they do not live there.
    /// </summary>
    public bool IsBarred =>
        _kept.All.Any(address =>
            _reader.Member is { } member
                && address.NeverShowTo?.Any(never => Person.AreOne(never, member.Person)) == true
            || !_reader.LivesWithChild
        );

    /// <summary>True for a reader who was left out of a part of the conference of which they read the record.</summary>
    public bool WasLeftOut => !string.IsNullOrWhiteSpace(_reader.Invited?.LeftOutOf);

    /// <summary>Where the child lives. One that is kept secret is on no paper, whoever reads it: papers lie about, and are shown.</summary>
    public Said? Address() => AddressOf(Person.Address);

    /// <summary>Where a paper for the reader is sent: with the child, where they live with the child.</summary>
    public Said? OwnAddress() => _reader.LivesWithChild ? Address() : null;

    /// <summary>The name of somebody of the family: withheld where they live with neither the reader nor the child.</summary>
    public Said Name(FamilyMemberRecorded member)
    {
        ArgumentNullException.ThrowIfNull(member);
        return IsThirdParty(member) ? Said.Withheld : new Said(member.Name);
    }

    /// <summary>True for somebody of the family about whom the reader learns nothing by the way.</summary>
    public bool IsThirdParty(FamilyMemberRecorded member)
    {
        ArgumentNullException.ThrowIfNull(member);
        return !Person.AreOne(member.Person, _reader.Member?.Person)
            && member.Person != _record.Id
            && !IsOfHousehold(member);
    }

    /// <summary>True for any text that gives away an address that is kept secret.</summary>
    public bool GivesAwayAnAddress(string text) => _kept.StandIn(text);

    /// <summary>What there is to ask before a passage goes to the reader.</summary>
    public IEnumerable<Question> Ask(Passage passage)
    {
        ArgumentNullException.ThrowIfNull(passage);
        var text = passage.Text;
        if (_kept.StandIn(text))
            yield return new Question(
                passage,
                QuestionKind.KeptAddress,
                "This gives away an address that is kept secret."
            );
        if (WasLeftOut && passage.Id.StartsWith(PaperModels.OfRecord, StringComparison.Ordinal))
            yield return new Question(
                passage,
                QuestionKind.PartTheyMissed,
                $"{_reader.Name} was left out of a part: “{_reader.Invited!.LeftOutOf}”. It stays only where they were there for this."
            );
        foreach (var member in Person.Family.Where(IsThirdParty))
            if (SaidNames.AreIn(text, SaidNames.Of(member, Person), _own))
                yield return new Question(passage, QuestionKind.ThirdParty, ThirdParty(member));
        if (passage.Id == PaperModels.WhyDecided && Referrer is { } referrer && SaidNames.IsSaid(text, referrer))
            yield return new Question(
                passage,
                QuestionKind.ThirdParty,
                $"This says who got in touch with us: {referrer}."
            );
        foreach (var name in Elsewhere(text))
            yield return new Question(
                passage,
                QuestionKind.AnotherRecord,
                $"“{name}” is a name on another record, and may be of another family."
            );
        if (Postcode().Match(text) is { Success: true } code)
            yield return new Question(passage, QuestionKind.Address, $"“{code.Value}” looks like a postcode.");
        else if (Road().Match(text) is { Success: true } road)
            yield return new Question(passage, QuestionKind.Address, $"“{road.Value}” looks like an address.");
        if (Telephone().Match(text) is { Success: true } number)
            yield return new Question(
                passage,
                QuestionKind.Contact,
                $"“{number.Value}” looks like a telephone number."
            );
        if (Email().Match(text) is { Success: true } mail)
            yield return new Question(passage, QuestionKind.Contact, $"“{mail.Value}” looks like an e-mail address.");
    }

    // Whoever reads why it was decided so does not learn from it who referred.
    private string? Referrer => Reader.Referrer(_record) is { } referrer && referrer != _reader.Name ? referrer : null;

    private string ThirdParty(FamilyMemberRecorded member) =>
        member.HasRecord
            ? $"This names {member.Name}, who has a record of their own."
            : $"This names {member.Name}, the {member.Relationship}, who is not recorded as living with {_reader.Name} and {Person.FirstName ?? "the child"}.";

    private IEnumerable<string> Elsewhere(string text) =>
        SaidNames
            .MayBeIn(text)
            .Where(name => _elsewhere.Contains(KeptPlaces.Letters(name)) && !IsOfFamily(name))
            .Distinct(StringComparer.OrdinalIgnoreCase);

    private bool IsOfFamily(string name) =>
        Person
            .Family.SelectMany(member => SaidNames.Of(member, Person))
            .Append(Person.DisplayName)
            .Any(known => KeptPlaces.Letters(known) == KeptPlaces.Letters(name));

    // Of whom it is not recorded that they live with the child, nobody knows it.
    private bool IsOfHousehold(FamilyMemberRecorded member) => _reader.LivesWithChild && Reader.Lives(member, Person);

    private Said? AddressOf(AddressRecorded? address) =>
        address is null ? null
        : _kept.Covers(address) ? Said.Withheld
        : new Said(
            string.Join(", ", new[] { address.Lines, address.Postcode }.Where(part => !string.IsNullOrWhiteSpace(part)))
        );

    [GeneratedRegex(
        @"\b[A-Za-z]{1,2}[0-9][A-Za-z0-9]?\s*[0-9][A-Za-z]{2}\b",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Postcode();

    // With a capital, as roads are written: "half way" and "a safe place" are not.
    [GeneratedRegex(
        @"\b(\d+[A-Za-z]?,?\s+)?(\p{Lu}[\p{L}'’-]*\s+){1,3}(Street|Road|Lane|Avenue|Close|Drive|Crescent|Court|Terrace|Gardens|Grove)\b",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Road();

    [GeneratedRegex(
        @"(\+|\b0)[0-9][0-9 ()-]{7,14}[0-9]\b",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Telephone();

    [GeneratedRegex(@"[^\s@]+@[^\s@]+\.[^\s@]+", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Email();
}
