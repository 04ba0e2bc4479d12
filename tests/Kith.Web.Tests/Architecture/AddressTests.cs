using System.Text.RegularExpressions;
using Kith.Tests.Cases;
using Kith.Web.Api.Addresses;
using Kith.Web.ChildSite.Addresses;
using Kith.Web.FamilySite.Addresses;
using Kith.Web.PartnerSite.Addresses;
using Kith.Web.PublicSite.Addresses;
using Kith.Web.Shared;
using Kith.Web.StaffSite.Addresses;
using Kith.Web.Tests.Access;
using Microsoft.AspNetCore.Routing;

namespace Kith.Web.Tests.Architecture;

/// <summary>Addresses as they stand in the source of the site: each leads somewhere, and those of a record are made in one place.</summary>
public sealed partial class AddressTests(Sites sites)
{
    // Where the addresses of records and of duties are made; and patterns of endpoints, which name their parts.
    private const string Made = "Addresses";

    [Fact]
    public async Task Every_address_in_the_source_is_answered_by_the_site()
    {
        var site = await sites.On("sqlite");
        var patterns = site.Endpoints().Select(endpoint => endpoint.RoutePattern.RawText!).Distinct().ToList();

        Constants().Count().ShouldBeGreaterThan(40);
        Constants()
            .Concat(Written())
            .Where(written => !patterns.Exists(pattern => IsAnswered(written.Address, pattern)))
            .Select(written => $"{written.File}: {written.Address}")
            .ShouldBeEmpty();
    }

    // The frame of every page and the style guide stand below every site, and know these few words of theirs.
    [Fact]
    public void No_other_address_is_written_by_hand() =>
        Written()
            .Where(written => !written.File.Contains($"/{Made}/", StringComparison.Ordinal))
            .Where(written => !written.File.StartsWith("Components/", StringComparison.Ordinal))
            .Select(written => $"{written.File}: {written.Address}")
            .ShouldBeEmpty();

    [Fact]
    public void Addresses_of_a_record_or_a_duty_are_made_in_one_place() =>
        Written()
            .Where(written =>
                !written.File.Contains($"/{Made}/", StringComparison.Ordinal) && OfARecord().IsMatch(written.Address)
            )
            .Select(written => $"{written.File}: {written.Address}")
            .ShouldBeEmpty();

    [Theory]
    [InlineData("href=\"/children/@child.Id/story\"", "/children/@child.Id/story")]
    [InlineData("$\"/children/{child.Id}/acts/{act}?done={x}\"", "/children/{child.Id}/acts/{act}?done={x}")]
    [InlineData("MapGet(\"/children/{child}/story\", Show)", null)]
    public void The_check_finds_an_address_in_a_line(string line, string? address) =>
        Addresses(line).SingleOrDefault().ShouldBe(address);

    [Theory]
    [InlineData("/my-wrok", "/my-work", false)]
    [InlineData("/children/@child.Id/storey", "/children/{child}/story", false)]
    [InlineData("/children/{child.Id}/acts/{act}?done={x}", "/children/{child}/acts/{act}", true)]
    [InlineData("/drafts/@(isOld ? \"a\" : \"b\")", "/drafts/restoring", true)]
    [InlineData("/departures/rates.csv@(Question.Query())", "/departures/rates.csv", true)]
    public void The_check_knows_which_addresses_lead_somewhere(string address, string pattern, bool leads) =>
        IsAnswered(address, pattern).ShouldBe(leads);

    // What is added behind one of them, such as "/versions/3", is a part of its own; so a beginning is enough to lead somewhere.
    private static IEnumerable<(string File, string Address)> Constants() =>
        from type in new[]
        {
            typeof(SharedAddress),
            typeof(StaffAddress),
            typeof(PublicAddress),
            typeof(FamilyAddress),
            typeof(PartnerAddress),
            typeof(ChildSiteAddress),
            typeof(ApiAddress),
        }
        from field in type.GetFields()
        let address = (string)field.GetRawConstantValue()!
        where !IsBeginning(address)
        select (type.Name, address);

    private static bool IsBeginning(string address) =>
        address is "/api" or "/drafts" or "/people" or "/protocol/versions" or "/replay/editions";

    private static IEnumerable<(string File, string Address)> Written()
    {
        var site = Path.Combine(Shipped.Root, "src", "Kith.Web");
        return from file in Directory.EnumerateFiles(site, "*", SearchOption.AllDirectories)
            where file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".razor", StringComparison.Ordinal)
            let name = Path.GetRelativePath(site, file).Replace('\\', '/')
            where
                !name.StartsWith("obj/", StringComparison.Ordinal) && !name.StartsWith("bin/", StringComparison.Ordinal)
            from line in File.ReadLines(file)
            from address in Addresses(line)
            select (name, address);
    }

    private static IEnumerable<string> Addresses(string line) =>
        Mapped().IsMatch(line) ? [] : Quoted().Matches(line).Select(found => found.Groups["address"].Value);

    // A part that is filled in when the page is drawn stands for any one part of a pattern, and a part of a pattern for any.
    private static bool IsAnswered(string address, string pattern)
    {
        var parts = FilledIn().Replace(address, "/{}").Split('?', '#', '@')[0].Split('/');
        var asked = pattern.Split('/');
        return parts.Length == asked.Length
            && parts.Zip(asked).All(pair => pair.First == pair.Second || IsOpen(pair.First) || IsOpen(pair.Second));
    }

    private static bool IsOpen(string part) => part.Contains('{', StringComparison.Ordinal);

    [GeneratedRegex("(?<!\\+ )\"(?<address>/[a-z][^\"\\s<>]*)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Quoted();

    [GeneratedRegex("Map(Get|Post|File)\\(|const string|\\{\\{", RegexOptions.ExplicitCapture)]
    private static partial Regex Mapped();

    [GeneratedRegex("/(@\\([^()]*(\\([^()]*\\)[^()]*)*\\)|@[\\w.]+|\\{[^{}]*\\})", RegexOptions.ExplicitCapture)]
    private static partial Regex FilledIn();

    [GeneratedRegex("^/(children|guidance/duties)/[@{]", RegexOptions.ExplicitCapture)]
    private static partial Regex OfARecord();
}
