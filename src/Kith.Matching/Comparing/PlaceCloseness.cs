namespace Kith.Matching.Comparing;

/// <summary>How near two places are.</summary>
internal sealed class PlaceCloseness(WordCloseness words)
{
    public Level Of(PlaceSketch one, PlaceSketch other)
    {
        var sameHouse = one.House is not null && one.House == other.House;
        var houseUnknown = one.House is null || other.House is null;
        if (one.Postcode is { } postcode && other.Postcode is { } otherPostcode)
        {
            if (postcode.Id == otherPostcode.Id)
                return sameHouse || (one.House == other.House && IsSameStreet(one, other)) ? Level.Same
                    : houseUnknown ? Level.Close
                    : Level.Part;
            if (
                Slip.AtLeast(postcode.Letters, otherPostcode.Letters) <= 1
                && Slip.IsOne(postcode.Text, otherPostcode.Text)
            )
                return sameHouse ? Level.Close : Level.Near;
            if (sameHouse && IsSameStreet(one, other))
                return Level.Near;
            return one.District is not null && one.District == other.District ? Level.Area : Level.Different;
        }
        if (IsSameStreet(one, other))
            return one.House == other.House ? Level.Same
                : houseUnknown ? Level.Close
                : Level.Part;
        return one.Street is null || other.Street is null ? Level.Missing : Level.Different;
    }

    private bool IsSameStreet(PlaceSketch one, PlaceSketch other) =>
        one.Street is not null
        && other.Street is not null
        && words.Of(one.Street, other.Street) is Level.Same or Level.Close;
}
