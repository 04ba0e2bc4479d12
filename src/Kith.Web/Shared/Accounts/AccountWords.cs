using Kith.Casework.People;
using Kith.Casework.People.Agencies;
using Kith.Casework.Record;

namespace Kith.Web.Shared.Accounts;

/// <summary>What happened to an account, as people say it.</summary>
internal static class AccountWords
{
    /// <summary>What happened, in a line.</summary>
    public static string Of(Fact fact) =>
        fact switch
        {
            AccountMade => "Account made",
            PasswordLinkMade link =>
                $"Code to set a password made, good for {Say.Many(link.Hours, "hour")}; the earlier password ended",
            PasswordSet set => Of(set.How),
            AccountClosed => "Account closed",
            SessionBegun begun => $"Signed in: {begun.Device}, from {begun.From}",
            SignInRefused { Because: RefusedBecause.Left } refused => $"Not let in after leaving, from {refused.From}",
            SignInRefused refused => $"Not let in: wrong password, from {refused.From}",
            SessionEnded ended => Of(ended.Because),
            PostGiven given => $"Given a post that {Of(given.Post)}",
            CalendarAddressMade => "Secret address of the calendar made; an earlier one ended",
            CalendarAddressStopped => "Secret address of the calendar stopped",
            AccountNewsRead => "Read what was done to accounts",
            PractitionerRecorded person => $"Recorded as {person.Title}, {person.Team}",
            PractitionerLeft => "Left",
            PractitionerAway { Until: { } until } away when until < away.From => "Not away after all",
            PractitionerAway away =>
                $"Away from {Say.Date(away.From)}{(away.Until is { } until ? $" until {Say.Date(until)}" : "")}",
            AgencyDescribed agency =>
                $"Recorded as {Parts(agency.Name, agency.Telephone, agency.Email, agency.Address)}",
            AgencyContactRecorded one => $"To reach: {Parts(one.Team, one.Name, one.Role, one.Telephone, one.Email)}",
            AgencyContactEnded => "Somebody is reached there no more",
            AgencySystemRegistered system => $"A system may be let in: {system.Name}",
            AgencySystemSecretMade => "Secret of a system made; an earlier one ended",
            AgencySystemWithdrawn => "A system is let in no more",
            AgencyClosed { Reason: { } why } => $"Taken off the list: {why}",
            AgencyClosed => "Taken off the list",
            _ => Say.Sentence(Facts.NameOf(fact)),
        };

    private static string Parts(params string?[] parts) =>
        string.Join(", ", parts.Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>What a post lets somebody do, after "a post that".</summary>
    public static string Of(Post post) =>
        post == Post.Administrator
            ? "keeps the system and its accounts"
            : "supervises, and approves the work of others";

    private static string Of(PasswordSetBy how) =>
        how switch
        {
            PasswordSetBy.Link => "Password set with the code",
            PasswordSetBy.Change => "Password changed",
            PasswordSetBy.Strengthening => "Password kept in a stronger form",
            PasswordSetBy.Given => "Password given with the account",
            _ => "Password was there before account acts were recorded",
        };

    private static string Of(SessionEndedBecause because) =>
        because switch
        {
            SessionEndedBecause.SignedOut => "Signed out",
            SessionEndedBecause.ByThePerson => "Session ended by the person, from elsewhere",
            SessionEndedBecause.ByAnAdministrator => "Session ended by an administrator",
            SessionEndedBecause.Idle => "Session ended: nothing was done in it for too long",
            SessionEndedBecause.TooLong => "Session ended: it had gone on for as long as any may",
            SessionEndedBecause.Post => "Session ended: another post",
            SessionEndedBecause.NothingToSee => "Session ended: nothing is open to them any more",
            _ => "Session ended: signed in anew in the same browser",
        };
}
