package nl.gespreksopname.conventions.operating;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import nl.gespreksopname.contracts.codec.EventType;
import nl.gespreksopname.contracts.envelope.Actor;
import nl.gespreksopname.contracts.log.LogNotice;
import nl.gespreksopname.contracts.log.LogNoticeTypes;
import nl.gespreksopname.conventions.settings.Settings;
import nl.gespreksopname.eventstore.append.EventStore;
import nl.gespreksopname.eventstore.append.NewEvent;
import nl.gespreksopname.eventstore.append.StoredEvent;
import nl.gespreksopname.eventstore.recovery.Recovered;
import nl.gespreksopname.eventstore.recovery.Recovery;

/** What this service takes down about its own log, in {@code log/<service>}. */
@Singleton
public class LogNotices {

    private final EventStore store;
    private final Settings settings;

    /** Made by the container. */
    @Inject
    public LogNotices(EventStore store, Settings settings) {
        this.store = store;
        this.settings = settings;
    }

    /** The stream. */
    public String stream() {
        return Recovery.stream(settings.service());
    }

    /** An event of the stream, by whoever brought it about. */
    public NewEvent event(LogNotice notice, Actor actor, String channel) {
        EventType<LogNotice> type = LogNoticeTypes.CODEC.type(notice);
        return new NewEvent(
                type.name(),
                type.schemaVersion(),
                settings.hostOin(),
                null,
                null,
                actor,
                channel,
                List.of(),
                LogNoticeTypes.CODEC.encode(notice));
    }

    /** The event that tells of an import. */
    public NewEvent recovered(Recovered recovered) {
        Long signed = recovered.checkpointSize();
        return event(
                new LogNotice.LogRecovered(
                        recovered.firstSequence(),
                        recovered.lastSequence(),
                        recovered.count(),
                        recovered.valuesLost(),
                        signed == null ? 0 : signed),
                new Actor(settings.service() + "-service", null, null),
                "internal");
    }

    /** A notice with the event that it came with. */
    record Told<N extends LogNotice>(N notice, StoredEvent event) {}

    /** The notices of one kind, oldest first. */
    <N extends LogNotice> List<Told<N>> all(Connection connection, Class<N> kind) throws SQLException {
        return of(store.load(connection, stream()), kind);
    }

    /** The notices of one kind among events. */
    static <N extends LogNotice> List<Told<N>> of(List<StoredEvent> events, Class<N> kind) {
        return events.stream()
                .flatMap(event -> LogNoticeTypes.CODEC
                        .decode(
                                event.envelope().type(),
                                event.envelope().schemaVersion(),
                                event.envelope().data())
                        .stream()
                        .filter(kind::isInstance)
                        .map(notice -> new Told<>(kind.cast(notice), event)))
                .toList();
    }
}
