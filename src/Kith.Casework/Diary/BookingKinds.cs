using Kith.Casework.Forms;
using Kith.Guidance;

namespace Kith.Casework.Diary;

/// <summary>What can be arranged, which acts record that it took place, and so which limits it is to meet: all of it from the forms.</summary>
/// <param name="forms">The forms. The kinds are the answers to the first question of arranging.</param>
public sealed class BookingKinds(FormLibrary forms)
{
    private readonly Dictionary<string, Option> _kinds = forms
        .For("arrange-booking")
        .Find("kind")!
        .Told.Options.ToDictionary(kind => kind.Value, StringComparer.Ordinal);

    /// <summary>What it is, as people say it.</summary>
    /// <param name="kind">The kind.</param>
    public string Says(string kind) => _kinds.TryGetValue(kind, out var known) ? known.ToldAs : kind;

    /// <summary>The acts that record it, the likeliest first.</summary>
    /// <param name="kind">The kind.</param>
    public IReadOnlyList<string> RecordedBy(string kind) =>
        _kinds.TryGetValue(kind, out var known) ? known.RecordedBy : [];

    /// <summary>True when what records such a booking can meet a limit.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="duty">The duty with the limit; null meets none.</param>
    public bool Answers(string kind, Duty? duty) =>
        duty?.Rule is ClockRule clock
        && RecordedBy(kind)
            .Select(act => forms.For(act).Records)
            .Any(fact => clock.Until.Any(until => until.Fact == fact));

    /// <summary>Of some bookings, the soonest that is to meet a limit; null when none is.</summary>
    /// <typeparam name="T">A booking, or a row that stands for one.</typeparam>
    /// <param name="duty">The duty with the limit.</param>
    /// <param name="bookings">The bookings, soonest first.</param>
    /// <param name="kind">The kind of one.</param>
    public T? For<T>(Duty? duty, IEnumerable<T> bookings, Func<T, string> kind)
        where T : class => bookings.FirstOrDefault(booking => Answers(kind(booking), duty));
}
