using System.Globalization;
using Kith.Web.Shared;

namespace Kith.Web.StaffSite.Documents;

/// <summary>The wording of a document as it was typed.</summary>
/// <param name="Text">The file: what it is between two lines of three dashes, then its words.</param>
/// <param name="Revision">The saved draft that whoever types had before them; 0 for none.</param>
public sealed record DocumentForm(string Text, int Revision)
{
    public const string TextInput = "text";
    public const string RevisionInput = "revision";

    public static DocumentForm Read(IReadOnlyList<KeyValuePair<string, string>> values)
    {
        var form = PostedForm.Collect(values);
        return new(
            form[TextInput].ToString().ReplaceLineEndings("\n"),
            int.TryParse(form[RevisionInput], CultureInfo.InvariantCulture, out var revision) ? revision : 0
        );
    }

    public IReadOnlyList<KeyValuePair<string, string>> Values() =>
        [new(RevisionInput, Revision.ToString(CultureInfo.InvariantCulture)), new(TextInput, Text)];
}
