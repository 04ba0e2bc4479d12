using System.Text.Json;
using Kith.Returns.Figures;

namespace Kith.Web.StaffSite.Returns;

/// <summary>Figures as they are kept, and where they come from.</summary>
internal static class FiguresText
{
    public const string Counted = "counted";
    public const string Built = "built";
    public const string File = "file";

    public static string Of(FiguresOfReturn figures) => JsonSerializer.Serialize(figures);

    public static FiguresOfReturn Read(string text) => JsonSerializer.Deserialize<FiguresOfReturn>(text)!;
}
