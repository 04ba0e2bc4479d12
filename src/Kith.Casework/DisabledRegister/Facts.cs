using Kith.Casework.Record;

namespace Kith.Casework.DisabledRegister;

/// <summary>Who asks that a child is put on the register of disabled children, or taken off it.</summary>
public enum RegisterAsker
{
    /// <summary>A parent, or somebody else who brings the child up.</summary>
    Parent,

    /// <summary>The young person.</summary>
    YoungPerson,
}

/// <summary>
/// The child is on the register of disabled children of Schedule 2 paragraph 2 of the Children Act 1989 from this day, because the
/// family or the young person asked for it. No help depends on it.
/// </summary>
/// <param name="Asker">Who asked.</param>
/// <param name="Told">True where they were told what it holds, why, and who sees it.</param>
/// <param name="Who">The name of whoever asked.</param>
/// <param name="News">True where they want to hear of help and events.</param>
/// <param name="Note">What else matters.</param>
[FactName(
    "disabled-register-joined",
    "The child was put on the register of disabled children, because the family or the young person asked for it."
)]
public sealed record DisabledRegisterJoined(
    RegisterAsker Asker,
    bool Told,
    string? Who = null,
    bool? News = null,
    string? Note = null
) : Fact;

/// <summary>The child is on the register of disabled children no more from this day.</summary>
/// <param name="Asker">Who asked.</param>
/// <param name="Who">The name of whoever asked.</param>
/// <param name="Note">What else matters.</param>
[FactName(
    "disabled-register-left",
    "The child was taken off the register of disabled children, because the family or the young person asked for it."
)]
public sealed record DisabledRegisterLeft(RegisterAsker Asker, string? Who = null, string? Note = null) : Fact;
