namespace Kith.Guidance;

/// <summary>Finds sections that could stand in any authority's protocol: nothing in them is the authority's own.</summary>
internal static class WhatIsNotLocal
{
    private static readonly HashSet<string> NoNames = [];

    // Numbers that only point into a law or a book.
    private static readonly HashSet<string> Pointers =
    [
        "section",
        "sections",
        "s",
        "article",
        "chapter",
        "paragraph",
        "regulation",
        "schedule",
        "part",
        "act",
        "level",
        "tier",
    ];

    public static IEnumerable<ProtocolFinding> In(
        Protocol protocol,
        ProtocolRequirements requirements,
        GuidanceLibrary? guidance
    )
    {
        var national = Shingles.Of(GuidanceWords(guidance).Select(words => ("", words)), NoNames);
        var own = NamesOf(protocol);
        foreach (var section in protocol.Sections.Where(section => section.Text.Length > 0))
        {
            if (Placeholder(section, requirements) is { } placeholder)
                yield return Found(
                    ProtocolFindingKind.Placeholder,
                    section,
                    $"\"{placeholder}\" was never filled in. Write what it stands for here."
                );
            if (!section.Passages.Any(passage => IsLocal(passage.Text, own, requirements)))
                yield return Found(
                    ProtocolFindingKind.NothingLocal,
                    section,
                    "It names no person, team, place, number or date of your own, so it could stand anywhere. Say who does this here, where, and in how many days."
                );
            var alike = Shingles.Of([(section.Key, section.Text)], own).PercentIn(national);
            if (alike >= requirements.MostLikeGuidance)
                yield return Found(
                    ProtocolFindingKind.LikeGuidance,
                    section,
                    $"{alike} percent of it are the words of the guidance. The guidance is known; say how it is done here."
                );
        }
    }

    /// <summary>The words by which the authority is named. Its name alone makes nothing local: it is put into bought texts too.</summary>
    public static IReadOnlySet<string> NamesOf(Protocol protocol) =>
        Token.In(protocol.Authority ?? "").Select(token => token.Plain).ToHashSet();

    private static ProtocolFinding Found(ProtocolFindingKind kind, ProtocolSection section, string message) =>
        new(kind, section.Key, section.Line, message);

    private static string? Placeholder(ProtocolSection section, ProtocolRequirements requirements) =>
        requirements.Placeholders.FirstOrDefault(left =>
            section.Text.Contains(left, StringComparison.OrdinalIgnoreCase)
        );

    private static bool IsLocal(string text, IReadOnlySet<string> own, ProtocolRequirements requirements)
    {
        var tokens = Token.In(text);
        for (var i = 0; i < tokens.Count; i++)
        {
            var (token, before) = (tokens[i], i == 0 ? default(Token?) : tokens[i - 1]);
            if (token.IsNumber && !requirements.NationalNumbers.Contains(token.Text) && !PointsSomewhere(before))
                return true;
            // The first word of a sentence has a capital whatever it is.
            var begins = before is null || text[before.Value.End..token.Start].AsSpan().ContainsAny(".?!:;");
            if (token.IsCapitalised && !begins && !own.Contains(token.Plain))
                if (token.Text.Split('-').Any(part => !requirements.NationalNames.Contains(part.ToLowerInvariant())))
                    return true;
        }
        return false;
    }

    private static bool PointsSomewhere(Token? before) => before is { } token && Pointers.Contains(token.Plain);

    private static IEnumerable<string> GuidanceWords(GuidanceLibrary? guidance) =>
        from edition in guidance?.Editions ?? []
        from duty in guidance!.Always(edition.Id).Timeline[^1].Book.Duties.Values
        where duty.Origin == edition.Id
        select duty.Says;
}
