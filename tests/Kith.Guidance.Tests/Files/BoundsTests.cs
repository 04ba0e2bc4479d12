namespace Kith.Guidance.Tests.Files;

/// <summary>What somebody may send to be read comes to an end. That its time grows with its length alone, <c>bench rules</c> measures.</summary>
public class BoundsTests
{
    private const string Edition =
        "edition: x\ntitle: X\nstatus: in-force\nin_force: { from: 2020-01-01 }\ncalendar: england\nduties: []\n";

    [Theory]
    [InlineData(20_000)]
    [InlineData(45_000)]
    public void Of_very_many_mistakes_a_hundred_are_named_and_that_there_are_more(int keys)
    {
        var text = Edition + string.Concat(Enumerable.Range(0, keys).Select(key => $"k{key}: 1\n"));

        var errors = GuidanceLibrary.Load(KnownWords.All, [("x.yaml", text)]).Errors;

        errors.Count.ShouldBe(101);
        errors[^1].Message.ShouldStartWith("There are more than 100 mistakes.");
    }

    [Fact]
    public void A_file_of_more_values_than_any_edition_has_is_refused()
    {
        var text = Edition + string.Concat(Enumerable.Range(0, 60_000).Select(key => $"k{key}: 1\n"));

        GuidanceLibrary
            .Load(KnownWords.All, [("x.yaml", text)])
            .Errors.ShouldHaveSingleItem()
            .Message.ShouldStartWith("The file has more than 100000 values.");
    }

    [Fact]
    public void A_sentence_about_a_mistake_quotes_no_more_than_somebody_reads()
    {
        var text = Edition.Replace("in-force\n", new string('x', 500_000) + "\n", StringComparison.Ordinal);

        GuidanceLibrary
            .Load(KnownWords.All, [("x.yaml", text)])
            .Errors.ShouldAllBe(error => error.Message.Length <= 1_001);
    }

    [Fact]
    public void Reading_ends_when_nobody_waits_for_it()
    {
        using var gone = new CancellationTokenSource();
        gone.Cancel();

        Should.Throw<OperationCanceledException>(() =>
            GuidanceLibrary.Load(KnownWords.All, [("x.yaml", Edition)], stop: gone.Token)
        );
    }
}
