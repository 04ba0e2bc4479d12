using Kith.Casework.Forms;
using Kith.Casework.People;
using Kith.Guidance;

namespace Kith.Casework.Record;

/// <summary>All that a decision takes besides the record: guidance and protocol, who acts, who works here, and the moment.</summary>
/// <param name="Guidance">The editions and the local protocol.</param>
/// <param name="Forms">The questions of every act, with which of them need an answer.</param>
/// <param name="Actor">The person acting.</param>
/// <param name="Workforce">Who works here.</param>
/// <param name="Now">The moment, in the authority's local time.</param>
public sealed record Practice(
    GuidanceLibrary Guidance,
    FormLibrary Forms,
    Practitioner Actor,
    Workforce Workforce,
    DateTime Now
)
{
    /// <summary>What may be recorded by whom, and for how long an emergency lasts.</summary>
    public Access.AccessRules Access { get; init; } = Casework.Access.AccessRules.Nothing;

    /// <summary>Who stands in the families of brothers and sisters beside whom it is entered, for an act that picks somebody known there.</summary>
    public IReadOnlyList<FamilyMemberRecorded> Relatives { get; init; } = [];

    /// <summary>The records of the other children for whom the same is entered at once.</summary>
    public IReadOnlyList<ChildRecord> Together { get; init; } = [];

    /// <summary>
    /// The records that <see cref="Act.OtherRecords"/> asks for, without those that whoever acts may not know of; null where nobody has
    /// looked them up, as while a page is typed on.
    /// </summary>
    public IReadOnlyDictionary<Guid, ChildRecord>? OtherRecords { get; init; }

    /// <summary>The people whom <see cref="Act.OtherPeople"/> asks for, by the record asked for; null where nobody has looked them up.</summary>
    public IReadOnlyDictionary<Guid, PersonMet>? OtherPeople { get; init; }

    /// <summary>The documents of which papers are made.</summary>
    public Documents.DocumentLibrary Documents { get; init; } = Kith.Documents.DocumentLibrary.Empty;

    /// <summary>The ways by which messages can be sent from here: e-mail, text messages.</summary>
    public IReadOnlyCollection<Papers.PaperRoute> Messages { get; init; } = [];

    /// <summary>Of what <see cref="Act.NamesSaid"/> says, the names that stand on other families' records; null where nobody has looked.</summary>
    public IReadOnlyCollection<string>? NamesElsewhere { get; init; }

    /// <summary>The day, in the authority's local time.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Now);
}
