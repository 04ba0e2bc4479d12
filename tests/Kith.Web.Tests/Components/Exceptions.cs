namespace Kith.Web.Tests.Components;

/// <summary>The fixtures that our components do not follow, each with the reason. A test fails for one that no longer belongs here.</summary>
internal static class Exceptions
{
    public static IReadOnlyDictionary<(string Component, string Name), string> All { get; } =
        new (string Reason, (string, string)[] Fixtures)[]
        {
            (
                "What is a string here is plain text: names, labels, hints and headings carry no markup.",
                [
                    ("accordion", "heading html"),
                    ("accordion", "with additional descriptions"),
                    ("accordion", "with long content and description"),
                    ("back-link", "html"),
                    ("breadcrumbs", "html"),
                    ("checkboxes", "fieldset html params"),
                    ("date-input", "fieldset html"),
                    ("details", "summary html"),
                    ("error-summary", "description html"),
                    ("error-summary", "error list with html"),
                    ("error-summary", "error list with html link"),
                    ("error-summary", "title html"),
                    ("fieldset", "html"),
                    ("input", "with prefix with html"),
                    ("input", "with suffix with attributes"),
                    ("input", "with suffix with classes"),
                    ("input", "with suffix with html"),
                    ("notification-banner", "title as html"),
                    ("panel", "title html"),
                    ("phase-banner", "tag html"),
                    ("radios", "fieldset with html"),
                    ("service-navigation", "with HTML navigation items"),
                    ("service-navigation", "with non-link navigation items"),
                    ("skip-link", "html"),
                    ("summary-list", "actions with html"),
                    ("summary-list", "as a summary card with a html header"),
                    ("summary-list", "key with html"),
                    ("task-list", "html"),
                ]
            ),
            (
                "Kith is in English, and the words that scripts and screen readers say come from the design system.",
                [
                    ("accordion", "with translations"),
                    ("character-count", "with custom textarea description"),
                    ("character-count", "with translations"),
                    ("date-input", "with translations"),
                    ("error-message", "translated"),
                    ("error-message", "visually hidden text removed"),
                    ("error-message", "with visually hidden text"),
                    ("file-upload", "translated"),
                    ("file-upload", "translated, no javascript enhancement"),
                    ("password-input", "with translations"),
                    ("summary-list", "translated"),
                ]
            ),
            (
                "Classes and attributes go on a component's outermost element or input; its inner parts are the component's own.",
                [
                    ("breadcrumbs", "item attributes"),
                    ("character-count", "custom classes on countMessage"),
                    ("checkboxes", "fieldset params"),
                    ("checkboxes", "label with attributes"),
                    ("checkboxes", "with label classes"),
                    ("error-summary", "error list with attributes"),
                    ("fieldset", "legend classes"),
                    ("file-upload", "enhanced, custom wrapper classes and attributes"),
                    ("input", "with customised input wrapper"),
                    ("input", "with prefix with attributes"),
                    ("input", "with prefix with classes"),
                    ("panel", "interruption, button link"),
                    ("panel", "interruption, no actions items"),
                    ("panel", "interruption, submit action"),
                    ("panel", "interruption, with actions classes and attributes"),
                    ("panel", "interruption-with-content-with-long-line-length"),
                    ("radios", "fieldset params"),
                    ("radios", "label with attributes"),
                    ("radios", "label with classes"),
                    ("summary-list", "actions with attributes"),
                    ("summary-list", "actions with classes"),
                    ("summary-list", "classes on items"),
                    ("summary-list", "key with classes"),
                    ("summary-list", "overridden-widths"),
                    ("summary-list", "summary card with custom attributes"),
                    ("summary-list", "summary card with custom classes"),
                    ("tabs", "item with attributes"),
                    ("tabs", "panel with attributes"),
                    ("task-list", "custom attributes"),
                    ("task-list", "custom classes"),
                ]
            ),
            (
                "Numbers in ids count empty entries of a list; a list of ours has none.",
                [
                    ("accordion", "with falsy values"),
                    ("checkboxes", "with falsy values"),
                    ("radios", "with falsy items"),
                    ("task-list", "with empty values"),
                ]
            ),
            (
                "A character count here always has a limit, and words are counted by the newer option.",
                [
                    ("character-count", "to configure in JavaScript"),
                    ("character-count", "with maxwords"),
                    ("character-count", "with neither maxlength nor maxwords set"),
                    ("character-count", "with neither maxlength, maxwords nor textarea description set"),
                ]
            ),
            (
                "The answers of one question are posted under its one name.",
                [
                    ("checkboxes", "with disabled item"),
                    ("checkboxes", "with hints on items"),
                    ("checkboxes", "with id and name"),
                ]
            ),
            (
                "The three parts of a date are named, numbered and sized one way, so that every form reads them alike.",
                [
                    ("date-input", "custom inputmode"),
                    ("date-input", "custom pattern"),
                    ("date-input", "items with classes"),
                    ("date-input", "with field value and item value"),
                    ("date-input", "with field value and items"),
                    ("date-input", "with field value, item value and values"),
                    ("date-input", "with id on items"),
                    ("date-input", "with input attributes"),
                    ("date-input", "with item value"),
                    ("date-input", "with nested name"),
                    ("date-input", "with values, name prefix and custom names"),
                ]
            ),
            ("A browser lets no page say which file was chosen.", [("file-upload", "with value")]),
            ("A password is never sent back to a page.", [("password-input", "value")]),
            (
                "An answer here always has a value, so that a change of words changes no data.",
                [("select", "without values"), ("select", "without values with selected value")]
            ),
            (
                "Nothing stands before or between the entries of our navigation.",
                [("service-navigation", "with slotted content")]
            ),
            ("A tab here has an id of its own: it is part of the page's address.", [("tabs", "idPrefix")]),
        }
            .SelectMany(group => group.Fixtures.Select(fixture => (fixture, group.Reason)))
            .ToDictionary(pair => pair.fixture, pair => pair.Reason);
}
