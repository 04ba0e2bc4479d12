using System.Xml.Linq;
using CsvHelper;
using Kith.Returns.Tests.Cin;
using Kith.Returns.Tests.Import;

namespace Kith.Returns.Tests.Build;

/// <summary>A built return against the table of elements: known ones only, in their order, single ones once.</summary>
public class PublishedOrderTests
{
    private static readonly Dictionary<string, (int Order, bool Repeats)> Published = Read();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Every_element_is_published_and_stands_in_its_place(bool clean)
    {
        var database = new Importing();
        database.Import(clean ? Samples.Clean() : Samples.WithErrors());

        Faults(Building.Build(database.Records)).ShouldBeEmpty();
    }

    [Fact]
    public void So_it_is_with_the_module_that_comes_in_2026_27()
    {
        var database = new Importing();
        database.ImportOne(
            """
            <CINdetails><CINreferralDate>2026-05-10</CINreferralDate><ReferralNFA>0</ReferralNFA><PreProceedingsandFGDM>
            <PPStartDate>2026-06-01</PPStartDate><LBPSentDate>2026-06-02</LBPSentDate><FGDMMeetingOffer>1</FGDMMeetingOffer>
            <FGDMMeetingFac>0</FGDMMeetingFac><InitialPPMeetingDate>2026-06-20</InitialPPMeetingDate>
            <ReviewMeetingsCount>2</ReviewMeetingsCount><StepDecisionDate>2026-09-01</StepDecisionDate>
            <PPOutcome>A</PPOutcome><CourtAppDate>2026-09-08</CourtAppDate>
            <LetterInitCPDate>2026-09-09</LetterInitCPDate></PreProceedingsandFGDM></CINdetails>
            """,
            2027
        );

        var built = Building.Build(database.Records, 2027, provisional: true);

        Faults(built).ShouldBeEmpty();
        built.Descendants("PreProceedingsandFGDM").ShouldHaveSingleItem().Elements().Count().ShouldBe(10);
        Building.Build(database.Records, 2027).Descendants("PreProceedingsandFGDM").ShouldBeEmpty();
    }

    [Fact]
    public void What_a_damaged_file_leaves_in_the_records_is_built_like_any_other()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var database = new Importing();
            try
            {
                database.Import(new MemoryStream(new Damage(seed).Do(Small.Value)));
            }
            catch (Returns.Cin.UnreadableCensus) { }

            Faults(Building.Build(database.Records)).ShouldBeEmpty();
        }
    }

    private static Lazy<byte[]> Small { get; } =
        new(() =>
        {
            using var file = Samples.WithErrors();
            var all = XElement.Load(file);
            all.Element("Children")!.Elements("Child").Skip(12).Remove();
            return System.Text.Encoding.UTF8.GetBytes(all.ToString());
        });

    private static List<string> Faults(XElement built) => [.. Within(built, "Message")];

    private static IEnumerable<string> Within(XElement group, string path)
    {
        var (last, seen) = (0, new HashSet<string>());
        foreach (var element in group.Elements())
        {
            var here = $"{path}/{element.Name}";
            if (!Published.TryGetValue(here, out var known))
                yield return $"{here} is not published";
            else if (known.Order < last)
                yield return $"{here} stands too late";
            else if (!known.Repeats && !seen.Add(here))
                yield return $"{here} stands twice";
            last = known.Order;
            foreach (var fault in Within(element, here))
                yield return fault;
        }
    }

    private static Dictionary<string, (int Order, bool Repeats)> Read()
    {
        using var table = CsvReader.FromFile(Path.Combine(AppContext.BaseDirectory, "Cin", "Data", "elements.csv"));
        var published = new Dictionary<string, (int, bool)>();
        while (table.Read())
            published.Add(table.GetString(1), (table.Parse<int>(0), table.GetString(5).EndsWith('n')));
        return published;
    }
}
