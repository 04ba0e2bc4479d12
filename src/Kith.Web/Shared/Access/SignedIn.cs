using System.Reflection;
using Kith.Casework.Access;
using Kith.Casework.People;

namespace Kith.Web.Shared.Access;

/// <summary>The person asking, as the workforce knows them now. A handler that names it in its parameters gets it.</summary>
public sealed record SignedIn(Practitioner Person, Workforce Workforce)
{
    /// <summary>The name they signed in with.</summary>
    public string Account { get; init; } = "";

    /// <summary>True when they left something unfinished about the child of the address.</summary>
    public bool HasDraftsHere { get; init; }

    public string Id => Person.Id;

    /// <summary>The users whose restricted records fall to this person once nobody named on them is here.</summary>
    public IReadOnlyList<string> RestrictionOwners =>
        _restrictionOwners ??= FallenRestriction.OwnersBelow(Person, Workforce);

    private IReadOnlyList<string>? _restrictionOwners;

    public bool May(Permission permission) => Person.Has(permission);

    /// <summary>Oneself, and for a supervisor everybody they supervise.</summary>
    public List<Practitioner> OwnAndSupervised() =>
        [
            Person,
            .. Workforce
                .SupervisedBy(Id)
                .Where(person => !person.HasLeft && person.Id != Id)
                .OrderBy(person => person.Name, StringComparer.Ordinal),
        ];

    /// <summary>Who is signed in; null when nobody is, or when they have left.</summary>
    public static SignedIn? Of(HttpContext http) => http.Items[typeof(SignedIn)] as SignedIn;

    public static ValueTask<SignedIn?> BindAsync(HttpContext http, ParameterInfo _) => ValueTask.FromResult(Of(http));
}
