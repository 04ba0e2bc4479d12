using System.Globalization;
using Kith.Casework.Diary;
using Kith.Casework.Forms;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.Shared.Rules;
using Kith.Web.StaffSite.Addresses;

namespace Kith.Web.StaffSite.Diary;

/// <summary>The minute of a meeting that is arranged or runs: what each has written so far, beside one another.</summary>
public static class MinutePage
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/children/{child}/bookings/{version}/minute", Show).SeesChild();

    private static IResult Show(
        string version,
        SeenChild child,
        SignedIn viewer,
        FormLibrary forms,
        ActHandler handler,
        AuthorityClock clock,
        string? done = null
    )
    {
        var booking = int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? Bookings.Find(child.Record, number)
            : null;
        // Once it is recorded the minute stands in the record of the meeting: that it is settled is said there.
        if (booking is null || MinuteParts.Headings(forms, booking.Kind) is not { Count: > 0 } headings)
            return number > 0
                ? TypedResults.LocalRedirect(ChildAddress.Booking(child.Id, number))
                : Refusals.NotThere();
        var telling = new Telling(forms, viewer.Workforce, child.Record);
        return Pages.Render(
            new MinuteView
            {
                Child = child,
                Kind = new BookingKinds(forms).Says(booking.Kind),
                Booking = booking,
                Headings = headings,
                Parts = MinuteParts.Of(booking.Version, child.Record),
                Before = MinuteParts.LastTaken(booking.Kind, child.Record),
                Recording = BookingPage.ActsFor(booking, child, viewer, forms, handler),
                NameOf = by => by == viewer.Id ? "You" : telling.NameOf(by),
                Done = forms.Saved(done, child.State.Open?.Pathway),
                Today = clock.Today,
                Now = clock.UtcNow,
            }
        );
    }
}
