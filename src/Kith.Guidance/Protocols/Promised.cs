using System.Text.RegularExpressions;

namespace Kith.Guidance;

/// <summary>The rules that keep a time promised in a protocol's text.</summary>
/// <param name="In">The section that promises it, by key.</param>
/// <param name="Words">Words of that section, with the time among them.</param>
/// <param name="KeptBy">The duties whose clocks keep it, of the protocol or of the guidance, by id.</param>
/// <param name="Line">The line of the file it begins on.</param>
public sealed record ProtocolPromise(string In, string Words, IReadOnlyList<string> KeptBy, int Line);

/// <summary>A time that a protocol promises families, and what keeps it.</summary>
/// <param name="Section">The section that promises it.</param>
/// <param name="Sentence">The sentence it stands in.</param>
/// <param name="Time">The time, in the words of the text: "within 5 working days".</param>
/// <param name="Clocks">The duties whose clocks keep it; empty when nothing does.</param>
public sealed partial record PromisedTime(
    ProtocolSection Section,
    string Sentence,
    string Time,
    IReadOnlyList<Duty> Clocks
)
{
    /// <summary>True when a clock runs for it.</summary>
    public bool IsKept => Clocks.Count > 0;

    /// <summary>Every time that a protocol promises, in the order of its text.</summary>
    /// <param name="protocol">The protocol.</param>
    /// <param name="book">The rules it is in force with; null where it does not agree with them, and its own duties alone count.</param>
    public static IReadOnlyList<PromisedTime> In(Protocol protocol, Rulebook? book)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        return
        [
            .. from section in protocol.Sections
            from passage in section.Passages
            from sentence in Sentences().Split(passage.Text)
            from Match time in Times().Matches(sentence)
            select new PromisedTime(
                section,
                sentence,
                time.Value,
                [
                    .. protocol
                        .Promises.Where(promise => promise.In == section.Key && Covers(promise, sentence, time))
                        .SelectMany(promise => promise.KeptBy)
                        .Distinct()
                        .Select(id => ClockOf(id, protocol, book))
                        .OfType<Duty>(),
                ]
            ),
        ];
    }

    /// <summary>The duty whose clock keeps a time; null when there is none, it has no clock, or its clock waits for what is not recorded.</summary>
    internal static Duty? ClockOf(string id, Protocol protocol, Rulebook? book) =>
        (book?.Duties.GetValueOrDefault(id) ?? protocol.Duties.FirstOrDefault(duty => duty.Id == id))
            is { Rule: ClockRule clock } duty
        && clock.From.Any(IsRecorded)
        && (clock.Until.Count == 0 || clock.Until.Any(IsRecorded))
            ? duty
            : null;

    // The words say which of a sentence's times is meant: the time stands among them.
    private static bool Covers(ProtocolPromise promise, string sentence, Match time) =>
        sentence.IndexOf(promise.Words, StringComparison.Ordinal) is var at and >= 0
        && at <= time.Index
        && at + promise.Words.Length >= time.Index + time.Length;

    private static bool IsRecorded(FactMatch fact) => !Vocabulary.Awaited.Facts.ContainsKey(fact.Fact);

    [GeneratedRegex(@"(?<=[.!?])\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Sentences();

    private const string Number = @"(one|two|three|four|five|six|seven|eight|nine|ten|twelve|\d+)";

    private const string Unit = @"((working|calendar)\s+)?(hour|day|week|fortnight|month)s?\b";

    // A limit, as people write one. An age, a length of a stay or an amount of hours is none, but an age by which something is done is one.
    [GeneratedRegex(
        $@"\b((within|(?<!\b(once|twice|times)\s+)in)\s+an?|(within|at least every|every|after|not later than|no later than|by|at least)\s+{Number})\s+{Unit}"
            + $@"|\b(in\s+)?{Number}\s+working\s+days?\b"
            + $@"|\b(an?|{Number})\s+{Unit}(?=\s+to\s+[a-z])"
            + @"|\b(on|by)\s+the\s+((first|second|third|next|same)\s+)?(working\s+)?day\b|\bthe\s+((same|next)\s+(working\s+)?day|day\s+(it|they|you|we|he|she)\b)"
            + @"|\b(on|by|before)\s+day\s+\d+\b"
            + @"|\b(by|before)\s+((the\s+age\s+of|(a\s+child|they|he|she)\s+(is|are|turns?))\s+)?\d+(½|¼|¾|\s+and\s+a\s+half\b)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Times();
}

/// <summary>Finds promises that name no clock, or words that the text no longer has.</summary>
internal static class WhatKeepsNothing
{
    public static IEnumerable<ProtocolFinding> In(
        Protocol protocol,
        IReadOnlyList<PromisedTime> promised,
        Rulebook? book
    ) =>
        protocol.Promises.SelectMany(promise =>
            promise
                .KeptBy.Where(id => PromisedTime.ClockOf(id, protocol, book) is null)
                .Select(id => $"\"{id}\" has no clock that runs, so that it keeps nothing. Name a duty with a clock.")
                .Concat(
                    promised.Any(time =>
                        time.Section.Key == promise.In
                        && time.Sentence.Contains(promise.Words, StringComparison.Ordinal)
                        && promise.Words.Contains(time.Time, StringComparison.Ordinal)
                    )
                        ? []
                        : [$"The section does not promise “{promise.Words}”. Use its words, with the time among them."]
                )
                .Select(message => new ProtocolFinding(
                    ProtocolFindingKind.KeepsNothing,
                    promise.In,
                    promise.Line,
                    message
                ))
        );
}
