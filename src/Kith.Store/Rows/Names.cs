using System.Text;

namespace Kith.Store.Rows;

/// <summary>Names in the database: the property's words in lower case, joined by underscores.</summary>
internal static class Names
{
    /// <summary>The table of a class of rows: the class's words without <c>Row</c>.</summary>
    internal static string OfTable(Type row) => OfColumn(row.Name.Replace("Row", "", StringComparison.Ordinal));

    internal static string OfColumn(string property)
    {
        var name = new StringBuilder(property.Length + 4);
        foreach (var letter in property)
        {
            if (char.IsUpper(letter) && name.Length > 0)
                name.Append('_');
            name.Append(char.ToLowerInvariant(letter));
        }
        return name.ToString();
    }
}
