namespace Kith.Guidance;

/// <summary>One edition together with an authority's local protocol and the calendar: all that decides on one day.</summary>
public sealed class Rulebook
{
    /// <summary>The edition, for example <c>wt-2023</c>.</summary>
    public string Edition => throw new NotImplementedException();

    /// <summary>Every duty in force: the edition's and the protocol's, by id.</summary>
    public IReadOnlyDictionary<string, Duty> Duties => throw new NotImplementedException();

    /// <summary>What the rules say against an act. Empty means nothing stands against it.</summary>
    /// <param name="act">The act proposed.</param>
    /// <param name="standing">Where it would take place and who acts.</param>
    /// <param name="facts">The record so far, in the order written.</param>
    public IReadOnlyList<Objection> Consider(IProposed act, Standing standing, IReadOnlyList<IHappened> facts) =>
        throw new NotImplementedException();
}

/// <summary>The editions an authority works under over time, with its protocol versions: the edition in force on each day.</summary>
public sealed class GuidanceLibrary
{
    /// <summary>The rulebook in force on a day.</summary>
    public Rulebook InForceOn(DateOnly day) => throw new NotImplementedException();

    /// <summary>What the rules say of a record at a moment. Each clock keeps the edition in force on the day it started.</summary>
    /// <param name="facts">The record, in the order written.</param>
    /// <param name="now">The moment, in local time.</param>
    public Reading Read(IReadOnlyList<IHappened> facts, DateTime now) => throw new NotImplementedException();

    /// <summary>The same library with one edition in force on every day: how a draft is replayed over past records.</summary>
    public GuidanceLibrary Always(string edition) => throw new NotImplementedException();
}
