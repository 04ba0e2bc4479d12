using Kith.Tests.Site;
using Microsoft.Playwright;

namespace Kith.Browser.Tests;

/// <summary>Who may be meant opens below the box while somebody types, and is chosen with the keyboard alone.</summary>
public class SuggestionTests(Browsing browsing)
{
    [Fact]
    public async Task A_child_is_chosen_with_the_keyboard_and_the_record_opens()
    {
        var child = await browsing.Site.LedBy("amira", "Philippa", "Quillfeather");
        await browsing.Site.LedBy("amira", "Phineas", "Quillfeather");
        var page = await browsing.As("amira");
        await page.GotoAsync("/children");
        var box = page.GetByRole(AriaRole.Combobox, new() { Name = "Name, date of birth, address or number" });
        var list = page.GetByRole(AriaRole.Listbox, new() { Name = "Children who may be meant" });

        await box.PressSequentiallyAsync("qu");
        await Assertions.Expect(list).ToBeHiddenAsync();
        await box.PressSequentiallyAsync("illfea");
        await Assertions.Expect(list).ToBeVisibleAsync();
        await Assertions
            .Expect(page.Locator("main").GetByRole(AriaRole.Status).First)
            .ToHaveTextAsync("2 children suggested");
        await Assertions.Expect(box).ToHaveAttributeAsync("aria-expanded", "true");
        (await Axe.FaultsOf(page)).ShouldBeEmpty();

        await box.PressAsync("Escape");
        await Assertions.Expect(list).ToBeHiddenAsync();
        await Assertions.Expect(box).ToHaveValueAsync("quillfea");
        await box.PressSequentiallyAsync("ther, phil");
        await Assertions.Expect(list.GetByRole(AriaRole.Option).First).ToContainTextAsync("Philippa Quillfeather");
        await box.PressAsync("ArrowDown");
        await Assertions
            .Expect(page.Locator($"#{await box.GetAttributeAsync("aria-activedescendant")}"))
            .ToContainTextAsync("Philippa Quillfeather");
        await box.PressAsync("Enter");

        await page.WaitForURLAsync($"**/children/{child}");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task In_a_row_of_the_family_somebody_known_is_chosen_and_another_name_is_somebody_else_again()
    {
        var site = browsing.Site;
        var other = await site.LedBy("amira", "Peregrine", "Zeal");
        await site.Does(
            "amira",
            other,
            new Casework.People.RecordFamily
            {
                People = [new Casework.People.Relative("g1", Name: "Hephzibah Zeal", Relationship: "mother")],
            }
        );
        var person = (await site.RecordOf(other)).State.Person.Family.Single().Person;
        var child = await site.LedBy("amira");
        var page = await browsing.As("amira");
        await page.GotoAsync($"/children/{child}/acts/record-family");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add another person" }).ClickAsync();
        var row = page.Locator("fieldset.kith-row").Last;
        var box = row.GetByRole(AriaRole.Combobox, new() { Name = "Name (optional)", Exact = true });

        await box.PressSequentiallyAsync("hephziba");
        await page.GetByRole(AriaRole.Option, new() { Name = "Hephzibah Zeal" }).And(page.Locator("li")).ClickAsync();

        await Assertions.Expect(box).ToHaveValueAsync("Hephzibah Zeal");
        await Assertions.Expect(row.Locator("select[name$='.person']")).ToHaveValueAsync($"{person}");
        (await Axe.FaultsOf(page)).ShouldBeEmpty();
        await box.PressSequentiallyAsync("y");
        await Assertions.Expect(row.Locator("select[name$='.person']")).ToHaveValueAsync("");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task In_a_row_a_choice_fills_in_whom_to_reach_also_in_a_row_just_added()
    {
        var site = browsing.Site;
        await site.HasAgency();
        var child = await site.LedBy("amira");
        var page = await browsing.As("amira");
        await page.GotoAsync($"/children/{child}/acts/record-professionals");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add another professional" }).ClickAsync();
        var row = page.Locator(".kith-row").Last;
        var box = row.GetByRole(AriaRole.Combobox, new() { Name = "Name", Exact = true });

        await box.PressSequentiallyAsync("oak meena");
        await page.GetByRole(AriaRole.Option, new() { Name = "Meena Patel" }).ClickAsync();

        await Assertions.Expect(box).ToHaveValueAsync("Meena Patel");
        await Assertions.Expect(row.GetByLabel("For whom do they work?")).ToHaveValueAsync("Oak School");
        await Assertions.Expect(row.GetByLabel("Telephone")).ToHaveValueAsync("020 7946 0031");
        await Assertions.Expect(row.GetByLabel("What kind of agency is it?")).ToHaveValueAsync("education");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task On_a_form_a_choice_fills_in_the_number_of_the_record()
    {
        var site = browsing.Site;
        var child = await site.LedBy("amira");
        var other = await site.LedBy("amira", "Peregrine", "Oddname");
        var number = (await site.RecordOf(other)).State.Person.Number;
        var page = await browsing.As("amira");
        await page.GotoAsync($"/children/{child}/acts/record-family-member");
        var box = page.GetByRole(AriaRole.Combobox, new() { Name = "If this is a child with a record here" });

        await box.PressSequentiallyAsync("peregrine");
        await page.GetByRole(AriaRole.Option, new() { Name = "Peregrine Oddname" }).ClickAsync();

        await Assertions.Expect(box).ToHaveValueAsync(number);
        await Assertions.Expect(page.GetByRole(AriaRole.Listbox)).ToBeHiddenAsync();
        await page.Context.CloseAsync();
    }
}
