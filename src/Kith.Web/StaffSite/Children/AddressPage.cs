using Kith.Casework.People;
using Kith.Casework.People.Addresses;
using Kith.Casework.Record;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;

namespace Kith.Web.StaffSite.Children;

/// <summary>
/// The addresses of a child that are kept secret: on no other page, so that none is shown or printed by the way. That the page
/// was opened is in the audit.
/// </summary>
public static class AddressPage
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/children/{child}/address", Show).SeesChild();

    private static IResult Show(SeenChild child, AuthorityClock clock, bool print = false) =>
        Pages.Render(
            new AddressView
            {
                Child = child,
                Today = clock.Today,
                Print = print,
                Addresses = KeptIn(child),
            }
        );

    /// <summary>An address that is kept secret.</summary>
    /// <param name="Address">The address.</param>
    /// <param name="From">From when it is known.</param>
    /// <param name="Whose">Whose it is, where it is not the child's.</param>
    /// <param name="IsElsewhere">True where it is kept so because another record keeps it.</param>
    public sealed record Secret(AddressRecorded Address, DateOnly From, string? Whose = null, bool IsElsewhere = false);

    private static List<Secret> KeptIn(SeenChild child)
    {
        var kept = KeptAddresses.Of(child.Records);
        return
        [
            .. child
                .Record.Facts.SelectMany(entry =>
                    AddressesIn(
                        entry.Fact is FactCorrected { Replacement: { } put } ? put : entry.Fact,
                        entry.On,
                        child
                    )
                )
                .Where(one => kept.Covers(one.Address.Lines))
                .Distinct()
                .Reverse(),
        ];
    }

    private static IEnumerable<Secret> AddressesIn(Fact fact, DateOnly on, SeenChild child) =>
        fact switch
        {
            AddressRecorded address => [new Secret(address, on)],
            ResidencesRecorded { Residences: var rows } => rows.Where(row => row.Lines is not null)
                .Select(row => new Secret(
                    new AddressRecorded(row.Lines!, row.Postcode, true),
                    row.From ?? on,
                    child.State.Person.Find(row.Person)?.Name
                )),
            AddressKeptElsewhere kept =>
            [
                new Secret(new AddressRecorded(kept.Lines, kept.Postcode, true, kept.NeverShowTo), on, null, true),
            ],
            _ => [],
        };
}
