using Kith.Casework.Access;
using Kith.Casework.HarmOutsideHome;
using Kith.Tests.Site;

namespace Kith.Web.Tests.Recording;

/// <summary>Another child’s name that is typed of harm outside the home: whoever types it is advised once, as far as they may know of that child.</summary>
public sealed class NamesOfOthersTests
{
    [Theory, EveryEngine, Ask("D14"), Ask("E5")]
    public async Task A_name_of_another_family_is_advised_against_once_and_of_a_record_that_is_hidden_nothing_is_said(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine, people: Staff.WithOfficer);
        var kai = await site.LedBy("amira", "Kai", "Quillon");
        await site.LedBy("nadia", "Xanthe", "Quoril");
        var hidden = await site.LedBy("nadia", "Wanda", "Yarrow");
        await site.Does(
            "denise",
            hidden,
            new RestrictRecord
            {
                Kind = RestrictionKind.Hidden,
                People = ["denise", "nadia"],
                Owner = "denise",
                Reason = "Somebody in the family works here",
                ReviewOn = TestSite.Today.AddDays(60),
            }
        );
        using var amira = await site.As("amira");
        (string, string)[] said =
        [
            ("harms", "online"),
            ("worries", "At the mill with Xanthe Quoril, Wanda Yarrow and Kai Quillon’s dog."),
            ("parents", "Mum tells us what she sees"),
            ("safer:s1.does", "patrols after school"),
            ("safer:s1.who", "Police"),
            ("route", "goes-on"),
            ("because", "Mum drives him"),
        ];

        var advised = await amira.Records(kai, "assess-harm-outside-home", said);

        advised.Words.ShouldContain("Nothing is saved yet. This names Xanthe Quoril, of another family.");
        advised.Words.ShouldNotContain("This names Xanthe Quoril and Wanda");
        (await site.RecordOf(kai)).Standing.ShouldNotContain(one => one.Fact is HarmOutsideHomeAssessed);
        await amira.Saves(advised);
        (await site.RecordOf(kai)).Standing.Count(one => one.Fact is HarmOutsideHomeAssessed).ShouldBe(1);
    }
}
