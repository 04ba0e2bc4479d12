using System.Net;
using System.Text.Json;
using Kith.Casework.Access;
using Kith.Store;
using Kith.Tests.Site;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Tests.Working;

/// <summary>Who may be meant is shown while somebody types: few, only whom a search would show, and each once in the audit.</summary>
public sealed class SuggestionTests(Sites sites)
{
    private const string Page = "GET /search/suggestions.json";

    [Theory, EveryEngine]
    public async Task Who_may_be_meant_is_suggested_with_what_a_search_says_of_them(string engine)
    {
        var site = await sites.On(engine);
        var child = await site.LedBy("amira", "Wilhelmina", "Quorn");
        var number = (await site.RecordOf(child)).State.Person.Number;
        using var amira = await site.As("amira");
        using var nadia = await site.As("nadia");

        var own = (await Suggested(amira, "quorn wilh")).ShouldHaveSingleItem();
        (own.Name, own.Number, own.Opens).ShouldBe(("Wilhelmina Quorn", number, $"/children/{child}"));
        // Whoever does not work with the child is shown the name, and opens nothing.
        (await Suggested(nadia, "quorn wilh"))
            .ShouldHaveSingleItem()
            .Opens.ShouldBeNull();
        (await Suggested(amira, "qu")).ShouldBeEmpty();
        (await Suggested(amira, "27 March 2019")).ShouldBeEmpty();
    }

    [Theory, EveryEngine]
    public async Task A_child_is_written_down_once_while_somebody_types_and_again_when_they_type_another_time(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        var child = await site.LedBy("amira", "Wilhelmina", "Quorn");
        using var nadia = await site.As("nadia");

        foreach (var typed in new[] { "wil", "wilh", "wilhe", "wilhelmina q" })
            (await Suggested(nadia, typed)).ShouldHaveSingleItem();
        (await LooksAsync(site, child)).ShouldBe(1);
        await Suggested(nadia, "nobody of this name");
        (await site.App.Services.GetRequiredService<Audit>().OfViewerAsync("nadia", 100, TestDatabase.Stop))
            .Count(look => look.Page == Page)
            .ShouldBe(2, "one search that showed somebody, and the child");

        site.Time.Now = site.Time.Now.AddMinutes(11);
        await Suggested(nadia, "wilh");
        (await LooksAsync(site, child)).ShouldBe(2);
    }

    [Theory, EveryEngine]
    public async Task Nobody_is_suggested_whose_record_is_kept_from_whoever_types(string engine)
    {
        var site = await sites.On(engine);
        var child = await site.LedBy("amira", "Zenobia", "Marker");
        using var nadia = await site.As("nadia");
        (await Suggested(nadia, "zenobia marker")).ShouldHaveSingleItem();

        foreach (var kind in new[] { RestrictionKind.Shown, RestrictionKind.Hidden })
        {
            await site.Does(
                "denise",
                child,
                new RestrictRecord
                {
                    Kind = kind,
                    People = ["denise", "amira"],
                    Owner = "denise",
                    Reason = "Somebody in the family works here",
                    ReviewOn = TestSite.Today.AddDays(60),
                }
            );

            (await Suggested(nadia, "zenobia marker")).ShouldBeEmpty($"{kind}");
        }
        using var amira = await site.As("amira");
        (await Suggested(amira, "zenobia marker")).ShouldHaveSingleItem();
    }

    [Theory, EveryEngine]
    public async Task No_more_than_eight_are_suggested_and_nobody_more_than_a_day_allows(string engine)
    {
        await using var site = await TestSite.StartAsync(
            engine,
            settings: new Dictionary<string, string?> { ["Bounds:FoundInADay"] = "8" }
        );
        foreach (var name in new[] { "Anna", "Berta", "Carla", "Dora", "Edith", "Flora", "Greta", "Hilda", "Ida" })
            await site.Referred(name, "Longname");
        using var frances = await site.As("frances");

        (await Suggested(frances, "longname")).Count.ShouldBe(8);
        (await Suggested(frances, "anna longname")).ShouldBeEmpty();
    }

    [Theory, EveryEngine]
    public async Task Whoever_asks_without_a_pause_is_answered_no_more_and_nobody_else_waits_for_it(string engine)
    {
        await using var site = await TestSite.StartAsync(
            engine,
            settings: new Dictionary<string, string?> { ["Bounds:SuggestionsAMinute"] = "2" }
        );
        using var frances = await site.As("frances");
        using var amira = await site.As("amira");
        await Suggested(frances, "longname");
        await Suggested(frances, "longname");

        using var refused = await frances.Gets("/search/suggestions.json?q=longname");

        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        await Suggested(amira, "longname");
    }

    [Fact]
    public async Task Whoever_may_not_look_for_children_is_suggested_none()
    {
        var site = await sites.On("sqlite");
        using var sarah = await site.As("sarah");

        using var refused = await sarah.Gets("/search/suggestions.json?q=okoro");

        refused.IsSuccessStatusCode.ShouldBeFalse();
    }

    private static async Task<int> LooksAsync(TestSite site, Guid child) =>
        (await site.App.Services.GetRequiredService<Audit>().OfChildAsync(child, 100, TestDatabase.Stop)).Count(look =>
            look.Page == Page
        );

    private static async Task<List<Line>> Suggested(Visitor visitor, string typed)
    {
        using var answer = await visitor.Gets($"/search/suggestions.json?q={Uri.EscapeDataString(typed)}");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return JsonSerializer.Deserialize<List<Line>>(
            await answer.Content.ReadAsStringAsync(TestDatabase.Stop),
            JsonSerializerOptions.Web
        )!;
    }

    private sealed record Line(string Name, string Says, string Number, string? Opens);
}
