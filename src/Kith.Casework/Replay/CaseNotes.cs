using Kith.Casework.People;
using Kith.Casework.Record;

namespace Kith.Casework.Replay;

/// <summary>Where on a record something was found.</summary>
internal readonly record struct Place(int Episode, DateOnly On, string Stage);

/// <summary>Something found on a record while it is gone through.</summary>
internal readonly record struct Note(Change What, int About, Place At);

/// <summary>What was found on one record, until it is known which team held the case when.</summary>
internal sealed class CaseNotes(WorkforceHistory workforce)
{
    private readonly List<Note> _notes = [];
    private readonly List<(int Episode, DateOnly On, string Team)> _leads = [];

    public IReadOnlyList<Note> All => _notes;

    public void Begin()
    {
        _notes.Clear();
        _leads.Clear();
    }

    public void Add(Change what, int about, Place at) => _notes.Add(new Note(what, about, at));

    /// <summary>Notes who holds the case from now on, where the fact says so.</summary>
    public void Lead(Recorded written)
    {
        var lead = written.Fact switch
        {
            LeadPractitionerAllocated allocated => allocated.Practitioner,
            LeadPractitionerChanged changed => changed.Practitioner,
            _ => null,
        };
        if (lead is not null)
            _leads.Add((written.Episode, written.On, workforce.Find(lead, written.WrittenAt)?.Details.Team ?? ""));
    }

    /// <summary>The team of whoever held the case on a day, or held it first after that day; empty when nobody did.</summary>
    public string TeamOf(int episode, DateOnly on)
    {
        string? team = null;
        foreach (var lead in _leads)
            if (lead.Episode == episode && (team is null || lead.On <= on))
                team = lead.Team;
        return team ?? "";
    }
}
