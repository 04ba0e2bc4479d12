using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Kith.Web.Api.Referrals;

/// <summary>What a system is told that sent something.</summary>
public sealed record ApiReceipt
{
    [Description("What it is called, here and on the telephone.")]
    public required string Reference { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    [Description("By when the guidance in force wants it decided what to do.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? DecideBy { get; init; }
}

/// <summary>What came of something that was sent, as whoever referred is told.</summary>
public sealed record ApiReferral
{
    [Description("What it is called, here and on the telephone.")]
    public required string Reference { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    [Description("Each child, under the name that was sent.")]
    public required IReadOnlyList<ApiReferredChild> Children { get; init; }
}

/// <summary>What came of it for one child.</summary>
public sealed record ApiReferredChild
{
    [Description("The name that was sent.")]
    public required string Name { get; init; }

    [Description("sent, looked-at, waiting, decided or told. Once told it says what was decided.")]
    public required string Status { get; init; }

    [Description("The same for a person.")]
    public required string Says { get; init; }

    [Description("What was decided, once the referrer was told.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Decision { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? DecidedOn { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? ToldOn { get; init; }
}
