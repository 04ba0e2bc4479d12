using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Kith.Store.Rows;

namespace Kith.Store;

/// <summary>Tells a repeated post from another post under the same key.</summary>
internal static class Fingerprint
{
    internal static byte[] Of(Append append, IEnumerable<EventRow> events)
    {
        var text = new ArrayBufferWriter<byte>(4096);
        Add(append.ActName);
        Add(append.Actor);
        if (append.Posted is { } posted)
        {
            Add(posted);
        }
        else
        {
            // The version is left out: a post repeated after it was stored is decided on a longer record.
            foreach (var row in events)
            {
                Add(row.Stream);
                Add(row.Fact);
                Add(row.Data);
                Add(row.HappenedOn.ToString("O", CultureInfo.InvariantCulture));
                Add(row.HappenedAt?.ToString("O", CultureInfo.InvariantCulture) ?? "");
            }
        }
        return SHA256.HashData(text.WrittenSpan);

        void Add(string part)
        {
            Encoding.UTF8.GetBytes(part, text);
            // No text holds this byte, so "ab" and "c" are not "a" and "bc".
            text.Write<byte>([0xff]);
        }
    }
}
