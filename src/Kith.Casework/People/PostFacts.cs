using Kith.Casework.Record;

namespace Kith.Casework.People;

/// <summary>A post that approves the work of others or keeps the system was entered for somebody. It has no effect until another has agreed.</summary>
/// <param name="User">The user it is for.</param>
/// <param name="Seen">How many facts were stored of them when it was entered; 0 for somebody new.</param>
/// <param name="Name">Name.</param>
/// <param name="Title">Job title.</param>
/// <param name="Post">The post.</param>
/// <param name="Registration">Professional registration.</param>
/// <param name="Team">Team.</param>
/// <param name="Supervisor">The user who supervises them; null when nobody does.</param>
/// <param name="Agency">Agency.</param>
/// <param name="Knowledge">Knowledge, skills and languages.</param>
/// <param name="Leads">For how many children they can lead at a time; null where nobody says.</param>
/// <param name="Competences">The competences of the local protocol that they hold, by id.</param>
/// <param name="Telephone">The telephone on which colleagues and families reach them at work; null where nobody says.</param>
[FactName(
    "post-proposed",
    "A post that approves the work of others or keeps the system was entered for somebody. It has no effect until another has agreed."
)]
public sealed record PostProposed(
    string User,
    int Seen,
    string Name,
    string Title,
    Post Post,
    Registration Registration,
    string Team,
    string? Supervisor,
    string Agency,
    IReadOnlyList<string>? Knowledge = null,
    int? Leads = null,
    IReadOnlyList<string>? Competences = null,
    string? Telephone = null
) : WorkforceFact
{
    /// <summary>What was entered.</summary>
    public PractitionerRecorded ToDetails() =>
        new(Name, Title, Post, Registration, Team, Supervisor, Agency, Knowledge, Leads, Competences, Telephone);
}

/// <summary>Another agreed to a post that was entered for somebody, and it was given with that; or did not.</summary>
/// <param name="Proposal">The version of the proposal answered.</param>
/// <param name="User">The user it is for, so that the entry reads by itself.</param>
/// <param name="Agreed">True when they did.</param>
/// <param name="Reason">What they say to it; given whenever they did not agree.</param>
[FactName(
    "post-answered",
    "Another agreed to a post that was entered for somebody, which was given with that; or did not."
)]
public sealed record PostAnswered(int Proposal, string User, bool Agreed, string? Reason = null) : WorkforceFact;

/// <summary>The posts that two people give: whoever approves the work of others or keeps the system could do harm unseen.</summary>
public static class ProposedPosts
{
    /// <summary>Those that wait for an answer, in the order entered.</summary>
    public static IReadOnlyList<Recorded> Waiting(IEnumerable<Recorded> facts)
    {
        List<Recorded> waiting = [];
        foreach (var recorded in facts)
        {
            if (recorded.Fact is PostProposed)
                waiting.Add(recorded);
            else if (recorded.Fact is PostAnswered answered)
                waiting.RemoveAll(one => one.Version == answered.Proposal);
        }
        return waiting;
    }

    /// <summary>True for a post that somebody is given only when another agrees.</summary>
    public static bool IsByTwo(Post post) => post is Post.Supervisor or Post.Administrator;

    /// <summary>True when somebody may agree to what another entered: a manager or an administrator, and neither who entered it nor whom it is for.</summary>
    /// <param name="person">Who would answer.</param>
    /// <param name="enteredBy">The user who entered it.</param>
    /// <param name="user">The user it is for.</param>
    public static bool MayAnswer(Practitioner person, string enteredBy, string user)
    {
        ArgumentNullException.ThrowIfNull(person);
        return !person.HasLeft && IsByTwo(person.Details.Post) && person.Id != enteredBy && person.Id != user;
    }
}
