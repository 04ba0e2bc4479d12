using System.Globalization;
using Kith.Web.Components;

namespace Kith.Web.Tests.Components;

/// <summary>From the options of the form components to parameters of ours.</summary>
internal static class FieldMappings
{
    public static Dictionary<string, Mapping> All { get; } =
        new()
        {
            ["input"] = new(typeof(TextInput), TextInput),
            ["textarea"] = new(typeof(Textarea), Textarea),
            ["character-count"] = new(typeof(CharacterCount), CharacterCount),
            ["date-input"] = new(typeof(DateInput), DateInput),
            ["radios"] = new(typeof(Radios), Radios),
            ["checkboxes"] = new(typeof(Checkboxes), Checkboxes),
            ["select"] = new(typeof(Select), Select),
            ["file-upload"] = new(typeof(FileUpload), FileUpload),
            ["password-input"] = new(typeof(PasswordInput), PasswordInput),
        };

    private static Parameters TextInput(Options options) =>
        Labelled(options, Width)
            .Set("Value", options.Text("value"))
            .Set("Type", options.Text("type"))
            .Set("Autocomplete", options.Text("autocomplete"))
            .Set("InputMode", options.Text("inputmode"))
            .Set("Prefix", options.Child("prefix").Text("text"))
            .Set("Suffix", options.Child("suffix").Text("text"))
            .Attribute("spellcheck", options.Text("spellcheck"))
            .Attribute("autocapitalize", options.Text("autocapitalize"))
            .Attribute("pattern", options.Text("pattern"));

    private static Parameters Textarea(Options options) =>
        Labelled(options)
            .Set("Value", options.Text("value"))
            .Set("Rows", options.Number("rows"))
            .Set("Autocomplete", options.Text("autocomplete"))
            .Attribute("spellcheck", options.Text("spellcheck"));

    private static Parameters CharacterCount(Options options) =>
        Labelled(options)
            .Set("Value", options.Text("value"))
            .Set("Rows", options.Number("rows"))
            .Set("Limit", options.Number("maxlength") ?? throw new NotSupportedException("no limit"))
            .Set("Threshold", options.Number("threshold"))
            .Set("Count", options.Text("countType") is { } type ? Enum.Parse<CountOf>(type, ignoreCase: true) : null)
            .Attribute("spellcheck", options.Text("spellcheck"));

    private static Parameters Select(Options options) =>
        Labelled(options)
            .Set("Options", options.List("items").Select(Option).ToList())
            .Set("Value", Chosen(options, "selected").FirstOrDefault());

    // The answers marked as chosen, and those the value names that are not marked as left.
    private static List<string> Chosen(Options options, string mark)
    {
        var marks = options.List("items").ToLookup(item => item.Flag(mark), item => item.Text("value"));
        string?[] named = [options.Text("value"), .. options.Texts("values")];
        return [.. marks[true].Concat(named.Except(marks[false])).OfType<string>()];
    }

    private static Choice Option(Options item) =>
        new(item.Text("value") ?? throw new NotSupportedException("no value"), item.Text("text")!)
        {
            Disabled = item.Flag("disabled") ?? false,
            Attributes = item.Attributes(),
        };

    private static Parameters FileUpload(Options options) =>
        Labelled(options).Set("Multiple", options.Flag("multiple")).Set("Enhanced", options.Flag("javascript"));

    private static Parameters PasswordInput(Options options) =>
        Labelled(options, Width).Set("Autocomplete", options.Text("autocomplete"));

    private static Parameters Radios(Options options) =>
        Choices(options, "govuk-radios").Set("Value", Chosen(options, "checked").FirstOrDefault());

    private static Parameters Checkboxes(Options options) =>
        Choices(options, "govuk-checkboxes").Set("Values", Chosen(options, "checked"));

    private static Parameters Choices(Options options, string block)
    {
        var choices = new List<Choice>();
        string? divider = null;
        foreach (var item in options.List("items"))
        {
            if (item.Text("divider") is { } words)
                divider = words;
            else
            {
                choices.Add(Choice(item, divider));
                divider = null;
            }
        }
        return Grouped(options, word => ChoiceClass(block, word)).Set("Options", choices);
    }

    private static (string, object?)? ChoiceClass(string block, string word) =>
        word == $"{block}--small" ? ("Small", true)
        : word == $"{block}--inline" ? ("Inline", true)
        : null;

    private static Choice Choice(Options item, string? divider) =>
        new(item.Text("value")!, item.Text("text") ?? "", item.Child("hint").Text("text"))
        {
            Id = item.Text("id"),
            Divider = divider,
            Disabled = item.Flag("disabled") ?? false,
            Exclusive = item.Text("behaviour") == "exclusive",
            Content = item.Has("html") ? item.Content() : null,
            Reveal = item.Child("conditional") is var shown && shown.Has("html") ? shown.Content() : null,
            Attributes = item.Attributes(),
        };

    private static Parameters DateInput(Options options)
    {
        var prefix = options.Text("namePrefix") is { } name ? name + "-" : "";
        var items = options.List("items");
        var parts = Parts
            .Select(part => (part, item: items.SingleOrDefault(item => item.Text("name") == Word(part))))
            .Where(found => items.Count > 0 ? found.item is not null : options.Text(Word(found.part)) != "false")
            .Select(found => (found.part, item: found.item ?? options.Child(Word(found.part))))
            .ToList();
        var states = parts.ConvertAll(found => (found.part, wrong: Wrong(found.item, found.part)));
        var wrong = states.Exists(state => state.wrong == true)
            ? states.Where(state => state.wrong == true)
            : states.Where(state => state.wrong is null && states.Exists(other => other.wrong == false));
        var bday = items.Select(item => item.Text("autocomplete")).ToList().Find(text => text is not null);
        return Grouped(options)
            .Set("Name", options.Text("namePrefix") ?? "")
            .Set("Show", Together(parts.Select(found => found.part)))
            .Set("Value", new DateParts(Typed(DatePart.Day), Typed(DatePart.Month), Typed(DatePart.Year)))
            .Set("ErrorIn", Together(wrong.Select(state => state.part)))
            .Set("Autocomplete", bday?.Replace("-day", "", Ordinal));

        string? Typed(DatePart part)
        {
            // All three are read; the nearest wins.
            var item = parts.Find(found => found.part == part).item?.Text("value");
            var field = options.Child(Word(part)).Text("value");
            var value = options.Child("values").Text(prefix + Word(part));
            return item ?? field ?? value;
        }
    }

    private static readonly DatePart[] Parts = [DatePart.Day, DatePart.Month, DatePart.Year];

    private const StringComparison Ordinal = StringComparison.Ordinal;

    private static string Word(DatePart part) => part.ToString().ToLowerInvariant();

    private static DatePart Together(IEnumerable<DatePart> parts) =>
        parts.Aggregate(DatePart.None, (all, part) => all | part);

    private static bool? Wrong(Options item, DatePart part)
    {
        var classes = Parameters.Split(item.Text("classes"));
        var width = part == DatePart.Year ? "govuk-input--width-4" : "govuk-input--width-2";
        return classes.Except([width, "govuk-input--error"]).Any()
                ? throw new NotSupportedException("classes of an input")
            : classes.Contains("govuk-input--error") ? true
            : item.Flag("error");
    }

    private static Parameters Labelled(Options options, Func<string, (string, object?)?>? known = null)
    {
        var label = options.Child("label");
        return Asked(options, known)
            .Set("Label", label.Text("text"))
            .Set("LabelSize", Parameters.Size(label.Text("classes")))
            .Set("LabelIsHeading", label.Flag("isPageHeading"))
            .Set("DescribedBy", options.Text("describedBy"));
    }

    private static Parameters Grouped(Options options, Func<string, (string, object?)?>? known = null)
    {
        var fieldset = options.Child("fieldset");
        var legend = fieldset.Child("legend");
        return Asked(options, known)
            .Set("Id", options.Text("idPrefix"))
            .Set("Label", legend.Text("text"))
            .Set("LabelSize", Parameters.Size(legend.Text("classes")))
            .Set("LabelIsHeading", legend.Flag("isPageHeading"))
            .Set("DescribedBy", fieldset.Text("describedBy") ?? options.Text("describedBy"));
    }

    private static Parameters Asked(Options options, Func<string, (string, object?)?>? known)
    {
        var parameters = new Parameters();
        parameters.Element(options, known);
        if (parameters.TryGetValue("Attributes", out var all) && all is Dictionary<string, object> attributes)
            attributes.Remove("id");
        return parameters
            .Set("Name", options.Text("name") ?? "")
            .Set("Id", options.Text("id"))
            .Set("Hint", options.Child("hint").Text("text"))
            .Set("Error", options.Child("errorMessage").Text("text"))
            .Set("Disabled", options.Flag("disabled"))
            .Set("GroupClass", options.Child("formGroup").Text("classes"));
    }

    private static (string, object?)? Width(string word) =>
        word.StartsWith("govuk-input--width-", Ordinal)
            ? ("Width", int.Parse(word["govuk-input--width-".Length..], CultureInfo.InvariantCulture))
            : null;
}
