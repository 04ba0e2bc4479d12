using System.Globalization;
using Kith.Casework.Challenges;
using Kith.Casework.Forms;
using Kith.Casework.Record;
using Kith.Web.Components;
using Kith.Web.Shared.Access;
using Kith.Web.Shared.Drafting;

namespace Kith.Web.Shared.Challenges;

/// <summary>
/// What somebody does about a challenge on a page on which they see that challenge and nothing else of the record: they raise one, answer
/// it, take it further or settle it. Whom it goes to is found for them.
/// </summary>
internal sealed class ChallengeForm(OutsideActs acts, PageDrafts drafts, AuthorityClock clock)
{
    /// <summary>The input that says which of the forms was sent.</summary>
    public const string StepInput = "step";

    /// <summary>The forms, as they are named in that input.</summary>
    public const string Answer = "answer";
    public const string Settle = "settle";
    public const string Further = "further";

    // What somebody types on a telephone; the record takes more.
    private const int Longest = 4000;

    /// <summary>The name under which what is typed into a form is kept.</summary>
    public static string DraftOf(Guid child, int number, string step) =>
        string.Create(CultureInfo.InvariantCulture, $"challenge/{child:N}/{number}/{step}");

    /// <summary>What is typed into the forms of a challenge is there again.</summary>
    public async Task RememberAsync(SignedIn actor, ChallengeSight sight, CancellationToken stop)
    {
        foreach (var step in new[] { Answer, Settle, Further })
            await drafts.FindAsync(actor, DraftOf(sight.Record.Id, sight.Story.Number, step), stop);
    }

    /// <summary>Does what was sent of a challenge; what is wrong with it, or nothing.</summary>
    public async Task<FormErrors> GoOnAsync(
        SignedIn actor,
        IReadOnlyList<KeyValuePair<string, string>> values,
        ChallengeSight sight,
        Func<ChildRecord, bool> isOpen,
        CancellationToken stop
    )
    {
        var posted = ActReader.Posted(values);
        var (number, step) = (sight.Story.Number, One(posted, StepInput) ?? "");
        var (act, field) = step switch
        {
            Answer when sight.MayAnswer => (
                (Act)new AnswerChallenge { Challenge = number, Answer = One(posted, "answer") },
                "answer"
            ),
            Settle when sight.MayGoOn => (
                new SettleChallenge
                {
                    Challenge = number,
                    Outcome = OutcomeOf(One(posted, "outcome")),
                    How = One(posted, "how"),
                },
                "how"
            ),
            Further when sight.MayGoOn => (
                new EscalateChallenge
                {
                    Challenge = number,
                    To = NextOf(sight, actor)?.Id,
                    Why = One(posted, "why"),
                },
                "why"
            ),
            _ => (null, "answer"),
        };
        return act is null
            ? new FormErrors().Add(field, "This waits for nothing of yours now. Open it again to see what came of it")
            : await SaveAsync(
                actor,
                values,
                sight.Record,
                act,
                field,
                DraftOf(sight.Record.Id, number, step),
                isOpen,
                stop
            );
    }

    /// <summary>Raises a challenge; what is wrong with it, or nothing.</summary>
    public Task<FormErrors> RaiseAsync(
        SignedIn actor,
        IReadOnlyList<KeyValuePair<string, string>> values,
        ChildRecord record,
        string draft,
        Func<ChildRecord, bool> isOpen,
        CancellationToken stop
    )
    {
        var posted = ActReader.Posted(values);
        var act = new RaiseChallenge
        {
            What = One(posted, "what"),
            Why = One(posted, "why"),
            Wants = One(posted, "wants"),
            To = ChallengeLine.Next(record, null, actor.Id, actor.Workforce, clock.Now)?.Id,
        };
        return SaveAsync(actor, values, record, act, "what", draft, isOpen, stop);
    }

    /// <summary>Who is asked next where a challenge is taken further; null where nobody is left.</summary>
    public Casework.People.Practitioner? NextOf(ChallengeSight sight, SignedIn actor) =>
        ChallengeLine.Next(sight.Record, sight.Story, actor.Id, actor.Workforce, clock.Now);

    private async Task<FormErrors> SaveAsync(
        SignedIn actor,
        IReadOnlyList<KeyValuePair<string, string>> values,
        ChildRecord record,
        Act act,
        string field,
        string draft,
        Func<ChildRecord, bool> isOpen,
        CancellationToken stop
    )
    {
        var errors = new FormErrors();
        foreach (var (input, _) in values.Where(pair => pair.Value.Length > Longest))
            errors.Add(input, "Shorten this: it is longer than can be sent");
        if (errors.Any)
            return errors;
        var done = await acts.DoAsync(actor, PostedForm.Of(values), record, act, isOpen, stop);
        if (done is ActResult.Done)
        {
            await drafts.ForgetAsync(actor, draft, values, stop);
            return errors;
        }
        if (done is ActResult.Refused refused)
        {
            foreach (var problem in refused.Children.Values.SelectMany(one => one.Problems))
                errors.Add(
                    problem.Field is "to" or "challenge" or "on" ? field : problem.Field,
                    problem.Field == "to" ? "Nobody is left here who could answer it. Ring us" : problem.Message
                );
            foreach (var objection in refused.Children.Values.SelectMany(one => one.Objections))
                errors.Add(field, objection.Because);
        }
        return errors.Any ? errors : errors.Add(field, "This was not sent: something changed meanwhile. Send it again");
    }

    private static ChallengeOutcome? OutcomeOf(string? said) =>
        Enum.TryParse<ChallengeOutcome>(said, true, out var outcome) && Enum.IsDefined(outcome) ? outcome : null;

    private static string? One(ILookup<string, string> posted, string input) =>
        posted[input].FirstOrDefault()?.Trim() is { Length: > 0 } said ? said : null;
}
