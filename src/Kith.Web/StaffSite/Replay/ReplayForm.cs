using Kith.Casework;
using Kith.Casework.Replay;
using Kith.Web.Components;

namespace Kith.Web.StaffSite.Replay;

/// <summary>What is set side by side.</summary>
public enum ReplayWith
{
    /// <summary>Two editions.</summary>
    Editions,

    /// <summary>An edition and an edited draft of it.</summary>
    Draft,

    /// <summary>Two versions of the local protocol.</summary>
    Protocol,
}

/// <summary>The question of a replay as it was typed.</summary>
/// <param name="With">What is set side by side.</param>
/// <param name="First">The edition or version compared from.</param>
/// <param name="Second">The edition or version compared with; <c>draft</c> for the draft in the editor.</param>
/// <param name="Draft">A pasted draft of an edition.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="Stage">One stage; null for every stage.</param>
/// <param name="Team">One team; null for every team.</param>
public sealed record ReplayForm(
    ReplayWith With,
    string? First,
    string? Second,
    string? Draft,
    DateParts From,
    DateParts To,
    string? Stage,
    string? Team
)
{
    /// <summary>How cases that nobody held are asked for.</summary>
    public const string NoTeam = "-";

    public FormErrors Errors { get; } = new();

    /// <summary>Which part of the records counts.</summary>
    public Selection Among => new(new Period(From.ToDate(), To.ToDate()), Stage, Team == NoTeam ? "" : Team);

    /// <summary>True when part of the records only is asked for.</summary>
    public bool IsNarrowed => !From.IsEmpty || !To.IsEmpty || Stage is not null || Team is not null;

    /// <summary>What is set side by side, as the page sends it.</summary>
    public string Kind => With.ToString().ToLowerInvariant();

    /// <summary>The name under which what is typed is kept.</summary>
    public string Page => $"replay/{Kind}";

    /// <summary>What the page sends of it, by input name.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Values() =>
        [
            new("with", Kind),
            new("first", First ?? ""),
            new("second", Second ?? ""),
            new("draft", Draft ?? ""),
            .. From.Values("from"),
            .. To.Values("to"),
            new("stage", Stage ?? ""),
            new("team", Team ?? ""),
        ];

    /// <summary>Reads what was posted, or what an address proposes.</summary>
    public static ReplayForm Read(Func<string, string?> value)
    {
        string? Text(string name) => value(name) is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;
        DateParts Date(string name) => new(value($"{name}-day"), value($"{name}-month"), value($"{name}-year"));
        return new ReplayForm(
            Enum.TryParse<ReplayWith>(value("with"), ignoreCase: true, out var with) && Enum.IsDefined(with)
                ? with
                : ReplayWith.Editions,
            Text("first"),
            Text("second"),
            Text("draft"),
            Date("from"),
            Date("to"),
            Text("stage"),
            Text("team")
        );
    }

    /// <summary>Checks which part of the records is asked for.</summary>
    public void CheckAmong(IReadOnlyCollection<string> teams)
    {
        Real("from", From, "the first day");
        Real("to", To, "the last day");
        if (!Errors.Any && Among.Period.To < Among.Period.From)
            Errors.Add("to", "The last day must be on or after the first day");
        if (Stage is not null && !Stages.Open.Contains(Stage))
            Errors.Add("stage", "Choose a stage");
        if (Team is not (null or NoTeam) && !teams.Contains(Team))
            Errors.Add("team", "Choose a team");
    }

    private void Real(string field, DateParts date, string what)
    {
        if (!date.IsEmpty && date.Problem(what) is var (message, part))
            Errors.Add(field, message, part);
    }
}
