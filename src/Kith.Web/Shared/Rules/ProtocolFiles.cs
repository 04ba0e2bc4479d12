using Kith.Guidance;

namespace Kith.Web.Shared.Rules;

/// <summary>What the check of a protocol works by, as it stands beside the program.</summary>
public static class ProtocolFiles
{
    /// <summary>What a protocol has to contain.</summary>
    public static ProtocolRequirements Requirements()
    {
        var file = Path.Combine("protocols", "check", "required-sections.yaml");
        var (requirements, errors) = ProtocolRequirements.Read(
            file,
            File.ReadAllText(Path.Combine(AppContext.BaseDirectory, file))
        );
        return requirements
            ?? throw new CouldNotException(
                string.Join('\n', errors.Prepend<object>("The file of what a protocol has to contain has errors:"))
            );
    }
}
