namespace Kith.Web.StaffSite.Addresses;

/// <summary>The addresses of a worry that was sent without an account, and waits at the front door.</summary>
public static class WorryAddress
{
    public static string Of(Guid worry) => $"/front-door/worries/{worry}";

    /// <summary>Saying that one looks after it.</summary>
    public static string TakingOn(Guid worry) => $"{Of(worry)}/taking-on";
}
