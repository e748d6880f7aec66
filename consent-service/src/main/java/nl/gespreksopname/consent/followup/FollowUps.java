package nl.gespreksopname.consent.followup;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.gespreksopname.contracts.codec.ContractJson;
import nl.gespreksopname.eventstore.Transactions;

/**
 * The work that commands left to be done in other streams. A row is written in the command's transaction, so that it is
 * never lost, and removed when the work is done; the work itself is a command whose id is the row's, so that doing it twice
 * does nothing.
 */
@ApplicationScoped
public class FollowUps {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(ContractJson.module())
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    static {
        // Jackson doesn't look them up by itself: without them, what was written is never read again.
        MAPPER.registerSubtypes(Work.class.getPermittedSubclasses());
    }

    /** How long whoever asked for it has to do it themselves, before somebody else takes it over. */
    private static final Duration TURN = Duration.ofSeconds(30);

    private static final String ENQUEUE = """
            insert into follow_up (id, organisation, work, due_at) values (?, ?, ?::jsonb, ?) on conflict (id) do nothing
            """;

    private static final String DUE = """
            select id, organisation, work from follow_up where due_at <= ? order by due_at limit ?
            """;

    private static final String POSTPONE = """
            update follow_up set due_at = ? where id = ?
            """;

    private static final String DONE = """
            delete from follow_up where id = ?
            """;

    private final Transactions transactions;
    private final Clock clock;

    /** Made by the container. */
    @Inject
    public FollowUps(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * A piece of work.
     *
     * @param id of the command that does it
     */
    public record FollowUp(UUID id, String organisation, Work work) {}

    /** Keeps work, in the transaction of what asks for it. Work of the same id is kept once. */
    public void keep(Connection connection, List<FollowUp> followUps) throws SQLException {
        if (followUps.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(ENQUEUE)) {
            for (FollowUp followUp : followUps) {
                insert.setObject(1, followUp.id());
                insert.setString(2, followUp.organisation());
                insert.setString(3, MAPPER.writerFor(Work.class).writeValueAsString(followUp.work()));
                insert.setObject(4, clock.instant().plus(TURN).atOffset(ZoneOffset.UTC));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("work consists of plain values", e);
        }
    }

    /** Work that nobody did in time, oldest first. */
    public List<FollowUp> due(int most) {
        return transactions.call(connection -> {
            try (PreparedStatement select = connection.prepareStatement(DUE)) {
                select.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
                select.setInt(2, most);
                List<FollowUp> due = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        due.add(new FollowUp(row.getObject(1, UUID.class), row.getString(2), work(row.getString(3))));
                    }
                }
                return due;
            }
        });
    }

    /** Forgets work that is done. */
    public void done(UUID id) {
        transactions.call(connection -> {
            try (PreparedStatement delete = connection.prepareStatement(DONE)) {
                delete.setObject(1, id);
                return delete.executeUpdate();
            }
        });
    }

    /** Leaves work that failed for a while, so that it doesn't keep other work waiting. */
    public void postpone(UUID id, Instant until) {
        transactions.call(connection -> {
            try (PreparedStatement update = connection.prepareStatement(POSTPONE)) {
                update.setObject(1, until.atOffset(ZoneOffset.UTC));
                update.setObject(2, id);
                return update.executeUpdate();
            }
        });
    }

    private static Work work(String json) {
        try {
            return MAPPER.readValue(json, Work.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("work that this service did not write", e);
        }
    }
}
