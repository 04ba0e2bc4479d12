using Kith.Casework.Allegations;
using Kith.Casework.FrontDoor.Worries;
using Kith.Casework.HarmOutsideHome.Contexts;
using Kith.Casework.Papers;
using Kith.Casework.People;
using Kith.Casework.People.Agencies;
using Kith.Casework.Record;
using Kith.Store.Accounts;

namespace Kith.Store;

/// <summary>What one act stores, all of it or nothing.</summary>
/// <param name="ActId">The act. Facts of siblings written in one act share it.</param>
/// <param name="ActName">The act's name: <c>decide-referral</c>, of several the first; or what wrote it: <c>import-census</c>. A fact that names its own act keeps that.</param>
/// <param name="Actor">The user who acts.</param>
/// <param name="RecordedAt">When, UTC. Kept to the microsecond.</param>
/// <param name="IdempotencyKey">A key made when the form was shown. A second post with it stores nothing.</param>
/// <param name="Streams">One for each child.</param>
public sealed record Append(
    Guid ActId,
    string ActName,
    string Actor,
    DateTimeOffset RecordedAt,
    string IdempotencyKey,
    IReadOnlyList<StreamAppend> Streams
)
{
    /// <summary>Facts about people of the children's families; nobody twice.</summary>
    public IReadOnlyList<PersonAppend> People { get; init; } = [];

    /// <summary>Facts about agencies; none twice.</summary>
    public IReadOnlyList<AgencyAppend> Agencies { get; init; } = [];

    /// <summary>Facts about worries that were sent without an account; none twice.</summary>
    public IReadOnlyList<WorryAppend> Worries { get; init; } = [];

    /// <summary>Facts about allegations against people who work with children; none twice.</summary>
    public IReadOnlyList<AllegationAppend> Allegations { get; init; } = [];

    /// <summary>Facts about places, groups and people of concern; none twice.</summary>
    public IReadOnlyList<ContextAppend> Contexts { get; init; } = [];

    /// <summary>Facts about the workforce.</summary>
    public IReadOnlyList<PractitionerAppend> Practitioners { get; init; } = [];

    /// <summary>Facts about accounts; no name twice.</summary>
    public IReadOnlyList<AccountAppend> Accounts { get; init; } = [];

    /// <summary>Facts about the authority as a whole.</summary>
    public IReadOnlyList<AuthorityAppend> Authority { get; init; } = [];

    /// <summary>What readers outside get by it, kept as they get it.</summary>
    public IReadOnlyList<FrozenPaper> Papers { get; init; } = [];

    /// <summary>True when the facts were decided here by the rules of their days though they name a source, as a story of the demonstration does.</summary>
    public bool DecidedHere { get; init; }

    /// <summary>What was posted, as any text that differs when the post differs; null to take the facts themselves.</summary>
    /// <remarks>A second post with the same key and another text is refused, so that an edit made after going back is not lost in silence.</remarks>
    public string? Posted { get; init; }
}

/// <summary>Facts for one child.</summary>
/// <param name="Record">The record as it was when the act was decided: whoever wrote since then is noticed.</param>
/// <param name="Facts">What became true, in order.</param>
/// <param name="Source">Where imported facts came from; null for what was recorded here.</param>
public sealed record StreamAppend(ChildRecord Record, IReadOnlyList<Dated> Facts, string? Source = null)
{
    /// <summary>Where each fact came from, when that differs from one to the next: as many as there are facts.</summary>
    public IReadOnlyList<string?>? Sources { get; init; }
}

/// <summary>Facts about one person of a family.</summary>
/// <param name="Record">The person's record as it was when the act was decided.</param>
/// <param name="Facts">What became true, in order.</param>
/// <param name="Source">Where imported facts came from; null for what was recorded here.</param>
public sealed record PersonAppend(PersonRecord Record, IReadOnlyList<Dated> Facts, string? Source = null);

/// <summary>Facts about one agency.</summary>
/// <param name="Record">What was recorded of it when it was decided.</param>
/// <param name="Facts">What became true, in order.</param>
/// <param name="Source">Where imported facts came from; null for what was recorded here.</param>
public sealed record AgencyAppend(AgencyRecord Record, IReadOnlyList<Dated> Facts, string? Source = null);

/// <summary>Facts about one worry that was sent.</summary>
/// <param name="Record">What was recorded of it when it was decided.</param>
/// <param name="Facts">What became true, in order.</param>
/// <param name="Source">Where imported facts came from; null for what was recorded here.</param>
public sealed record WorryAppend(WorryRecord Record, IReadOnlyList<Dated> Facts, string? Source = null);

/// <summary>Facts about one allegation.</summary>
/// <param name="Record">What was recorded of it when it was decided.</param>
/// <param name="Facts">What became true, in order.</param>
/// <param name="Source">Where imported facts came from; null for what was recorded here.</param>
public sealed record AllegationAppend(AllegationRecord Record, IReadOnlyList<Dated> Facts, string? Source = null);

/// <summary>Facts about one place, group or person of concern.</summary>
/// <param name="Record">What was recorded of it when it was decided.</param>
/// <param name="Facts">What became true, in order.</param>
/// <param name="Source">Where imported facts came from; null for what was recorded here.</param>
public sealed record ContextAppend(ContextRecord Record, IReadOnlyList<Dated> Facts, string? Source = null);

/// <summary>Facts about one practitioner.</summary>
/// <param name="Practitioner">The user.</param>
/// <param name="Version">How many facts were stored of them when it was decided; 0 for somebody new.</param>
/// <param name="Facts">What became true, in order.</param>
/// <param name="Source">Where imported facts came from; null for what was recorded here.</param>
public sealed record PractitionerAppend(
    string Practitioner,
    int Version,
    IReadOnlyList<Dated> Facts,
    string? Source = null
);

/// <summary>Facts about the authority as a whole, in a stream for each subject.</summary>
/// <param name="Subject">One of <see cref="AuthoritySubjects"/>.</param>
/// <param name="Version">How many facts were stored of it when it was decided.</param>
/// <param name="Facts">What became true, in order.</param>
public sealed record AuthorityAppend(string Subject, int Version, IReadOnlyList<Dated> Facts);

/// <summary>What is recorded of the authority as a whole.</summary>
public static class AuthoritySubjects
{
    /// <summary>The teams people are placed in.</summary>
    public const string Teams = "teams";

    /// <summary>What was said of days on which somebody was shown very many children.</summary>
    public const string ManyLooks = "many-looks";

    /// <summary>Posts that wait for another to agree, and what was answered.</summary>
    public const string Posts = "posts";

    /// <summary>What the safeguarding partners published.</summary>
    public const string Partnership = "partnership";

    /// <summary>Tries to sign in with names that nobody has.</summary>
    public const string UnknownNames = "unknown-names";
}

/// <summary>What came of it.</summary>
public abstract record AppendResult
{
    private AppendResult() { }

    /// <summary>Stored, and safe on the disk.</summary>
    /// <param name="ActId">The act.</param>
    public sealed record Stored(Guid ActId) : AppendResult;

    /// <summary>This very post was stored before; nothing was stored now.</summary>
    /// <param name="ActId">The act it was stored as.</param>
    public sealed record AlreadyStored(Guid ActId) : AppendResult;

    /// <summary>Somebody else wrote to the record since it was read; nothing was stored.</summary>
    /// <param name="Child">The child; <see cref="Guid.Empty"/> when it was another stream.</param>
    /// <param name="NowVersion">How many facts the record holds now.</param>
    public sealed record Changed(Guid Child, int NowVersion) : AppendResult;
}

/// <summary>A key is used a second time for something else than the first.</summary>
/// <param name="stored">What the key stored.</param>
public sealed class KeyReused(StoredAct stored)
    : Exception(
        "This page was already used to record something else. What you see may be an old copy of it: open the page again and enter it there."
    )
{
    /// <summary>What the key stored.</summary>
    public StoredAct Stored { get; } = stored;
}

/// <summary>What was stored under a key.</summary>
/// <param name="ActId">The act.</param>
/// <param name="ActName">Its name.</param>
/// <param name="Actor">Who acted.</param>
/// <param name="RecordedAt">When.</param>
public sealed record StoredAct(Guid ActId, string ActName, string Actor, DateTimeOffset RecordedAt)
{
    internal byte[] Posted { get; init; } = [];

    /// <summary>True when this is what was posted then: the same page sent again, and not one edited after it was stored.</summary>
    /// <param name="posted">What is posted now, as <see cref="Append.Posted"/> takes it.</param>
    public bool IsRepeatedBy(string posted) => Posted.AsSpan().SequenceEqual(Fingerprint.Of(ActName, Actor, posted));
}
