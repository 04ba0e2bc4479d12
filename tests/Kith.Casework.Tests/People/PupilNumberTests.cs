using Kith.Casework.People;

namespace Kith.Casework.Tests.People;

public class PupilNumberTests
{
    [Theory]
    [InlineData("R201200019001")]
    [InlineData("r2012 0001 9001")]
    [InlineData(" R-201-2000-19001 ")]
    public void A_number_is_read_as_people_type_it(string typed)
    {
        PupilNumber.Problem(typed).ShouldBeNull();
        PupilNumber.Clean(typed).ShouldBe("R201200019001");
    }

    [Theory]
    [InlineData("R20120001900", "has 13 characters. This one has 12")]
    [InlineData("1201200019001", "begins with a letter")]
    [InlineData("R2012O0019001", "Character 6 of a pupil number must be a digit, and is “O”")]
    [InlineData("R20120001900O", "ends with a digit, or a letter other than I, O and S")]
    [InlineData("R201200019002", "does not fit its digits")]
    public void A_number_that_cannot_be_right_is_refused_with_what_is_wrong(string typed, string says) =>
        PupilNumber.Problem(typed)!.ShouldContain(says);

    [Fact]
    public void Any_digit_mistyped_is_found()
    {
        const string right = "R201200019001";
        for (var place = 1; place < right.Length; place++)
        for (var digit = '0'; digit <= '9'; digit++)
            if (right[place] != digit)
                PupilNumber.Problem($"{right[..place]}{digit}{right[(place + 1)..]}").ShouldNotBeNull();
    }
}
