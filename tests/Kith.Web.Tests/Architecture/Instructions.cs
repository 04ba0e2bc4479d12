using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Kith.Web.Tests.Architecture;

/// <summary>Steps through a method's instructions and hands out the types, fields and methods that they name.</summary>
internal static class Instructions
{
    private const byte TwoByteCodesBegin = 0xFE;

    private static readonly Dictionary<ushort, OperandType> Operands = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => (ushort)code.Value, code => code.OperandType);

    public static IEnumerable<EntityHandle> Tokens(ImmutableArray<byte> body)
    {
        for (var at = 0; at < body.Length; )
        {
            ushort code = body[at++];
            if (code == TwoByteCodesBegin)
                code = (ushort)((code << 8) | body[at++]);
            var operand = Operands[code];
            if (
                operand
                is OperandType.InlineMethod
                    or OperandType.InlineField
                    or OperandType.InlineType
                    or OperandType.InlineTok
            )
                yield return (EntityHandle)MetadataTokens.Handle(Number(body, at));
            at += Size(operand, body, at);
        }
    }

    private static int Size(OperandType operand, ImmutableArray<byte> body, int at) =>
        operand switch
        {
            OperandType.InlineNone => 0,
            OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
            OperandType.InlineVar => 2,
            OperandType.InlineI8 or OperandType.InlineR => 8,
            OperandType.InlineSwitch => 4 + (4 * Number(body, at)),
            _ => 4,
        };

    private static int Number(ImmutableArray<byte> body, int at) =>
        BinaryPrimitives.ReadInt32LittleEndian(body.AsSpan(at, 4));
}
