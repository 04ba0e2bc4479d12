namespace Kith.Store.Sealing;

/// <summary>Checks that each seal follows from the one before it, was signed, and stands in the second copy word for word.</summary>
internal sealed class Chain(SealingKey? key, string keyFile, Findings findings)
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

    /// <summary>Looks whether the copy as it is now goes as far as the seals did when they were read.</summary>
    internal void Complete(Seal? last, SealFiles files)
    {
        var (copied, must) = (files.Last()?.Sequence ?? 0, (last?.Sequence ?? 0) - SecondCopy.MostBehind);
        if (copied < must)
            findings.Add(
                copied == 0
                    ? $"The second copy of the seals, {files.Copy}, is missing or empty: it should hold {last!.Sequence} seals."
                    : $"The second copy of the seals, {files.Copy}, ends at seal {copied}: it should go on to seal {last!.Sequence}."
            );
    }

    /// <summary>Compares a seal with a line that was kept elsewhere.</summary>
    internal void Compare(Seal seal, Checkpoint? since)
    {
        if (since?.Sequence == seal.Sequence && since.Hash != Checkpoint.HashOf(seal))
            findings.Add(
                $"Seal {seal.Sequence} is not the one of the checkpoint: what was sealed up to then was rewritten."
            );
    }

    /// <summary>Looks whether the seals go as far as a line that was kept elsewhere says, under the same key.</summary>
    internal void Reaches(Seal? last, Checkpoint? since)
    {
        if (since is null)
            return;
        if ((last?.Sequence ?? 0) < since.Sequence)
            findings.Add(
                $"The checkpoint is of seal {since.Sequence}, and the seals end at {last?.Sequence ?? 0}: everything after that was cut off."
            );
        if (key is not null && key.PublicFingerprint != since.Key)
            findings.Add($"The key at {keyFile} is not the one of the checkpoint.");
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
