using Kith.Casework.FrontDoor;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Tests.Site;

namespace Kith.Web.Tests.Working;

/// <summary>A referral on the wrong record is moved to the right one: every list, clock, page and return then has it there and nowhere else.</summary>
public sealed class MovedReferralTests(Sites sites)
{
    [Theory, EveryEngine]
    public async Task The_front_door_moves_a_referral_and_its_queue_shows_the_right_child(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var (wrong, right) = await TwoAsync(site, "frances");
        using var frances = await site.As("frances");
        (await frances.Opens($"/children/{wrong}/acts/decide-referral"))
            .Links($"/children/{wrong}/acts/move-referral")
            .ShouldBeTrue();

        await MoveAsync(site, frances, wrong, right);

        (await site.RecordOf(wrong)).State.Open.ShouldBeNull();
        (await site.RecordOf(right)).State.Open!.FrontDoor.Referral!.Concern.ShouldBe("Comes to school hungry");
        var queue = await frances.Opens("/front-door");
        queue.Links($"/children/{right}").ShouldBeTrue();
        queue.Words.ShouldNotContain("Wrongson");
        var story = await frances.Opens($"/children/{wrong}/story");
        story.Words.ShouldContain("Moved to the record of another child");
        story.Words.ShouldNotContain("hungry");
        (await frances.Opens($"/children/{right}/story")).Words.ShouldContain("hungry");
        (await site.Count("referral", $"child = '{wrong}'")).ShouldBe(0);
    }

    [Theory, EveryEngine]
    public async Task The_partner_who_referred_goes_on_seeing_it_under_the_name_they_gave(string engine)
    {
        var site = await sites.On(engine);
        var (wrong, right) = await TwoAsync(site, "sarah");
        using var frances = await site.As("frances");

        await MoveAsync(site, frances, wrong, right);

        using var sarah = await site.As("sarah");
        var mine = await sarah.Opens("/referrals");
        mine.Words.ShouldContain("Wren Wrongson");
        mine.Words.ShouldNotContain("Rightly");
    }

    private static async Task<(Guid Wrong, Guid Right)> TwoAsync(TestSite site, string by)
    {
        var wrong = Guid.NewGuid();
        await site.Does(
            by,
            wrong,
            new RegisterChild
            {
                On = TestSite.Today,
                Given = "Wren",
                Family = "Wrongson",
                BornOn = new DateOnly(2017, 5, 4),
            },
            new ReceiveReferral
            {
                On = TestSite.Today,
                Source = "2A",
                Concern = "Comes to school hungry",
            }
        );
        var right = Guid.NewGuid();
        await site.Does(
            "frances",
            right,
            new RegisterChild
            {
                On = TestSite.Today,
                Given = "Robin",
                Family = "Rightly",
                BornOn = new DateOnly(2015, 2, 1),
            }
        );
        return (wrong, right);
    }

    private static async Task MoveAsync(TestSite site, Visitor visitor, Guid wrong, Guid right)
    {
        var form = await visitor.Opens($"/children/{wrong}/acts/move-referral");
        var saved = await visitor.Saves(
            form,
            ("to", (await site.RecordOf(right)).State.Person.Number),
            ("reason", "The school gave the brother’s name")
        );
        saved.Errors.ShouldBeEmpty();
    }
}
