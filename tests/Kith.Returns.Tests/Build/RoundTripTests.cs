using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using Kith.Returns.Tests.Import;

namespace Kith.Returns.Tests.Build;

public class RoundTripTests
{
    [Fact]
    public void A_clean_return_imported_and_built_again_is_the_same_element_by_element()
    {
        var database = new Importing();
        database.Import(Cin.Samples.Clean()).Rejections.ShouldBeEmpty();
        using var file = Cin.Samples.Clean();
        var sent = XElement.Load(file);

        var built = Building.Build(database.Records);

        Children(built).SequenceEqual(Children(sent)).ShouldBeTrue();
    }

    [Fact]
    public void Any_clean_return_imported_and_built_again_is_the_same() =>
        Prop.ForAll(
                AnyReturn.Clean,
                sent =>
                {
                    var database = new Importing();
                    database.Import(string.Concat(sent.Select(child => child.ToString())));
                    Cin.Checks.Run(AnyReturn.Document(sent)).Where(IsAboutAChild).ShouldBeEmpty();
                    foreach (
                        var (built, original) in Children(Building.Build(database.Records))
                            .Zip(sent, (one, other) => (one, other.ToString()))
                    )
                        built.ShouldBe(original);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void What_was_built_of_a_return_with_errors_is_built_the_same_of_itself()
    {
        var first = new Importing();
        first.Import(Cin.Samples.WithErrors());
        using var built = new MemoryStream();
        Building.Build(first.Records, built);
        built.Position = 0;

        var second = new Importing();
        second.Import(built);

        Children(Building.Build(second.Records)).ShouldBe(Children(Building.Build(first.Records)));
    }

    [Fact]
    public void The_same_records_give_the_same_bytes()
    {
        var database = new Importing();
        database.Import(Cin.Samples.Clean());
        using var one = new MemoryStream();
        using var other = new MemoryStream();

        Building.Build(database.Records, one);
        Building.Build(database.Records.Reverse(), other);

        other.ToArray().ShouldBe(one.ToArray());
    }

    private static bool IsAboutAChild(Returns.Cin.Finding found) => found.Rule.Level == Returns.Cin.RuleLevel.Child;

    private static List<string> Children(XElement message) =>
        [.. message.Element("Children")!.Elements("Child").Select(child => child.ToString())];
}
