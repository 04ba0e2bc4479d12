namespace Kith.Store.Accounts;

/// <summary>What somebody signs in with. Who they are is in the workforce. Table <c>account</c>.</summary>
public sealed record AccountRow
{
    /// <summary>What is typed to sign in, in lower case.</summary>
    public required string Name { get; init; }

    /// <summary>The user whose account it is.</summary>
    public required string Practitioner { get; init; }

    /// <summary>The password, hashed; null until one is set.</summary>
    public string? PasswordHash { get; init; }

    /// <summary>SHA-256 of the code with which a password is set; null while there is none.</summary>
    public string? Link { get; init; }

    /// <summary>Until when that code is good.</summary>
    public DateTimeOffset? LinkUntil { get; init; }

    /// <summary>SHA-256 of the secret in the address of their calendar; null while there is none.</summary>
    public string? Calendar { get; init; }

    /// <summary>When the person last read what others had done to accounts.</summary>
    public DateTimeOffset? NewsReadAt { get; init; }
}

/// <summary>A session that is open. Table <c>session</c>.</summary>
public sealed record SessionRow
{
    /// <summary>SHA-256 of what the cookie holds.</summary>
    public required string Id { get; init; }

    /// <summary>The account.</summary>
    public required string Account { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset BegunAt { get; init; }

    /// <summary>When something was last done in it, to the minute.</summary>
    public required DateTimeOffset SeenAt { get; init; }

    /// <summary>Browser and system.</summary>
    public required string Device { get; init; }

    /// <summary>The network address from which it began.</summary>
    public required string Address { get; init; }

    /// <summary>By what facts name it.</summary>
    public string Mark() => Marks.Of(Id)!;
}

/// <summary>The session of a request.</summary>
/// <param name="Id">SHA-256 of what the cookie holds.</param>
/// <param name="Account">The account.</param>
/// <param name="Practitioner">The user whose account it is.</param>
/// <param name="BegunAt">When it began.</param>
/// <param name="SeenAt">When something was last done in it, to the minute.</param>
/// <param name="Drafts">How many drafts the user has about the child of the request.</param>
public sealed record OpenSession(
    string Id,
    string Account,
    string Practitioner,
    DateTimeOffset BegunAt,
    DateTimeOffset SeenAt,
    int Drafts
);
