using Kith.Casework.People;
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

    private static List<Recorded> KeptIn(SeenChild child)
    {
        var kept = KeptAddresses.Of(child.Records);
        return
        [
            .. child
                .Record.Facts.Select(entry =>
                    entry.Fact is FactCorrected { Replacement: AddressRecorded address }
                        ? entry with
                        {
                            Fact = address,
                        }
                        : entry
                )
                .Where(entry => entry.Fact is AddressRecorded address && kept.Covers(address.Lines))
                .Reverse(),
        ];
    }
}
