package nl.gespreksopname.eventstore.conformance.naive;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.gespreksopname.eventstore.conformance.Entry;
import nl.gespreksopname.eventstore.conformance.Follower;
import nl.gespreksopname.eventstore.conformance.own.OwnStore;
import nl.gespreksopname.eventstore.conformance.own.Texts;

/** A store without a sequencer: a subscriber remembers a position that each event got in its own transaction. */
abstract class FollowedBySql extends OwnStore {

    /**
     * What a subscriber asks.
     *
     * @return a query with two parameters, the position that the subscriber has come to, that gives position, tie breaker,
     *     bytes and hash
     */
    abstract String query();

    @Override
    public Follower follow() {
        return new Follower() {
            private long position;
            private long tie;

            @Override
            public List<Entry> next() {
                return database.transactions().call(connection -> {
                    try (PreparedStatement select = connection.prepareStatement(query())) {
                        select.setLong(1, position);
                        select.setLong(2, tie);
                        List<Entry> entries = new ArrayList<>();
                        try (ResultSet row = select.executeQuery()) {
                            while (row.next()) {
                                position = row.getLong(1);
                                tie = row.getLong(2);
                                entries.add(Texts.entry(tie, row.getBytes(3), row.getBytes(4)));
                            }
                        }
                        return entries;
                    }
                });
            }
        };
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(2);
    }
}
