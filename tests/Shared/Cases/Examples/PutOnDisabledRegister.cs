using Kith.Casework.DisabledRegister;
using Kith.Casework.People;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example PutOnDisabledRegister =>
        new(
            Disabled,
            Team.Fay,
            new PutOnDisabledRegister
            {
                Asker = RegisterAsker.YoungPerson,
                Who = "Evie Lockwood",
                Told = true,
                News = true,
                Note = "By post",
            }
        );

    /// <summary>A disabled child with whom nobody works.</summary>
    public static Past Disabled =>
        Past.Registered().And(new ChildDetailsChanged(BornOn: new DateOnly(2015, 5, 5), Disabilities: ["MOB", "COMM"]));
}
