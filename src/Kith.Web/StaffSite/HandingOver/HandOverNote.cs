using Kith.Casework.Access;
using Kith.Casework.Forms;
using Kith.Casework.Record;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.StaffSite.Children;

namespace Kith.Web.StaffSite.HandingOver;

/// <summary>What whoever takes a child on has to know first, made from the record as it stands: nobody writes it, so it is never out of date.</summary>
public static class HandOverNote
{
    private const int MostPromised = 10;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/children/{child}/hand-over", Show).SeesChild();

    private static IResult Show(
        SeenChild child,
        SignedIn viewer,
        ActHandler handler,
        FormLibrary forms,
        AuthorityClock clock
    )
    {
        var telling = new Telling(forms, viewer.Workforce, child.Record);
        return Pages.Render(
            new HandOverNoteView
            {
                Child = child,
                Overview = ChildOverview.Of(child.Record, handler.PracticeOf(viewer), telling),
                Given = child.Record.ByDate.LastOrDefault(IsGiving),
                Promised = PromisedTo(child.Record, telling),
                Workforce = viewer.Workforce,
                Today = clock.Today,
            }
        );
    }

    private static bool IsGiving(Recorded recorded) =>
        recorded.Fact is LeadPractitionerAllocated or LeadPractitionerChanged;

    // All of it, the latest first: nobody but who made it knows whether it was kept.
    private static List<Quotation> PromisedTo(ChildRecord record, Telling telling) =>
        [
            .. record
                .ByDate.Reverse()
                .Where(recorded => recorded.Episode == record.State.Current?.Number)
                .Select(recorded => (recorded, text: recorded.Detail("promised")))
                .Where(said => said.text is not null)
                .Take(MostPromised)
                .Select(said => new Quotation(
                    said.text!,
                    said.recorded.On,
                    telling.Heading(said.recorded.Fact),
                    said.recorded.Version
                )),
        ];
}
