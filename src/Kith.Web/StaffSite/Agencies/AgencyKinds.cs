using Kith.Casework.Forms;
using Kith.Casework.People;
using Kith.Store.Rows;
using Kith.Web.Components;

namespace Kith.Web.StaffSite.Agencies;

/// <summary>The kinds of agencies, in the words of the form that asks for them.</summary>
internal static class AgencyKinds
{
    /// <summary>Each kind as facts store it, with its words.</summary>
    internal static IReadOnlyList<Choice> All(FormLibrary forms) =>
        [
            .. forms
                .For("record-professionals")
                .Find("professionals")!
                .Rows!.Cells.First(cell => cell.Name == "kind")
                .Options.Select(option => new Choice(option.Value, option.Label)),
        ];

    /// <summary>A kind in words; empty for none.</summary>
    internal static string Said(FormLibrary forms, string? kind) =>
        All(forms).FirstOrDefault(one => one.Value == kind)?.Text ?? "";

    /// <summary>A kind as facts store it; null for a word that is none.</summary>
    internal static AgencyKind? Find(string code) =>
        Enum.GetValues<AgencyKind>().Where(kind => ChildRows.Code(kind) == code).Cast<AgencyKind?>().FirstOrDefault();
}
