namespace Kith.Web.Commands;

/// <summary>Ends a verb with <see cref="ExitCode.CouldNot"/>. The message is shown as it is: a sentence that says what to do.</summary>
public sealed class CouldNotException(string whatToDo, Exception? why = null) : Exception(whatToDo, why);
