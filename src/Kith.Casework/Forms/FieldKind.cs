using System.Collections.Frozen;
using Kith.Casework.Record;

namespace Kith.Casework.Forms;

/// <summary>What kind of answer a question asks for.</summary>
public enum FieldKind
{
    /// <summary>One line.</summary>
    Text,

    /// <summary>Several paragraphs.</summary>
    LongText,

    /// <summary>A day: three inputs.</summary>
    Date,

    /// <summary>A day, or as much of it as is known: three inputs, of which the year is enough.</summary>
    PartDate,

    /// <summary>A time of day, HH:MM.</summary>
    Time,

    /// <summary>One of a few answers.</summary>
    Choice,

    /// <summary>Any of several answers.</summary>
    Choices,

    /// <summary>Yes or no.</summary>
    YesNo,

    /// <summary>One of a long list of codes.</summary>
    Code,

    /// <summary>A whole number from 0 to 99, or to what the form file says.</summary>
    Number,

    /// <summary>Somebody who works here.</summary>
    Practitioner,

    /// <summary>Several of those who work here.</summary>
    Practitioners,

    /// <summary>Somebody’s work with the child, by the version of the entry it began with.</summary>
    Involvement,

    /// <summary>A record opened in an emergency that no manager has looked at, by the version of the entry.</summary>
    Emergency,

    /// <summary>A worry that nobody closed, by the version of the entry.</summary>
    Worry,

    /// <summary>A professional challenge that nobody settled, by the version of the entry.</summary>
    Challenge,

    /// <summary>Something arranged ahead that is open, by the version of the entry.</summary>
    Booking,

    /// <summary>A paper that waits to be issued, by the version of its entry.</summary>
    WaitingPaper,

    /// <summary>A paper that was issued, by the version of its entry.</summary>
    IssuedPaper,

    /// <summary>Something that a parent wrote and that waits for an answer, by the version of its entry.</summary>
    FamilySaying,

    /// <summary>Something that the child asked for and that waits for an answer, by the version of its entry.</summary>
    ChildAsking,

    /// <summary>An assessment or decision that a family can challenge, by the version of its entry.</summary>
    Decision,

    /// <summary>An entry of the record that shows something, by its version.</summary>
    Cited,

    /// <summary>A challenge of the family that waits for an answer, by the version of its entry.</summary>
    FamilyChallenge,

    /// <summary>Something that somebody of an agency was asked and that is not closed, by the version of its entry.</summary>
    PartnerAsked,

    /// <summary>The assessment of what a parent carer needs that goes on, by the version of the entry that started it.</summary>
    CarerAssessment,

    /// <summary>A meeting that was held and of which somebody is owed the notes, by the version of its entry.</summary>
    Meeting,

    /// <summary>A child with a record here.</summary>
    Child,

    /// <summary>Somebody of the child's family or network.</summary>
    FamilyMember,

    /// <summary>Several of the child's family or network.</summary>
    FamilyMembers,

    /// <summary>A duty of the guidance in force.</summary>
    Duty,

    /// <summary>A departure from guidance on the child's record, by the version of its entry.</summary>
    Departure,

    /// <summary>A unique pupil number, in any spacing.</summary>
    PupilNumber,

    /// <summary>An NHS number, as people type it.</summary>
    NhsNumber,

    /// <summary>A postcode, in any spacing.</summary>
    Postcode,

    /// <summary>A telephone number, as people type it.</summary>
    Telephone,

    /// <summary>The name of somebody of a family: who may be known already is suggested while it is typed.</summary>
    PersonName,

    /// <summary>The name of somebody of an agency: whom to reach there is suggested while it is typed, and a choice fills in the rest of the row.</summary>
    ContactName,

    /// <summary>Filled in by the address that led here; shown to nobody and not asked.</summary>
    Given,

    /// <summary>A query of the yearly return, by its code: shown in words, and not asked.</summary>
    ReturnQuery,

    /// <summary>Entries of the record, by their versions: told, and not asked.</summary>
    Entries,

    /// <summary>A return that no longer says what stands on the child's record, by its year.</summary>
    ReturnDifference,

    /// <summary>A departure that was not agreed to and is not settled, by the version of its entry.</summary>
    RefusedDeparture,

    /// <summary>An act proposed on the child's record that the person may answer, by the version of its entry.</summary>
    Proposal,

    /// <summary>An act that the person proposed themselves, by the version of its entry.</summary>
    OwnProposal,

    /// <summary>A manager who may be named as having agreed to a departure on this record.</summary>
    Authoriser,

    /// <summary>A file, in a row of its own.</summary>
    File,

    /// <summary>Rows, each with questions of its own.</summary>
    Rows,
}

/// <summary>The kinds as form files write them, and the properties each can fill.</summary>
internal static class FieldKinds
{
    public static FrozenDictionary<string, FieldKind> ByWord { get; } =
        Enum.GetValues<FieldKind>()
            .ToFrozenDictionary(kind => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString()));

    public static bool Offers(this FieldKind kind) => kind is FieldKind.Choice or FieldKind.Choices or FieldKind.Code;

    public static bool IsMany(this FieldKind kind) =>
        kind is FieldKind.Choices or FieldKind.FamilyMembers or FieldKind.Practitioners;

    /// <summary>True for what is named by its place in the record.</summary>
    public static bool IsEntry(this FieldKind kind) =>
        kind
            is FieldKind.Departure
                or FieldKind.RefusedDeparture
                or FieldKind.Proposal
                or FieldKind.OwnProposal
                or FieldKind.Involvement
                or FieldKind.Emergency
                or FieldKind.Worry
                or FieldKind.Challenge
                or FieldKind.WaitingPaper
                or FieldKind.IssuedPaper
                or FieldKind.FamilySaying
                or FieldKind.ChildAsking
                or FieldKind.Decision
                or FieldKind.Cited
                or FieldKind.FamilyChallenge
                or FieldKind.PartnerAsked
                or FieldKind.CarerAssessment
                or FieldKind.Meeting
                or FieldKind.Booking;

    /// <summary>True for what can be asked in a row: what needs nothing but the answer itself.</summary>
    public static bool StandsInRow(this FieldKind kind) =>
        kind
            is FieldKind.Text
                or FieldKind.PersonName
                or FieldKind.ContactName
                or FieldKind.LongText
                or FieldKind.Date
                or FieldKind.PartDate
                or FieldKind.Given
                or FieldKind.Time
                or FieldKind.Choice
                or FieldKind.Choices
                or FieldKind.Postcode
                or FieldKind.Telephone
                or FieldKind.YesNo
                or FieldKind.Code
                or FieldKind.Number
                or FieldKind.Practitioner
                or FieldKind.Cited
                or FieldKind.File
                or FieldKind.FamilyMember;

    public static bool Fills(this FieldKind kind, Type property)
    {
        var type = Nullable.GetUnderlyingType(property) ?? property;
        return kind switch
        {
            FieldKind.Date => type == typeof(DateOnly),
            FieldKind.PartDate => type == typeof(PartDate),
            FieldKind.Time => type == typeof(TimeOnly),
            FieldKind.YesNo => type == typeof(bool),
            FieldKind.Number => type == typeof(int),
            _ when kind.IsEntry() => type == typeof(int),
            FieldKind.Choices or FieldKind.Practitioners => type == typeof(IReadOnlyList<string>),
            FieldKind.Child or FieldKind.FamilyMember => type == typeof(Guid),
            FieldKind.FamilyMembers => type == typeof(IReadOnlyList<Guid>),
            FieldKind.File => type == typeof(StoredFile),
            FieldKind.Rows => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Rows<>),
            FieldKind.Choice or FieldKind.Code => type == typeof(string) || type.IsEnum,
            _ => type == typeof(string),
        };
    }
}
