using Kith.Casework.Papers;
using Kith.Documents;
using Kith.Tests.Cases;

namespace Kith.Casework.Tests.Papers;

public sealed class DocumentTests
{
    private const string Front = """
        ---
        document: letter
        title: A letter
        for: parent
        needs: [child-in-need-plan]
        language: en-GB
        reading-age: 9
        withheld: withheld
        ---

        """;

    [Theory]
    [InlineData(
        "{{ child.frist_name }}",
        10,
        "There is nothing called \"child.frist_name\". Known here: address, first_name, name."
    )]
    [InlineData("a\n\n{{ plna.since }}", 12, "There is nothing called \"plna.since\"")]
    [InlineData(
        "{% for a in plan.actions %}{{ a.dose }}{% endfor %}",
        10,
        "There is nothing called \"a.dose\". Known here: by, change, does, helps, who, works."
    )]
    [InlineData("{% for a in plan.actions %}{% endfor %}{{ a.does }}", 10, "There is nothing called \"a.does\"")]
    [InlineData("{% if child.pets %}x{% endif %}", 10, "There is nothing called \"child.pets\"")]
    [InlineData("{% if child.name %}{% elsif to.age == 'x' %}{% endif %}", 10, "There is nothing called \"to.age\"")]
    [InlineData("{{ child.name | upcase }}", 10, "\"upcase\": documents use no filters")]
    [InlineData("{{ plan.actions }}", 10, "\"plan.actions\" is no text, but a list")]
    [InlineData("{{ child }}", 10, "\"child\" is no text. It has address, first_name, name")]
    [InlineData("{% for line in child.name %}{% endfor %}", 10, "\"for line\" has to go through a list.")]
    [InlineData("{% for child in plan.actions %}{% endfor %}", 10, "\"child\" is the name of something else")]
    [InlineData("{% assign x = child.name %}", 10, "\"assign\" is not used in documents")]
    [InlineData("{% include 'secrets' %}", 10, "\"include\" is not used in documents")]
    [InlineData(
        "{{ plan.child_says }}",
        10,
        "\"plan.child_says\" is told to the child alone, and this paper is for a parent"
    )]
    [InlineData("{% if asked %}{% endif %}", 10, "\"asked\" is told to the child alone")]
    [InlineData("{% nothing %}", 10, "This cannot be read: Unknown tag 'nothing'")]
    [InlineData("{% if child.name %}", 10, "This cannot be read")]
    public void A_word_that_no_record_can_fill_is_found_when_it_is_read_with_file_and_line(
        string words,
        int line,
        string message
    )
    {
        var error = Load(Front + words).Errors.ShouldHaveSingleItem();

        error.File.ShouldBe("documents/letter.md");
        error.Message.ShouldStartWith(message);
        error.Line.ShouldBe(line);
    }

    [Theory]
    [InlineData("Hello", "begins with what it is")]
    [InlineData("---\ndocument: letter\n", "begins with what it is")]
    [InlineData("---\ndocument: letter\n---\nHello", "\"title\" is missing")]
    [InlineData("---\n[\n---\n", "not valid YAML")]
    public void A_file_that_does_not_say_what_it_is_is_refused(string text, string message) =>
        Load(text).Errors.ShouldContain(error => error.Message.Contains(message));

    [Theory]
    [InlineData("for: parent", "for: dog", "\"dog\" is no kind of reader. Use one of: parent, child, agency.")]
    [InlineData("for: parent", "", "\"for\" is missing")]
    [InlineData("reading-age: 9", "reading-age: old", "\"reading-age\" has to be an age in years")]
    [InlineData("title: A letter", "title: A letter\ncolour: red", "\"colour\" is not a key of a document")]
    [InlineData("document: letter", "document: ../letter", "lower-case words joined by hyphens")]
    [InlineData("[child-in-need-plan]", "[a-unicorn]", "\"a-unicorn\" is nothing a document can need")]
    [InlineData("title: A letter", "title: A letter\ntells:\n  child-flew: x", "There is no fact \"child-flew\"")]
    public void What_a_document_says_of_itself_is_checked(string right, string wrong, string message) =>
        Load(Front.Replace(right, wrong)).Errors.ShouldContain(error => error.Message.Contains(message));

    [Fact]
    public void A_file_of_any_size_is_not_read() =>
        Load(Front + new string('a', 70_000)).Errors.ShouldHaveSingleItem().Message.ShouldContain("at most 60 KB");

    [Fact]
    public void The_authority_s_own_takes_the_place_of_ours_and_two_of_ours_are_a_mistake()
    {
        (string, string) ours = ("documents/letter.md", Front + "Ours");
        (string, string) theirs = ("local/letter.md", (Front + "Theirs").Replace("A letter", "Their letter"));

        PaperDocuments.Load([ours], [theirs]).Library!.All.ShouldHaveSingleItem().Title.ShouldBe("Their letter");
        PaperDocuments
            .Load([ours, ("documents/other.md", Front + "Again")], [])
            .Errors.ShouldHaveSingleItem()
            .Message.ShouldContain("is the document of documents/letter.md already");
    }

    [Fact]
    public void Every_name_that_a_template_may_use_is_listed()
    {
        var listed = File.ReadAllText(Path.Combine(Shipped.Root, "docs", "documents.md"));

        ModelNames.Of(typeof(PaperModel)).Where(name => !listed.Contains($"`{name}`")).ShouldBeEmpty();
        PaperMade.Needs.Where(need => !listed.Contains($"`{need}`")).ShouldBeEmpty();
    }

    private static (DocumentLibrary? Library, IReadOnlyList<DocumentError> Errors) Load(string text) =>
        PaperDocuments.Load([("documents/letter.md", text)], []);
}
