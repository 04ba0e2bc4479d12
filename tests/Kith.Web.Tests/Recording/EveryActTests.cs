using System.Net;
using Kith.Casework.Record;
using Kith.Tests.Cases;
using Kith.Tests.Site;

namespace Kith.Web.Tests.Recording;

/// <summary>What holds of the page of every act, tried on a record that an example of it follows from.</summary>
public sealed class EveryActTests(ExampleSite one) : IClassFixture<ExampleSite>
{
    /// <summary>All that are done, but the opening of a record, which is asked for together with a referral.</summary>
    public static TheoryData<string> OnARecord =>
        [.. Acts.All.Select(act => act.Name).Where(act => act != "register-child" && Acts.InsteadOf(act) is null)];

    /// <summary>A correction is answered with the questions of what it corrects: CorrectionTests saves it.</summary>
    public static TheoryData<string> Answered => [.. OnARecord.Where(act => act.Data != "correct-fact")];

    [Theory, MemberData(nameof(OnARecord))]
    public async Task Its_page_asks_every_question_of_its_form(string act)
    {
        var (page, _, _) = await OpenedAsync(act);

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Heading.ShouldBe(Shipped.Forms.For(act).Title);
        var asked = page.All("main form[method=post] :is(label, legend)");
        foreach (var field in Shipped.Forms.For(act).Fields.Where(field => !IsGiven(field) && Fits(field, act)))
            asked.ShouldContain(
                field.LabelFor("the child") + (field.IsOptional && field.Rows?.IsListed != true ? " (optional)" : "")
            );
    }

    // The example answers with rows of its own, and may answer one that the page began with.
    private static IEnumerable<(string Name, string Value)> TakenOut(
        Page page,
        List<(string Name, string Value)> answers
    ) =>
        page
            .Document.QuerySelectorAll("main .kith-row__out input")
            .Select(box => box.GetAttribute("name")!)
            .Where(box =>
                !answers.Exists(answer => answer.Name.StartsWith(box[..^Removed.Length], StringComparison.Ordinal))
            )
            .Select(box => (box, "yes"));

    private const string Removed = "removed";

    private static bool IsOfThisChild(string input, string act) =>
        !Shipped
            .Forms.For(act)
            .Fields.Any(field => !Fits(field, act) && input.StartsWith(field.Name, StringComparison.Ordinal));

    private static bool Fits(Kith.Casework.Forms.Field field, string act) =>
        // The example's child has no brother or sister.
        !field.OfSeveral && field.Fits(Examples.Of(act).Given.Record.State, Examples.Of(act).Past.Next);

    // What the address that led here has filled in is not asked.
    private static bool IsGiven(Kith.Casework.Forms.Field field) =>
        field.Kind is Kith.Casework.Forms.FieldKind.Given or Kith.Casework.Forms.FieldKind.ReturnQuery;

    [Theory, MemberData(nameof(Answered))]
    public async Task What_is_saved_from_its_page_is_what_the_act_decides(string act)
    {
        var (page, child, visitor) = await OpenedAsync(act);
        var example = Examples.Of(act);

        var answers = Answers.To(example.Act, child).Where(answer => IsOfThisChild(answer.Name, act)).ToList();
        var saved = await visitor.Saves(page, [.. TakenOut(page, answers), .. answers]);

        saved.Errors.ShouldBeEmpty();
        saved.Status.ShouldBe(HttpStatusCode.OK);
        (await one.Site.RecordOf(child))
            .Facts.Skip(example.Past.Facts.Count)
            // What the local protocol asks beside it is no part of the act.
            .Select(recorded => Json.Write(recorded.Fact with { Local = null }))
            .ShouldBe(
                On(child, example).When(example.By, example.Act).ThenDone().Select(dated => Json.Write(dated.Fact))
            );
    }

    // Another child's record, with all that the example's has: a record it opens is named after the child's.
    private static Given On(Guid child, Example example) =>
        (example.Given with { Record = ChildRecord.From(child, example.Given.Record.Facts) }).Knowing();

    private async Task<(Page Page, Guid Child, Visitor Visitor)> OpenedAsync(string act)
    {
        var example = Examples.Of(act);
        var child = await one.RecordBefore(example);
        var visitor = await one.As(example.By);
        return (await visitor.Opens(ExampleSite.PageOf(example, child)), child, visitor);
    }
}
