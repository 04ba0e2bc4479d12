namespace Kith.Casework.Meetings;

/// <summary>Somebody of a family who was asked what they need to take part, at whatever stage: nobody asks them twice.</summary>
public interface IPersonAsked
{
    /// <summary>Who, of the family; null for somebody who is not on record.</summary>
    Guid? Person { get; }

    /// <summary>Whether they need an interpreter.</summary>
    InterpreterNeed? Interpreter { get; }

    /// <summary>In which language they take part.</summary>
    string? Language { get; }

    /// <summary>Whether they were told of advocates and supporters.</summary>
    AdvocacyOffer? Advocacy { get; }

    /// <summary>True where they were found to need help themselves.</summary>
    bool IsInNeed { get; }
}

/// <summary>A fact that says of people of the family what they need to take part.</summary>
public interface IAsksPeople
{
    /// <summary>Each of them.</summary>
    IEnumerable<IPersonAsked> EachAsked();
}
