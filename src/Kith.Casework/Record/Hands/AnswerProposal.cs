using System.Text.Json.Serialization;

namespace Kith.Casework.Record;

/// <summary>The manager asked agrees to what was proposed, which does it; or does not, and sends it back.</summary>
[ActName("answer-proposal", "Agree to what was proposed, or send it back")]
public sealed record AnswerProposal : Act<ProposalAnswered>
{
    /// <summary>The version of the proposal answered.</summary>
    public int? Proposal { get; init; }

    /// <summary>True when the manager agrees.</summary>
    public bool? Agreed { get; init; }

    /// <summary>What the manager says to it.</summary>
    public string? Reason { get; init; }

    // What was proposed may be of an episode that has closed since: it is still answered.
    [JsonIgnore]
    public override Scope Scope => Scope.Child;

    [JsonIgnore]
    public override bool IsDoneOnMerged => true;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        Proposals.Waiting(record).Any() ? null : "Nothing that was proposed waits for an answer here.";

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice)
    {
        var asked = Find(record);
        return
        [
            .. asked is null ? [] : NotBefore(asked.Recorded.On, "when it was proposed"),
            .. Problem.Of(
                (asked is null, "proposal", "Choose what you are answering"),
                (
                    asked is not null && !Proposals.MayAnswer(practice.Actor, asked, record, practice),
                    "proposal",
                    asked is null ? "" : WhoMay(asked, record, practice)
                ),
                (
                    Agreed == true && asked is not null && Proposals.ActOf(asked.Fact)?.NewHolder == practice.Actor.Id,
                    "agreed",
                    "The case would be yours. A manager above you can agree to it, or send it back"
                ),
                (Agreed == false && IsBlank(Reason), "reason", "Say why you do not agree, and what is to be done now")
            ),
            .. Agreed == true && asked is not null ? StandsAgainst(asked, record, practice) : [],
        ];
    }

    protected override ProposalAnswered Carries(ChildRecord record, Episode? episode, Practice practice)
    {
        var asked = Find(record)!;
        return Answered(record) with { ActName = asked.Fact.ActName, Episode = asked.Recorded.Episode };
    }

    internal override IEnumerable<Dated> Leaves(ChildRecord record, Episode? episode, Practice practice)
    {
        var asked = Find(record)!;
        var done = Agreed == true && Done(asked, record, practice) is Outcome.Done outcome ? outcome.Facts : [];
        // It is its author's act: they entered it, and answer for what it says. That a manager agreed is the fact before it.
        var theirs = done.Select(dated => dated with { By = asked.Recorded.By, ActName = asked.Fact.ActName });
        return base.Leaves(record, episode, practice).Concat(theirs);
    }

    public override IEnumerable<Guid> OtherRecords(ChildRecord record) =>
        Find(record) is { } asked && Proposals.ActOf(asked.Fact) is { } act ? act.OtherRecords(record) : [];

    public override IEnumerable<Guid> OtherPeople(ChildRecord record) =>
        Find(record) is { } asked && Proposals.ActOf(asked.Fact) is { } act ? act.OtherPeople(record) : [];

    public override IEnumerable<AboutPerson> OnPeople(ChildRecord record, Practice practice)
    {
        var asked = Find(record)!;
        return Agreed == true && Done(asked, record, practice) is Outcome.Done done
            ? done.People.Select(about => about with { By = asked.Recorded.By, ActName = asked.Fact.ActName })
            : [];
    }

    public override IEnumerable<AboutChild> OnChildren(ChildRecord record, Practice practice)
    {
        var asked = Find(record)!;
        return Agreed == true && Done(asked, record, practice) is Outcome.Done done
            ? done.Children.Select(about =>
                about with
                {
                    Dated = about.Dated with { By = asked.Recorded.By, ActName = asked.Fact.ActName },
                }
            )
            : [];
    }

    // On the record as it stands now, and as its author's act.
    private static Outcome? Done(Proposed asked, ChildRecord record, Practice practice) =>
        Proposals.ActOf(asked.Fact) is { } act && practice.Workforce.Find(asked.Recorded.By) is { } author
            ? Deciding.Decide(act, record, practice with { Actor = author }, agreedBy: practice.Actor)
            : null;

    private static IEnumerable<Problem> StandsAgainst(Proposed asked, ChildRecord record, Practice practice)
    {
        const string SendBack = "Send it back, and say what is to be done instead.";
        return Done(asked, record, practice) switch
        {
            Outcome.Done => [],
            Outcome.Refused refused =>
            [
                .. new[] { refused.Because }
                    .Concat(refused.Objections.Select(objection => objection.Because))
                    .Concat(refused.Problems.Select(problem => problem.Message))
                    .OfType<string>()
                    .Take(1)
                    .Select(because => new Problem(
                        "agreed",
                        $"It cannot be done any more as the record stands now. {because.TrimEnd('.')}. {SendBack}"
                    )),
            ],
            _ => [new Problem("agreed", $"What was entered cannot be read by this program. {SendBack}")],
        };
    }

    private static string WhoMay(Proposed asked, ChildRecord record, Practice practice) =>
        practice.Actor.Id == asked.Recorded.By
            ? $"You proposed this yourself. {Who(asked, record, practice)}"
            : Who(asked, record, practice);

    private static string Who(Proposed asked, ChildRecord record, Practice practice) =>
        Proposals.AskedOf(asked, record, practice) is { } answers
            ? $"{answers.Name} can answer this, or a manager above them"
            : "Nobody who may agree to this works with this child now. Ask an administrator to put another manager in the lead practitioner’s line";

    private Proposed? Find(ChildRecord record) =>
        Proposals.Waiting(record).FirstOrDefault(proposal => proposal.Recorded.Version == Proposal);
}
