using System.CommandLine;
using Kith.Commands;

namespace Kith.Web.Tests.Commands;

public sealed class DatabaseOptionTests
{
    [Fact]
    public void A_file_is_named_by_its_whole_path() =>
        Parse("--database", "sqlite:here.db").DatabaseOf().ShouldBe("sqlite:" + Path.GetFullPath("here.db"));

    [Fact]
    public void A_connection_string_is_passed_on_as_it_was_written() =>
        Parse("--database", "Host=/run/pg;Database=kith").DatabaseOf().ShouldBe("Host=/run/pg;Database=kith");

    [Fact]
    public void Text_that_names_no_database_is_refused_without_repeating_it()
    {
        var error = Parse("--database", "sesame").Errors.ShouldHaveSingleItem();
        error.Message.ShouldContain("sqlite:FILE");
        error.Message.ShouldNotContain("sesame");
    }

    [Fact]
    public void A_file_without_a_name_is_refused() => Parse("--database", "sqlite:").Errors.ShouldHaveSingleItem();

    private static ParseResult Parse(params string[] args) => Root.Build().Parse(["version", .. args]);
}
