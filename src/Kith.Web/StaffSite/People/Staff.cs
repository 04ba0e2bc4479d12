using System.Text.RegularExpressions;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Store;
using Kith.Store.Accounts;
using Kith.Web.Shared;
using Kith.Web.Shared.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.StaffSite.People;

/// <summary>
/// Who works here and how they sign in. What an act says of the person and what it says of the account is stored together or
/// not at all, and what is refused changes nothing.
/// </summary>
public sealed partial class Staff(
    EventStore records,
    AccountStore accounts,
    AccountService service,
    PostService posts,
    Database database,
    AuthorityClock clock
)
{
    private const string Meanwhile = "Somebody else changed this meanwhile. Open the page again and look";

    /// <summary>Makes a person and an account, or takes back somebody who had left.</summary>
    /// <returns>
    /// The code to hand over, with which they set a password; or what is wrong with which field. Neither where the post waits for
    /// another to agree.
    /// </returns>
    public async Task<(string? Code, FieldProblem? Problem)> AddAsync(
        string userName,
        PractitionerRecorded details,
        string by,
        CancellationToken stop
    )
    {
        var name = userName.Trim().ToLowerInvariant();
        if (ProblemWith(name) is { } problem)
            return (null, new("user-name", problem));
        var workforce = await records.LoadWorkforceAsync(stop);
        if (workforce.Find(name) is { HasLeft: false } there)
            return (
                null,
                new(
                    "user-name",
                    $"{there.Name} is here as “{name}” already. Choose another user name, or open their page"
                )
            );
        var known = await accounts.FindAsync(name, stop);
        if (known is not null && known.Row!.Practitioner != name)
            return (null, new("user-name", $"Somebody else signs in as “{name}”. Choose another user name"));
        var version = await records.VersionOfPractitionerAsync(name, stop);
        if (posts.NeedAnother(details, by, name, workforce))
            return (null, await posts.ProposeAsync(name, version, details, by, stop));
        IReadOnlyList<AccountFact> made = known is null ? [new AccountMade(name)] : [];
        var (link, code) = service.Link(known ?? KnownAccount.New(name), [.. made, .. Given(details.Post)]);
        return await StoreAsync("add-person", by, name, version, [details], [link], stop)
            ? (code, null)
            : (null, new("user-name", Meanwhile));
    }

    /// <summary>Records what changed about somebody. Another post ends their sessions.</summary>
    /// <param name="user">The person.</param>
    /// <param name="version">How many facts were stored of them when the page was opened.</param>
    /// <param name="details">What they are from now on.</param>
    /// <param name="by">Who records it.</param>
    /// <param name="stop">Stops before anything is stored.</param>
    /// <returns>What is wrong with which field; null when it is done.</returns>
    public async Task<FieldProblem?> ChangeAsync(
        string user,
        int version,
        PractitionerRecorded details,
        string by,
        CancellationToken stop
    )
    {
        var workforce = await records.LoadWorkforceAsync(stop);
        if (workforce.Find(user) is not { HasLeft: false } person)
            return new("name", "This person does not work here any more");
        var moved = person.Details.Post != details.Post;
        var more = posts.OpensMore(person.Details, details);
        if (more && user == by)
            return new("post", "You cannot give yourself another post. Ask another administrator");
        if (details.Supervisor is { } supervisor && IsCircle(workforce, user, supervisor))
            return new("supervisor", "Somebody cannot be supervised by themselves or by people they supervise");
        if (more && posts.NeedAnother(details, by, user, workforce))
            return await posts.ProposeAsync(user, version, details, by, stop);
        AccountAppend[] facts = moved ? await MovedAsync(user, details.Post, stop) : [];
        return await StoreAsync("change-person", by, user, version, [details], facts, stop)
            ? null
            : new("name", Meanwhile);
    }

    /// <summary>Gives the post that another entered, or does not. Nothing of it had effect before.</summary>
    /// <param name="answer">What is answered, and how.</param>
    /// <param name="by">Who answers.</param>
    /// <param name="stop">Stops before anything is stored.</param>
    /// <returns>What is wrong with which field; null when it is done.</returns>
    public async Task<FieldProblem?> AnswerAsync(PostAnswered answer, string by, CancellationToken stop)
    {
        var (proposed, version) = await posts.FindAsync(answer.Proposal, stop);
        var workforce = await records.LoadWorkforceAsync(stop);
        if (proposed is not { Fact: PostProposed asked })
            return new("agreed", "This was answered meanwhile");
        if (workforce.Find(by) is not { } person || !ProposedPosts.MayAnswer(person, proposed.By, asked.User))
            return new("agreed", "Whoever entered a post, or is to have it, does not agree to it. Another has to");
        var answered = new AuthorityAppend(
            AuthoritySubjects.Posts,
            version,
            [new Dated(answer with { User = asked.User }, clock.Today)]
        );
        if (!answer.Agreed)
            return await StoreAsync("answer-post", by, asked.User, null, [], [], stop, answered)
                ? null
                : new("agreed", Meanwhile);
        var known = await accounts.FindAsync(asked.User, stop);
        AccountAppend[] account = known is null
            ?
            [
                new AccountAppend(
                    KnownAccount.New(asked.User),
                    [new AccountMade(asked.User), .. Given(asked.Post)],
                    clock.Today
                ),
            ]
            : await MovedAsync(asked.User, asked.Post, stop);
        return await StoreAsync("answer-post", by, asked.User, asked.Seen, [asked.ToDetails()], account, stop, answered)
            ? null
            : new(
                "agreed",
                "This person was changed after the post was entered. Say no, so that it is entered again on what they are now"
            );
    }

    // Another post ends every session: what somebody may do is asked at sign-in too.
    private async Task<AccountAppend[]> MovedAsync(string user, Post post, CancellationToken stop) =>
        await accounts.OfPersonAsync(user, stop) is not { } account
            ? []
            :
            [
                new AccountAppend(
                    account,
                    [
                        .. account.Sessions.Select(session => new SessionEnded(
                            session.Mark(),
                            SessionEndedBecause.Post
                        )),
                        .. Given(post),
                    ],
                    clock.Today
                ),
            ];

    /// <summary>Makes a code with which somebody sets a password. The present password and every session end at once.</summary>
    /// <returns>The code; null where the person does not work here.</returns>
    public async Task<string?> LinkAsync(string user, string by, CancellationToken stop)
    {
        var workforce = await records.LoadWorkforceAsync(stop);
        while (workforce.Find(user) is { HasLeft: false })
        {
            var known = await accounts.OfPersonAsync(user, stop);
            if (known is null && await accounts.FindAsync(user, stop) is not null)
                return null;
            AccountFact[] made = known is null ? [new AccountMade(user)] : [];
            var (link, code) = service.Link(known ?? KnownAccount.New(user), made);
            if (await StoreAsync("make-password-link", by, user, null, [], [link], stop))
                return code;
        }
        return null;
    }

    /// <summary>Closes an account, with all its sessions, whatever the person still has to hand over.</summary>
    public async Task CloseAsync(string user, string by, CancellationToken stop)
    {
        while (await accounts.OfPersonAsync(user, stop) is { } known)
        {
            var closed = new AccountAppend(known, [new AccountClosed()], clock.Today);
            if (await StoreAsync("close-account", by, user, null, [], [closed], stop))
                return;
        }
    }

    /// <summary>What somebody would leave behind: nobody is forgotten because a practitioner leaves.</summary>
    public async Task<LeftBehind> LeftBehindAsync(string user, CancellationToken stop)
    {
        await using var models = database.ReadModels();
        var children = await models.Children.CountAsync(child => child.Lead == user && child.Stage != "closed", stop);
        var workforce = await records.LoadWorkforceAsync(stop);
        return new(children, [.. workforce.Current.Where(person => person.Details.Supervisor == user)]);
    }

    /// <summary>Records that somebody left. Their account is closed with it.</summary>
    /// <returns>Why not; null when it is done.</returns>
    public async Task<string?> LeaveAsync(string user, string? reason, string by, CancellationToken stop)
    {
        if (user == by)
            return "You cannot record that you left yourself. Ask another administrator.";
        var left = await LeftBehindAsync(user, stop);
        if (left.Any)
            return "They still lead children or supervise people. Have these given to somebody else first.";
        var version = await records.VersionOfPractitionerAsync(user, stop);
        AccountAppend[] closed = await accounts.OfPersonAsync(user, stop) is { } known
            ? [new AccountAppend(known, [new AccountClosed()], clock.Today)]
            : [];
        return await StoreAsync("leave", by, user, version, [new PractitionerLeft(reason)], closed, stop)
            ? null
            : Meanwhile + ".";
    }

    /// <summary>Records that somebody is away, or back.</summary>
    /// <returns>Why not; null when it is done.</returns>
    public async Task<string?> AwayAsync(string user, PractitionerAway away, string by, CancellationToken stop)
    {
        var version = await records.VersionOfPractitionerAsync(user, stop);
        return await StoreAsync("record-absence", by, user, version, [away], [], stop) ? null : Meanwhile;
    }

    /// <summary>Everybody who works here, with the account they sign in with.</summary>
    public async Task<IReadOnlyList<StaffLine>> ListAsync(CancellationToken stop)
    {
        var workforce = await records.LoadWorkforceAsync(stop);
        var kept = (await accounts.AllAsync(stop)).ToLookup(account => account.Practitioner);
        return
        [
            .. workforce.Current.Select(person => new StaffLine(
                person,
                kept[person.Id].FirstOrDefault(),
                clock.UtcNow
            )),
        ];
    }

    private async Task<bool> StoreAsync(
        string act,
        string by,
        string user,
        int? version,
        IReadOnlyList<WorkforceFact> person,
        IReadOnlyList<AccountAppend> account,
        CancellationToken stop,
        params AuthorityAppend[] authority
    )
    {
        PractitionerAppend[] practitioners = version is { } seen
            ? [new PractitionerAppend(user, seen, [.. person.Select(fact => new Dated(fact, clock.Today))])]
            : [];
        var append = new Append(
            Guid.CreateVersion7(clock.UtcNow),
            act,
            by,
            clock.UtcNow,
            $"{by}/{Guid.NewGuid():N}",
            []
        )
        {
            Practitioners = practitioners,
            Accounts = [.. account.Where(one => one.Facts.Count > 0)],
            Authority = authority,
        };
        return await records.AppendAsync(append, stop) is AppendResult.Stored;
    }

    // Whoever approves the work of others or keeps the system could do harm unseen: others are told of the post.
    private static IEnumerable<AccountFact> Given(Post post) =>
        ProposedPosts.IsByTwo(post) ? [new PostGiven(post)] : [];

    private static bool IsCircle(Workforce workforce, string user, string supervisor) =>
        supervisor == user || workforce.Above(workforce.Find(supervisor)).Any(above => above.Id == user);

    /// <summary>What is wrong with a name to sign in with; null when it will do. It stands in addresses and in the record for ever.</summary>
    internal static string? ProblemWith(string userName) =>
        UserName().IsMatch(userName)
            ? null
            : "Use letters, digits, full stops, hyphens and underscores only, 60 at most";

    [GeneratedRegex("^[A-Za-z0-9._-]{1,60}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UserName();
}

/// <summary>What is wrong with a field, and what to do.</summary>
public sealed record FieldProblem(string Field, string Message);

/// <summary>What somebody who leaves would leave behind.</summary>
/// <param name="Children">How many children they lead whose episode is open.</param>
/// <param name="People">Whom they supervise.</param>
public sealed record LeftBehind(int Children, IReadOnlyList<Practitioner> People)
{
    public bool Any => Children > 0 || People.Count > 0;
}

/// <summary>Somebody who works here, and how they sign in.</summary>
/// <param name="Person">The person.</param>
/// <param name="Account">The account; null when they cannot sign in.</param>
/// <param name="Now">The moment of looking.</param>
public sealed record StaffLine(Practitioner Person, AccountRow? Account, DateTimeOffset Now)
{
    /// <summary>What is out of the ordinary about the account; null when nothing is.</summary>
    public string? State =>
        Account is null ? "No account"
        : Account.PasswordHash is not null ? null
        : Account.LinkUntil > Now ? "Code handed over"
        : Account.Link is not null ? "Code too old"
        : "Closed";
}
