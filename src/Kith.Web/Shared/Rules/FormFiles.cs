using Kith.Casework.Forms;
using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Web.Shared.Rules;

/// <summary>The forms that lie beside the program.</summary>
public static class FormFiles
{
    private static readonly Lazy<FormLibrary> Shipped = new(() => Read(null));

    /// <summary>All of them, read once.</summary>
    /// <exception cref="InvalidDataException">A file is wrong; the message says which, where, and what to do.</exception>
    public static FormLibrary Library() => Shipped.Value;

    /// <summary>All of them, asking for no duty that the guidance does not have.</summary>
    /// <param name="guidance">Whose duties the questions may name.</param>
    /// <exception cref="InvalidDataException">A file is wrong; the message says which, where, and what to do.</exception>
    public static FormLibrary Library(GuidanceLibrary guidance)
    {
        var duties = Duties(guidance);
        var named = Shipped.Value.All.SelectMany(form => form.Fields).SelectMany(field => field.Duties);
        // Read again only to say in which line the mistake is.
        return named.All(duties.Contains) ? Shipped.Value : Read(duties);
    }

    private static FormLibrary Read(IReadOnlySet<string>? duties)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "forms");
        var files = Directory
            .EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => (Path.GetRelativePath(folder, file), File.ReadAllText(file)));
        var (library, errors) = FormLibrary.Load(files, duties);
        return library ?? throw new InvalidDataException(string.Join(Environment.NewLine, errors));
    }

    private static HashSet<string> Duties(GuidanceLibrary guidance) =>
        [
            .. guidance.Sources.SelectMany(edition => edition.Duties.Keys),
            .. guidance.Timeline.SelectMany(period => period.Book.Duties.Keys),
        ];

    /// <summary>What stands in the address, in the place of an act, after one was only proposed.</summary>
    public const string Proposed = "departure-proposed";

    /// <summary>What to say after an act was saved and led elsewhere; null when none was.</summary>
    /// <param name="forms">The forms.</param>
    /// <param name="act">The act.</param>
    /// <param name="pathway">The pathway the child is on; null for none, or where that is not known.</param>
    public static string? Saved(this FormLibrary forms, string? act, string? pathway = null) =>
        act == Proposed ? "Sent to the manager you named. Nothing takes effect until they have agreed."
        : act is not null && Acts.TypeOf(act) is not null ? $"Saved: {forms.For(act, pathway).Title}"
        : null;

    /// <summary>A code as the form's question offers it; the code itself where it is not known.</summary>
    public static string Say(this FormLibrary forms, string act, string field, string code) =>
        forms.For(act).Find(field)?.Told.Options.FirstOrDefault(option => option.Value == code)?.ToldAs ?? code;
}
