namespace Kith.Web.Shared.Drafting;

/// <summary>Another answer to a question of the page.</summary>
/// <param name="Question">The question, as the page asks it.</param>
/// <param name="Text">What the other answer says.</param>
/// <param name="From">Who gave it, and where.</param>
/// <param name="At">When, UTC.</param>
public sealed record OtherWord(string Question, string Text, string From, DateTimeOffset At);
