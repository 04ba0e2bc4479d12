using Kith.Casework.Access;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Store;
using Kith.Web.Shared;

namespace Kith.Web.StaffSite.People;

/// <summary>Keeps the posts that wait for another to agree. An administrator alone could make a manager, and as that manager open any record that nobody leads.</summary>
public sealed class PostService(EventStore records, AccessRules rules, AuthorityClock clock)
{
    /// <summary>Those that wait, in the order entered.</summary>
    public async Task<IReadOnlyList<Recorded>> WaitingAsync(CancellationToken stop) =>
        ProposedPosts.Waiting(await records.LoadAuthorityAsync(AuthoritySubjects.Posts, stop));

    /// <summary>One that waits, and how many facts there are of all; null where it does not wait any more.</summary>
    public async Task<(Recorded? Proposed, int Version)> FindAsync(int proposal, CancellationToken stop)
    {
        var facts = await records.LoadAuthorityAsync(AuthoritySubjects.Posts, stop);
        return (ProposedPosts.Waiting(facts).FirstOrDefault(one => one.Version == proposal), facts.Count);
    }

    /// <summary>True where somebody is given a job only when another agrees. The first who keeps a new system has nobody to ask.</summary>
    public bool NeedAnother(PractitionerRecorded job, string by, string user, Workforce workforce) =>
        (ProposedPosts.IsByTwo(job.Post) || rules.OpensApart(job))
        && workforce.Current.Any(person => ProposedPosts.MayAnswer(person, by, user));

    /// <summary>True for another post, or a job that opens records by itself, as that of a designated officer, for somebody who had none.</summary>
    public bool OpensMore(PractitionerRecorded before, PractitionerRecorded job) =>
        before.Post != job.Post || (rules.OpensApart(job) && !rules.OpensApart(before));

    /// <summary>Keeps a post for another to agree to.</summary>
    /// <returns>What is wrong with which field; null when it is kept.</returns>
    public async Task<FieldProblem?> ProposeAsync(
        string user,
        int seen,
        PractitionerRecorded details,
        string by,
        CancellationToken stop
    )
    {
        var facts = await records.LoadAuthorityAsync(AuthoritySubjects.Posts, stop);
        if (ProposedPosts.Waiting(facts).Any(one => ((PostProposed)one.Fact).User == user))
            return new("post", "A post for this person waits for another to agree already");
        var proposed = new PostProposed(
            user,
            seen,
            details.Name,
            details.Title,
            details.Post,
            details.Registration,
            details.Team,
            details.Supervisor,
            details.Agency,
            details.Knowledge,
            details.Leads,
            details.Competences,
            details.Telephone
        );
        var append = new Append(
            Guid.CreateVersion7(clock.UtcNow),
            "propose-post",
            by,
            clock.UtcNow,
            $"{by}/{Guid.NewGuid():N}",
            []
        )
        {
            Authority = [new AuthorityAppend(AuthoritySubjects.Posts, facts.Count, [new Dated(proposed, clock.Today)])],
        };
        return await records.AppendAsync(append, stop) is AppendResult.Stored
            ? null
            : new("post", "Somebody else entered a post meanwhile. Send it again");
    }
}
