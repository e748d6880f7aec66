package nl.gespreksopname.contracts.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.gespreksopname.contracts.vocabulary.Ground;
import nl.gespreksopname.contracts.vocabulary.Outcome;
import nl.gespreksopname.contracts.vocabulary.RuleId;
import nl.gespreksopname.contracts.vocabulary.Sealed;
import nl.gespreksopname.contracts.vocabulary.WebsiteCheckOutcome;
import org.jspecify.annotations.Nullable;

/**
 * What policy-service takes down: policies in {@code organisation/<oin>}, mandates in {@code mandate/<id>}, notices in
 * {@code notice/<conversation>}, and every read in a stream {@code access/<request>} of its own.
 */
public sealed interface PolicyEvent {

    /**
     * An organisation's policy version, in force from {@code validFrom}; it can't be backdated.
     *
     * @param policy id
     * @param policyVersion from 1, per organisation
     * @param validFrom first instant in force, not before it was logged
     * @param informationAddress public address of the organisation's own page; absent when the suite's page is used
     * @param parameters what the organisation fills in
     * @param ownGrounds the organisation's own grounds for refusal, each mapped to one of the kernel
     * @param retention for how long is kept what; absent: the baseline's terms
     */
    record PolicyPublished(
            String policy,
            int policyVersion,
            Instant validFrom,
            @Nullable String informationAddress,
            Parameters parameters,
            List<OwnGround> ownGrounds,
            @Nullable Retention retention)
            implements PolicyEvent {
        public PolicyPublished {
            ownGrounds = List.copyOf(ownGrounds);
        }
    }

    /**
     * The parameters that a policy may fill in (marked in rules.md); each may be stricter than the baseline.
     *
     * @param reportTermDays days within which a promised report is delivered, 1 to 14
     * @param copyTermDays days within which a copy is delivered, 1 to 14
     * @param entryTermDays days after the end within which facts are entered, 1 to 7
     * @param everyoneAgrees whether every other participant who needs to must agree
     */
    record Parameters(int reportTermDays, int copyTermDays, int entryTermDays, boolean everyoneAgrees) {}

    /**
     * For how long is kept what, from the end of the conversation. Where a policy says nothing, the baseline holds.
     *
     * @param contentDays days for a recording's content
     * @param personalValueDays days for names, texts and all else in the vaults
     * @param trailYears years for the trail, which then names nobody
     * @param accessLogYears years for who read what
     */
    record Retention(int contentDays, int personalValueDays, int trailYears, int accessLogYears) {

        public static final Retention BASELINE = new Retention(365, 7300, 20, 5);
    }

    /** An organisation's own ground for refusal. */
    record OwnGround(String code, Ground kernel, String dutch, String english) {}

    /**
     * An auditor's mandate: what may be read, why, and until when.
     *
     * @param mandate id
     * @param investigation number of the investigation, in the vault
     * @param legalBasis on which law it rests, in the vault
     * @param organisations OINs whose trails may be read
     * @param from first day of the conversations that it covers
     * @param to last day of the conversations that it covers
     * @param purpose what for, in the vault
     * @param until when it ends, exclusive
     * @param issuer name of the issuer of the token of the auditor who opened it; nobody else works under it
     */
    record MandateOpened(
            String mandate,
            Sealed investigation,
            Sealed legalBasis,
            List<String> organisations,
            LocalDate from,
            LocalDate to,
            Sealed purpose,
            Instant until,
            String issuer)
            implements PolicyEvent {
        public MandateOpened {
            organisations = List.copyOf(organisations);
        }
    }

    /**
     * Somebody read a trail, searched, or opened a statistic. A reading of several organisations' data is one event for
     * each, under its organisation.
     *
     * @param what {@code trail}, {@code search}, {@code statistics}, {@code access-log}, {@code evidence},
     *     {@code revealed-value}
     * @param issuer name of the issuer of the reader's token: whether it was read from inside the organisation or not
     * @param mandate the mandate under which it was read, for auditors
     * @param purpose code of the purpose
     * @param found ids of the conversations that the answer showed
     */
    record AccessLogged(
            String access,
            String what,
            String issuer,
            @Nullable String mandate,
            String purpose,
            List<String> found) implements PolicyEvent {
        public AccessLogged {
            found = List.copyOf(found);
        }
    }

    /**
     * A verdict changed. Derived from facts, for webhooks and people; never an input to facts or verdicts.
     *
     * @param subject what the verdict is about within the conversation: a recording, request, refusal or share
     * @param before absent for the first verdict
     */
    record VerdictChanged(
            RuleId rule, @Nullable String subject, @Nullable Outcome before, Outcome after) implements PolicyEvent {}

    /** A term ran out without what it waited for. Derived; never an input to facts or verdicts. */
    record DeadlinePassed(RuleId rule, @Nullable String subject, Instant due) implements PolicyEvent {}

    /** A term that was told to have run out had not, as a fact that came in late shows. Derived, like what it takes back. */
    record DeadlineRetracted(RuleId rule, @Nullable String subject, Instant due) implements PolicyEvent {}

    /**
     * Stream {@code organisation/<oin>}: the address of the organisation's own page was looked at.
     *
     * @param check id
     * @param policyVersion the policy whose address it is
     * @param address the address in that policy
     * @param finalAddress where it was sent on to, if it was
     * @param redirects how often it was sent on
     * @param status HTTP status of the last answer, if there was one
     * @param digest SHA-256 of the page, lower-case hex
     * @param title the page's title
     * @param requested whether somebody asked for it, rather than the day's look
     */
    record WebsiteChecked(
            String check,
            int policyVersion,
            String address,
            @Nullable String finalAddress,
            int redirects,
            WebsiteCheckOutcome outcome,
            @Nullable Integer status,
            @Nullable String digest,
            @Nullable String title,
            boolean requested)
            implements PolicyEvent {}
}
