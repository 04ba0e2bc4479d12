namespace Kith.Matching.Tests;

public class ParticularsTests
{
    [Fact]
    public void Of_somebody_of_whom_nothing_is_known_nothing_is_made_up()
    {
        var nobody = new Particulars("1");
        nobody.Names.ShouldBeEmpty();
        nobody.Born.ShouldBeNull();
        nobody.Places.ShouldBeEmpty();
        nobody.Identifiers.ShouldBeEmpty();
    }
}
