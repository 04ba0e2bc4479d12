using Kith.Casework.Record;
using Kith.Store.Sealing;

namespace Kith.Store.Rows;

/// <summary>A stored fact.</summary>
internal sealed record EventRow(
    string Stream,
    int Version,
    string Fact,
    [property: JsonColumn] string Data,
    DateOnly HappenedOn,
    TimeOnly? HappenedAt,
    DateTimeOffset RecordedAt,
    string Actor,
    Guid Act,
    string ActName,
    string? Source
)
{
    /// <summary>Shows that this program wrote the row; null in one from before rows carried it.</summary>
    internal byte[]? Mac { get; init; }

    internal void Write(RowBytes bytes)
    {
        bytes.Add(Stream);
        bytes.Add(Version);
        bytes.Add(Fact);
        bytes.Add(Data);
        bytes.Add(HappenedOn.DayNumber);
        bytes.Add(HappenedAt?.Ticks ?? -1);
        bytes.Add(RecordedAt.UtcTicks);
        bytes.Add(Actor);
        bytes.Add(Act);
        bytes.Add(ActName);
        bytes.Add(Source);
    }

    internal static EventRow From(string stream, string actName, Recorded recorded) =>
        new(
            stream,
            recorded.Version,
            recorded.FactName,
            Json.Write(recorded.Fact),
            recorded.On,
            recorded.At,
            recorded.WrittenAt,
            recorded.By,
            recorded.ActId,
            actName,
            recorded.Source
        );
}

/// <summary>The names of streams.</summary>
internal static class Streams
{
    internal const string Children = "child/";
    internal const string People = "person/";
    internal const string Practitioners = "practitioner/";
    internal const string Agencies = "agency/";
    internal const string Worries = "worry/";
    internal const string Allegations = "allegation/";
    internal const string Contexts = "context/";
    internal const string Accounts = "account/";
    internal const string Authority = "authority/";

    internal static string OfChild(Guid child) => $"{Children}{child:N}";

    internal static string OfPerson(Guid person) => $"{People}{person:N}";

    internal static Guid PersonOf(string stream) => Guid.ParseExact(stream.AsSpan(People.Length), "N");

    internal static string OfAgency(Guid agency) => $"{Agencies}{agency:N}";

    internal static Guid AgencyOf(string stream) => Guid.ParseExact(stream.AsSpan(Agencies.Length), "N");

    internal static string OfWorry(Guid worry) => $"{Worries}{worry:N}";

    internal static Guid WorryOf(string stream) => Guid.ParseExact(stream.AsSpan(Worries.Length), "N");

    internal static string OfAllegation(Guid allegation) => $"{Allegations}{allegation:N}";

    internal static Guid AllegationOf(string stream) => Guid.ParseExact(stream.AsSpan(Allegations.Length), "N");

    internal static string OfContext(Guid context) => $"{Contexts}{context:N}";

    internal static Guid ContextOf(string stream) => Guid.ParseExact(stream.AsSpan(Contexts.Length), "N");

    internal static string OfPractitioner(string user) => Practitioners + user;

    internal static string OfAccount(string name) => Accounts + name;

    internal static Guid ChildOf(string stream) => Guid.ParseExact(stream.AsSpan(Children.Length), "N");

    internal static string PractitionerOf(string stream) => stream[Practitioners.Length..];

    internal static string AccountOf(string stream) => stream[Accounts.Length..];

    /// <summary>The first name after all that begin with a prefix: '0' follows '/'.</summary>
    internal static string After(string prefix) => prefix[..^1] + '0';
}
