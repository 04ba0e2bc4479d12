using Kith.Returns.Import;
using Kith.Web.Shared;

namespace Kith.Commands;

/// <summary>A rejection as one line of CSV.</summary>
internal static class RejectionLine
{
    public static readonly string Heading = CsvRow.Of(
        "line",
        "column",
        "child",
        "element",
        "reason",
        "elements_with_it"
    );

    public static string Of(Rejection rejection) =>
        CsvRow.Of(
            rejection.Line,
            rejection.Column,
            rejection.Child,
            rejection.Element,
            rejection.Reason,
            rejection.Within
        );
}
