using Kith.Casework.Forms;
using Kith.Casework.People;
using Kith.Casework.People.Ecomaps;
using Kith.Store.Rows;
using Kith.Web.Shared;

namespace Kith.Web.StaffSite.Family;

/// <summary>How the ties of a child's life are said: the same words in the drawing and in the table.</summary>
internal static class TieWords
{
    /// <summary>A part of a child’s life, as a heading.</summary>
    public static string Of(Circle circle) =>
        circle switch
        {
            Circle.Household => "At home",
            Circle.Family => "Family",
            Circle.Network => "Friends and others",
            Circle.School => "School",
            Circle.Health => "Health",
            Circle.Support => "Services and support",
            Circle.Plan => "Who does what in the plan",
            Circle.Agencies => "Other agencies",
            Circle.Courts => "Orders of a court",
            _ => "Who works with the child here",
        };

    /// <summary>Who or what it is.</summary>
    public static string Name(Tie tie, FormLibrary forms) =>
        tie switch
        {
            { Missing: { } parent } => parent == Kinship.Father ? "Father" : "Mother",
            { Order: { } order } => forms
                .For("record-legal-orders")
                .Find("orders")!
                .Rows!.Cells.First(cell => cell.Name == "kind")
                .Options.FirstOrDefault(option => option.Value == ChildRows.Code(order))
                ?.Label
                ?? "Order",
            _ => tie.Name,
        };

    /// <summary>What they are to the child, or do; empty where nobody says.</summary>
    public static string Role(Tie tie) => tie.Works is { } role ? Say.Role(role) : tie.Role ?? "";

    /// <summary>What kind of tie it is; empty where nobody says.</summary>
    public static string Kind(Tie tie) =>
        tie.Kind switch
        {
            TieKind.Strong => "strong",
            TieKind.Weak => "weak",
            TieKind.Stressful => "stressful",
            _ => "",
        };

    /// <summary>From when until when, as far as it is known.</summary>
    public static string Days(Tie tie) =>
        (tie.From, tie.Until) switch
        {
            ({ } from, { } until) => $"{from.Said} until {until.Said}",
            ({ } from, null) => $"since {from.Said}",
            (null, { } until) => $"until {until.Said}",
            _ => "",
        };
}
