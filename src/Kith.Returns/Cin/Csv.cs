using System.Text;

namespace Kith.Returns.Cin;

/// <summary>Reads comma-separated rows: quoted cells, doubled quotes and line breaks inside quotes.</summary>
internal static class Csv
{
    public static IEnumerable<string[]> Read(TextReader text)
    {
        var (row, cell, quoted) = (new List<string>(), new StringBuilder(), false);
        while (text.Read() is var next and >= 0)
        {
            var character = (char)next;
            if (character == '"' && quoted && text.Peek() == '"')
                cell.Append((char)text.Read());
            else if (character == '"')
                quoted = !quoted;
            else if (quoted || character is not (',' or '\r' or '\n'))
                cell.Append(character);
            else if (character is ',' or '\n')
            {
                row.Add(cell.ToString());
                cell.Clear();
                if (character == '\n')
                {
                    yield return [.. row];
                    row.Clear();
                }
            }
        }
        if (row.Count > 0)
            yield return [.. row, cell.ToString()];
    }
}
