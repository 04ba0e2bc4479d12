using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.Papers;

/// <summary>Prepares a paper for one reader. What is kept from the reader is withheld; what was typed by hand is questioned.</summary>
[ActName("prepare-paper", "Prepare a paper")]
public sealed record PreparePaper : Act<PaperPrepared>
{
    /// <summary>Which document, by its id.</summary>
    public string? Document { get; init; }

    /// <summary>For whom, of the family; null for the child or an agency.</summary>
    public Guid? Recipient { get; init; }

    /// <summary>For whom, of those asked to a conference who are not of the family, by their row; null for anybody else.</summary>
    public string? Invited { get; init; }

    /// <summary>The passages that are left out, joined by commas.</summary>
    public string? LeftOut { get; init; }

    /// <summary>The passages that were questioned and stay, joined by commas.</summary>
    public string? Stays { get; init; }

    [JsonIgnore]
    public override Scope Scope => Scope.Child;

    private PaperAsked Asked =>
        new(Document, Recipient, On)
        {
            Invited = Invited,
            LeftOut = PaperAsked.Named(LeftOut),
            Stays = PaperAsked.Named(Stays),
        };

    // What is kept secret on the records of brothers and sisters, and on others of the child, is kept here too.
    public override IEnumerable<Guid> OtherRecords(ChildRecord record) => BesideOf(record);

    public override IEnumerable<string> NamesSaid(ChildRecord record, Practice practice) =>
        NamesIn(Asked, record, practice);

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice)
    {
        var (made, problems) = PaperMade.Of(Asked, record, practice);
        return made is null ? problems : Against(made);
    }

    private IEnumerable<Problem> Against(PaperMade made)
    {
        var stays = PaperAsked.Named(Stays);
        foreach (var passage in made.Questions.GroupBy(question => question.Passage))
            if (passage.FirstOrDefault(question => question.Blocks) is { } blocks)
                yield return new Problem(
                    FieldOf(passage.Key),
                    $"{passage.Key.Where}: {blocks.Says} It has to be left out, and nobody can agree to it"
                );
            else if (!stays.Contains(passage.Key.Id))
                yield return new Problem(
                    FieldOf(passage.Key),
                    $"{passage.Key.Where}: say whether it is left out or stays"
                );
        if (made.Never is { } never && !made.Questions.Any(question => question.Blocks))
            yield return new Problem("document", never);
    }

    /// <summary>The question about a passage, as problems name it.</summary>
    public static string FieldOf(Passage passage)
    {
        ArgumentNullException.ThrowIfNull(passage);
        return $"passage:{passage.Id}";
    }

    protected override PaperPrepared Carries(ChildRecord record, Episode? episode, Practice practice)
    {
        var answered = Answered(record);
        if (PaperMade.Of(Asked, record, practice).Made is not { } made)
            return answered;
        return answered with
        {
            Title = made.Document.Title,
            Wording = made.Document.Hash,
            RecipientName = made.Reader.Name,
            Language = made.Document.Language,
            Content = made.Frozen.Hash,
            Withheld = made.Withheld,
            SecondBecause = made.SecondBecause is { Count: > 0 } because ? because : null,
        };
    }

    /// <summary>Records of brothers and sisters, and other records of the child.</summary>
    internal static IEnumerable<Guid> BesideOf(ChildRecord record)
    {
        var person = record.State.Person;
        return person
            .Links.Where(link => link.HasRecord)
            .Select(link => link.Person)
            .Concat(person.Joined)
            .Concat(person.MergedInto is { } kept ? [kept] : Array.Empty<Guid>())
            .Where(other => other != record.Id)
            .Distinct();
    }

    /// <summary>What may be a name in what is typed by hand in a paper.</summary>
    internal static IEnumerable<string> NamesIn(PaperAsked asked, ChildRecord record, Practice practice) =>
        PaperMade.Of(asked, record, practice).Made is { } made
            ? made
                .Passages.Where(passage => !asked.LeftOut.Contains(passage.Id))
                .SelectMany(passage => SaidNames.MayBeIn(passage.Text))
                .Distinct(StringComparer.OrdinalIgnoreCase)
            : [];
}
