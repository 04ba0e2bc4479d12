namespace Kith.Web.Shared;

/// <summary>Present only on a demonstration: who can be tried, and the password they share.</summary>
/// <param name="Personas">The people to be.</param>
/// <param name="Password">Valid in the demonstration's own database and nowhere else.</param>
public sealed record Demonstration(IReadOnlyList<Persona> Personas, string Password)
{
    /// <summary>The parents to be, on the family’s site.</summary>
    public IReadOnlyList<FamilyPersona> Families { get; init; } = [];

    /// <summary>The people of agencies to be, on the partners’ site.</summary>
    public IReadOnlyList<PartnerPersona> Partners { get; init; } = [];

    /// <summary>The children to be, on their own pages.</summary>
    public IReadOnlyList<ChildPersona> Children { get; init; } = [];
}

/// <summary>A parent to be on a demonstration.</summary>
/// <param name="SignsInAs">To sign in with.</param>
/// <param name="Name">Their name, as their children's records have it.</param>
/// <param name="CanTry">What a visitor can try as them, in a sentence.</param>
public sealed record FamilyPersona(string SignsInAs, string Name, string CanTry);

/// <summary>Somebody of an agency to be on a demonstration.</summary>
/// <param name="Code">To get in with, beside their surname.</param>
/// <param name="Name">Their name, as a record has it that asks them.</param>
/// <param name="CanTry">What a visitor can try as them, in a sentence.</param>
public sealed record PartnerPersona(string Code, string Name, string CanTry);

/// <summary>A child to be on a demonstration.</summary>
/// <param name="Card">The words to get in with.</param>
/// <param name="Shape">The shape that the child keeps in their head.</param>
/// <param name="Colour">Its colour.</param>
/// <param name="Name">Their name, as their record has it.</param>
/// <param name="CanTry">What a visitor can try as them, in a sentence.</param>
public sealed record ChildPersona(string Card, string Shape, string Colour, string Name, string CanTry);

/// <summary>Somebody to be on a demonstration.</summary>
/// <param name="UserName">To sign in with.</param>
/// <param name="PractitionerId">Who they are in the workforce.</param>
/// <param name="Name">Their name.</param>
/// <param name="Title">What they are.</param>
/// <param name="CanTry">What a visitor can try as them, in a sentence.</param>
public sealed record Persona(string UserName, string PractitionerId, string Name, string Title, string CanTry);
