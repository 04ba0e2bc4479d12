using System.Buffers.Binary;

namespace Kith.Web.Shared.Files.Pictures;

/// <summary>Which way up a camera was held, which is all that is kept of what it wrote beside a picture.</summary>
internal static class Orientation
{
    private const int Upright = 1;
    private const int Tag = 0x0112;

    /// <summary>What is written in place of all that the camera wrote: empty where the picture stands upright.</summary>
    /// <param name="tiff">What the camera wrote.</param>
    internal static byte[] Only(ReadOnlySpan<byte> tiff)
    {
        var turned = In(tiff);
        return turned is Upright
            ? []
            : [.. "MM\0*"u8, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)turned, 0, 0, 0, 0, 0, 0];
    }

    private static int In(ReadOnlySpan<byte> tiff)
    {
        var little = tiff.StartsWith("II*\0"u8);
        if (!little && !tiff.StartsWith("MM\0*"u8) || tiff.Length < 8)
            return Upright;
        var start = Long(tiff[4..], little);
        if (start > tiff.Length - 2)
            return Upright;
        var entries = tiff[(int)start..];
        int count = Short(entries, little);
        for (var index = 0; index < count && entries.Length >= 2 + 12 * (index + 1); index++)
        {
            var entry = entries.Slice(2 + 12 * index, 12);
            if (Short(entry, little) == Tag && Short(entry[2..], little) == 3)
                return Short(entry[8..], little) is >= 1 and <= 8 and var turned ? turned : Upright;
        }
        return Upright;
    }

    private static ushort Short(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint Long(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
