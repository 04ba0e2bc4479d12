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
        return Pages.Render<HandOverNoteView>(
            new
            {
                Child = child,
                Overview = ChildOverview.Of(child.Record, handler.PracticeOf(viewer), telling),
                Given = child.Record.ByDate.LastOrDefault(IsGiving),
                Actions = Latest(child.Record, "actions", telling),
                Outcomes = Latest(child.Record, "outcomes", telling),
                Promised = PromisedTo(child.Record, telling),
                viewer.Workforce,
                clock.Today,
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

    // Of whatever plan or review said it last in the episode that goes on.
    private static Quotation? Latest(ChildRecord record, string detail, Telling telling) =>
        record.ByDate.LastOrDefault(recorded =>
            recorded.Episode == record.State.Current?.Number && recorded.Detail(detail) is not null
        )
            is { } said
            ? new Quotation(
                telling.Part(said.Fact, detail)?.Text ?? said.Detail(detail)!,
                said.On,
                telling.Heading(said.Fact),
                said.Version
            )
            : null;
}
