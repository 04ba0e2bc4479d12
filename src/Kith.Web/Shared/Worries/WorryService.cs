using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Kith.Casework.FrontDoor.Worries;
using Kith.Casework.Record;
using Kith.Guidance;
using Kith.Store;

namespace Kith.Web.Shared.Worries;

/// <summary>Takes in a worry of anybody, with an account or without. It opens no record and says nothing of any.</summary>
public sealed class WorryService(EventStore records, FrontDoorRules door, AuthorityClock clock)
{
    // Letters and digits that nobody takes for one another when they are read out.
    private const string Readable = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private const int ReferenceLetters = 8;

    /// <summary>Stores it once, however often the page is sent.</summary>
    /// <param name="form">What was typed.</param>
    /// <param name="user">Who has signed in; null for nobody.</param>
    /// <param name="stop">Stops before anything is stored.</param>
    /// <returns>What the sender keeps of it; null where the page was sent before with something else on it.</returns>
    internal async Task<Receipt?> SendAsync(WorryForm form, string? user, CancellationToken stop)
    {
        // Whoever would rather not say who they are is nobody here either.
        var sender = form.IsNameless ? WorryRecord.Anybody : user ?? WorryRecord.Anybody;
        var id = IdOf(form.Key);
        var receipt = new Receipt(ReferenceOf(form.Key), clock.UtcNow, !form.IsNameless);
        var fact = new Dated(form.ToFact(receipt.Reference, door), clock.Today, TimeOnly.FromDateTime(clock.Now));
        var append = new Append(
            Guid.CreateVersion7(clock.UtcNow),
            "send-worry",
            sender,
            clock.UtcNow,
            $"{sender}/{form.Key:N}",
            []
        )
        {
            Posted = JsonSerializer.Serialize(form.Values()),
            Worries = [new WorryAppend(WorryRecord.From(id, []), [fact])],
        };
        try
        {
            return await records.AppendAsync(append, stop) is AppendResult.Changed ? null : receipt;
        }
        catch (KeyReused)
        {
            return null;
        }
    }

    /// <summary>The worry that what is sent under a key becomes.</summary>
    internal static Guid IdOf(Guid key) => new(Digest(key).AsSpan(0, 16));

    private static string ReferenceOf(Guid key) =>
        string.Concat(Digest(key).Skip(16).Take(ReferenceLetters).Select(one => Readable[one % Readable.Length]))
            is var all
            ? $"W-{all[..4]}-{all[4..]}"
            : "";

    private static byte[] Digest(Guid key) => SHA256.HashData(Encoding.UTF8.GetBytes($"worry/{key:N}"));
}
