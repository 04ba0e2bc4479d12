namespace Kith.Casework.Tests.Stored;

public sealed class EventCatalogueTests
{
    [Fact]
    public void The_event_catalogue_says_what_the_program_stores() =>
        EventCatalogue.Write().ShouldBeApproved("docs", "events.md");

    [Fact]
    public void Every_detail_of_every_fact_is_explained() => EventCatalogue.Write().ShouldNotContain("|  |");
}
