using Kith.Casework.Papers;
using Kith.Casework.Record;
using Kith.Store.Mail;
using static Kith.Store.Tests.Example;

namespace Kith.Store.Tests.Papers;

public sealed class MailOutboxTests
{
    [Theory, EveryEngine]
    public async Task An_e_mail_is_queued_with_the_entry_that_chose_it_and_taken_in_hand_by_one_server(string engine)
    {
        await using var test = await TestDatabase.EmptyAsync(engine);
        var records = test.Records();
        var child = Guid.NewGuid();
        await records.AppendAsync(Act(Registered(child)), TestDatabase.Stop);
        var record = (await records.LoadChildAsync(child, TestDatabase.Stop))!;
        Dated[] facts =
        [
            new(new PaperWayChosen(1, PaperRoute.Post), March(9)),
            new(new PaperWayChosen(1, PaperRoute.Email), March(9)),
        ];
        var act = Act("choose-paper-way", new StreamAppend(record, facts));
        await records.AppendAsync(act, TestDatabase.Stop);
        await records.AppendAsync(act, TestDatabase.Stop);

        var outbox = new MailOutbox(test.Database, TimeProvider.System);
        var due = (await outbox.DueAsync(10, TestDatabase.Stop)).ShouldHaveSingleItem();
        (due.Child, due.Version, due.Tries).ShouldBe((child, record.Version + 2, 0));
        var until = TimeProvider.System.GetUtcNow().AddMinutes(2);
        (await outbox.TakeAsync(due, until, TestDatabase.Stop)).ShouldBeTrue();
        (await outbox.TakeAsync(due, until, TestDatabase.Stop)).ShouldBeFalse();
        (await outbox.DueAsync(10, TestDatabase.Stop)).ShouldBeEmpty();

        await outbox.AskLaterAsync(due, until, TestDatabase.Stop);
        (await outbox.FindAsync(child, due.Version, TestDatabase.Stop))!.State.ShouldBe(MailState.Sent);
        await outbox.SettleAsync(due, MailState.Sent, TestDatabase.Stop);
        (await outbox.FindAsync(child, due.Version, TestDatabase.Stop))!.State.ShouldBe(MailState.Sent);
        (await outbox.FindAsync(child, record.Version + 1, TestDatabase.Stop)).ShouldBeNull();
    }

    [Theory, EveryEngine]
    public async Task Of_what_was_written_elsewhere_nobody_is_sent_anything(string engine)
    {
        await using var test = await TestDatabase.EmptyAsync(engine);
        var records = test.Records();
        var child = Guid.NewGuid();
        await records.AppendAsync(Act(Registered(child)), TestDatabase.Stop);
        var record = (await records.LoadChildAsync(child, TestDatabase.Stop))!;

        await records.AppendAsync(
            Act(
                "choose-paper-way",
                new StreamAppend(record, [new Dated(new PaperWayChosen(1, PaperRoute.Email), March(9))], "story")
            ),
            TestDatabase.Stop
        );

        (await new MailOutbox(test.Database, TimeProvider.System).DueAsync(10, TestDatabase.Stop)).ShouldBeEmpty();
    }
}
