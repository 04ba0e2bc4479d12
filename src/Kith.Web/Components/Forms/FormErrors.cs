using System.Collections;

namespace Kith.Web.Components;

/// <summary>What is wrong with a form as posted, in the order of the page, one sentence each.</summary>
public sealed class FormErrors : IReadOnlyCollection<FieldError>
{
    private readonly List<FieldError> _errors = [];

    public bool Any => _errors.Count > 0;

    public int Count => _errors.Count;

    /// <summary>Adds what is wrong with a field. Add in page order: the summary repeats that order.</summary>
    /// <param name="field">The field's id, which is its name unless it was given another.</param>
    /// <param name="message">A sentence that says what to do, without a full stop.</param>
    /// <param name="part">Of a date, the part that is wrong, if not all of it.</param>
    public FormErrors Add(string field, string message, DatePart part = DatePart.None)
    {
        _errors.Add(new FieldError(field, message, part));
        return this;
    }

    /// <summary>The first thing wrong with a field, or null.</summary>
    public string? For(string field) => Of(field)?.Message;

    internal FieldError? Of(string field) => _errors.Find(error => error.Field == field);

    public IEnumerator<FieldError> GetEnumerator() => _errors.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <param name="Field">The id of the field.</param>
/// <param name="Message">What to do about it.</param>
/// <param name="Part">Of a date, the part that is wrong; None for all of it and for other fields.</param>
public sealed record FieldError(string Field, string Message, DatePart Part = DatePart.None)
{
    /// <summary>The id of the input to go to.</summary>
    public string Target => DateParts.First(Part) is { } part ? $"{Field}-{part}" : Field;
}
