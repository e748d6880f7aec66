package nl.gespreksopname.conventions.operating;

import java.time.Instant;
import nl.gespreksopname.contracts.log.LogNotice;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something that an operator did at a service. */
@Schema(description = "Wat een beheerder bij deze dienst heeft gedaan.")
public record OperatorAct(
        @Schema(
                description = "De gebeurtenis in het logboek waarin het is vastgelegd.",
                examples = "consent/log/consent/3")
        String event,

        @Schema(description = "De dienst waarom het ging.", examples = "recording")
        String source,

        @Schema(description = "Wanneer.") Instant at,

        @Schema(description = "Het systeem waarmee het is gedaan.", examples = "beheer")
        String client,

        @Schema(description = "Pseudoniem van de beheerder.", examples = "u-0f1e2d3c4b5a69788796a5b4c3d2e1f0") @Nullable
        String user,

        @Schema(description = "Bij een hervatting: waarom er niets meer werd verwerkt.") @Nullable
        String stoppedBecause,

        @Schema(description = "Bij opnieuw proberen: hoeveel gebeurtenissen er wachtten.") @Nullable
        Long waiting) {

    static OperatorAct resumed(LogNotices.Told<LogNotice.OriginResumed> told) {
        return of(told, told.notice().origin(), told.notice().stoppedBecause(), null);
    }

    static OperatorAct retried(LogNotices.Told<LogNotice.ParkedRetried> told) {
        return of(told, told.notice().origin(), null, told.notice().waiting());
    }

    private static OperatorAct of(
            LogNotices.Told<?> told, String source, @Nullable String stoppedBecause, @Nullable Long waiting) {
        var envelope = told.event().envelope();
        return new OperatorAct(
                envelope.id(),
                source,
                envelope.loggedAt(),
                envelope.actor().client(),
                envelope.actor().user(),
                stoppedBecause,
                waiting);
    }
}
