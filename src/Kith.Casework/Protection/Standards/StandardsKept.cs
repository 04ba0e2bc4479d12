using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Casework.Protection.Standards;

/// <summary>One piece of evidence in a case.</summary>
/// <param name="Of">What shows it.</param>
/// <param name="Entry">The latest entry that does; null where none does.</param>
/// <param name="Reached">True once the case has come to that part of the work.</param>
public sealed record EvidenceKept(StandardEvidence Of, Recorded? Entry, bool Reached)
{
    /// <summary>True where the case has come to it and nothing shows it.</summary>
    public bool IsMissing => Reached && Entry is null;
}

/// <summary>One standard in a case.</summary>
/// <param name="Standard">The standard.</param>
/// <param name="Duty">What the guidance in force says of it.</param>
/// <param name="Evidence">What shows it, and what is missing.</param>
public sealed record StandardKept(PracticeStandard Standard, Duty Duty, IReadOnlyList<EvidenceKept> Evidence)
{
    /// <summary>True where something that the case has come to is not there.</summary>
    public bool HasMissing => Evidence.Any(one => one.IsMissing);
}

/// <summary>How the last enquiry of a case, its conference and its plan stand against the standards, by what is recorded anyway.</summary>
/// <param name="Since">The day from which entries count: that of the strategy discussion, else of the enquiry.</param>
/// <param name="Standards">Each standard that the guidance in force that day has.</param>
public sealed record StandardsKept(DateOnly Since, IReadOnlyList<StandardKept> Standards)
{
    /// <summary>Of how many nothing is missing that the case has come to.</summary>
    public int WithoutMissing => Standards.Count(standard => !standard.HasMissing);

    /// <summary>Reads a case; null where there was no enquiry, nor a discussion that may lead to one.</summary>
    /// <param name="record">The record.</param>
    /// <param name="standards">The standards.</param>
    /// <param name="guidance">The guidance.</param>
    public static StandardsKept? Of(ChildRecord record, PracticeStandards standards, GuidanceLibrary guidance)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(standards);
        ArgumentNullException.ThrowIfNull(guidance);
        if (record.State.Current is not { } episode || BegunOn(record, episode.Number) is not { } since)
            return null;
        var rules = guidance.InForceOn(since);
        var all = record.ByDate.Where(entry => entry.Episode == episode.Number).ToList();
        var facts = all.FindAll(entry => entry.On >= since);
        return new(
            since,
            [
                .. from standard in standards.All
                where rules.Duties.ContainsKey(standard.Duty)
                select new StandardKept(
                    standard,
                    rules.Duties[standard.Duty],
                    [
                        .. standard
                            .Evidence.Where(one =>
                                one.Where is null || facts.Exists(entry => entry.FactName == one.Where)
                            )
                            .Select(one => new EvidenceKept(
                                one,
                                (one.Earlier ? all : facts).FindLast(entry => Says(entry, one)),
                                Reached(one.Part, facts)
                            )),
                    ]
                ),
            ]
        );
    }

    // The discussion that came before the enquiry belongs to it.
    private static DateOnly? BegunOn(ChildRecord record, int episode)
    {
        var begun = record
            .ByDate.Where(entry => entry.Episode == episode && entry.Fact is StrategyDiscussionHeld or EnquiryStarted)
            .ToList();
        var enquiry = begun.FindLastIndex(entry => entry.Fact is EnquiryStarted);
        return enquiry < 0 ? begun.LastOrDefault()?.On
            : enquiry > 0 && begun[enquiry - 1].Fact is StrategyDiscussionHeld ? begun[enquiry - 1].On
            : begun[enquiry].On;
    }

    private static bool Says(Recorded entry, StandardEvidence one) =>
        one.Facts.Contains(entry.FactName)
        && (entry.RowsOf(one.Detail).Count > 0 || !string.IsNullOrWhiteSpace(entry.Detail(one.Detail)));

    private static bool Reached(StandardPart part, List<Recorded> facts) =>
        facts.Exists(entry =>
            part switch
            {
                StandardPart.Enquiry => true,
                StandardPart.Conference => entry.Fact
                    is EnquiryConcluded { Outcome: EnquiryOutcome.Conference }
                        or InitialConferenceHeld,
                _ => entry.Fact is ProtectionPlanStarted,
            }
        );
}
