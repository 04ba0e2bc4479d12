using Kith.Casework.Record;

namespace Kith.Casework.Agencies;

/// <summary>Something an agency is asked for: what it knows before a referral is decided, a contribution to an assessment.</summary>
/// <param name="Id">What an answer refers to it by.</param>
/// <param name="Name">Who is asked.</param>
/// <param name="Agency">Their agency.</param>
/// <param name="Telephone">How they are reached.</param>
/// <param name="Asks">What is asked.</param>
/// <param name="Basis">Why it may be asked.</param>
/// <param name="By">By when; null for the time that the local protocol gives.</param>
public sealed record AgencyCheck(
    string Id,
    string? Name = null,
    string? Agency = null,
    string? Telephone = null,
    string? Asks = null,
    CheckBasis? Basis = null,
    DateOnly? By = null
) : IRow<AgencyCheck>
{
    public static AgencyCheck From(string id, string text) => new(id, Asks: text);

    /// <summary>Who is asked, in a line.</summary>
    public string Whom => string.Join(", ", new[] { Name, Agency }.Where(part => !string.IsNullOrEmpty(part)));
}

/// <summary>Why an agency may be asked for what it knows of a family.</summary>
public enum CheckBasis
{
    /// <summary>The family agrees.</summary>
    Agreed,

    /// <summary>It is needed to decide whether a child needs help or protection, and the family was told.</summary>
    PublicTask,

    /// <summary>The same, and to tell the family first could put a child at risk.</summary>
    RiskInTelling,
}

/// <summary>Where a check stands.</summary>
public enum CheckStanding
{
    /// <summary>Asked again, and not answered yet.</summary>
    Chased,

    /// <summary>Answered.</summary>
    Received,

    /// <summary>Not to be had.</summary>
    NotReceived,
}

/// <summary>What came of a check that an agency was asked for.</summary>
/// <param name="Id">The check, by the id of its row.</param>
/// <param name="Agency">Who was asked, so that it reads by itself.</param>
/// <param name="Standing">Where it stands; null where nothing is new.</param>
/// <param name="Since">When it was chased, or answered.</param>
/// <param name="Who">By whom it was answered, or with whom it was spoken and how.</param>
/// <param name="Said">What it said, or why it is not to be had.</param>
public sealed record CheckAnswer(
    string Id,
    string? Agency = null,
    CheckStanding? Standing = null,
    DateOnly? Since = null,
    string? Who = null,
    string? Said = null
) : IRow<CheckAnswer>
{
    public static CheckAnswer From(string id, string text) => new(id, Said: text);
}

/// <summary>A check with what came of it.</summary>
/// <param name="Check">What was asked.</param>
/// <param name="On">When.</param>
/// <param name="Answers">What came of it, in order, each with the day it was recorded on.</param>
public sealed record CheckMade(AgencyCheck Check, DateOnly On, IReadOnlyList<(CheckAnswer Answer, DateOnly On)> Answers)
{
    /// <summary>True until it is answered, or known not to be had.</summary>
    public bool IsOpen => Answers.All(one => one.Answer.Standing == CheckStanding.Chased);

    internal CheckMade After(IEnumerable<CheckAnswer> answers, DateOnly on) =>
        this with
        {
            Answers = [.. Answers, .. answers.Where(answer => answer.Id == Check.Id).Select(answer => (answer, on))],
        };
}
