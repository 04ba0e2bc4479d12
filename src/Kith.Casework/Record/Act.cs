using System.Text.Json.Serialization;
using Kith.Casework.Forms;
using Kith.Guidance;

namespace Kith.Casework.Record;

/// <summary>Something a person does to one child's record: it carries what they said, and decides what became true.</summary>
/// <remarks>
/// An act is a sealed record with an <see cref="ActNameAttribute"/>. Its properties are the questions of <c>forms/{name}.yaml</c>,
/// in lower-case words joined by hyphens. One entry for several siblings becomes one act per child.
/// Pure: everything it needs is on it, in the record, or in <see cref="Practice"/>.
/// </remarks>
public abstract record Act : IProposed
{
    /// <summary>The day it happened. Picks the edition of the guidance.</summary>
    public DateOnly On { get; init; }

    /// <summary>The time of day it happened, when it matters.</summary>
    public TimeOnly? At { get; init; }

    /// <summary>The episode it belongs to; 0 to open one, or for what is about the child.</summary>
    public int Episode { get; init; }

    /// <summary>Reasons given for not following a <em>should</em>.</summary>
    public IReadOnlyList<Departure> Departures { get; init; } = [];

    /// <summary>What was arranged ahead that it records, moves or calls off, by the version of the fact that arranged it; null for none.</summary>
    public int? Booking { get; init; }

    /// <summary>How many minutes it took, for an act whose form asks; null where nobody said.</summary>
    public int? Minutes { get; init; }

    /// <summary>What was said of several brothers and sisters together, for an act whose form asks; null where nothing was.</summary>
    public string? SaidOfAll { get; init; }

    /// <summary>What the local protocol asks on its page beside what the act takes, and what is answered; null where it asks nothing.</summary>
    public Rows<LocalAnswer>? Local { get; init; }

    [JsonIgnore]
    public string ActName => Acts.NameOf(this);

    /// <summary>True where nothing is said of this child by it: in an entry for several, that child is left out.</summary>
    [JsonIgnore]
    public virtual bool SaysNothing => false;

    /// <summary>What the act is about: an open episode unless it says otherwise.</summary>
    [JsonIgnore]
    public virtual Scope Scope => Scope.OpenEpisode;

    /// <summary>The stage the act belongs to where it opens an episode or is bound to one stage; null for the stage the episode is at.</summary>
    [JsonIgnore]
    public virtual string? Stage => null;

    /// <summary>The user who is to hold the case, for an act that gives it to somebody; who is to lead an enquiry, for the act that starts it.</summary>
    [JsonIgnore]
    public virtual string? NewHolder => null;

    /// <summary>True for an act whose page asks who that is to be.</summary>
    [JsonIgnore]
    public virtual bool NamesHolder => false;

    public string? Detail(string name) => Details.Of(this, name);

    /// <summary>Why the act cannot follow from the record as it stands, in a plain sentence; null when it can.</summary>
    /// <remarks>
    /// Coherence only (an enquiry that was never started cannot be concluded). What practice asks for is in the rules.
    /// Called once <see cref="Scope"/> is satisfied: an episode is given and open where the scope asks for one.
    /// </remarks>
    public virtual string? CannotFollow(ChildRecord record, Episode? episode) => null;

    /// <summary>True when an episode waits for the act; false for one that may be done at any time.</summary>
    public virtual bool IsAwaited(Episode episode) => false;

    /// <summary>The same, for an act for which the record waits because of what stands outside the episode.</summary>
    public virtual bool IsAwaitedOn(ChildRecord record, Episode episode) => IsAwaited(episode);

    /// <summary>True where whoever does it for one child as a rule does it for a brother or sister too: the box of the other is ticked beforehand.</summary>
    public virtual bool GoesWith(ChildRecord record, ChildRecord other) => false;

    /// <summary>
    /// True where what was written on the record since a page was opened bears on the act, so that whoever typed looks at it before it is
    /// saved; false for what stands beside whatever others write.
    /// </summary>
    /// <param name="record">The record.</param>
    /// <param name="seen">The version of the record on which the page was opened.</param>
    public virtual bool IsTouchedBy(ChildRecord record, int seen)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record.Version != seen;
    }

    /// <summary>What was sent by this act before and came back to be done again; its page opens filled in with that. Null where nothing did.</summary>
    public virtual CameBack? CameBack(ChildRecord record, Episode episode) => null;

    /// <summary>The entry of another act that records the same meeting: its page opens filled in with what both ask. Null where there is none.</summary>
    public virtual Recorded? SameMeeting(ChildRecord record, Episode episode) => null;

    /// <summary>What that entry says to a text of this page that is asked otherwise there; null for nothing.</summary>
    /// <param name="question">The question, by name.</param>
    /// <param name="same">The entry that records the same meeting.</param>
    public virtual string? SameSaid(string question, Recorded same) => null;

    /// <summary>The rows with which a question of its page begins, where it is the act that knows; null for any other.</summary>
    /// <param name="question">The question, by name.</param>
    /// <param name="record">The record.</param>
    /// <param name="episode">The episode.</param>
    /// <param name="rules">The guidance and protocol in force; null where nobody looked.</param>
    public virtual IReadOnlyList<IRow>? Begins(string question, ChildRecord record, Episode episode, Rulebook? rules) =>
        null;

    /// <summary>True for an act that brings work to its end: it is what is left to do once a child has died.</summary>
    [JsonIgnore]
    public virtual bool IsLeftAfterDeath => false;

    /// <summary>What else becomes true with it, to be said before anybody does it; null for nothing.</summary>
    public virtual string? AlsoDoes(Episode episode) => null;

    /// <summary>What is wrong with the answers that depends on several of them or on the record.</summary>
    /// <remarks>Which question needs an answer stands in its form file, as <c>missing</c>.</remarks>
    public virtual IEnumerable<Problem> Check(ChildRecord record, Practice practice) => [];

    /// <summary>What becomes true. Called only when nothing stands against the act.</summary>
    public abstract IEnumerable<Fact> Facts(ChildRecord record, Episode? episode, Practice practice);

    /// <summary>What becomes true on the records of people of the family; for most acts nothing.</summary>
    public virtual IEnumerable<AboutPerson> OnPeople(ChildRecord record, Practice practice) => [];

    /// <summary>Who of the families has to be known, with all children they belong to, to decide it; for most acts nobody.</summary>
    public virtual IEnumerable<Guid> OtherPeople(ChildRecord record) => [];

    /// <summary>The act with what rules ask of it and nobody answers, because it is known; for most acts itself.</summary>
    public virtual Act Knowing(ChildRecord record, Practice practice) => this;

    /// <summary>Other children's records that have to be known to decide it; for most acts none.</summary>
    public virtual IEnumerable<Guid> OtherRecords(ChildRecord record) => [];

    /// <summary>Records of other children that it opens; for most acts none.</summary>
    public virtual IEnumerable<Guid> OpensRecords(ChildRecord record) => [];

    /// <summary>What becomes true on other children's records, all of it or nothing with what becomes true on this one; for most acts nothing.</summary>
    /// <remarks>Of those named by <see cref="OtherRecords"/> only, and only where they were found; and of those it opens (<see cref="OpensRecords"/>).</remarks>
    public virtual IEnumerable<AboutChild> OnChildren(ChildRecord record, Practice practice) => [];

    /// <summary>What may be names of people in what it would give to somebody outside: looked for on other records before it is decided.</summary>
    public virtual IEnumerable<string> NamesSaid(ChildRecord record, Practice practice) => [];

    /// <summary>What a reader outside gets by it, to be kept as it is; for most acts nothing.</summary>
    public virtual IEnumerable<Papers.FrozenPaper> Frozen(ChildRecord record, Practice practice) => [];

    /// <summary>True for an act that is still done on a record that was merged into another: it guards, corrects or settles what stands there.</summary>
    [JsonIgnore]
    public virtual bool IsDoneOnMerged => false;

    /// <summary>What becomes true, with its day: that of the act, unless it does another act with it.</summary>
    internal virtual IEnumerable<Dated> Leaves(ChildRecord record, Episode? episode, Practice practice) =>
        Facts(record, episode, practice).Select(fact => new Dated(fact, On, At) { ActName = ActName });

    /// <summary>The episode the act's facts belong to: the next one where the act opens it.</summary>
    protected int EpisodeIn(ChildRecord record) => Episode == 0 ? record.State.NextEpisode : Episode;

    /// <summary>The problem of a child said to have been seen after the day of death; none for a child who lives.</summary>
    protected IEnumerable<Problem> NotSeenAfterDeath(ChildRecord record, bool seen) =>
        Problem.Of(
            (
                seen && On > record.State.Person.DiedOn,
                "on",
                $"The child died on {record.State.Person.DiedOn:d MMMM yyyy}, and cannot have been seen after that. Check the date"
            )
        );

    /// <summary>True when nothing was written.</summary>
    protected static bool IsBlank(string? text) => string.IsNullOrWhiteSpace(text);

    /// <summary>The problem of a date before the day that had to come first; none when that day is not known.</summary>
    protected IEnumerable<Problem> NotBefore(DateOnly? first, string what)
    {
        if (first > On)
            yield return new Problem("on", $"{Problem.It} must be on or after {Plain.Day(first.Value)}, {what}");
    }
}

/// <summary>What an act is about.</summary>
public enum Scope
{
    /// <summary>An episode that is open.</summary>
    OpenEpisode,

    /// <summary>Opens an episode where none is open, or adds to the open one.</summary>
    NewOrOpenEpisode,

    /// <summary>An episode, closed or not.</summary>
    AnyEpisode,

    /// <summary>The child rather than one episode.</summary>
    Child,

    /// <summary>Opens the child's record.</summary>
    NewRecord,
}

/// <summary>Something wrong with what was entered.</summary>
/// <param name="Field">The property, in lower-case words joined by hyphens, as on the form; of a row, as its input is named.</param>
/// <param name="Message">A sentence that says what to do.</param>
public sealed record Problem(string Field, string Message)
{
    /// <summary>Stands in a message for the question's own words, as they are beside it on the page: "{It} must be today or later".</summary>
    public const string It = "{it}";

    /// <summary>Of a date, the part that is wrong; none for all of it and for what is no date.</summary>
    public DatePart Part { get; init; }

    /// <summary>Of a question with rows, which row it is, from 1; 0 for the question as a whole.</summary>
    public int Row { get; init; }

    /// <summary>The problems that are there, in the order given.</summary>
    public static IEnumerable<Problem> Of(params ReadOnlySpan<(bool IsThere, string Field, string Message)> candidates)
    {
        var problems = new List<Problem>();
        foreach (var (isThere, field, message) in candidates)
        {
            if (isThere)
                problems.Add(new Problem(field, message));
        }
        return problems;
    }
}

/// <summary>The name of an act, shared by its class, its page's address and its form file.</summary>
/// <param name="name">Imperative, lower-case words joined by hyphens: <c>decide-referral</c>.</param>
/// <param name="title">As a heading: "Decide the referral".</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ActNameAttribute(string name, string title) : Attribute
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;

    /// <summary>The heading.</summary>
    public string Title { get; } = title;

    /// <summary>
    /// Its place among the acts that are offered on a record, which stand in the order of a child's journey, those that
    /// protect most first. 0 for an act that has a page of its own elsewhere. Numbers leave room between.
    /// </summary>
    public int Place { get; set; }

    /// <summary>The act that is done instead, for one that nobody does any more and that stays for what was recorded by it; null for any other.</summary>
    public string? Instead { get; set; }
}
