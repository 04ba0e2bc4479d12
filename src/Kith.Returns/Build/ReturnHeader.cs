using Kith.Returns.Cin;

namespace Kith.Returns.Build;

/// <summary>What the header of a return says.</summary>
/// <param name="Year">The collection year.</param>
/// <param name="Authority">The three-digit number of the authority.</param>
/// <param name="Release">Version of this program.</param>
/// <param name="MadeAt">When the return was made, local time, whole seconds.</param>
/// <param name="Serial">Running number of the submission, from 1.</param>
public sealed record ReturnHeader(
    CollectionYear Year,
    string Authority,
    string Release,
    DateTime MadeAt,
    int Serial = 1
);
