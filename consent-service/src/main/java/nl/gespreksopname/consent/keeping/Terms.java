package nl.gespreksopname.consent.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.gespreksopname.contracts.codec.EventType;
import nl.gespreksopname.contracts.policy.PolicyEvent;
import nl.gespreksopname.contracts.policy.PolicyEventTypes;
import nl.gespreksopname.eventstore.consume.ReceivedEvent;

/** Hears policy-service: for how long each organisation keeps personal values, by version of its policy. */
@ApplicationScoped
public class Terms {

    private static final String KEEP = """
            insert into retention (organisation, policy_version, valid_from, personal_value_days) values (?, ?, ?, ?)
            on conflict do nothing
            """;

    /** What policy-service tells is for the most part about something else, and is not even read. */
    private static final Set<String> POLICIES = PolicyEventTypes.ALL.stream()
            .filter(type -> type.record().equals(PolicyEvent.PolicyPublished.class))
            .map(EventType::name)
            .collect(Collectors.toSet());

    /** Takes over what policies say. */
    public void hear(Connection connection, List<ReceivedEvent> events) throws SQLException {
        for (ReceivedEvent event : events) {
            if (!POLICIES.contains(event.envelope().type())) {
                continue;
            }
            var policy = PolicyEventTypes.CODEC
                    .decode(
                            event.envelope().type(),
                            event.envelope().schemaVersion(),
                            event.envelope().data())
                    .filter(PolicyEvent.PolicyPublished.class::isInstance)
                    .map(PolicyEvent.PolicyPublished.class::cast);
            if (policy.isPresent()) {
                keep(connection, event.envelope().organisation(), policy.get());
            }
        }
    }

    private static void keep(Connection connection, String organisation, PolicyEvent.PolicyPublished policy)
            throws SQLException {
        PolicyEvent.Retention retention = policy.retention();
        try (PreparedStatement insert = connection.prepareStatement(KEEP)) {
            insert.setString(1, organisation);
            insert.setInt(2, policy.policyVersion());
            insert.setObject(3, policy.validFrom().atOffset(ZoneOffset.UTC));
            insert.setInt(4, (retention == null ? PolicyEvent.Retention.BASELINE : retention).personalValueDays());
            insert.executeUpdate();
        }
    }
}
