using Kith.Casework;
using Kith.Casework.Access;
using Kith.Casework.Record;
using Kith.Store;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.StaffSite.Addresses;
using Kith.Web.StaffSite.Family;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.StaffSite.Allocating;

/// <summary>Who may hold this case under the guidance in force, who may not and why, and how what each brings compares with what the case asks for.</summary>
public static class AllocatePage
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/children/{child}/allocate", ShowAsync).SeesChild(Purpose.Record, "allocate-lead-practitioner");

    private static async Task<IResult> ShowAsync(
        SeenChild child,
        SignedIn viewer,
        OneFamily family,
        ActHandler handler,
        Database database,
        AuthorityClock clock,
        Audit audit,
        CancellationToken stop
    )
    {
        if (child.State.Open is not { } episode)
            return TypedResults.LocalRedirect(ChildAddress.Of(child.Id));
        var practice = handler.PracticeOf(viewer);
        var others = (await family.TogetherAsync(child, viewer, stop)).Where(one => one.Id != child.Id).ToList();
        // Who worked with them, and what they need, is read on their records.
        await OneFamily.ReadAsync(others, viewer, ChildAddress.Allocate(child.Id), audit, stop);
        ChildRecord[] records = [.. others.Select(one => one.Record)];
        var given = Candidates.GivenTogether(child.Record, episode.Number, records);
        return Pages.Render(
            new AllocateView
            {
                Child = child,
                Episode = episode,
                Family = records,
                Given = given,
                Candidates = Candidates.For(
                    child.Record,
                    episode.Number,
                    practice,
                    await LoadsAsync(database, stop),
                    records
                ),
                Needs = CaseNeeds.Together(given),
                Rulebook = practice.Guidance.InForceOn(clock.Today),
                Today = clock.Today,
                Act = episode.Lead is null ? "allocate-lead-practitioner" : "change-lead-practitioner",
            }
        );
    }

    private static async Task<Dictionary<string, int>> LoadsAsync(Database database, CancellationToken stop)
    {
        await using var read = database.ReadModels();
        return await read
            .Children.Where(child => child.Lead != null && child.Stage != Stages.Closed)
            .GroupBy(child => child.Lead!)
            .Select(held => new { Lead = held.Key, Count = held.Count() })
            .ToDictionaryAsync(held => held.Lead, held => held.Count, stop);
    }
}
