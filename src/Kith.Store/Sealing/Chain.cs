namespace Kith.Store.Sealing;

/// <summary>Checks that each seal follows from the one before it, was signed, and stands in the second copy word for word.</summary>
internal sealed class Chain(SealingKey? key, string keyFile, List<string> findings)
{
    private bool _ahead;

    internal void Check(Seal seal, Seal? last)
    {
        if (seal.Sequence != (last?.Sequence ?? 0) + 1)
            findings.Add($"Seals {(last?.Sequence ?? 0) + 1} to {seal.Sequence - 1} were removed.");
        else if (!seal.Previous.AsSpan().SequenceEqual(last?.Hash ?? Seal.Beginning))
            findings.Add($"Seal {seal.Sequence} does not follow from the seal before it: one of them was changed.");
        var rows = seal.Unpack().ToList();
        if (
            rows.Count == 0
            || rows.Count != seal.Rows
            || !Merkle.Root(rows.Select(row => row.Hash)).AsSpan().SequenceEqual(seal.Root)
        )
            findings.Add($"Seal {seal.Sequence} does not cover the rows it lists: it was changed.");
        if (key is not null && !IsSigned(seal.Key, seal.Statement, seal.Signature))
            findings.Add($"Seal {seal.Sequence} was not signed with the key at {keyFile}.");
    }

    /// <summary>Compares a seal with the next line of the copy.</summary>
    internal void Compare(Seal seal, IEnumerator<SealLine> copy)
    {
        // A line may be there twice, after a crash; and where seals are gone from the database, the copy is behind.
        while (!_ahead && (copy.Current is null || copy.Current.Sequence < seal.Sequence))
            _ahead = !copy.MoveNext();
        if (_ahead)
            return;
        if (copy.Current!.Sequence > seal.Sequence)
            findings.Add($"The second copy lacks seal {seal.Sequence}.");
        else if (copy.Current.Text != seal.Line)
            findings.Add($"Seal {seal.Sequence} is not what the second copy says it was.");
    }

    /// <summary>Looks for seals that only the copy still holds.</summary>
    internal void CutOff(Seal? last, IEnumerator<SealLine> copy)
    {
        SealLine? cut = null;
        for (; !_ahead; _ahead = !copy.MoveNext())
            if (copy.Current is { } line && line.Sequence > (last?.Sequence ?? 0))
                cut = line;
        if (cut is null)
            return;
        findings.Add(
            key is null || key.Signed(cut.Statement, cut.Signature)
                ? $"Everything after seal {last?.Sequence ?? 0} was cut off: the second copy goes on to seal {cut.Sequence}."
                : $"The second copy goes on to seal {cut.Sequence}, but that was not signed with the key at {keyFile}."
        );
    }

    private bool IsSigned(string by, string statement, byte[] signature) =>
        by == key!.Fingerprint && key.Signed(statement, signature);
}
