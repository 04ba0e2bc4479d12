using System.Globalization;
using Kith.Returns.Import;
using Kith.Web.Shared;

namespace Kith.Commands;

/// <summary>A rejection as one line of CSV.</summary>
internal static class RejectionLine
{
    public const string Heading = "line,column,child,element,reason,elements_with_it";

    public static string Of(Rejection rejection) =>
        string.Join(
            ',',
            Number(rejection.Line),
            Number(rejection.Column),
            CsvCell.Of(rejection.Child ?? ""),
            CsvCell.Of(rejection.Element),
            CsvCell.Of(rejection.Reason),
            Number(rejection.Within)
        );

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
