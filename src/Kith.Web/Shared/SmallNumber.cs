using System.Globalization;
using Kith.Casework.Replay;

namespace Kith.Web.Shared;

/// <summary>Numbers in figures that may leave the authority: one that may point to a child is held back (<see cref="Share.Small"/>).</summary>
public static class SmallNumber
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>The number, or that it is small.</summary>
    /// <param name="number">The number.</param>
    /// <param name="none">What is said of 0.</param>
    public static string Say(long number, string none = "0") =>
        number == 0 ? none
        : Share.IsSmall(number) ? Held
        : number.ToString("N0", British);

    /// <summary>What is said of a number that is held back.</summary>
    public static string Held { get; } = $"fewer than {Share.Small}";

    /// <summary>Something worked out from so many cases: held back, too, where they are few.</summary>
    /// <param name="cases">Of how many cases it is.</param>
    /// <param name="figure">The figure, as it is said.</param>
    public static string Of(long cases, string figure) => Unless(Share.IsSmall(cases), figure);

    /// <summary>A number of cases: that it is small, or held back because one that is could be worked out of it.</summary>
    /// <param name="number">The number.</param>
    /// <param name="isHeld">True where it is not said.</param>
    public static string Say(long number, bool isHeld) => Unless(isHeld && !Share.IsSmall(number), Say(number));

    /// <summary>A figure, unless it is held back.</summary>
    /// <param name="isHeld">True where it is not said.</param>
    /// <param name="figure">The figure, as it is said.</param>
    public static string Unless(bool isHeld, string figure) => isHeld ? "held back" : figure;
}
