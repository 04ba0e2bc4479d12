using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Kith.Web.Shared.Accounts;

/// <summary>Hashes and checks passwords, and makes the codes with which one is set.</summary>
/// <param name="work">How much work a hash is. No setting of the operator's says it.</param>
public sealed class Passwords(IOptions<PasswordHasherOptions> work)
{
    private const int Least = 12;
    private const int Most = 200;

    // Letters and digits that nobody mistakes for one another when reading them out: 20 of them are 99 bits.
    private const string Readable = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int CodeParts = 5;
    private const int CodePart = 4;

    private readonly PasswordHasher<object> _hasher = new(work);

    // Checked where there is nothing to check, so that an unknown name takes as long to refuse as a wrong password.
    private readonly string _nobodys = new PasswordHasher<object>(work).HashPassword(work, NewCode());

    /// <summary>What is kept of a password.</summary>
    public string Hash(string password) => _hasher.HashPassword(this, password);

    /// <summary>Whether a password is right, and whether what is kept of it should be made anew.</summary>
    public PasswordCheck Check(string? kept, string password) =>
        _hasher.VerifyHashedPassword(this, kept ?? _nobodys, password) switch
        {
            _ when kept is null => new(kept, false, false),
            PasswordVerificationResult.Success => new(kept, true, false),
            PasswordVerificationResult.SuccessRehashNeeded => new(kept, true, true),
            _ => new(kept, false, false),
        };

    /// <summary>What is wrong with a password somebody chose; null when it will do.</summary>
    public static string? Problem(string password, string userName) =>
        password.Length == 0 ? "Enter a new password"
        : password.Length < Least
            ? $"Make the password at least {Least} characters long. Three or four words are easy to remember"
        : password.Length > Most ? $"Make the password at most {Most} characters long"
        : password.Contains(userName, StringComparison.OrdinalIgnoreCase)
            ? "Choose a password without your user name in it"
        : password.Distinct().Count() < CodePart + 1 ? "Choose a password of more different characters"
        : null;

    /// <summary>A name for somebody to sign in with that says nothing of them.</summary>
    public static string NewName() =>
        $"{RandomNumberGenerator.GetString(Readable, CodePart)}-{RandomNumberGenerator.GetString(Readable, CodePart)}";

    /// <summary>A code as it is typed, whatever stands between its letters.</summary>
    public static string Letters(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return string.Concat(code.Where(char.IsLetterOrDigit)).ToLowerInvariant();
    }

    /// <summary>A code for handing over.</summary>
    public static string NewCode() =>
        string.Join(
            '-',
            Enumerable.Range(0, CodeParts).Select(_ => RandomNumberGenerator.GetString(Readable, CodePart))
        );
}

/// <summary>What came of checking a password.</summary>
/// <param name="Kept">What it was checked against.</param>
/// <param name="Right">True when it is right.</param>
/// <param name="Weak">True when what is kept of it should be made anew.</param>
public sealed record PasswordCheck(string? Kept, bool Right, bool Weak);
