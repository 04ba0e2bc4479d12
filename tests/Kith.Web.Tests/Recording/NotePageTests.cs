using Kith.Casework.FrontDoor;
using Kith.Casework.Record;
using Kith.Tests.Site;

namespace Kith.Web.Tests.Recording;

/// <summary>A call is a case note and no worry; a worry is what a practitioner marks as one, until it is closed.</summary>
public sealed class NotePageTests
{
    [Theory]
    [EveryEngine]
    public async Task A_call_is_written_down_in_eight_steps_and_heads_the_story_and_not_the_worries(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var child = await site.LedBy("amira", "Olive");
        using var amira = await site.As("amira");
        var record = await amira.Opens($"/children/{child}");
        record.Links($"/children/{child}/acts/write-case-note").ShouldBeTrue();

        // Open it, say what it was, who rang, with whom, the note, what it is about, the time; save. The day is filled in.
        var page = await amira.Opens($"/children/{child}/acts/write-case-note");
        var saved = await amira.Saves(
            page,
            ("kind", "call"),
            ("direction", "received"),
            ("with", "Mum"),
            ("note", "She wants the visit moved to Friday"),
            ("about", "the visit on Thursday"),
            ("at", "9:10")
        );

        saved.Path.ShouldBe($"/children/{child}?done=write-case-note");
        saved.All("section[aria-labelledby='worries']").Single().ShouldNotContain("moved to Friday");
        (await amira.Opens($"/children/{child}/story?kind=note")).Words.ShouldContain(
            "She wants the visit moved to Friday"
        );
    }

    [Theory]
    [EveryEngine]
    public async Task What_an_entry_says_is_marked_as_a_worry_without_typing_it_again_and_closed_with_what_changed(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        var child = await site.LedBy("amira", "Olive");
        using var amira = await site.As("amira");
        var record = await amira.Opens($"/children/{child}");
        record.Words.ShouldContain("No worry is recorded.");
        var referral = (await site.RecordOf(child)).Standing.Single(fact => fact.Fact is ReferralReceived);
        var concern = referral.Detail("concern")!;
        record.Words.ShouldContain(concern);

        var marked = await amira.Opens($"/children/{child}/acts/record-worry?entry={referral.Version}");
        marked.Holds("what").ShouldBe(concern);
        var worried = await amira.Saves(marked);

        worried.Words.ShouldNotContain("No worry is recorded.");
        var version = (await site.RecordOf(child)).Version;
        var closing = await amira.Opens($"/children/{child}/acts/close-worry?worry={version}");
        (await amira.Saves(closing)).Errors.ShouldBe(["Say what changed"]);
        var closed = await amira.Saves(closing, ("reason", "Breakfast at school since May"));
        closed.Words.ShouldContain("No worry is recorded.");
        // What reaches us later is read beside what brought the child here, until somebody says that it is a worry.
        await amira.Saves(
            await amira.Opens($"/children/{child}/acts/receive-contact"),
            ("from", "A neighbour"),
            ("concern", "Shouting every night")
        );
        var told = await amira.Opens($"/children/{child}");
        told.Words.ShouldContain("Shouting every night");
        told.Words.ShouldContain(concern);
        var next = await amira.Opens(
            $"/children/{child}/acts/record-worry?entry={(await site.RecordOf(child)).Version}"
        );
        (next.Holds("what"), next.Holds("who")).ShouldBe(("Shouting every night", "A neighbour"));
        (await amira.Opens($"/children/{child}/story?kind=worry")).Words.ShouldContain("Breakfast at school since May");
    }
}
