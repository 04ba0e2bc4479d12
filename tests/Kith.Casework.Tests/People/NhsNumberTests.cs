using Kith.Casework.People;

namespace Kith.Casework.Tests.People;

public class NhsNumberTests
{
    private const string Right = "9434765919";

    [Theory]
    [InlineData("9434765919")]
    [InlineData("943 476 5919")]
    [InlineData(" 943-476-5919 ")]
    public void A_number_is_read_as_people_type_it(string typed)
    {
        NhsNumber.Problem(typed).ShouldBeNull();
        NhsNumber.Clean(typed).ShouldBe(Right);
        NhsNumber.Told(Right).ShouldBe("943 476 5919");
    }

    [Theory]
    [InlineData("943476591", "has 10 digits. This one has 9")]
    [InlineData("943476591O", "digits only. This one has “O”")]
    [InlineData("9434765918", "does not fit the others")]
    public void A_number_that_cannot_be_right_is_refused_with_what_is_wrong(string typed, string says) =>
        NhsNumber.Problem(typed)!.ShouldContain(says);

    [Fact]
    public void Any_digit_mistyped_and_any_two_neighbours_exchanged_are_found()
    {
        for (var place = 0; place < Right.Length; place++)
        for (var digit = '0'; digit <= '9'; digit++)
            if (Right[place] != digit)
                NhsNumber.Problem($"{Right[..place]}{digit}{Right[(place + 1)..]}").ShouldNotBeNull();
        for (var place = 1; place < Right.Length; place++)
            if (Right[place] != Right[place - 1])
                NhsNumber
                    .Problem($"{Right[..(place - 1)]}{Right[place]}{Right[place - 1]}{Right[(place + 1)..]}")
                    .ShouldNotBeNull();
    }
}
