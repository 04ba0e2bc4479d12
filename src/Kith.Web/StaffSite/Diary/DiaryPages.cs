namespace Kith.Web.StaffSite.Diary;

/// <summary>The addresses of what is arranged ahead.</summary>
internal static class DiaryPages
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        CalendarPage.Map(routes);
        BookingPage.Map(routes);
        MinutePage.Map(routes);
        CalendarFeed.Map(routes);
    }
}
