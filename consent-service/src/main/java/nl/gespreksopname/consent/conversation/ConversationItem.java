package nl.gespreksopname.consent.conversation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.gespreksopname.consent.participation.ParticipantItem;
import nl.gespreksopname.contracts.vocabulary.ConversationChannel;
import nl.gespreksopname.contracts.vocabulary.ConversationStatus;
import nl.gespreksopname.contracts.vocabulary.Term;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A conversation with who is in it. */
@Schema(description = "Een gesprek, met wie erin zitten.")
public record ConversationItem(
        UUID conversationId,

        @Schema(description = "Leesbaar kenmerk.", examples = "GO-7F3K-92QM")
        String reference,

        @Schema(description = "Ontbreekt als niemand het meldde.") @Nullable
        ConversationChannel channel,

        @Schema(description = "false voor een gesprek dat achteraf is vastgelegd.")
        boolean planned,

        @Nullable Instant plannedStart,
        @Nullable String commissionedBy,

        @Schema(description = "Ontbreekt zolang het gesprek niet begon.") @Nullable
        ConversationStatus status,

        @Nullable Instant startedAt,
        @Nullable Instant endedAt,

        @Schema(description = "Versie van het gesprek, als in de ETag.")
        int version,

        @Schema(
                description =
                        "Waarop het gesprek wacht: besluiten over wat was opgenomen voordat iemand instemming introk.")
        List<AwaitedItem> awaits,

        @Schema(
                description =
                        "Waarop de vernietiging van persoonlijke gegevens wacht, nu hun bewaartermijn om is. Ontbreekt als er niets wacht.")
        @Nullable
        ValuesWaitItem personalValuesWait,

        @Schema(description = "Waar het gesprek verder ging. Ontbreekt als het hier bleef.") @Nullable
        ElsewhereItem transferredTo,

        @Schema(description = "Waar het gesprek vandaan kwam. Ontbreekt als het hier begon.") @Nullable
        ElsewhereItem receivedFrom,

        List<ParticipantItem> participants) {

    /** Something that is still to be decided. */
    @Schema(description = "Iets waarover nog besloten moet worden.")
    public record AwaitedItem(
            @Schema(description = "Wat er moet komen.") Kind kind,

            @Schema(description = "Het antwoord waarmee instemming werd ingetrokken.")
            UUID withdrawal,

            @Schema(description = "Wie introk.") UUID participant,

            @Schema(description = "De aankondiging van de opname.")
            UUID announcement,

            Instant since) {

        /** What is to come. */
        public enum Kind implements Term {
            /** Whether what was recorded is kept. */
            KEEP_DECISION("besluit over bewaren", "keep-decision");

            private final String dutch;
            private final String english;

            Kind(String dutch, String english) {
                this.dutch = dutch;
                this.english = english;
            }

            @Override
            public String dutch() {
                return dutch;
            }

            @Override
            public String english() {
                return english;
            }
        }
    }

    /** A destruction of personal values that waits. */
    @Schema(
            description =
                    "Persoonlijke gegevens waarvan de bewaartermijn om is, en die om iets anders bewaard blijven.")
    public record ValuesWaitItem(
            @Schema(description = "Wanneer de termijn om was.")
            Instant due,

            @Schema(description = "De opschortingen die nog gelden.")
            List<HoldItem> holds) {}

    /** A hold on a recording. */
    @Schema(description = "Een opschorting van vernietiging, vastgelegd bij een opname van het gesprek.")
    public record HoldItem(
            @Schema(description = "Id van de opschorting.") UUID holdId,

            @Schema(description = "Id van de opname.") UUID recordingId) {}

    /** The other part of a conversation, at another organisation. */
    @Schema(description = "Het andere deel van het gesprek, bij een andere organisatie.")
    public record ElsewhereItem(
            @Schema(description = "OIN van die organisatie.")
            String organisation,

            @Schema(description = "Id van het gesprek daar, als die organisatie op deze installatie zit.") @Nullable
            UUID conversation,

            @Schema(description = "Wanneer het werd overgedragen.")
            Instant at) {}
}
