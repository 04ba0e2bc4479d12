using System.Collections.Frozen;
using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Casework.Forms;

/// <summary>Something wrong with a form file, and where.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">The line, from 1; 0 for the file as a whole.</param>
/// <param name="Message">What is wrong, and what to do.</param>
public sealed record FormError(string File, int Line, string Message)
{
    public override string ToString() => $"{File}:{Line}: {Message}";
}

/// <summary>Every form, by the act that asks it and by the fact that it tells.</summary>
public sealed class FormLibrary
{
    private readonly FrozenDictionary<(string Act, string? Pathway), Form> _byAct;
    private readonly FrozenDictionary<(string Fact, string? Pathway), Form> _byFact;
    private readonly FrozenDictionary<(string Fact, string? Pathway), FactWords> _words;

    private readonly FrozenDictionary<string, LocalQuestion> _local;

    private FormLibrary(
        IReadOnlyList<Form> forms,
        IEnumerable<FactWords> words,
        FrozenDictionary<string, LocalQuestion>? local = null
    )
    {
        All = forms;
        _local = local ?? FrozenDictionary<string, LocalQuestion>.Empty;
        _byAct = forms.ToFrozenDictionary(form => (form.Act, form.Pathway));
        _byFact = forms.ToFrozenDictionary(form => (form.Records, form.Pathway));
        _words = words.ToFrozenDictionary(words => (words.Fact, words.Pathway));
    }

    /// <summary>All forms, in the order of their acts' names; of one act the usual form before those of pathways.</summary>
    public IReadOnlyList<Form> All { get; }

    /// <summary>These forms with the questions of a local protocol on them.</summary>
    /// <param name="protocol">The version whose questions are asked; null for none.</param>
    /// <param name="versions">Every version there was, in order: what was asked under one is put right in its words.</param>
    public FormLibrary Asking(Protocol? protocol, IEnumerable<Protocol> versions)
    {
        var known = versions
            .SelectMany(version => version.Questions)
            .GroupBy(question => question.Id, StringComparer.Ordinal)
            .ToFrozenDictionary(same => same.Key, same => same.Last(), StringComparer.Ordinal);
        return known.Count == 0
            ? this
            : new FormLibrary(
                [.. All.Select(form => LocalForms.With(form, protocol?.Questions ?? []))],
                _words.Values,
                known
            );
    }

    /// <summary>The form of an act: that of the pathway where it has one of its own, else the usual.</summary>
    /// <param name="act">The act.</param>
    /// <param name="pathway">The pathway on which it is done; null for none.</param>
    /// <exception cref="KeyNotFoundException">No file was given for the act.</exception>
    public Form For(string act, string? pathway = null) =>
        _byAct.GetValueOrDefault((act, pathway)) ?? _byAct[(act, null)];

    /// <summary>The form of an act on a record.</summary>
    /// <exception cref="KeyNotFoundException">No file was given for the act.</exception>
    public Form For(Act act, ChildRecord record) => For(act.ActName, record.State.Episode(act.Episode)?.Pathway);

    /// <summary>An act as people say it on a pathway.</summary>
    /// <param name="act">The act.</param>
    /// <param name="pathway">The pathway; null for none.</param>
    public string TitleOf(string act, string? pathway) =>
        pathway is not null && _byAct.TryGetValue((act, pathway), out var form) ? form.Title : Acts.TitleOf(act);

    /// <summary>The form that leaves a fact; null when no form does.</summary>
    public Form? Leaving(string fact) => _byFact.GetValueOrDefault((fact, null));

    /// <summary>The form on which a fact is put right: that of the pathway on which it became true, else the usual; null when no form leaves it.</summary>
    public Form? Leaving(Fact fact) =>
        (_byFact.GetValueOrDefault((Facts.NameOf(fact), PathwayOf(fact))) ?? Leaving(Facts.NameOf(fact))) is { } form
            ? LocalForms.Of(form, fact.Local ?? [], _local)
            : null;

    /// <summary>The words in which a fact is told; null when no file says.</summary>
    public FactWords? WordsOf(Fact fact) =>
        _words.GetValueOrDefault((Facts.NameOf(fact), PathwayOf(fact)))
        ?? _words.GetValueOrDefault((Facts.NameOf(fact), null));

    /// <summary>Every way in which a fact is told, on whatever pathway.</summary>
    public IReadOnlyList<FactWords> AllWordsOf(string fact) => [.. _words.Values.Where(words => words.Fact == fact)];

    private static string? PathwayOf(Fact fact) => (fact as PathwayFact)?.Pathway;

    /// <summary>Reads the form files: forms, and the lists of codes they offer.</summary>
    /// <param name="files">Each file's name, for errors, and its text.</param>
    /// <param name="duties">The duties that questions may name; null to take any.</param>
    /// <returns>The library, or null and everything that is wrong.</returns>
    public static (FormLibrary? Library, IReadOnlyList<FormError> Errors) Load(
        IEnumerable<(string File, string Text)> files,
        IReadOnlySet<string>? duties = null
    )
    {
        var errors = new Mistakes();
        var roots = files.Select(file => YamlText.Read(file.File, file.Text, errors)).OfType<YamlMap>().ToList();
        var codes = CodeLists.Read(roots.Where(root => root.Has("codes")));
        var shared = roots.Where(root => root.Has("rows")).ToLookup(root => root.Required("rows"));
        var asking = roots.Where(root => root.Has("form")).ToLookup(root => root.Required("form"));
        var forms = new List<Form>();
        var words = new List<FactWords>();
        foreach (var root in roots.Where(root => !root.Has("codes") && !root.Has("rows")))
        {
            var sections = root.Text("sections-of") is { } other
                ? asking[other].FirstOrDefault(asked => asked.Text("pathway") == root.Text("pathway"))
                : root;
            Read(root, new FormReader(root, sections ?? root, new FieldReader(codes, shared, duties)), forms, words);
        }
        foreach (var root in shared.SelectMany(named => named))
            root.Done("questions of a row");
        return errors.Count == 0
            ? (
                new FormLibrary(
                    [
                        .. forms
                            .Select(form => Opening.Told(form, words))
                            .OrderBy(form => form.Act, StringComparer.Ordinal)
                            .ThenBy(form => form.Pathway, StringComparer.Ordinal),
                    ],
                    words
                ),
                []
            )
            : (
                null,
                [
                    .. errors.All.Select(error => new FormError(
                        error.File,
                        error.Line,
                        error.DutyId is null ? error.Message : $"{error.DutyId}: {error.Message}"
                    )),
                ]
            );
    }

    private static void Read(YamlMap root, FormReader reader, List<Form> forms, List<FactWords> words)
    {
        var key = root.Has("fact") ? "fact" : "records";
        FactWords told;
        if (key == "fact")
            told = reader.ReadWords();
        else if (reader.Read() is var (form, leaves))
        {
            if (forms.Any(known => known.Act == form.Act && known.Pathway == form.Pathway))
                root.Error("form", $"There are two forms for \"{form.Act}\".");
            forms.Add(form);
            told = leaves;
        }
        else
            return;
        if (words.Any(known => known.Fact == told.Fact && known.Pathway == told.Pathway))
            root.Error(key, $"\"{told.Fact}\" is told by another file already.");
        words.Add(told);
    }
}
