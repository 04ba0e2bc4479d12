using System.Collections.Concurrent;
using Kith.Casework;
using Kith.Casework.Access;
using Kith.Casework.ChildSite;
using Kith.Casework.FamilySite;
using Kith.Casework.PartnerSite;
using Kith.Casework.People;
using Kith.Casework.Protection.Standards;
using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Web.Shared.Rules;

/// <summary>What lies beside the editions: the themes to compare them by, and when departures are substantial.</summary>
/// <remarks>A file is read once: nothing that lies beside a running program changes.</remarks>
public static class FilesBeside
{
    private static readonly ConcurrentDictionary<string, object> WasRead = new(StringComparer.Ordinal);

    /// <summary>The themes, in the order of the file.</summary>
    public static IReadOnlyList<Theme> Themes() => Read("themes", "founding.yaml", Theme.Load);

    /// <summary>The prompts that consultations ask about, in the order of the file.</summary>
    public static IReadOnlyList<Theme> AskedPrompts() => Read("themes", "prompts.yaml", Theme.Load);

    /// <summary>When departures from one duty are substantial.</summary>
    public static Substantial Substantial() => Read("departures", "substantial.yaml", Kith.Guidance.Substantial.Load)!;

    /// <summary>What may be recorded by whom.</summary>
    public static AccessRules Access() => Read("access", "relations.yaml", AccessRules.Load);

    /// <summary>How long codes and the family’s site last.</summary>
    public static FamilySiteRules FamilySite() => Read("access", "family-site.yaml", FamilySiteRules.Load)!;

    /// <summary>For what agencies are asked, what they are shown for it, and for how long.</summary>
    public static PartnerSiteRules PartnerSite() => Read("access", "partner-site.yaml", PartnerSiteRules.Load)!;

    /// <summary>How long the card of a child’s own page lasts, and of which words it is made.</summary>
    public static ChildPageRules ChildPage() => Read("access", "child-page.yaml", ChildPageRules.Load)!;

    /// <summary>What a child’s own page says, in English.</summary>
    public static FamilyWords ChildWords() =>
        Read("words/child", "en.yaml", Kith.Casework.FamilySite.FamilyWords.Load)!;

    /// <summary>What the family’s site says, in every language it has.</summary>
    public static SiteLanguages FamilyWords() => Once("guidance/words/family", ReadFamilyWords);

    private static SiteLanguages ReadFamilyWords(string folder)
    {
        var files = Directory
            .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, folder), "*.yaml")
            .Order(StringComparer.Ordinal)
            .Select(file => (File: $"{folder}/{Path.GetFileName(file)}", Text: File.ReadAllText(file)))
            .ToLookup(file => file.File == $"{folder}/en.yaml");
        if (!files[true].Any())
            throw new CouldNotException($"There is no file {folder}/en.yaml beside the program. Install it again.");
        var (languages, errors) = SiteLanguages.Load(files[true].Single(), files[false]);
        return languages ?? throw Wrong(errors);
    }

    /// <summary>What to think about in a text for a family.</summary>
    public static PlainWords Words() => Read("words", "plain.yaml", PlainWords.Load)!;

    /// <summary>What is counted as assessing, and what as support.</summary>
    public static ProcessRules Process() => Read("process", "process.yaml", ProcessRules.Load)!;

    /// <summary>When somebody is a child no more.</summary>
    public static AdulthoodRules Adulthood() => Read("adulthood", "adulthood.yaml", AdulthoodRules.Load)!;

    /// <summary>The standards for protection work, what shows them, and how they speak to each role.</summary>
    public static PracticeStandards Standards() =>
        Read("standards", "practice-standards.yaml", PracticeStandards.Load)!;

    /// <summary>On what legal basis we work at each stage.</summary>
    public static LegalBases LegalBases() => Read("words", "legal-basis.yaml", Casework.LegalBases.Load)!;

    /// <summary>How anybody reaches the front door.</summary>
    public static FrontDoorRules FrontDoor() => Read("front-door", "front-door.yaml", FrontDoorRules.Load)!;

    /// <summary>May I share this? All guides, of which one is in force on a day.</summary>
    public static IReadOnlyList<SharingGuide> Sharing() => Once("guidance/sharing", ReadSharing);

    private static IReadOnlyList<SharingGuide> ReadSharing(string name)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, name);
        string[] files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.yaml") : [];
        if (files.Length == 0)
            throw new CouldNotException("There is no guide in guidance/sharing beside the program. Install it again.");
        var (guides, errors) = SharingGuide.Load(
            files
                .Order(StringComparer.Ordinal)
                .Select(file => ($"guidance/sharing/{Path.GetFileName(file)}", File.ReadAllText(file)))
        );
        return errors.Count == 0 ? guides : throw Wrong(errors);
    }

    private static T Read<T>(
        string folder,
        string file,
        Func<string, string, (T, IReadOnlyList<GuidanceError>)> load
    ) =>
        Once(
            $"guidance/{folder}/{file}",
            name =>
            {
                var path = Path.Combine(AppContext.BaseDirectory, name);
                if (!File.Exists(path))
                    throw new CouldNotException($"There is no file {name} beside the program. Install it again.");
                var (read, errors) = load(name, File.ReadAllText(path));
                return errors.Count == 0 ? read : throw Wrong(errors);
            }
        );

    private static T Once<T>(string name, Func<string, T> read) =>
        (T)WasRead.GetOrAdd(name, static (name, read) => read(name)!, read);

    private static CouldNotException Wrong(IReadOnlyList<GuidanceError> errors) =>
        new(string.Join('\n', errors.Prepend<object>("A guidance file has errors. Put these right:")));
}
