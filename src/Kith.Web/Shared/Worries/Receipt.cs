namespace Kith.Web.Shared.Worries;

/// <summary>What somebody keeps of the worry they sent.</summary>
/// <param name="Reference">What it is called.</param>
/// <param name="At">When it arrived, UTC.</param>
/// <param name="Named">True for somebody who said how they are reached.</param>
public sealed record Receipt(string Reference, DateTimeOffset At, bool Named);
