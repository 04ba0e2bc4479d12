namespace Kith.Casework.Record;

/// <summary>A fact of work with or about a family that took somebody time: a visit, a note, an assessment. Meetings are too.</summary>
public interface ITakesTime;
