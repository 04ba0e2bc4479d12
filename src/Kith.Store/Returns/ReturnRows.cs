namespace Kith.Store.Returns;

/// <summary>How ready one team's children are for a return on one day. Table <c>return_readiness</c>.</summary>
/// <param name="Year">The collection year: 2025-26.</param>
/// <param name="Day">The day it was counted.</param>
/// <param name="Team">The lead practitioner's team; empty when nobody leads.</param>
/// <param name="Children">How many of its children are in the return.</param>
/// <param name="Ready">How many of them have no error and no unanswered query.</param>
/// <param name="LeftOut">Entries that contradict the rest of their record, and so stay out.</param>
public sealed record ReturnReadinessRow(string Year, DateOnly Day, string Team, int Children, int Ready, int LeftOut);

/// <summary>What one rule found on one day. Table <c>return_tally</c>.</summary>
/// <param name="Year">The collection year: 2025-26.</param>
/// <param name="Day">The day it was counted.</param>
/// <param name="Rule">The rule's code.</param>
/// <param name="Findings">How many findings there were, the answered ones included.</param>
/// <param name="Answered">Queries that somebody said may stay.</param>
/// <param name="Children">On how many children.</param>
public sealed record ReturnTallyRow(string Year, DateOnly Day, string Rule, int Findings, int Answered, int Children);

/// <summary>One finding of the latest count. Table <c>return_finding</c>.</summary>
/// <param name="Year">The collection year: 2025-26.</param>
/// <param name="Position">Place in the order of the return, from 1.</param>
/// <param name="Child">The child.</param>
/// <param name="Number">The authority's number for the child.</param>
/// <param name="Team">The lead practitioner's team; empty when nobody leads.</param>
/// <param name="Rule">The rule's code; empty for an entry that stays out of the return.</param>
/// <param name="About">What it is about.</param>
/// <param name="Fact">The version of the entry that puts it right; 0 for none.</param>
/// <param name="Answered">True for a query that somebody said may stay.</param>
public sealed record ReturnFindingRow(
    string Year,
    int Position,
    Guid Child,
    string Number,
    string Team,
    string Rule,
    string About,
    int Fact,
    bool Answered
);

/// <summary>The figures of one return. Table <c>return_figures</c>.</summary>
/// <param name="Year">The collection year: 2025-26.</param>
/// <param name="Source">counted, built or file.</param>
/// <param name="Day">The day they were made.</param>
/// <param name="Figures">The figures, as JSON.</param>
public sealed record ReturnFiguresRow(string Year, string Source, DateOnly Day, string Figures);
