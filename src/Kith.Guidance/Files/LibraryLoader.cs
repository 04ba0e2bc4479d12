namespace Kith.Guidance;

/// <summary>Reads guidance files of every kind and puts them together, or says everything that is wrong with them.</summary>
internal static class LibraryLoader
{
    public static GuidanceLoad Load(
        IEnumerable<(string File, string Text)> files,
        string? protocol,
        Vocabulary words,
        CancellationToken stop
    )
    {
        var errors = new Mistakes();
        var duties = new DutyReader(words);
        List<EditionFile> editions = [];
        List<ProtocolFile> protocols = [];
        List<BankHolidayFile> calendars = [];
        List<CommencementFile> commencing = [];
        LawFile? law = null;
        List<string> texts = [];
        foreach (var (root, text) in YamlText.Read(files, errors, stop))
        {
            if (!root.Has("protocol"))
                texts.Add(text);
            if (root.Has("edition"))
                editions.Add(EditionFile.Read(root, duties));
            else if (root.Has("protocol"))
                protocols.Add(ProtocolFile.Read(root, text, duties, words));
            else if (root.Has("commencements"))
                commencing.Add(CommencementFile.Read(root));
            else if (root.Has("law") && law is not null)
                root.Error("law", $"{law.Source.File} holds the law already. Put the two together.");
            else if (root.Has("law"))
                law = LawFile.Read(root, duties);
            else if (root.Has("holidays"))
                calendars.Add(BankHolidayFile.Parse(root));
            else
                root.Error(
                    "edition",
                    "A guidance file starts with \"edition:\", \"protocol:\", \"law:\", \"commencements:\" or \"calendar:\" and \"holidays:\"."
                );
        }
        if (editions.Count == 0 && errors.Count == 0)
            errors.Add(new("guidance", 0, null, "There is no edition among the files. At least one is needed."));
        var chosen = Choose(protocols, protocol, errors);
        var commencements = new Commencements(commencing);
        if (errors.Count > 0)
            return new GuidanceLoad(null, errors.All);
        return Build(
            editions,
            chosen,
            calendars,
            commencements,
            law,
            words,
            Digest.Of(texts.Order(StringComparer.Ordinal)),
            errors
        );
    }

    /// <summary>The same editions and calendars with other protocols.</summary>
    private static GuidanceLoad With(
        IReadOnlyList<EditionFile> editions,
        IReadOnlyList<BankHolidayFile> calendars,
        Commencements commencements,
        LawFile? law,
        Vocabulary words,
        string digest,
        IEnumerable<ProtocolSource> sources
    )
    {
        var errors = new Mistakes();
        var duties = new DutyReader(words);
        List<ProtocolFile> protocols = [];
        foreach (var source in sources)
            if (YamlText.Read(source.File, source.Text, errors) is { } root)
                protocols.Add(ProtocolFile.Read(root, source.Text, duties, words));
        return errors.Count > 0
            ? new GuidanceLoad(null, errors.All)
            : Build(
                editions,
                [.. protocols.OrderBy(file => file.From)],
                calendars,
                commencements,
                law,
                words,
                digest,
                errors
            );
    }

    private static GuidanceLoad Build(
        IReadOnlyList<EditionFile> editions,
        IReadOnlyList<ProtocolFile> protocols,
        IReadOnlyList<BankHolidayFile> calendars,
        Commencements commencements,
        LawFile? law,
        Vocabulary words,
        string digest,
        Mistakes errors
    )
    {
        var library = new LibraryBuilder(
            editions,
            protocols,
            calendars,
            commencements,
            law,
            errors,
            Digest.Of([digest, .. protocols.Select(file => file.Protocol.Source.Text)]),
            sources => With(editions, calendars, commencements, law, words, digest, sources)
        ).Build();
        return new GuidanceLoad(errors.Count == 0 ? library : null, errors.All);
    }

    private static ProtocolFile[] Choose(List<ProtocolFile> protocols, string? wanted, Mistakes errors)
    {
        var names = protocols.Select(file => file.Id).Distinct().ToArray();
        if (wanted is null && names.Length > 1)
            errors.Add(
                new("protocols", 0, null, $"There are several protocols. Choose one of: {string.Join(", ", names)}.")
            );
        if (wanted is not null && !names.Contains(wanted))
            errors.Add(
                new("protocols", 0, null, $"There is no protocol \"{wanted}\". There are: {string.Join(", ", names)}.")
            );
        return [.. protocols.Where(file => wanted is null || file.Id == wanted).OrderBy(file => file.From)];
    }
}
