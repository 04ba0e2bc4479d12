namespace Kith.Returns.Cin;

/// <summary>The file cannot be read as a children in need census. The message is meant for the person who sent it.</summary>
/// <param name="reason">What is wrong, as a plain sentence.</param>
/// <param name="whatToDo">What the reader of the message should do, as a plain sentence.</param>
/// <param name="line">Line at which reading stopped, from 1; 0 when no line can be named.</param>
/// <param name="column">Column at which reading stopped, from 1; 0 when none can be named.</param>
/// <param name="cause">The exception of the XML reader, if there was one.</param>
public sealed class UnreadableCensus(string reason, string whatToDo, int line, int column, Exception? cause = null)
    : Exception($"{(line > 0 ? $"Line {line}, column {column}: " : "")}{reason} {whatToDo}", cause)
{
    /// <summary>What is wrong, as a plain sentence.</summary>
    public string Reason { get; } = reason;

    /// <summary>What to do about it, as a plain sentence.</summary>
    public string WhatToDo { get; } = whatToDo;

    /// <summary>Line at which reading stopped, from 1; 0 when no line can be named.</summary>
    public int Line { get; } = line;

    /// <summary>Column at which reading stopped, from 1; 0 when none can be named.</summary>
    public int Column { get; } = column;
}
