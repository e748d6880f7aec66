package nl.gespreksopname.recording.correction;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import nl.gespreksopname.contracts.vocabulary.DestructionCause;
import nl.gespreksopname.contracts.vocabulary.EditWhat;
import nl.gespreksopname.contracts.vocabulary.ImpossibilityReason;
import nl.gespreksopname.contracts.vocabulary.Means;
import nl.gespreksopname.contracts.vocabulary.Medium;
import nl.gespreksopname.contracts.vocabulary.PauseReason;
import nl.gespreksopname.contracts.vocabulary.ProceduralUse;
import nl.gespreksopname.contracts.vocabulary.RecordingStatus;
import nl.gespreksopname.contracts.vocabulary.Scope;
import nl.gespreksopname.contracts.vocabulary.SharePurpose;
import nl.gespreksopname.contracts.vocabulary.Side;
import nl.gespreksopname.contracts.vocabulary.TakeDownStatus;
import nl.gespreksopname.contracts.vocabulary.When;
import nl.gespreksopname.conventions.input.Checked;
import nl.gespreksopname.conventions.input.Faults;
import nl.gespreksopname.conventions.problem.Text;
import nl.gespreksopname.recording.conversation.ReportedFact;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.Time;
import nl.gespreksopname.recording.conversation.domain.Revision;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a fact is, as far as it is otherwise than was reported: what is left out stays as it was. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(RevisedFact.RevisedRecording.class),
    @JsonSubTypes.Type(RevisedFact.RevisedStatusChange.class),
    @JsonSubTypes.Type(RevisedFact.RevisedFingerprint.class),
    @JsonSubTypes.Type(RevisedFact.RevisedCopyRequest.class),
    @JsonSubTypes.Type(RevisedFact.RevisedDelivery.class),
    @JsonSubTypes.Type(RevisedFact.RevisedImpossibility.class),
    @JsonSubTypes.Type(RevisedFact.RevisedVerification.class),
    @JsonSubTypes.Type(RevisedFact.RevisedExplanation.class),
    @JsonSubTypes.Type(RevisedFact.RevisedEdit.class),
    @JsonSubTypes.Type(RevisedFact.RevisedShare.class),
    @JsonSubTypes.Type(RevisedFact.RevisedRecipientNotice.class),
    @JsonSubTypes.Type(RevisedFact.RevisedPublication.class),
    @JsonSubTypes.Type(RevisedFact.RevisedTakeDown.class),
    @JsonSubTypes.Type(RevisedFact.RevisedDestruction.class)
})
@Schema(
        description = "Hoe het feit wel is: hetzelfde soort, met alleen wat anders is.",
        oneOf = {
            RevisedFact.RevisedRecording.class,
            RevisedFact.RevisedStatusChange.class,
            RevisedFact.RevisedFingerprint.class,
            RevisedFact.RevisedCopyRequest.class,
            RevisedFact.RevisedDelivery.class,
            RevisedFact.RevisedImpossibility.class,
            RevisedFact.RevisedVerification.class,
            RevisedFact.RevisedExplanation.class,
            RevisedFact.RevisedEdit.class,
            RevisedFact.RevisedShare.class,
            RevisedFact.RevisedRecipientNotice.class,
            RevisedFact.RevisedPublication.class,
            RevisedFact.RevisedTakeDown.class,
            RevisedFact.RevisedDestruction.class
        })
public sealed interface RevisedFact extends Checked {

    /** When it happened; absent, and nothing else said of the time: as before. */
    @Nullable
    Instant occurredAt();

    /** About when it happened. */
    @Nullable
    When when();

    /** The revision that it asks for. */
    Revision revision();

    /** When it happened, as far as was said. */
    default Time time() {
        return new Time(occurredAt(), when());
    }

    @Override
    default void check(Faults faults) {
        ReportedFact.notInTheFuture(faults, "/occurredAt", occurredAt());
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    /** A registration. */
    @JsonTypeName("recording")
    @Schema(description = "Hoe een registratie wel is.")
    record RevisedRecording(
            @Schema(description = "De aankondiging waarmee de opname begon.") @Nullable
            UUID announcement,

            @Schema(description = "De deelnemer die opneemt.") @Nullable
            UUID recordedBy,

            @Schema(description = "Van welke kant de opname is.") @Nullable
            Side side,

            @Schema(description = "Welke kant haar bewaart.") @Nullable
            Side keptBy,

            @Schema(description = "Geluid, of ook beeld.") @Nullable
            Medium medium,

            @Schema(description = "Of de opname zonder aankondiging is gemaakt en later aan het licht kwam.") @Nullable
            Boolean undisclosed,

            @Schema(description = "Wanneer het wel gebeurde.") @Nullable
            Instant occurredAt,

            @Nullable When when)
            implements RevisedFact {

        @Override
        public Revision revision() {
            return new Revision.OfRegistration(
                    text(announcement), text(recordedBy), side, keptBy, medium, undisclosed, time());
        }
    }

    /** A status. */
    @JsonTypeName("status-change")
    @Schema(description = "Hoe een statusmelding wel is.")
    record RevisedStatusChange(
            @Schema(description = "Wat er gebeurde.") @Nullable
            RecordingStatus status,

            @Schema(description = "Waarom de opname werd onderbroken.") @Nullable
            PauseReason reason,

            @Schema(description = "Wanneer het wel gebeurde.") @Nullable
            Instant occurredAt,

            @Nullable When when)
            implements RevisedFact {

        @Override
        public Revision revision() {
            return new Revision.OfStatus(status, reason, time());
        }
    }

    /** A fingerprint. */
    @JsonTypeName("fingerprint")
    @Schema(description = "Hoe een vingerafdruk wel is.")
    record RevisedFingerprint(
            @Schema(description = "SHA-256 van het hele bestand, 64 hexadecimale cijfers.")
            @Nullable
            @Pattern(regexp = "[0-9a-f]{64}")
            String digest,

            @Schema(description = "Grootte in bytes.") @Nullable @Positive
            Long size,

            @Schema(description = "Duur in seconden.") @Nullable @PositiveOrZero
            Integer durationSeconds,

            @Schema(description = "Wanneer het wel gebeurde.") @Nullable
            Instant occurredAt,

            @Nullable When when)
            implements RevisedFact {

        @Override
        public Revision revision() {
            return new Revision.OfFingerprint(digest, size, durationSeconds, time());
        }
    }

    /** A request for a copy. */
    @JsonTypeName("copy-request")
    @Schema(description = "Hoe een verzoek om een kopie wel is.")
    record RevisedCopyRequest(
            @Schema(description = "De deelnemer die de kopie vroeg.") @Nullable
            UUID requestedBy,

            @Schema(description = "Wanneer het wel gebeurde.") @Nullable
            Instant occurredAt,

            @Nullable When when)
            implements RevisedFact {

        @Override
        public Revision revision() {
            return new Revision.OfCopyRequest(text(requestedBy), time());
        }
    }

    /** A copy that was handed over. */
    @JsonTypeName("delivery")
    @Schema(description = "Hoe een overhandiging van een kopie wel is.")
    record RevisedDelivery(
            @Schema(description = "De deelnemer die de kopie kreeg.") @Nullable
            UUID to,

            @Schema(description = "SHA-256 van de kopie.") @Nullable @Pattern(regexp = "[0-9a-f]{64}")
            String digest,

            @Schema(description = "Wanneer het wel gebeurde.") @Nullable
            Instant occurredAt,

            @Nullable When when)
            implements RevisedFact {

        @Override
        public Revision revision() {
            return new Revision.OfDelivery(text(to), digest, time());
        }
    }

    /** A copy that can't be given. */
    @JsonTypeName("impossibility")
    @Schema(description = "Hoe een kopie die niet kan wel is.")
    record RevisedImpossibility(
            @Schema(description = "Waarom niet.") @Nullable ImpossibilityReason reason,

            @Schema(description = "De gebeurtenis waarmee de opname is vernietigd.")
            @Nullable
            @Pattern(regexp = "recording/conversation/[0-9a-f-]{36}/[0-9]{1,9}")
            String destruction,

            @Schema(description = "Wanneer het wel gebeurde.") @Nullable
            Instant occurredAt,

            @Nullable When when)
            implements RevisedFact {

        @Override
        public Revision revision() {
            return new Revision.OfImpossibility(reason, destruction, time());
        }
    }

    /** A comparison. */
    @JsonTypeName("verification")
    @Schema(description = "Hoe een vergelijking wel is.")
    record RevisedVerification(
            @Schema(description = "De deelnemer die liet vergelijken.") @Nullable
            UUID by,

            @Schema(description = "De overhandigde kopie die is vergeleken.") @Nullable
            UUID delivery,

            @Schema(description = "Wanneer het wel gebeurde.") @Nullable
            Instant occurredAt,

            @Nullable When when)
            implements RevisedFact {

        @Override
        public Revision revision() {
            return new Revision.OfVerification(text(by), text(delivery), time());
        }
    }

    /** An explanation of a difference. */
    @JsonTypeName("explanation")
    @Schema(description = "Hoe een uitleg van een afwijking wel is.")
    record RevisedExplanation(
            @Schema(description = "Wanneer het wel gebeurde.") @Nullable
            Instant occurredAt,

            @Nullable When when) implements RevisedFact {

        @Override
        public Revision revision() {
            return new Revision.OfExplanation(time());
        }
    }

    /** A disclosed edit. */
    @JsonTypeName("edit")
    @Schema(description = "Hoe een bewerking wel is.")
    record RevisedEdit(
            @Schema(description = "De deelnemer die bewerkte.") @Nullable
            UUID editedBy,

            @Schema(description = "Wat er is gedaan.") @Nullable
            EditWhat what,

            @Schema(description = "De deelnemers aan wie het is verteld.") @Nullable @Size(max = 50)
            Set<UUID> toldTo,

            @Schema(description = "SHA-256 van het resultaat.") @Nullable @Pattern(regexp = "[0-9a-f]{64}")
            String digest,

            @Schema(description = "Wanneer het wel gebeurde.") @Nullable
            Instant occurredAt,

            @Nullable When when)
            implements RevisedFact {

        @Override
        public Revision revision() {
            return new Revision.OfEdit(
                    text(editedBy),
                    what,
                    toldTo == null
                            ? null
                            : toldTo.stream().map(UUID::toString).sorted().toList(),
                    digest,
                    time());
        }
    }

    /** A share. */
    @JsonTypeName("share")
    @Schema(description = "Hoe een deling wel is.")
    record RevisedShare(
            @Schema(description = "De toestemming waarop het rust.") @Nullable
            UUID permissionId,

            @Schema(description = "De deelnemer die deelde.") @Nullable
            UUID sharedBy,

            @Schema(description = "Aan welke kant van het gesprek die staat.") @Nullable
            Side side,

            @Schema(description = "Waarvoor.") @Nullable SharePurpose purpose,

            @Schema(description = "Beluisteren of een kopie krijgen.") @Nullable
            Scope scope,

            @Schema(description = "De procedure waarin het is gebruikt.") @Nullable
            ProceduralUse procedural,

            @Schema(description = "SHA-256 van wat is overhandigd.") @Nullable @Pattern(regexp = "[0-9a-f]{64}")
            String digest,

            @Schema(description = "Wanneer het wel gebeurde.") @Nullable
            Instant occurredAt,

            @Nullable When when)
            implements RevisedFact {

        @Override
        public Revision revision() {
            return new Revision.OfShare(
                    text(permissionId), text(sharedBy), side, purpose, scope, procedural, digest, time());
        }

        @Override
        public void check(Faults faults) {
            RevisedFact.super.check(faults);
            if (scope == Scope.PUBLISH) {
                faults.add(
                        "/scope",
                        "publication-is-apart",
                        new Text(
                                "Openbaar maken is iets anders dan delen. Meld het bij publications.",
                                "Publishing is something else than sharing. Report it at publications."));
            }
        }
    }

    /** Word to who received a share. */
    @JsonTypeName("recipient-notice")
    @Schema(description = "Hoe een bericht aan een ontvanger wel is.")
    record RevisedRecipientNotice(
            @Schema(description = "Hoe het is laten weten.") @Nullable
            Means means,

            @Schema(description = "Wanneer het wel gebeurde.") @Nullable
            Instant occurredAt,

            @Nullable When when)
            implements RevisedFact {

        @Override
        public Revision revision() {
            return new Revision.OfNotice(means, time());
        }
    }

    /** A publication. */
    @JsonTypeName("publication")
    @Schema(description = "Hoe een openbaarmaking wel is.")
    record RevisedPublication(
            @Schema(description = "De toestemming waarop het rust.") @Nullable
            UUID permissionId,

            @Schema(description = "De deelnemer die het openbaar maakte.") @Nullable
            UUID publishedBy,

            @Schema(description = "Aan welke kant van het gesprek die staat.") @Nullable
            Side side,

            @Schema(description = "SHA-256 van wat openbaar is.") @Nullable @Pattern(regexp = "[0-9a-f]{64}")
            String digest,

            @Schema(description = "Wanneer het wel gebeurde.") @Nullable
            Instant occurredAt,

            @Nullable When when)
            implements RevisedFact {

        @Override
        public Revision revision() {
            return new Revision.OfPublication(text(permissionId), text(publishedBy), side, digest, time());
        }
    }

    /** What became of having a publication taken off. */
    @JsonTypeName("take-down")
    @Schema(description = "Hoe een melding van verwijdering wel is.")
    record RevisedTakeDown(
            @Schema(description = "Gevraagd, verwijderd of geweigerd.") @Nullable
            TakeDownStatus status,

            @Schema(description = "Wanneer het wel gebeurde.") @Nullable
            Instant occurredAt,

            @Nullable When when)
            implements RevisedFact {

        @Override
        public Revision revision() {
            return new Revision.OfTakeDown(status, time());
        }
    }

    /** A destruction that was reported. */
    @JsonTypeName("destruction")
    @Schema(description = "Hoe een vernietiging wel is.")
    record RevisedDestruction(
            @Schema(description = "Waarom.") @Nullable DestructionCause cause,

            @Schema(description = "Wanneer het wel gebeurde.") @Nullable
            Instant occurredAt,

            @Nullable When when)
            implements RevisedFact {

        @Override
        public Revision revision() {
            return new Revision.OfDestruction(cause, time());
        }
    }
}
