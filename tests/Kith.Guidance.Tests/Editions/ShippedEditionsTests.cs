namespace Kith.Guidance.Tests;

public class ShippedEditionsTests
{
    [Fact]
    public void Every_shipped_file_loads_without_an_error() =>
        Shipped.Library.Editions.Count.ShouldBeGreaterThanOrEqualTo(2);
}
