namespace Kith.Documents;

/// <summary>What only one kind of reader is told: a template for any other that names it is refused.</summary>
/// <param name="only">Who.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OfferedToAttribute(Audience only) : Attribute
{
    /// <summary>Who is told it.</summary>
    public Audience Only { get; } = only;
}
