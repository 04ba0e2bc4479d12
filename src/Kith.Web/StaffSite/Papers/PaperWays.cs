using Kith.Casework.Papers;

namespace Kith.Web.StaffSite.Papers;

/// <summary>The ways by which a paper gets to its reader, as pages offer them.</summary>
internal static class PaperWays
{
    /// <summary>The act that chooses one.</summary>
    public const string Act = "choose-paper-way";

    /// <summary>The input, and the question of the act's form.</summary>
    public const string Input = "way";

    /// <summary>What the way of a site is called of a paper for the child.</summary>
    public const string OnOwnPage = "They read it on their own page";

    public static IReadOnlyList<PaperRoute> All { get; } = Enum.GetValues<PaperRoute>();

    /// <summary>A way as it is sent and stored.</summary>
    public static string Code(PaperRoute way) => way.ToString().ToLowerInvariant();

    /// <summary>What was chosen; null where nothing that there is.</summary>
    public static PaperRoute? Read(IFormCollection form)
    {
        var chosen = form[Input].ToString();
        return All.Where(way => Code(way) == chosen).Select(way => (PaperRoute?)way).FirstOrDefault();
    }

    /// <summary>True where an address stands under the reader’s name at the head of a paper.</summary>
    public static bool HasAddress(string content)
    {
        var end = content.IndexOf("</address>", StringComparison.Ordinal);
        return end > 0 && content[..end].Contains("<br", StringComparison.Ordinal);
    }
}
