package nl.gespreksopname.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import nl.gespreksopname.consent.conversation.UnmatchedRecordings;
import nl.gespreksopname.consent.keeping.Terms;
import nl.gespreksopname.consent.keeping.ValuesWaiting;
import nl.gespreksopname.eventstore.consume.EventHandler;
import nl.gespreksopname.eventstore.consume.ReceivedEvent;

/** Passes on what the other services tell to whoever has something to do with it. */
@ApplicationScoped
class Heard implements EventHandler {

    private final UnmatchedRecordings recordings;
    private final Terms terms;

    @Inject
    Heard(UnmatchedRecordings recordings, Terms terms) {
        this.recordings = recordings;
        this.terms = terms;
    }

    @Override
    public void handle(Connection connection, List<ReceivedEvent> events) throws SQLException {
        recordings.hear(events);
        terms.hear(connection, events);
        ValuesWaiting.hear(connection, events);
    }
}
