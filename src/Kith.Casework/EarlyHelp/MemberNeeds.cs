using Kith.Casework.Meetings;
using Kith.Casework.People;
using Kith.Casework.Record;

namespace Kith.Casework.EarlyHelp;

/// <summary>What somebody of the family needs in their own right, beside the child.</summary>
/// <param name="Id">What later facts refer to them by.</param>
/// <param name="Name">Their name and what they are to the child.</param>
/// <param name="Person">Who, of the family.</param>
/// <param name="Needs">What they need, as the form files name needs.</param>
/// <param name="Needed">The same in words: what would help them.</param>
/// <param name="View">What they say themselves.</param>
/// <param name="Interpreter">Whether they need an interpreter.</param>
/// <param name="Language">In which language they take part; null for English, or not known.</param>
/// <param name="Advocacy">Whether they were told of advocates and supporters.</param>
public sealed record MemberNeeds(
    string Id,
    string? Name = null,
    Guid? Person = null,
    IReadOnlyList<string>? Needs = null,
    string? Needed = null,
    string? View = null,
    InterpreterNeed? Interpreter = null,
    string? Language = null,
    AdvocacyOffer? Advocacy = null
) : IRow<MemberNeeds>, IPersonAsked
{
    static MemberNeeds IRow<MemberNeeds>.From(string id, string text) => new(id, Needed: text);

    bool IPersonAsked.IsInNeed => Needs is { Count: > 0 } || !string.IsNullOrWhiteSpace(Needed);

    /// <summary>True where nothing is said of them.</summary>
    internal bool IsBlank =>
        this with { Needs = null } == new MemberNeeds(Id, Name, Person) && Needs is not { Count: > 0 };

    /// <summary>A row for everybody of the family who is not a child with a record here: as assessed last, and as the record knows them.</summary>
    /// <param name="record">The child's record.</param>
    internal static Rows<MemberNeeds> Of(ChildRecord record)
    {
        var last = record.ByDate.Select(entry => entry.Fact).OfType<EarlyHelpAssessed>().LastOrDefault()?.Members ?? [];
        return [.. Family(record).Select(member => Known(member, last, record))];
    }

    /// <summary>Who they are, where the page held no more than their name; without those of whom nothing was said.</summary>
    internal static Rows<MemberNeeds>? Named(Rows<MemberNeeds>? rows, ChildRecord record) =>
        rows is null
            ? null
            :
            [
                .. rows.Select(row =>
                        Family(record).FirstOrDefault(member => IsOf(row, member)) is { } member
                            ? row with
                            {
                                Person = member.Person,
                                Name = Called(member),
                            }
                            : row
                    )
                    .Where(row => !row.IsBlank),
            ];

    // A brother or sister with a record is assessed on that record, and may be kept from whoever reads this one.
    private static IEnumerable<FamilyMemberRecorded> Family(ChildRecord record) =>
        record.State.Person.Family.Where(member => !member.HasRecord);

    private static MemberNeeds Known(FamilyMemberRecorded member, Rows<MemberNeeds> last, ChildRecord record)
    {
        var was = last.FirstOrDefault(row => IsOf(row, member));
        var known = record.State.Person.Known.GetValueOrDefault(member.Person)?.Now;
        return (was ?? new MemberNeeds(IdOf(member))) with
        {
            Name = Called(member),
            Person = member.Person,
            Interpreter = was?.Interpreter ?? MeetingPeople.InterpreterOf(known?.Interpreter),
            Language = was?.Language ?? known?.Language,
        };
    }

    private static bool IsOf(MemberNeeds row, FamilyMemberRecorded member) =>
        row.Person == member.Person || row.Id == IdOf(member) || row.Name == member.Name || row.Name == Called(member);

    private static string IdOf(FamilyMemberRecorded member) => member.Person.ToString("N")[^8..];

    private static string Called(FamilyMemberRecorded member) => $"{member.Name}, {member.Relationship}";
}
