namespace Kith.Web.Shared;

/// <summary>Ends a verb with exit code 2. The message is shown as it is: a sentence that says what to do.</summary>
public sealed class CouldNotException(string whatToDo, Exception? why = null) : Exception(whatToDo, why);
