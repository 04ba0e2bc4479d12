using Kith.Casework;
using Kith.Casework.Replay;
using Kith.Guidance;
using Kith.Web.Shared.Rules;
using Kith.Web.StaffSite.Guidance;

namespace Kith.Web.StaffSite.Replay;

/// <summary>An edited draft of an edition: read, checked and replayed beside the editions there are, and never put in force.</summary>
/// <param name="Side">The draft on every day, with the local protocols of that day; null when there is an error.</param>
/// <param name="Of">The edition it is a draft of; null when it names none.</param>
/// <param name="Errors">What is wrong with it, line by line.</param>
public sealed record DraftEdition(Side? Side, string? Of, IReadOnlyList<GuidanceError> Errors)
{
    /// <summary>What a side is called that is a draft.</summary>
    public const string Id = "draft";

    private const string Key = "edition:";

    /// <summary>Reads a draft. An edition of the same id makes room for it, here only.</summary>
    /// <param name="file">The file's name, for errors.</param>
    /// <param name="text">Its text, from anybody.</param>
    /// <param name="guidance">The rules in force, whose protocols go with it.</param>
    /// <param name="stop">Stops the reading, as when whoever sent it has gone.</param>
    public static DraftEdition Read(
        string file,
        string text,
        GuidanceLibrary guidance,
        CancellationToken stop = default
    )
    {
        if (IdOf(text) is not { } id)
            return Wrong(
                new GuidanceError(
                    file,
                    1,
                    null,
                    "This is not an edition. The file of one has a line such as \"edition: wt-2026\" and then its duties."
                )
            );
        var beside = GuidanceFiles.Editions().Where(known => IdOf(known.Text) != id);
        var load = GuidanceLibrary.Load(KnownWords.All, [(file, text), .. beside], stop: stop);
        if (load.Library is { } editions && guidance.Protocols.Count > 0)
            load = editions.WithProtocols(guidance.Protocols.Select(protocol => protocol.Source));
        if (load.Library is not { } rules)
            return Wrong([.. load.Errors]);
        var known = guidance.Editions.FirstOrDefault(edition => edition.Id == id);
        var title = known is null
            ? rules.Editions.Single(edition => edition.Id == id).Title
            : $"Your draft of {known.Title}";
        return new DraftEdition(new Side(Id, title, rules.Always(id)), known?.Id ?? Extended(text, guidance), []);
    }

    private static DraftEdition Wrong(params GuidanceError[] errors) => new(null, null, errors);

    private static string? Extended(string text, GuidanceLibrary guidance) =>
        ValueOf(text, "extends:") is { } id && guidance.Editions.Any(edition => edition.Id == id) ? id : null;

    internal static string? IdOf(string text) => ValueOf(text, Key);

    private static string? ValueOf(string text, string key) =>
        text.Split('\n')
            .FirstOrDefault(line => line.StartsWith(key, StringComparison.Ordinal))
            ?[key.Length..].Split('#')[0]
            .Trim()
            .Trim('"', '\'')
            is { Length: > 0 } value
            ? value
            : null;
}
