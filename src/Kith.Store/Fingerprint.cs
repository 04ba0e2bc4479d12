using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Kith.Store.Rows;

namespace Kith.Store;

/// <summary>Tells a repeated post from another post under the same key.</summary>
internal static class Fingerprint
{
    // The version is left out: a post repeated after it was stored is decided on a longer record.
    internal static byte[] Of(Append append, IEnumerable<EventRow> events) =>
        append.Posted is { } posted
            ? Of(append.ActName, append.Actor, posted)
            : Of([append.ActName, append.Actor, .. events.SelectMany(Parts)]);

    internal static byte[] Of(string actName, string actor, string posted) => Of([actName, actor, posted]);

    private static byte[] Of(IEnumerable<string> parts)
    {
        var text = new ArrayBufferWriter<byte>(4096);
        foreach (var part in parts)
        {
            Encoding.UTF8.GetBytes(part, text);
            // No text holds this byte, so "ab" and "c" are not "a" and "bc".
            text.Write<byte>([0xff]);
        }
        return SHA256.HashData(text.WrittenSpan);
    }

    private static IEnumerable<string> Parts(EventRow row) =>
        [
            row.Stream,
            row.Fact,
            row.Data,
            row.HappenedOn.ToString("O", CultureInfo.InvariantCulture),
            row.HappenedAt?.ToString("O", CultureInfo.InvariantCulture) ?? "",
        ];
}
