using Kith.Casework.Access;
using Kith.Casework.Forms;
using Kith.Casework.Papers;
using Kith.Casework.People;
using Kith.Casework.Record;

namespace Kith.Casework.Challenges;

/// <summary>A challenge of the child or of somebody of the family, and what came of it.</summary>
/// <param name="Raised">The fact that holds it.</param>
public sealed record FamilyChallenge(Recorded Raised)
{
    /// <summary>What was said.</summary>
    public FamilyChallenged Fact => (FamilyChallenged)Raised.Fact;

    /// <summary>The last answer; null while there is none.</summary>
    public Recorded? Answered { get; init; }

    /// <summary>What the last answer says; null while there is none.</summary>
    public FamilyChallengeAnswered? Answer => Answered?.Fact as FamilyChallengeAnswered;

    /// <summary>True until it is answered.</summary>
    public bool IsOpen => Answered is null;

    /// <summary>All on a record, in the order raised.</summary>
    public static IReadOnlyList<FamilyChallenge> In(ChildRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var raised = new SortedDictionary<int, FamilyChallenge>();
        foreach (var entry in record.Standing)
            if (entry.Fact is FamilyChallenged)
                raised[entry.Version] = new FamilyChallenge(entry);
            else if (entry.Fact is FamilyChallengeAnswered answer && raised.TryGetValue(answer.Challenge, out var one))
                raised[answer.Challenge] = one with { Answered = entry };
        return [.. raised.Values];
    }

    /// <summary>One of them; null where there is none of that version.</summary>
    public static FamilyChallenge? Find(ChildRecord record, int? version) =>
        In(record).FirstOrDefault(challenge => challenge.Raised.Version == version);

    /// <summary>The entries of a record that a family can challenge, as the form files say, the latest first.</summary>
    public static IEnumerable<Recorded> Challengeable(ChildRecord record, FormLibrary forms)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(forms);
        return record.ByDate.Reverse().Where(entry => forms.WordsOf(entry.Fact)?.Story.CanBeChallenged == true);
    }

    /// <summary>The same, each assessment and each plan once: as it stands last.</summary>
    /// <param name="record">The child's record.</param>
    /// <param name="forms">The form files.</param>
    /// <param name="chosen">The version of an entry that is offered all the same; null for none.</param>
    public static IEnumerable<Recorded> ToChoose(ChildRecord record, FormLibrary forms, int? chosen)
    {
        List<Recorded> later = [];
        foreach (var entry in Challengeable(record, forms))
        {
            var into = forms.WordsOf(entry.Fact)!.Story.ChallengedIn;
            if (
                entry.Version == chosen
                || !later.Exists(other => other.Episode == entry.Episode && into.Contains(other.FactName))
            )
                yield return entry;
            later.Add(entry);
        }
    }

    /// <summary>What is challenged, in a few words: the entry, or the paper that says it.</summary>
    internal static string? SaysOf(int? decision, ChildRecord record, FormLibrary forms) =>
        Paper.Find(record, decision) is { } paper ? paper.Fact.Title
        : record.Standing.FirstOrDefault(entry => entry.Version == decision) is { } entry
            ? $"{forms.WordsOf(entry.Fact)?.Story.Heading}, {Plain.Day(entry.On)}"
        : null;

    // The nearest manager above the lead who neither decided it nor wrote it down.
    internal static string? ToAnswer(int? decision, ChildRecord record, Practice practice)
    {
        var decider = record.Standing.FirstOrDefault(entry => entry.Version == decision)?.By;
        var lead = record.State.Current?.Lead?.Practitioner;
        return practice
            .Workforce.Above(practice.Workforce.Find(lead))
            .FirstOrDefault(manager =>
                manager is { HasLeft: false }
                && manager.Id != decider
                && Seeing.CouldAnswerOn(manager, record, practice.Workforce, practice.Now)
            )
            ?.Id;
    }
}
