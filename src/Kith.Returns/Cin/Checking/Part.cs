namespace Kith.Returns.Cin.Checking;

/// <summary>The part of a return a check is made on, once for each one there is.</summary>
internal enum Part
{
    Header,
    Child,
    Disability,
    Episode,
    Assessment,
    Factor,
    Plan,
    Enquiry,
    ProtectionPlan,
    Reviews,
    ReviewDate,
    PreProceedings,

    /// <summary>A value that no two children may share; checked when all have been read.</summary>
    Repeated,

    /// <summary>The return as a whole; checked when all children have been read.</summary>
    Return,
}
