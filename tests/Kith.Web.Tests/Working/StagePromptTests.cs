using Kith.Tests.Site;

namespace Kith.Web.Tests.Working;

public class StagePromptTests(Sites sites)
{
    [Fact]
    public async Task A_record_says_what_to_keep_in_mind_while_the_case_is_at_its_stage()
    {
        var site = await sites.On("sqlite");
        var child = await site.LedBy("amira");
        using var amira = await site.As("amira");

        var page = await amira.Opens($"/children/{child}");

        page.Words.ShouldContain("To keep in mind at this stage");
        page.Document.QuerySelectorAll(".kith-source a[href^='/guidance/duties/']").ShouldNotBeEmpty();
    }
}
