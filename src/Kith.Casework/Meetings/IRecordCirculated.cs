namespace Kith.Casework.Meetings;

/// <summary>A conference: rules say by when who is to have its decisions and its record.</summary>
public interface IRecordCirculated;
