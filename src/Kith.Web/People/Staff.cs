using System.Security.Cryptography;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Store;
using Kith.Store.Accounts;
using Kith.Web.Site;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.People;

/// <summary>Who works here and how they sign in. A person and an account are made together; a password is shown once.</summary>
public sealed class Staff(Records records, UserManager<Account> accounts, AuthorityClock clock)
{
    // Letters and digits that nobody mistakes for one another when reading them out.
    private const string Readable = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>Makes a person and an account.</summary>
    /// <returns>The password to hand over, or what is wrong.</returns>
    public async Task<(string? Password, string? Problem)> AddAsync(
        string userName,
        PractitionerRecorded details,
        string by,
        CancellationToken cancellation
    )
    {
        var name = userName.Trim().ToLowerInvariant();
        if (await accounts.FindByNameAsync(name) is not null)
        {
            return (null, $"Somebody signs in as “{name}” already. Choose another user name");
        }
        // Looked at before anything is stored: a person whom no account can be made for would stay in the workforce.
        foreach (var check in accounts.UserValidators)
        {
            var problem = await check.ValidateAsync(accounts, new Account { UserName = name, PractitionerId = name });
            if (!problem.Succeeded)
            {
                return (null, problem.Errors.First().Description);
            }
        }
        var workforce = await records.LoadWorkforceAsync(cancellation);
        if (workforce.Find(name) is null)
        {
            await AppendAsync(name, 0, new Dated(details, clock.Today), by, cancellation);
        }
        var password = NewPassword();
        var made = await accounts.CreateAsync(
            new Account
            {
                UserName = name,
                PractitionerId = name,
                LockoutEnabled = true,
            },
            password
        );
        return made.Succeeded ? (password, null) : (null, made.Errors.First().Description);
    }

    /// <summary>Gives an account a new password and lifts a lock.</summary>
    public async Task<string?> RenewAsync(string userName)
    {
        if (await accounts.FindByNameAsync(userName) is not { } account)
        {
            return null;
        }
        var password = NewPassword();
        await accounts.RemovePasswordAsync(account);
        await accounts.AddPasswordAsync(account, password);
        await accounts.SetLockoutEndDateAsync(account, null);
        await accounts.ResetAccessFailedCountAsync(account);
        return password;
    }

    /// <summary>Records that somebody left. Their account opens nothing from that moment on.</summary>
    /// <returns>False where nobody of that id is known.</returns>
    public async Task<bool> LeaveAsync(string id, string by, CancellationToken cancellation)
    {
        var version = await records.VersionOfPractitionerAsync(id, cancellation);
        if (version == 0)
        {
            return false;
        }
        await AppendAsync(id, version, new Dated(new PractitionerLeft(), clock.Today), by, cancellation);
        return true;
    }

    /// <summary>Everybody who works here, with the account they sign in with.</summary>
    public async Task<IReadOnlyList<StaffLine>> ListAsync(CancellationToken cancellation)
    {
        var workforce = await records.LoadWorkforceAsync(cancellation);
        var signIns = await accounts
            .Users.AsNoTracking()
            .ToDictionaryAsync(account => account.PractitionerId, cancellation);
        return
        [
            .. workforce.Current.Select(person => new StaffLine(
                person,
                signIns.GetValueOrDefault(person.Id)?.UserName,
                signIns.GetValueOrDefault(person.Id)?.LockoutEnd > clock.UtcNow
            )),
        ];
    }

    private Task AppendAsync(string id, int version, Dated fact, string by, CancellationToken cancellation) =>
        records.AppendAsync(
            new Append(Guid.NewGuid(), "record-practitioner", by, clock.UtcNow, $"{by}/{Guid.NewGuid():N}", [], [])
            {
                Practitioners = [new PractitionerAppend(id, version, [fact])],
            },
            cancellation
        );

    private static string NewPassword() =>
        string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Readable, 4)));
}

/// <summary>Somebody who works here, and how they sign in.</summary>
/// <param name="Person">The person.</param>
/// <param name="UserName">What they sign in with; null when they cannot.</param>
/// <param name="IsLocked">True while too many wrong passwords keep them out.</param>
public sealed record StaffLine(Practitioner Person, string? UserName, bool IsLocked);
