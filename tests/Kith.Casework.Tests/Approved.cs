namespace Kith.Casework.Tests;

/// <summary>Files that a program writes and a person approves. With KITH_APPROVE=1 a test writes the file instead of comparing.</summary>
internal static class Approved
{
    public static bool IsWanted => Environment.GetEnvironmentVariable("KITH_APPROVE") == "1";

    public static void ShouldBeApproved(this string text, params string[] path)
    {
        var file = Path.Combine([Shipped.Root, .. path]);
        if (IsWanted)
            File.WriteAllText(file, text);
        var approved = File.Exists(file) ? File.ReadAllText(file) : "";
        text.ShouldBe(approved, $"{Path.Combine(path)} is not up to date. Run the tests once with KITH_APPROVE=1.");
    }
}
