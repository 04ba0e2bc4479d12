using Kith.Casework.Forms;
using Kith.Casework.People;

namespace Kith.Casework.Tests.People;

public sealed class PostcodeTests
{
    [Theory]
    [InlineData("ls1 4ab", "LS1 4AB")]
    [InlineData("LS14AB", "LS1 4AB")]
    [InlineData(" ec1a  1bb ", "EC1A 1BB")]
    [InlineData("W1A-0AX", "W1A 0AX")]
    [InlineData("m1 1ae", "M1 1AE")]
    [InlineData("B33.8TH", "B33 8TH")]
    [InlineData("dn55 1pt", "DN55 1PT")]
    [InlineData("gir 0aa", "GIR 0AA")]
    public void It_is_read_as_people_type_it(string typed, string kept)
    {
        Postcode.Problem(typed).ShouldBeNull();
        Postcode.Clean(typed).ShouldBe(kept);
    }

    [Theory]
    [InlineData(
        "LS1",
        "“LS1” is the first half of a postcode. Enter all of it, for example LS1 4AB, or leave it blank"
    )]
    [InlineData("LS1 4A", "A postcode ends with a digit and two letters, for example LS1 4AB, and this one with “14A”")]
    [InlineData(
        "LS1 OAB",
        "A postcode ends with a digit and two letters, for example LS1 4AB, and this one with “OAB”"
    )]
    [InlineData(
        "LS1 4AO",
        "A postcode ends with a digit and two letters, for example LS1 4AB, and this one with “4AO”"
    )]
    [InlineData(
        "1S1 4AB",
        "A postcode begins with one or two letters and a digit, for example LS1 4AB, and this one with “1S1”"
    )]
    [InlineData(
        "75001 Paris",
        "A postcode has 5 to 7 letters and digits, for example LS1 4AB. This one has 10. Leave it blank for an address abroad"
    )]
    public void One_that_cannot_be_right_is_refused_with_what_is_wrong(string typed, string says) =>
        Postcode.Problem(typed).ShouldBe(says);

    /// <summary>A question for a postcode that takes any text would keep what nobody can be found by.</summary>
    [Fact]
    public void Every_form_that_asks_a_postcode_reads_it_as_one()
    {
        var asked = Shipped
            .Forms.All.SelectMany(form => form.Fields)
            .Where(field =>
                field.Name.Contains("postcode", StringComparison.OrdinalIgnoreCase)
                || field.Label.Contains("postcode", StringComparison.OrdinalIgnoreCase)
            )
            .ToList();
        asked.ShouldNotBeEmpty();
        asked.ShouldAllBe(field => field.Kind == FieldKind.Postcode);
    }
}
