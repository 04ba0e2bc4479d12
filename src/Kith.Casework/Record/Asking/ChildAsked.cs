using Kith.Casework.People;

namespace Kith.Casework.Record;

/// <summary>The child asked for something, or wants something to change. It waits until the child is told what came of it.</summary>
/// <param name="Asked">What, in the child's own words or ways.</param>
/// <param name="Files">What the child drew, photographed or recorded to say it.</param>
/// <param name="Feels">The face that the child chose.</param>
[FactName("child-asked", "The child asked for something. It waits until the child is told what came of it.")]
public sealed record ChildAsked(string Asked, Rows<AttachedFile>? Files = null, ChildFeels? Feels = null) : Fact, ITells
{
    /// <summary>The act by which the child is told what came of it.</summary>
    public const string AnsweredBy = "answer-child";

    public IEnumerable<Notice> Tells(Recorded recorded, ChildRecord record)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        return Asking.Find(record, recorded.Version) is not { Waits: true }
            ? []
            : [new("child-asked", NoticeTo.Lead, $"{SaidHow(recorded)}: {Asked}") { Act = AnsweredBy }];
    }

    private string SaidHow(Recorded recorded) =>
        ChildUser.ChildOf(recorded.By) is null
            ? "wrote down what the child asked for"
            : Feels switch
            {
                ChildFeels.Happy => "is happy and says",
                ChildFeels.Ok => "is OK and says",
                ChildFeels.Sad => "is sad and says",
                ChildFeels.Scared => "is scared or worried and says",
                ChildFeels.Angry => "is angry and says",
                _ => "says",
            };
}

/// <summary>How a child feels, by the face that they choose.</summary>
public enum ChildFeels
{
    /// <summary>Happy.</summary>
    Happy,

    /// <summary>Neither good nor bad.</summary>
    Ok,

    /// <summary>Sad.</summary>
    Sad,

    /// <summary>Scared or worried.</summary>
    Scared,

    /// <summary>Angry.</summary>
    Angry,
}

/// <summary>What came of something that a child asked for.</summary>
public enum CameOfAsking
{
    /// <summary>It was done.</summary>
    Done,

    /// <summary>Some of it was done.</summary>
    Partly,

    /// <summary>It is under way, and the child was told how far.</summary>
    UnderWay,

    /// <summary>It was not done.</summary>
    NotDone,
}

/// <summary>How a child was told.</summary>
public enum ChildToldHow
{
    /// <summary>Somebody sat down with the child.</summary>
    InPerson,

    /// <summary>By telephone, message or video call.</summary>
    Call,

    /// <summary>By a letter or a paper in words for the child.</summary>
    Paper,

    /// <summary>In the child's own way: signs, symbols, pictures, a tablet.</summary>
    OwnWay,

    /// <summary>Through somebody whom the child trusts.</summary>
    Through,

    /// <summary>On the child’s own page.</summary>
    OwnPage,
}

/// <summary>The child was told what was done of what they asked for, or why it was not done.</summary>
/// <param name="Asking">The version of the fact that holds what the child asked for.</param>
/// <param name="Came">What came of it.</param>
/// <param name="Did">What was done, or why it was not, in words for the child.</param>
/// <param name="How">How the child was told.</param>
/// <param name="Asked">What the child had asked for.</param>
/// <param name="ChildSaid">What the child says to that.</param>
[FactName("child-answered", "The child was told what came of something they had asked for.")]
public sealed record ChildAnswered(
    int Asking,
    CameOfAsking Came,
    string Did,
    ChildToldHow How,
    string? Asked = null,
    string? ChildSaid = null
) : Fact;
