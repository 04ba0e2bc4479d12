using System.Text;
using Kith.Returns.Cin;

namespace Kith.Returns.Tests.Cin;

public class UnreadableTests
{
    [Theory]
    [InlineData("", 0, "The file is empty.")]
    [InlineData("   \n ", 1, "There is no XML element")]
    [InlineData("LAchildID,UPN\n1,2", 1, "not XML at all")]
    [InlineData("<Message><Children>\n<Child><ChildIdentifiers>", 2, "ends too early")]
    [InlineData("<Message><Children>\n<Child></Children></Message>", 2, "not well formed")]
    [InlineData("<Message><Children/></Message>\n<more/>", 2, "not well formed")]
    [InlineData("<learners><a/></learners>", 1, "begins with <learners>")]
    [InlineData("<!DOCTYPE m [<!ENTITY a 'b'>]><Message>&a;</Message>", 1, "document type declaration")]
    [InlineData("<?xml version='1.0' encoding='klingon'?><Message/>", 1, "encoding")]
    [InlineData("<?xml version='1.0' encoding='utf-7'?><Message/>", 1, "encoding")]
    [InlineData("<?xml version='1.0' encoding='windows-1252'?><Message/>", 1, "encoding of the file is windows-1252")]
    public void An_unreadable_file_is_refused_with_its_line_and_reason(string text, int line, string reason)
    {
        var refusal = Refusal(Encoding.UTF8.GetBytes(text));

        refusal.Message.ShouldContain(reason);
        refusal.Line.ShouldBe(line);
        refusal.WhatToDo.ShouldNotBeEmpty();
    }

    [Fact]
    public void Bytes_that_are_not_the_named_encoding_are_refused()
    {
        byte[] bytes = [.. "<Message><Children><Child>\n<a>"u8, 0xE9, .. "</a></Child></Children></Message>"u8];

        var refusal = Refusal(bytes);

        refusal.Line.ShouldBe(2);
        refusal.Message.ShouldContain("names no encoding, which means UTF-8, and a character here is not");
        refusal.WhatToDo.ShouldContain("save it with the encoding UTF-8");
    }

    [Fact]
    public void A_byte_order_mark_and_UTF_16_are_read()
    {
        const string xml = "<Message><Children><Child/></Children></Message>";

        Read([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(xml)]).ShouldBe(1);
        Read([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(xml)]).ShouldBe(1);
    }

    [Fact]
    public void A_child_of_ten_million_elements_is_refused_at_the_limit() =>
        Refusal(Endless("<Message><Children>\n<Child>", "<CINdetails/>", 10_000_000))
            .Message.ShouldContain("more than 20,000 elements");

    [Fact]
    public void Elements_without_end_inside_one_another_are_refused() =>
        Refusal(Endless("<Message><Children><Child>", "<a>", 1_000_000)).Message.ShouldContain("inside one another");

    [Theory]
    [InlineData("<Message><Children><Child><LAchildID>")]
    [InlineData("<Message><Children><Child LAchildID='")]
    [InlineData("<Message><Children><!--")]
    [InlineData("<Message><Children><Child>")]
    [InlineData("<")]
    public void A_part_without_end_is_refused_before_it_fills_the_memory(string start)
    {
        var before = GC.GetTotalAllocatedBytes();

        Refusal(Endless(start, "            ", 100_000_000)).Message.ShouldMatch("4,000,000 bytes|not well formed");

        (GC.GetTotalAllocatedBytes() - before).ShouldBeLessThan(100_000_000);
    }

    private static UnreadableCensus Refusal(byte[] bytes) => Should.Throw<UnreadableCensus>(() => Read(bytes));

    private static UnreadableCensus Refusal(Stream stream) => Should.Throw<UnreadableCensus>(() => Read(stream));

    private static int Read(byte[] bytes) => Read(new MemoryStream(bytes));

    private static int Read(Stream stream) => CinCensusReader.Read(stream, ReadLimits.Default).Children.Count();

    private static RepeatingStream Endless(string start, string part, int times) => new(start, part, times);
}
