namespace Kith.Matching.Files;

/// <summary>A name that stands in one column or in several.</summary>
internal sealed class NameParts
{
    private string _given = "";
    private string _middle = "";
    private string _family = "";
    private string _whole = "";

    public void Take(string means, string value)
    {
        switch (means)
        {
            case "given":
                _given = Joined(_given, value);
                break;
            case "middle":
                _middle = Joined(_middle, value);
                break;
            case "family":
                _family = Joined(_family, value);
                break;
            default:
                _whole = _whole.Length == 0 ? value : _whole;
                break;
        }
    }

    /// <summary>The name; what stands in parts goes before what stands in one piece. Null where there is none.</summary>
    public PersonName? Name()
    {
        if (_given.Length + _family.Length > 0)
            return new PersonName(Joined(_given, _middle), _family);
        return _whole.Length > 0 ? WholeNames.Parse(_whole) : null;
    }

    /// <summary>The name, or each of several that stand in one piece.</summary>
    public IEnumerable<PersonName> Several() =>
        _given.Length + _family.Length == 0
            ? WholeNames.Several(_whole).Select(WholeNames.Parse)
            : [new PersonName(Joined(_given, _middle), _family)];

    private static string Joined(string one, string other) =>
        one.Length == 0 ? other
        : other.Length == 0 ? one
        : $"{one} {other}";
}
