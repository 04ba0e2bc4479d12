namespace Kith.Guidance;

/// <summary>On whose word a duty that is a <em>should</em> may be departed from: <c>departure:</c> of a guidance file.</summary>
/// <remarks>
/// Some duties are about two people: one does the work and another looks at it. Where such a duty is set aside on the word of the
/// one whom it is there to check, it is no duty.
/// </remarks>
public enum DepartureWay
{
    /// <summary>At once, with a reason; the manager named says afterwards whether it was right. Not written in the files.</summary>
    AtOnce,

    /// <summary>Once the manager named, signed in, has agreed. Until then the act has no effect.</summary>
    Pending,

    /// <summary>Never: the act waits for the person or the step that the duty asks for.</summary>
    Never,
}
