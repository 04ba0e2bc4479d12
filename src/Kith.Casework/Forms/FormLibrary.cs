using System.Collections.Frozen;
using Kith.Guidance;

namespace Kith.Casework.Forms;

/// <summary>Something wrong with a form file, and where.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">The line, from 1; 0 for the file as a whole.</param>
/// <param name="Message">What is wrong, and what to do.</param>
public sealed record FormError(string File, int Line, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => $"{File}:{Line}: {Message}";
}

/// <summary>Every form, by the act that asks it and by the fact that it tells.</summary>
public sealed class FormLibrary
{
    private readonly FrozenDictionary<string, Form> _byAct;
    private readonly FrozenDictionary<string, Form> _byFact;

    private FormLibrary(IReadOnlyList<Form> forms)
    {
        All = forms;
        _byAct = forms.ToFrozenDictionary(form => form.Act, StringComparer.Ordinal);
        _byFact = forms
            .Where(form => form.Records is not null)
            .ToFrozenDictionary(form => form.Records!, StringComparer.Ordinal);
    }

    /// <summary>All forms, in the order of their acts' names.</summary>
    public IReadOnlyList<Form> All { get; }

    /// <summary>The form of an act.</summary>
    /// <exception cref="KeyNotFoundException">No file was given for the act.</exception>
    public Form For(string act) => _byAct[act];

    /// <summary>The form in whose words a fact is told; null when there is none.</summary>
    public Form? Telling(string fact) => _byFact.GetValueOrDefault(fact);

    /// <summary>Reads the form files: forms, and the lists of codes they offer.</summary>
    /// <param name="files">Each file's name, for errors, and its text.</param>
    /// <returns>The library, or null and everything that is wrong.</returns>
    public static (FormLibrary? Library, IReadOnlyList<FormError> Errors) Load(
        IEnumerable<(string File, string Text)> files
    )
    {
        var errors = new List<GuidanceError>();
        var roots = files
            .Select(file => YamlText.Read(file.File, file.Text, errors))
            .OfType<YamlMap>()
            .ToLookup(root => root.Has("codes"));
        var codes = CodeLists.Read(roots[true]);
        var forms = new List<Form>();
        foreach (var root in roots[false])
        {
            if (new FormReader(root, codes).Read() is not { } form)
            {
                continue;
            }
            if (forms.Any(known => known.Act == form.Act))
            {
                root.Error("form", $"There are two forms for \"{form.Act}\".");
            }
            else if (form.Records is not null && forms.Any(known => known.Records == form.Records))
            {
                root.Error("records", $"\"{form.Records}\" is told by another form already.");
            }
            forms.Add(form);
        }
        return errors.Count == 0
            ? (new FormLibrary([.. forms.OrderBy(form => form.Act, StringComparer.Ordinal)]), [])
            : (
                null,
                [
                    .. errors.Select(error => new FormError(
                        error.File,
                        error.Line,
                        error.DutyId is null ? error.Message : $"{error.DutyId}: {error.Message}"
                    )),
                ]
            );
    }
}
