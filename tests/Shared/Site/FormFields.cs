using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Kith.Tests.Site;

/// <summary>The fields of a form as a browser would send them.</summary>
internal sealed class FormFields
{
    private readonly IHtmlFormElement _form;

    private FormFields(IHtmlFormElement form) => _form = form;

    public List<KeyValuePair<string, string>> Values { get; } = [];

    public static FormFields Of(IHtmlFormElement form)
    {
        var fields = new FormFields(form);
        foreach (var input in form.QuerySelectorAll("input, textarea, select"))
        {
            var name = input.GetAttribute("name");
            var value = ValueOf(input);
            if (!string.IsNullOrEmpty(name) && value is not null)
                fields.Values.Add(KeyValuePair.Create(name, value));
        }
        return fields;
    }

    /// <summary>
    /// Answers a question. A name without the child finds the one child's own part; a date fills its three parts; a row that the
    /// page does not have yet is added to it.
    /// </summary>
    public void Answer(string name, string value)
    {
        if (Has($"{name}-year"))
        {
            string[] parts = value.Length == 0 ? ["", "", ""] : value.Split('-');
            parts.Length.ShouldBe(3, $"{name} is a date");
            Put($"{name}-year", parts[0]);
            Put($"{name}-month", parts[1].TrimStart('0'));
            Put($"{name}-day", parts[2].TrimStart('0'));
            return;
        }
        Put(Has(name) || name.Contains(':', StringComparison.Ordinal) ? name : OwnPart(name), value);
    }

    private string OwnPart(string name) =>
        _form
            .QuerySelectorAll("[name]")
            .Select(input => input.GetAttribute("name")!)
            .FirstOrDefault(own => own.StartsWith(name + ".", StringComparison.Ordinal))
        ?? throw new InvalidOperationException($"The form asks nothing called {name}.");

    private void Put(string name, string value)
    {
        Values.RemoveAll(pair => pair.Key == name);
        foreach (var one in value.Split('|', StringSplitOptions.RemoveEmptyEntries))
            Values.Add(KeyValuePair.Create(name, one));
    }

    private bool Has(string name) => _form.QuerySelector($"[name='{name}']") is not null;

    private static string? ValueOf(IElement input) =>
        input switch
        {
            IHtmlInputElement { Type: "radio" or "checkbox" } choice => choice.IsChecked ? choice.Value : null,
            IHtmlInputElement typed => typed.Value,
            IHtmlTextAreaElement text => text.Value,
            IHtmlSelectElement list => list.Value,
            _ => null,
        };
}
