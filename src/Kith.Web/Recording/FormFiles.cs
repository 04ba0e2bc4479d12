using Kith.Casework.Forms;

namespace Kith.Web.Recording;

/// <summary>The forms that lie beside the program.</summary>
public static class FormFiles
{
    private static readonly Lazy<FormLibrary> Shipped = new(Read);

    /// <summary>All of them, read once.</summary>
    /// <exception cref="InvalidDataException">A file is wrong; the message says which, where, and what to do.</exception>
    public static FormLibrary Library() => Shipped.Value;

    private static FormLibrary Read()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "forms");
        var files = Directory
            .EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => (Path.GetRelativePath(folder, file), File.ReadAllText(file)));
        var (library, errors) = FormLibrary.Load(files);
        return library ?? throw new InvalidDataException(string.Join(Environment.NewLine, errors));
    }

    /// <summary>What to say after an act was saved and led elsewhere; null when none was.</summary>
    public static string? Saved(this FormLibrary forms, string? act) =>
        forms.All.FirstOrDefault(form => form.Act == act) is { } form ? $"Saved: {form.Title}" : null;

    /// <summary>A code as the form's question offers it; the code itself where it is not known.</summary>
    public static string Say(this FormLibrary forms, string act, string field, string code) =>
        forms.For(act).Find(field)?.Told.Options.FirstOrDefault(option => option.Value == code)?.ToldAs ?? code;
}
