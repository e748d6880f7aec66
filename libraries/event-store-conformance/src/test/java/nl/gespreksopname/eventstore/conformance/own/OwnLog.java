package nl.gespreksopname.eventstore.conformance.own;

import java.util.List;
import nl.gespreksopname.eventstore.conformance.Entry;
import nl.gespreksopname.eventstore.conformance.Log;
import nl.gespreksopname.eventstore.log.LogEvent;
import nl.gespreksopname.eventstore.log.LogReader;

/** The log as the service reads it. */
final class OwnLog implements Log {

    private final Database database;
    private final LogReader log;

    OwnLog(Database database, LogReader log) {
        this.database = database;
        this.log = log;
    }

    @Override
    public long size() {
        return database.transactions().call(log::size);
    }

    @Override
    public List<Entry> read(long from, int max) {
        List<LogEvent> events = database.transactions().call(connection -> log.events(connection, from, max));
        return events.stream()
                .map(event -> Texts.entry(event.sequence(), event.bytes(), event.hash()))
                .toList();
    }

    @Override
    public byte[] root(long size) {
        return database.transactions().call(connection -> log.tree(connection).root(size));
    }

    @Override
    public long waiting() {
        return database.number("select count(*) from outbox");
    }
}
