package nl.gespreksopname.consent.conversation.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.gespreksopname.contracts.vocabulary.AlternativeKind;
import nl.gespreksopname.contracts.vocabulary.Answer;
import nl.gespreksopname.contracts.vocabulary.ConversationStatus;
import nl.gespreksopname.contracts.vocabulary.Decision;
import nl.gespreksopname.contracts.vocabulary.DisputeSettlement;
import nl.gespreksopname.contracts.vocabulary.Ground;
import nl.gespreksopname.contracts.vocabulary.KeepChoice;
import nl.gespreksopname.contracts.vocabulary.Material;
import nl.gespreksopname.contracts.vocabulary.Means;
import nl.gespreksopname.contracts.vocabulary.Medium;
import nl.gespreksopname.contracts.vocabulary.ReviewOutcome;
import nl.gespreksopname.contracts.vocabulary.Role;
import nl.gespreksopname.contracts.vocabulary.Scope;
import nl.gespreksopname.contracts.vocabulary.SharePurpose;
import org.jspecify.annotations.Nullable;

/**
 * Something that people did or said, to be taken down. A fact is never refused for what it tells; only for naming somebody
 * or something that the conversation doesn't have. Participants and so on are ids within the conversation; new ones are
 * made by the caller, the same again when the command is repeated.
 */
public sealed interface Fact {

    /** What is said about its moment. */
    Claim claim();

    /**
     * Somebody is expected or joined, or is named as an absentee.
     *
     * @param participant their pseudonym, new, or of somebody who is known and comes (back) in
     * @param role absent for somebody who is known
     * @param person id of the person behind it
     * @param takesPart false for an absentee
     */
    record Joining(
            String participant,
            @Nullable Role role,
            @Nullable String represents,
            @Nullable String person,
            boolean takesPart,
            Claim claim)
            implements Fact {}

    /** Somebody left. */
    record Leaving(String participant, Claim claim) implements Fact {}

    /** The conversation began, ended or was cancelled. */
    record StatusChange(ConversationStatus status, Claim claim) implements Fact {}

    /** Somebody said that recording is possible, or it is reported that nobody did. */
    record Mention(
            String mention, boolean mentioned, @Nullable String by, Means means, Claim claim) implements Fact {}

    /** Somebody said that they record. */
    record Announcement(
            String announcement,
            String by,
            String recorder,
            Medium medium,
            @Nullable String inAnswerTo,
            Claim claim) implements Fact {}

    /**
     * Participants answered an announcement, all of them alike.
     *
     * @param responses who, each with the id of their response; a refusal's id is its response's
     */
    record Responses(
            String announcement,
            List<One> responses,
            Answer answer,
            @Nullable Ground ground,
            @Nullable String ownGround,
            @Nullable PrivateText explanation,
            boolean platformEvidence,
            Claim claim)
            implements Fact {
        public Responses {
            responses = List.copyOf(responses);
        }
    }

    /** A reason followed on a refusal. */
    record Explanation(
            String explanation, String refusal, @Nullable Ground ground, PrivateText text, Claim claim)
            implements Fact {}

    /** Another way was offered after a refusal, or found impossible. */
    record Alternative(
            String alternative,
            String refusal,
            AlternativeKind kind,
            @Nullable PrivateText reason,
            @Nullable LocalDate promisedBy,
            Claim claim)
            implements Fact {}

    /** What was offered instead was delivered. */
    record Delivery(String delivery, String alternative, Claim claim) implements Fact {}

    /**
     * Arrangements were put down.
     *
     * @param arrangement a new id, or of the one that this is the next version of
     * @param next whether it is that
     */
    record Arrangement(
            String arrangement,
            boolean next,
            @Nullable PrivateText purpose,
            @Nullable PrivateText listeners,
            @Nullable PrivateText copies,
            @Nullable PrivateText sharing,
            @Nullable PrivateText keeping,
            boolean promiseNotToShare,
            Claim claim)
            implements Fact {}

    /**
     * Participants confirmed arrangements.
     *
     * @param version absent for the newest
     * @param confirmations who, each with the id of their confirmation
     */
    record Confirmations(String arrangement, @Nullable Integer version, List<One> confirmations, Claim claim)
            implements Fact {
        public Confirmations {
            confirmations = List.copyOf(confirmations);
        }
    }

    /**
     * Somebody asks permission to share a recording.
     *
     * @param recipientKey HMAC of the recipient within the conversation
     */
    record ShareRequest(
            String permission,
            String recording,
            String requestedBy,
            Material material,
            PrivateText recipient,
            String recipientKey,
            SharePurpose purpose,
            @Nullable PrivateText explanation,
            Scope scope,
            @Nullable Instant until,
            Claim claim)
            implements Fact {}

    /**
     * Participants decided on a request, all of them alike.
     *
     * @param decisions who, each with the id of their decision
     */
    record Decisions(String permission, List<One> decisions, Decision decision, Claim claim) implements Fact {
        public Decisions {
            decisions = List.copyOf(decisions);
        }
    }

    /** Somebody took a permission back. */
    record Revocation(String revocation, String permission, String participant, Claim claim) implements Fact {}

    /** Somebody does not accept a refusal. */
    record Contestation(
            String contestation,
            String refusal,
            String by,
            @Nullable PrivateText explanation,
            Claim claim) implements Fact {}

    /**
     * A refusal was looked at again.
     *
     * @param contestation what it answers, if somebody contested
     * @param reviewer the participant who reviewed, if a participant did
     */
    record Review(
            String review,
            String refusal,
            @Nullable String contestation,
            @Nullable String reviewer,
            ReviewOutcome outcome,
            @Nullable PrivateText explanation,
            Claim claim)
            implements Fact {}

    /** Somebody says whether what was offered instead will do. */
    record Acceptance(String acceptance, String alternative, String by, boolean accepted, Claim claim)
            implements Fact {}

    /** Somebody says that a delivered report is not right. */
    record ReportDispute(
            String dispute,
            String alternative,
            String by,
            @Nullable PrivateText explanation,
            Claim claim) implements Fact {}

    /**
     * A dispute about a report ended.
     *
     * @param alternative what the dispute is about, where the report says so
     */
    record Settlement(
            String settlement,
            String dispute,
            @Nullable String alternative,
            DisputeSettlement how,
            @Nullable PrivateText explanation,
            Claim claim)
            implements Fact {}

    /**
     * Something that was taken down is not so.
     *
     * @param version of the fact that is corrected
     * @param replacement how it is, told like a new fact; absent when it did not happen. What it leaves out of what it is
     *     about stays as it was
     */
    record Correction(
            String correction,
            int version,
            @Nullable Fact replacement,
            @Nullable PrivateText explanation,
            Claim claim) implements Fact {}

    /** A participant says that something that was taken down is not so. */
    record FactDispute(
            String dispute,
            int version,
            String by,
            @Nullable PrivateText explanation,
            Claim claim) implements Fact {}

    /** Decided what becomes of what was recorded before somebody withdrew. */
    record KeepDecision(
            String keepDecision,
            String withdrawal,
            @Nullable String recording,
            String by,
            KeepChoice choice,
            @Nullable PrivateText explanation,
            Claim claim)
            implements Fact {}

    /**
     * For somebody's safety a participant may not see some of the trail.
     *
     * @param facts ids of events, of any service
     */
    record SafetyMark(
            String mark,
            String hiddenFrom,
            List<String> facts,
            @Nullable PrivateText explanation,
            Claim claim) implements Fact {
        public SafetyMark {
            facts = List.copyOf(facts);
        }
    }

    /** A safety mark no longer holds. */
    record MarkLifting(String lifting, String mark, Claim claim) implements Fact {}

    /**
     * The conversation goes on at another organisation.
     *
     * @param successor id of the conversation there, if that organisation is on this installation
     */
    record Transfer(String transfer, String to, @Nullable String successor, Claim claim) implements Fact {}

    /**
     * One participant of several who did the same.
     *
     * @param participant who
     * @param id the id of what they did
     */
    record One(String participant, String id) {}
}
