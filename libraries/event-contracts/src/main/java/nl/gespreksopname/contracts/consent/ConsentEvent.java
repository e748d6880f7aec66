package nl.gespreksopname.contracts.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.gespreksopname.contracts.history.Correction;
import nl.gespreksopname.contracts.vocabulary.AlternativeKind;
import nl.gespreksopname.contracts.vocabulary.Answer;
import nl.gespreksopname.contracts.vocabulary.ClearanceOutcome;
import nl.gespreksopname.contracts.vocabulary.ConversationChannel;
import nl.gespreksopname.contracts.vocabulary.Decision;
import nl.gespreksopname.contracts.vocabulary.DisputeSettlement;
import nl.gespreksopname.contracts.vocabulary.EndCause;
import nl.gespreksopname.contracts.vocabulary.Ground;
import nl.gespreksopname.contracts.vocabulary.KeepChoice;
import nl.gespreksopname.contracts.vocabulary.Material;
import nl.gespreksopname.contracts.vocabulary.Means;
import nl.gespreksopname.contracts.vocabulary.Medium;
import nl.gespreksopname.contracts.vocabulary.MissingReason;
import nl.gespreksopname.contracts.vocabulary.ReviewOutcome;
import nl.gespreksopname.contracts.vocabulary.Role;
import nl.gespreksopname.contracts.vocabulary.Scope;
import nl.gespreksopname.contracts.vocabulary.Sealed;
import nl.gespreksopname.contracts.vocabulary.SharePurpose;
import nl.gespreksopname.contracts.vocabulary.Side;
import nl.gespreksopname.contracts.vocabulary.When;
import org.jspecify.annotations.Nullable;

/**
 * What consent-service takes down, in the streams {@code conversation/<id>} and {@code person/<id>}. When it is said to
 * have happened stands in the envelope ({@code occurredAt}); who knows no time says {@code when}. Participants, mentions,
 * announcements and so on are named by a UUID that means something within their conversation only.
 */
public sealed interface ConsentEvent {

    /**
     * A conversation was planned, or opened without a plan around something that had happened already.
     *
     * @param reference readable reference, such as {@code GO-7F3K-92QM}
     * @param caseReference HMAC of the case's reference under the organisation's search key, hex
     * @param channel how people will talk; absent when nobody said so, as for one opened around a recording
     * @param planned false for a conversation that was taken down afterwards
     * @param plannedStart planned start, if there is a plan
     * @param commissionedBy OIN of the municipality behind a provider
     */
    record ConversationPlanned(
            String reference,
            @Nullable String caseReference,
            @Nullable ConversationChannel channel,
            boolean planned,
            @Nullable Instant plannedStart,
            @Nullable String commissionedBy)
            implements ConsentEvent {}

    /**
     * Somebody is expected in the conversation, or joined it.
     *
     * @param participant pseudonym within this conversation
     * @param role what they are in it
     * @param represents the participant for whom they act, such as a child too young to judge
     * @param person vault reference to the person behind the pseudonym, if known
     * @param when absent for who was in the plan
     */
    record ParticipantJoined(
            String participant,
            Role role,
            @Nullable String represents,
            @Nullable Sealed person,
            @Nullable When when) implements ConsentEvent {}

    /**
     * Somebody who takes no part has something to do with it all the same: a parent with custody whose permission to share
     * counts, or a recorder from outside. Gets a pseudonym, and is no party to answers or arrangements until they join.
     *
     * @param participant pseudonym within this conversation, kept if they join after all
     * @param role what they would be in it
     * @param represents the participant for whom they act
     * @param person vault reference to the person behind the pseudonym, if known
     */
    record AbsenteeNamed(
            String participant,
            Role role,
            @Nullable String represents,
            @Nullable Sealed person) implements ConsentEvent {}

    /** Somebody left; from then on their agreement counts no longer. */
    record ParticipantLeft(String participant, @Nullable When when) implements ConsentEvent {}

    /** The substance began (not the greeting), at {@code occurredAt}. */
    record ConversationStarted() implements ConsentEvent {}

    /** The conversation ended, at {@code occurredAt}. */
    record ConversationEnded() implements ConsentEvent {}

    /** The conversation does not take place. */
    record ConversationCancelled() implements ConsentEvent {}

    /**
     * Somebody said that recording is possible, or it was reported that nobody did.
     *
     * @param mention id
     * @param mentioned false when it is reported as not mentioned
     * @param by the participant who said so
     * @param means how
     */
    record PossibilityMentioned(
            String mention,
            boolean mentioned,
            @Nullable String by,
            Means means,
            @Nullable When when) implements ConsentEvent {}

    /**
     * Somebody said that they will record, are recording or have recorded.
     *
     * @param announcement id
     * @param by the participant who said so
     * @param recorder the participant who records, mostly the same
     * @param side whose recording it is
     * @param medium sound, or picture too
     * @param inAnswerTo the mention of the possibility that it answers
     */
    record RecordingAnnounced(
            String announcement,
            String by,
            String recorder,
            Side side,
            Medium medium,
            @Nullable String inAnswerTo,
            @Nullable When when)
            implements ConsentEvent {}

    /**
     * Somebody answered an announcement. A refusal is an answer of the organisation's side, with a ground; its id is the
     * response's id.
     *
     * @param response id
     * @param ground the kernel's ground, for a refusal
     * @param ownGround code of the organisation's own ground that maps to it
     * @param explanation why in this case, in the vault
     * @param platformEvidence whether a meeting platform's click is shown as evidence; it is not the answer
     */
    record ResponseGiven(
            String response,
            String announcement,
            String participant,
            Answer answer,
            @Nullable Ground ground,
            @Nullable String ownGround,
            @Nullable Sealed explanation,
            boolean platformEvidence,
            @Nullable When when)
            implements ConsentEvent {}

    /** A reason followed on a refusal that had none, or a further one; it does not undo that it was missing. */
    record RefusalExplained(
            String explanation,
            String refusal,
            @Nullable Ground ground,
            Sealed text,
            @Nullable When when) implements ConsentEvent {}

    /**
     * After a refusal another way was offered, or considered and found impossible.
     *
     * @param alternative id
     * @param refusal the refusal that it follows
     * @param kind which way
     * @param reason why none is possible, in the vault
     * @param promisedBy the last day on which a promised report is to be delivered, Europe/Amsterdam
     */
    record AlternativeOffered(
            String alternative,
            String refusal,
            AlternativeKind kind,
            @Nullable Sealed reason,
            @Nullable LocalDate promisedBy,
            @Nullable When when)
            implements ConsentEvent {}

    /** What was offered instead was delivered: the report handed over, the summary recorded. */
    record AlternativeDelivered(
            String delivery, String alternative, @Nullable When when) implements ConsentEvent {}

    /**
     * A version of the arrangements was put down. A subject that it does not cover is absent.
     *
     * @param arrangement id, the same for all versions
     * @param arrangementVersion from 1
     * @param purpose what the recording is for
     * @param listeners who may listen
     * @param copies who gets a copy
     * @param sharing whether and with whom it may be shared
     * @param keeping how long and where it is kept
     * @param promiseNotToShare the mutual promise not to share
     */
    record ArrangementMade(
            String arrangement,
            int arrangementVersion,
            @Nullable Sealed purpose,
            @Nullable Sealed listeners,
            @Nullable Sealed copies,
            @Nullable Sealed sharing,
            @Nullable Sealed keeping,
            boolean promiseNotToShare,
            @Nullable When when)
            implements ConsentEvent {}

    /** A participant confirmed a version of the arrangements. */
    record ArrangementConfirmed(
            String confirmation,
            String arrangement,
            int arrangementVersion,
            String participant,
            @Nullable When when) implements ConsentEvent {}

    /**
     * Decided by consent-service: whether a recording may go ahead, as it now stands.
     *
     * @param announcement the recording's announcement
     * @param recorder who records
     * @param side whose recording it is
     * @param outcome the decision
     * @param needed everyone whose agreement was needed at this moment
     * @param missing those of them who did not agree, and why
     */
    record ClearanceChanged(
            String announcement,
            String recorder,
            Side side,
            ClearanceOutcome outcome,
            List<String> needed,
            List<Missing> missing)
            implements ConsentEvent {
        public ClearanceChanged {
            needed = List.copyOf(needed);
            missing = List.copyOf(missing);
        }
    }

    /** Somebody whose agreement is missing, and why; never by age. */
    record Missing(String participant, MissingReason reason) {}

    /**
     * Somebody asks to be permitted to share a recording.
     *
     * @param permission id of the request and of the permission that may come of it
     * @param recording id of the recording
     * @param requestedBy the participant who asks
     * @param material what of it
     * @param recipient who would receive it, in the vault; for publication the platform
     * @param recipientKey HMAC of the recipient within this conversation under the organisation's search key, hex
     * @param purpose what for
     * @param explanation more about what for, in the vault
     * @param scope how far
     * @param until when the permission would end, exclusive
     * @param needed everyone whose permission is needed at this moment
     */
    record SharePermissionRequested(
            String permission,
            String recording,
            String requestedBy,
            Material material,
            Sealed recipient,
            String recipientKey,
            SharePurpose purpose,
            @Nullable Sealed explanation,
            Scope scope,
            @Nullable Instant until,
            List<String> needed)
            implements ConsentEvent {
        public SharePermissionRequested {
            needed = List.copyOf(needed);
        }
    }

    /** One of those who are needed decided on a request. */
    record ShareDecisionMade(
            String decisionId,
            String permission,
            String participant,
            Decision decision,
            @Nullable When when) implements ConsentEvent {}

    /** One of those who are needed took a permission back. */
    record SharePermissionRevoked(
            String revocation,
            String permission,
            String participant,
            @Nullable When when) implements ConsentEvent {}

    /**
     * Decided by consent-service: a permission to share is in force.
     *
     * @param needed everyone whose permission was needed at this moment; all of them gave it
     * @param until exclusive, if it ends by itself
     */
    record SharePermissionGranted(
            String permission,
            List<String> needed,
            @Nullable Instant until) implements ConsentEvent {
        public SharePermissionGranted {
            needed = List.copyOf(needed);
        }
    }

    /** Decided by consent-service: a permission to share, or a request for one, is no longer in force. */
    record SharePermissionEnded(String permission, EndCause cause) implements ConsentEvent {}

    /** Decided by consent-service: a request for permission to share was denied by someone who is needed. */
    record SharePermissionDenied(String permission, String by) implements ConsentEvent {}

    /** Stream {@code person/<id>}: a person became known, or details of theirs changed; absent what did not. */
    record PersonDescribed(
            String person,
            @Nullable Sealed reference,
            @Nullable Sealed name,
            @Nullable Sealed birthDate) implements ConsentEvent {}

    /**
     * Stream {@code person/<id of the child>}: somebody has, or no longer has, custody of a child.
     *
     * @param custody id
     * @param child person id of the child
     * @param holder person id of the parent or guardian
     * @param held whether they have custody from {@code from} on
     * @param from first day, Europe/Amsterdam
     */
    record CustodyRecorded(String custody, String child, String holder, boolean held, LocalDate from)
            implements ConsentEvent {}

    /**
     * Stream {@code person/<id>}: somebody can, or can't, judge for themselves whether to agree.
     *
     * @param capacity id
     * @param capable false from {@code from} on means that a representative agrees in their place
     * @param from first day, Europe/Amsterdam
     */
    record CapacityRecorded(String capacity, String person, boolean capable, LocalDate from) implements ConsentEvent {}

    /**
     * Somebody does not accept a refusal.
     *
     * @param contestation id
     * @param by the participant who contests it
     * @param explanation why, in the vault
     */
    record RefusalContested(
            String contestation,
            String refusal,
            String by,
            @Nullable Sealed explanation,
            @Nullable When when) implements ConsentEvent {}

    /**
     * A refusal was looked at again, by another than who refused.
     *
     * @param review id
     * @param contestation what it answers, if somebody contested
     * @param reviewer the participant who reviewed, if a participant did; otherwise whoever the envelope names
     * @param explanation why, in the vault
     */
    record RefusalReviewed(
            String review,
            String refusal,
            @Nullable String contestation,
            @Nullable String reviewer,
            ReviewOutcome outcome,
            @Nullable Sealed explanation,
            @Nullable When when)
            implements ConsentEvent {}

    /**
     * Somebody says whether what was offered instead will do.
     *
     * @param acceptance id
     * @param by the participant who says so
     */
    record AlternativeAccepted(
            String acceptance,
            String alternative,
            String by,
            boolean accepted,
            @Nullable When when) implements ConsentEvent {}

    /**
     * Somebody says that a delivered report is not right.
     *
     * @param dispute id
     * @param by the participant who says so
     * @param explanation what is not right, in the vault
     */
    record AlternativeDisputed(
            String dispute,
            String alternative,
            String by,
            @Nullable Sealed explanation,
            @Nullable When when) implements ConsentEvent {}

    /**
     * A dispute about a report ended.
     *
     * @param settlement id
     * @param explanation what was agreed, in the vault
     */
    record AlternativeDisputeSettled(
            String settlement,
            String dispute,
            DisputeSettlement how,
            @Nullable Sealed explanation,
            @Nullable When when) implements ConsentEvent {}

    /**
     * Something that was taken down in this stream is not so. It stays in the trail; from now on it counts no longer, and
     * what is said to be right counts in its place.
     *
     * @param correction id
     * @param corrects version of the event in this stream that is corrected
     * @param replaced whether the event that follows this one in the stream, of the same type and about the same ids, says how
     *     it is; otherwise it did not happen
     * @param explanation why, in the vault
     */
    record FactCorrected(
            String correction,
            int corrects,
            boolean replaced,
            @Nullable Sealed explanation) implements ConsentEvent, Correction {}

    /**
     * A participant says that something that was taken down in this stream is not so. It counts, as disputed.
     *
     * @param dispute id
     * @param disputes version of the event in this stream
     * @param by the participant who says so
     * @param explanation how they say it was, in the vault
     */
    record FactDisputed(
            String dispute,
            int disputes,
            String by,
            @Nullable Sealed explanation) implements ConsentEvent {}

    /**
     * Decided what becomes of what was recorded before somebody withdrew.
     *
     * @param keepDecision id
     * @param withdrawal the response by which agreement was withdrawn
     * @param recording the recording, if its id is known
     * @param by the participant who decided
     * @param explanation why, in the vault
     */
    record KeepDecided(
            String keepDecision,
            String withdrawal,
            @Nullable String recording,
            String by,
            KeepChoice choice,
            @Nullable Sealed explanation,
            @Nullable When when)
            implements ConsentEvent {}

    /**
     * For somebody's safety, a participant may not see some of the trail.
     *
     * @param mark id
     * @param hiddenFrom the participant who may not see it
     * @param facts ids of the events, of any service
     * @param explanation why, in the vault
     */
    record SafetyMarkPlaced(
            String mark,
            String hiddenFrom,
            List<String> facts,
            @Nullable Sealed explanation) implements ConsentEvent {
        public SafetyMarkPlaced {
            facts = List.copyOf(facts);
        }
    }

    /**
     * A safety mark no longer holds.
     *
     * @param lifting id
     */
    record SafetyMarkLifted(String lifting, String mark) implements ConsentEvent {}

    /**
     * The conversation goes on at another organisation. What comes after is that organisation's.
     *
     * @param transfer id
     * @param to OIN of the organisation that takes it over
     * @param successor id of the conversation there, if that organisation is on this installation
     */
    record ConversationTransferred(
            String transfer, String to, @Nullable String successor) implements ConsentEvent {}

    /**
     * The conversation was taken over from another organisation, which shares its trail up to the transfer.
     *
     * @param transfer id, the same as there
     * @param from OIN of the organisation that it came from
     * @param predecessor id of the conversation there
     */
    record ConversationReceived(String transfer, String from, String predecessor) implements ConsentEvent {}

    /**
     * Decided by consent-service: whose permission a pending request takes has changed, because somebody came of age, or
     * custody or capacity did.
     *
     * @param needed everyone whose permission is needed at this moment
     * @param lapsed those who were needed before and no longer are; what they decided, or did not, counts no longer
     */
    record SharePermissionNeedChanged(String permission, List<String> needed, List<String> lapsed)
            implements ConsentEvent {
        public SharePermissionNeedChanged {
            needed = List.copyOf(needed);
            lapsed = List.copyOf(lapsed);
        }
    }

    /**
     * The time for which personal values of this stream were to be kept ran out, and their secrets were destroyed.
     *
     * @param due when it ran out
     * @param values how many there were
     */
    record PersonalValuesDestroyed(Instant due, int values) implements ConsentEvent {}
}
