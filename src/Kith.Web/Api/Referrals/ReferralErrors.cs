using Kith.Web.Components;
using Kith.Web.Shared.Worries;

namespace Kith.Web.Api.Referrals;

/// <summary>What the form finds wrong, by where it stands in what was sent.</summary>
internal static class ReferralErrors
{
    private static readonly string[] Agreeing = ["", "yes", "no", "not-asked"];

    /// <summary>What is wrong with what was sent: what a form cannot hold, and what the form says.</summary>
    internal static IReadOnlyList<ApiFieldError> Of(WorryForm form, FormErrors found)
    {
        var errors = new FormErrors();
        if (form.Children.Count > WorryForm.MostChildren)
            errors.Add("children", $"Send at most {WorryForm.MostChildren} children at once");
        if (form.Adults.Count > WorryForm.MostAdults)
            errors.Add("adults", $"Send at most {WorryForm.MostAdults} adults");
        if (!Agreeing.Contains(form.Agrees))
            errors.Add("agrees", "Say yes, no or not-asked, or leave it out");
        return [.. errors.Concat(found).Select(error => new ApiFieldError(PointerOf(error.Field), Said(form, error)))];
    }

    // Nobody ticks anything here: a system sends nothing for somebody who would rather not say who they are.
    private static string Said(WorryForm form, FieldError error) =>
        error.Field == "name" && form.Name.Length == 0 ? "Enter the name of whoever sends it" : error.Message;

    // The inputs of the form are called child-0-given, family-knows or born-day.
    private static string PointerOf(string field) =>
        field.Split('-') switch
        {
            ["child", var row, "born", ..] => ApiJson.Pointer("children", row, "bornOn"),
            ["child", var row, var question] => ApiJson.Pointer("children", row, question),
            ["adult", var row, var question] => ApiJson.Pointer("adults", row, question),
            ["sender"] => ApiJson.Pointer("sender", "who"),
            ["name" or "telephone" or "email"] => ApiJson.Pointer("sender", field),
            [var first, .. var rest] => ApiJson.Pointer(first + string.Concat(rest.Select(Capital))),
            _ => "",
        };

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
