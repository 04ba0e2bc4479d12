using System.Collections.Frozen;
using Kith.Returns.Cin;

namespace Kith.Web.StaffSite.Returns;

/// <summary>What to do about a finding, for somebody who works with the child and has never seen the file.</summary>
internal static class PracticeWords
{
    // Where the rule's own advice names elements of the file or its codes.
    private static readonly FrozenDictionary<string, string> Advice = new Dictionary<string, string>
    {
        ["1570"] = "Correct our number for the child: at most 20 letters and digits.",
        ["1580"] = "Correct our number for the child: letters and digits only, no spaces or dashes.",
        ["2990"] = "Correct why our involvement ended: there was an enquiry, a plan or a conference.",
        ["4000"] = "Correct the decision on the referral, or the plan.",
        ["4180"] = "Record the child’s sex, or that it is not known.",
        ["4220"] =
            "Record the ethnic group the child or family say is theirs; that they would rather not say; or that nobody has asked yet.",
        ["8525Q"] = "Give the date of birth once the child is born, the expected date before. Not both.",
        ["8540"] = "Record each disability the child has, or that there is none.",
        ["8568"] = "Record what was decided on the referral.",
        ["8569Q"] = "Correct the decision on the referral if it went further.",
        ["8585Q"] = "Record when the child died, or correct why our involvement ended.",
        ["8610"] = "Record the main need when the referral is decided.",
        ["8640"] = "Choose again why our involvement ended.",
        ["8650"] = "Choose the child’s main need again.",
        ["8730"] = "Say how many child protection plans the child had before, in any council; 0 if this is the first.",
        ["8750"] = "Correct the sex to “not known, or not yet born”, or give the date of birth.",
        ["8770Q"] = "Ask the school for the pupil number, or say why there is none.",
        ["8772"] = "Give the pupil number, or another reason for having none.",
        ["8810"] = "Record when our involvement ended, or take out why it did.",
        ["8831"] = "Correct the decision on the referral, or the assessment, enquiry or conference.",
        ["8866"] = "Say who made the referral.",
        ["8873Q"] = "Check whether the factors of the assessment are complete, or correct why our involvement ended.",
    }.ToFrozenDictionary();

    public static string WhatToDo(CensusRule rule) => Advice.GetValueOrDefault(rule.Code, rule.WhatToDo);
}
