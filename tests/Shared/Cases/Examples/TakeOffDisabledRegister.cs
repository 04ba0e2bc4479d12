using Kith.Casework.DisabledRegister;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example TakeOffDisabledRegister =>
        new(
            Disabled.And(new DisabledRegisterJoined(RegisterAsker.Parent, Told: true, "Sarah Lockwood")),
            Team.Fay,
            new TakeOffDisabledRegister
            {
                Asker = RegisterAsker.YoungPerson,
                Who = "Evie Lockwood",
                Note = "They move",
            }
        );
}
