namespace Kith.Guidance;

/// <summary>The lists behind <see cref="Vocabulary.Known"/>: one name a line, a fact's details after it.</summary>
internal static class KnownWords
{
    public const string Facts = """
        child-registered
        child-born
        contact-received
        referral-received
        referral-acknowledged
        referral-decided decision
        referral-outcome-reported no-further-action
        earlier-work-not-known
        referrer-told
        early-help-opened
        early-help-reviewed
        early-help-closed
        lead-practitioner-allocated
        lead-practitioner-changed
        assessment-started
        assessment-reviewed
        child-seen alone
        assessment-submitted
        assessment-authorised
        assessment-returned
        child-in-need-plan-agreed
        child-in-need-plan-reviewed
        child-in-need-plan-ended reason
        strategy-discussion-held attendees outcome
        section-47-enquiry-started
        section-47-enquiry-concluded outcome child-seen child-not-seen-reason
        enquiry-outcome-reported conference-not-required
        initial-conference-held decision category chair
        child-protection-plan-started category
        conference-report-shared
        core-group-met
        review-conference-held decision chair
        child-protection-plan-ended reason
        home-visit-made seen alone
        police-protection-taken
        police-protection-ended
        emergency-order-made applicant
        emergency-order-extended
        emergency-order-ended
        family-group-meeting-offered
        transfer-in-notified
        transfer-in-conference-held
        conference-record-sent
        episode-closed reason
        fact-corrected
        departure-recorded duty
        departure-answered duty agreed
        departure-proposed act-name
        proposal-answered act-name agreed
        proposal-withdrawn act-name
        departure-settled duty how

        allegation-received
        allegation-reported
        serious-incident-known
        panel-notified
        rapid-review-completed
        local-review-started
        local-review-published
        local-review-final
        advance-copy-sent
        child-died
        child-death-notified
        partnership-report-published
        family-group-meeting-accepted
        barring-service-told
        board-report-published
        care-leaver-death-notified
        care-leaver-died
        child-death-review-meeting-held
        child-death-reviewed
        child-remanded
        child-returned-unplanned
        conference-closed
        core-assessment-completed
        core-assessment-started
        domestic-abuse-incident-known
        family-group-meeting-held
        information-given
        information-request-withdrawn
        information-requested
        initial-assessment-completed
        initial-assessment-started
        local-review-announced
        looked-after-child-died
        looked-after-death-notified
        panel-responded
        partners-told-of-incident
        referral-chased
        referral-confirmed-in-writing
        remanded-child-assessed
        removed-from-work-with-children
        return-home-assessed
        school-told-of-incident
        serious-case-known
        serious-case-review-completed
        serious-case-review-decided
        serious-case-review-started
        telephone-referral-made
        written-referral-received
        written-referral-sent

        child-died-in-detention
        child-died-in-regulated-setting
        child-death-information-requested
        child-death-information-given
        child-assessment-order-began
        child-assessment-order-ended
        looked-after-began
        looked-after-ended
        looked-after-child-placed arrangement
        looked-after-child-visited
        looked-after-review-held review
        section-20-accommodation-began
        section-20-agreement-signed
        long-stay-known
        long-stay-visited
        missing-child-returned
        return-interview-offered
        private-fostering-notified year
        private-fostering-visited
        private-fostering-ended
        ehc-advice-requested
        ehc-advice-given
        ehc-plan-requested
        ehc-plan-finalised
        ehc-plan-refused
        letter-before-proceedings-sent
        pre-proceedings-meeting-held
        home-education-asked-for
        home-education-consent-decided
        """;

    public const string Acts = """
        receive-contact
        receive-referral
        decide-referral
        acknowledge-referral
        tell-referrer
        open-early-help
        review-early-help
        close-early-help
        allocate-lead-practitioner
        change-lead-practitioner
        start-assessment
        review-assessment
        see-child
        submit-assessment
        authorise-assessment
        return-assessment
        agree-child-in-need-plan
        review-child-in-need-plan
        end-child-in-need-plan
        hold-strategy-discussion
        start-section-47-enquiry
        conclude-section-47-enquiry
        share-conference-report
        hold-initial-conference
        start-child-protection-plan
        hold-core-group
        hold-review-conference
        end-child-protection-plan
        make-home-visit
        close-episode
        correct-fact
        record-departure
        confirm-departure
        answer-proposal
        withdraw-proposal
        settle-departure

        offer-family-group-meeting
        apply-for-care-order
        apply-for-part-4-order
        publish-local-review
        notify-panel
        decide-rapid-review
        close-serious-incident
        notify-child-death
        return-child-home
        """;

    public const string Stages = """
        front-door
        early-help
        section-17
        child-in-need
        disabled-child-support
        strategy-discussion
        section-47
        conference
        child-protection-plan
        closed

        emergency-protection
        disabled-children
        family-networks
        pre-birth
        allegations
        child-death
        cross-cutting
        extra-familial-harm
        information-sharing
        looked-after-interface
        partnership
        serious-incident
        """;
}
