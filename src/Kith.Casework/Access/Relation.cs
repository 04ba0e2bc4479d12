namespace Kith.Casework.Access;

/// <summary>How a viewer stands to a child, the weakest first. Which acts each may record is in <c>guidance/access/relations.yaml</c>.</summary>
public enum Relation
{
    /// <summary>No relation: nothing may be seen.</summary>
    None,

    /// <summary>Works here, and not with this child: sees nothing of the record.</summary>
    Colleague,

    /// <summary>Takes new worries about any child: sees nothing of the record.</summary>
    Intake,

    /// <summary>Is named on a restricted record: may read.</summary>
    Named,

    /// <summary>In the same team as the lead practitioner: may read.</summary>
    Team,

    /// <summary>Works the front door, and our involvement with the child has ended.</summary>
    FrontDoorAfterClosing,

    /// <summary>Was asked to answer a professional challenge, which nobody has settled yet.</summary>
    Challenged,

    /// <summary>Designated social care officer for a disabled child: social care's part in education, health and care plans and short breaks.</summary>
    SocialCareOfficer,

    /// <summary>Works the front door, and the child is at the front door, or would come there if somebody got in touch.</summary>
    FrontDoor,

    /// <summary>Opened the record in an emergency, some hours ago at most.</summary>
    Emergency,

    /// <summary>Covers for the lead practitioner.</summary>
    DutyCover,

    /// <summary>Decided the referral, and nobody has taken it up yet.</summary>
    ReferralHandler,

    /// <summary>Works with the child beside the lead practitioner.</summary>
    CoWorker,

    /// <summary>Chairs, or is to chair, the child's conferences; any chair where one is needed and there is none.</summary>
    Chair,

    /// <summary>Supervises the lead practitioner, or whoever led last; supervises, where nobody leads or led.</summary>
    Supervisor,

    /// <summary>The lead practitioner.</summary>
    Lead,
}

/// <summary>What somebody wants with a child's record. Recording includes reading.</summary>
public enum Purpose
{
    /// <summary>To read it.</summary>
    Read,

    /// <summary>To record an act on it. Which acts depends on the relation.</summary>
    Record,
}

/// <summary>What keeps somebody from a record, whatever else they are to the child.</summary>
public enum KeptOut
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>They are tied to the child outside their work.</summary>
    Interest,

    /// <summary>The record is restricted to others. They may be told so, and whom to ask.</summary>
    Restricted,

    /// <summary>The record is restricted to others, and they are shown nothing.</summary>
    Hidden,
}
