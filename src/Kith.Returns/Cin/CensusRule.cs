using System.Collections.Immutable;
using Kith.Returns.Cin.Checking;

namespace Kith.Returns.Cin;

/// <summary>One version of one validation rule of the census: its code, its years, its words, and how it is checked.</summary>
public sealed record CensusRule
{
    /// <summary>The code the sector knows it by, for example 8565 or 8670Q.</summary>
    public required string Code { get; init; }

    /// <summary>Error or query.</summary>
    public required Severity Severity { get; init; }

    /// <summary>What is wrong, in plain words.</summary>
    public required string Says { get; init; }

    /// <summary>What to do about it.</summary>
    public required string WhatToDo { get; init; }

    /// <summary>First collection year in force; 2022-23 also stands for every year before.</summary>
    public CollectionYear From { get; init; } = CollectionYear.Earliest;

    /// <summary>Last collection year in force; null while it is still in force.</summary>
    public CollectionYear? To { get; init; }

    /// <summary>Known from a draft only: used when asked for.</summary>
    public bool Provisional { get; init; }

    /// <summary>What it looks at.</summary>
    public RuleLevel Level =>
        Checks[0].Part switch
        {
            Part.Header => RuleLevel.Header,
            Part.Return => RuleLevel.Return,
            _ => RuleLevel.Child,
        };

    /// <summary>Names of the elements it shows with a finding.</summary>
    public IEnumerable<string> Elements => Checks.SelectMany(check => check.Elements).Select(e => e.Name).Distinct();

    internal ImmutableArray<Check> Checks { get; init; } = [];

    /// <summary>Whether the rule is in force in a collection year.</summary>
    public bool InForce(CollectionYear year) => From <= year && (To is null || year <= To);

    /// <inheritdoc />
    public override string ToString() => Code;
}
