using System.Reflection;

namespace Kith.Web.Shared;

/// <summary>Which version of Kith this is.</summary>
public static class ProductVersion
{
    /// <summary>With the commit it was built from: what to quote when asking for help.</summary>
    public static string Full { get; } =
        typeof(ProductVersion)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
            .InformationalVersion;

    /// <summary>The number alone, as a return names the software that made it.</summary>
    public static string Release { get; } = Full.Split('+')[0];
}
