namespace Kith.Casework.Record;

/// <summary>Records what a child asks for where no visit, assessment or review asks it: on the telephone, at school, in a drawing.</summary>
[ActName("record-what-child-asked", "Record what the child asked for", Place = 178)]
public sealed record RecordWhatChildAsked : Act<ChildAsked>
{
    /// <summary>What the child asked for. This child only.</summary>
    public string? Asked { get; init; }

    /// <summary>What the child drew, photographed or recorded to say it. This child only.</summary>
    public Rows<AttachedFile>? Files { get; init; }

    /// <summary>The face that the child chose. This child only.</summary>
    public ChildFeels? Feels { get; init; }

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        record.State.Person.IsUnborn ? "The child is not born yet." : null;
}
