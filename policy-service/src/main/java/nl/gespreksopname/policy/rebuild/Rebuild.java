package nl.gespreksopname.policy.rebuild;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A rebuild as it stands: counts only, nothing of what is in a trail. */
@Schema(
        name = "Rebuild",
        description = "Een heropbouw van de leeskant uit de bewaarde gebeurtenissen: alleen aantallen, geen inhoud.")
public record Rebuild(
        @Schema(description = "Kenmerk van de heropbouw.") UUID rebuild,

        @Schema(description = "running, of done als alle delen klaar zijn.", examples = "done")
        String status,

        @Schema(description = "Wanneer erom is gevraagd.") Instant requestedAt,

        @Schema(description = "Wanneer het laatste deel klaar was; afwezig zolang het loopt.") @Nullable
        Instant finishedAt,

        @Schema(description = "Gesprekken die opnieuw zijn opgebouwd.", examples = "3")
        long conversations,

        @Schema(description = "Gebeurtenissen waaruit dat is gedaan.", examples = "27")
        long events,

        @Schema(description = "Rijen die anders stonden dan de gebeurtenissen zeggen, of ontbraken.", examples = "0")
        long changed,

        @Schema(
                description =
                        "Gesprekken die niet konden worden opgebouwd; hun rij bleef staan. Het logboek van de dienst zegt waarom.",
                examples = "0")
        long failed,

        @Schema(description = "Per dienst het nagerekende logboek; afwezig zolang het wordt nagerekend.")
        List<CheckedLog> logs) {

    /** A log, reckoned anew. */
    @Schema(name = "CheckedLog", description = "Een logboek, nagerekend uit de bewaarde gebeurtenissen.")
    public record CheckedLog(
            @Schema(description = "De dienst.", examples = "consent")
            String service,

            @Schema(
                    description = "Over hoeveel gebeurtenissen: zoveel als het grootste nagerekende controlepunt.",
                    examples = "72")
            long size,

            @Schema(
                    description = "De wortel die de bewaarde gebeurtenissen geven, base64.",
                    examples = "ZK0bRNKlQ1cSqVAeBu2pOLqYbGHi1Zs8Gc5sEv1kBTM=")
            String root,

            @Schema(
                    description =
                            "Of dat de ondertekende wortel is en die van de spiegel hier. Zo niet, dan is er hier iets veranderd of verloren: zoek dat uit voordat u verdergaat.")
            boolean agrees) {}

    public Rebuild {
        logs = List.copyOf(logs);
    }

    static Rebuild asked(UUID id, Instant requestedAt) {
        return new Rebuild(id, "done", requestedAt, null, 0, 0, 0, 0, List.of());
    }

    /** With one more of its parts, as {@link Rebuilds#PARTS} gives it. */
    Rebuild with(ResultSet row) throws SQLException {
        Part part = new Part(row.getString(3));
        @Nullable OffsetDateTime end = row.getObject(11, OffsetDateTime.class);
        List<CheckedLog> more = new ArrayList<>(logs);
        if (part.isLog() && end != null) {
            more.add(new CheckedLog(
                    part.service(),
                    row.getLong(8),
                    Base64.getEncoder().encodeToString(row.getBytes(9)),
                    row.getBoolean(10)));
        }
        boolean running = end == null || status.equals("running");
        @Nullable Instant latest = running ? null : later(end.toInstant());
        return new Rebuild(
                rebuild,
                running ? "running" : "done",
                requestedAt,
                latest,
                conversations + row.getLong(4),
                part.isTrails() ? events + row.getLong(5) : events,
                changed + row.getLong(6),
                failed + row.getLong(7),
                more);
    }

    private Instant later(Instant end) {
        return finishedAt == null || finishedAt.isBefore(end) ? end : finishedAt;
    }
}
