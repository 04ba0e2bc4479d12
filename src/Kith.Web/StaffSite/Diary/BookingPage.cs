using System.Globalization;
using Kith.Casework.Diary;
using Kith.Casework.Forms;
using Kith.Casework.Record;
using Kith.Guidance;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.StaffSite.Children;

namespace Kith.Web.StaffSite.Diary;

/// <summary>One thing that is arranged: when, where and with whom; recording what happened, moving it, calling it off.</summary>
public static class BookingPage
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/children/{child}/bookings/{version}", Show).SeesChild();

    private static IResult Show(
        string version,
        SeenChild child,
        SignedIn viewer,
        FormLibrary forms,
        GuidanceLibrary guidance,
        ActHandler handler,
        AuthorityClock clock
    )
    {
        // Whether it is settled or never was, there is nothing to do here, and the story says the rest.
        var booking = int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? Bookings.Find(child.Record, number)
            : null;
        return Pages.Render(
            new BookingView
            {
                Child = child,
                Kind = booking is null ? "What was arranged" : new BookingKinds(forms).Says(booking.Kind),
                Booking = booking,
                Prepared = booking is null ? null : Preparation.Of(booking, child.Record, clock.Today),
                Plans = booking is null
                    ? []
                    : PlanShown.Of(child.Record, guidance.Read(child.Record.Standing, clock.Now)),
                Recording = booking is null ? [] : ActsFor(booking, child, viewer, forms, handler),
                Workforce = viewer.Workforce,
                HasMinute = booking is not null && MinuteParts.Headings(forms, booking.Kind).Count > 0,
                Today = clock.Today,
            }
        );
    }

    // Of the acts that record it those that can be done now: a conference is the first or a review, by what came before.
    internal static IReadOnlyList<NextAct> ActsFor(
        Booking booking,
        SeenChild child,
        SignedIn viewer,
        FormLibrary forms,
        ActHandler handler
    )
    {
        var next = Next.For(child.Record, handler.PracticeOf(viewer));
        return
        [
            .. new BookingKinds(forms)
                .RecordedBy(booking.Kind)
                .Select(act => next.FirstOrDefault(one => one.ActName == act))
                .OfType<NextAct>()
                .Where(one => one.Status != NextStatus.Blocked && child.May(one.ActName)),
        ];
    }
}
