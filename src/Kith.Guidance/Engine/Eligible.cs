namespace Kith.Guidance;

/// <summary>Who may act, and who may hold a case, under one rulebook.</summary>
internal sealed class Eligible(Rulebook book, Standing standing)
{
    /// <summary>Why the person asked about may not; null when they may.</summary>
    public string? Because(EligibilityRule rule)
    {
        var subject = rule.Subject == Subject.Holder ? standing.Holder : standing.Actor;
        // Where nobody holds the case yet, there is nobody to object to.
        if (subject is null)
            return null;
        var leads = rule.Who.Contains(Qualities.Protocol) ? Leads() : [];
        if (!HasAny(subject, rule.Who) && !Array.Exists(leads, lead => HasAny(subject, lead.Who)))
            return Unfit(rule, subject, leads);
        if (rule.Subject == Subject.Actor)
            return null;
        if (Lacks(rule.OverseenBy))
            return Unsupervised(rule.OverseenBy, subject);
        // Where the protocol names several ways to lead, the supervision of one that fits the person is enough.
        var fitting = leads.Where(lead => lead.Who.Any(subject.Has)).ToArray();
        return fitting.Length > 0 && fitting.All(lead => Lacks(lead.OverseenBy))
            ? Unsupervised(fitting[0].OverseenBy, subject)
            : null;
    }

    private LeadRule[] Leads() => [.. book.Leads.Where(lead => lead.At.Contains(standing.Stage))];

    private bool HasAny(IQualified person, IReadOnlyList<string> qualities)
    {
        foreach (var quality in qualities)
            if (quality == Qualities.CaseHolder ? standing.Holder?.Id == person.Id : person.Has(quality))
                return true;
        return false;
    }

    private bool Lacks(IReadOnlyList<string> overseenBy) =>
        overseenBy.Count > 0 && (standing.HoldersSupervisor is not { } supervisor || !overseenBy.Any(supervisor.Has));

    private string Unfit(EligibilityRule rule, IQualified subject, LeadRule[] leads)
    {
        var isLocal = rule.Who.Contains(Qualities.Protocol);
        var anyOf = isLocal
            ? Wording.Joined([
                .. rule.Who.Where(word => word != Qualities.Protocol),
                .. leads.SelectMany(lead => lead.Who),
            ])
            : Wording.AnyOf(rule.Who);
        var under = isLocal ? $"{book.Title} and the local protocol" : book.Title;
        return rule.Subject == Subject.Holder
            ? $"{Wording.Capital(anyOf)} has to hold {Wording.Case(standing.Stage)} under {under}. {Wording.Choose(subject, anyOf)}"
            : $"{Wording.Capital(anyOf)} has to do this under {under}. {Wording.Instead(subject, anyOf)}";
    }

    private string Unsupervised(IReadOnlyList<string> overseenBy, IQualified subject)
    {
        var whom = subject.Name ?? "This person";
        var supervisor = standing.HoldersSupervisor switch
        {
            null => $"{whom} has no supervisor on record.",
            { Name: { } name } => $"{name}, who supervises {subject.Name ?? "this person"}, is not.",
            _ => $"The supervisor of {subject.Name ?? "this person"} is not.",
        };
        return $"Whoever holds {Wording.Case(standing.Stage)} has to be overseen by {Wording.AnyOf(overseenBy)} under {book.Title}. {supervisor}";
    }
}
