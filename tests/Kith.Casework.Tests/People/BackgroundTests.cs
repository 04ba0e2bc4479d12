using Kith.Casework.Forms;
using Kith.Casework.People;
using Kith.Guidance;

namespace Kith.Casework.Tests.People;

/// <summary>What somebody is asked of their background they may keep to themselves, and that is kept as an answer.</summary>
public sealed class BackgroundTests
{
    [Theory, Ask("A11")]
    [InlineData("describe-child", "religion")]
    [InlineData("describe-child", "immigration")]
    [InlineData("describe-person", "religion")]
    [InlineData("describe-person", "immigration")]
    [InlineData("describe-person", "finances")]
    [InlineData("describe-person", "education")]
    [InlineData("describe-person", "orientation")]
    [InlineData("describe-child", "orientation")]
    public void To_prefer_not_to_say_is_an_answer_and_the_page_says_why_it_is_asked(string act, string question)
    {
        var field = Shipped.Forms.For(act).Find(question).ShouldNotBeNull();

        field.IsOptional.ShouldBeTrue();
        field.Why.ShouldNotBeNullOrWhiteSpace();
        field.Told.Options.ShouldContain(option => option.Value == "not-said");
    }

    [Fact, Ask("A11")]
    public void What_a_child_prefers_not_to_say_stands_on_the_record_and_opens_the_page_again()
    {
        var past = Past.Registered();

        var after = past
            .Given.When(
                Team.Fay,
                new DescribeChild
                {
                    On = past.Next,
                    Immigration = "not-said",
                    Gender = "neither",
                }
            )
            .ThenRecord();

        after.Record.State.Person.Described.ShouldBe(new ChildDescribed(Gender: "neither", Immigration: "not-said"));
        Beforehand
            .Fill(Shipped.Forms.For("describe-child"), after.Record, 0, past.Next)
            .ShouldContain(KeyValuePair.Create("immigration", "not-said"));
    }
}
