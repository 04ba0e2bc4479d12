using Kith.Casework.Access;
using Kith.Guidance;

namespace Kith.Web.Shared.Rules;

/// <summary>What lies beside the editions: the themes to compare them by, and when departures are substantial.</summary>
public static class FilesBeside
{
    /// <summary>The themes, in the order of the file.</summary>
    public static IReadOnlyList<Theme> Themes() => Read("themes", "founding.yaml", Theme.Load);

    /// <summary>The prompts that consultations ask about, in the order of the file.</summary>
    public static IReadOnlyList<Theme> AskedPrompts() => Read("themes", "prompts.yaml", Theme.Load);

    /// <summary>When departures from one duty are substantial.</summary>
    public static Substantial Substantial() => Read("departures", "substantial.yaml", Kith.Guidance.Substantial.Load)!;

    /// <summary>What may be recorded by whom.</summary>
    public static AccessRules Access() => Read("access", "relations.yaml", AccessRules.Load);

    private static T Read<T>(string folder, string file, Func<string, string, (T, IReadOnlyList<GuidanceError>)> load)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "guidance", folder, file);
        if (!File.Exists(path))
            throw new CouldNotException(
                $"There is no file guidance/{folder}/{file} beside the program. Install it again."
            );
        var (read, errors) = load($"guidance/{folder}/{file}", File.ReadAllText(path));
        return errors.Count == 0
            ? read
            : throw new CouldNotException(
                string.Join('\n', errors.Prepend<object>("A guidance file has errors. Put these right:"))
            );
    }
}
