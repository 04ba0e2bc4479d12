namespace Kith.Casework.Meetings;

/// <summary>A meeting whose record is given out by an act of its own, because rules say by when who is to have it.</summary>
public interface IRecordCirculated;
