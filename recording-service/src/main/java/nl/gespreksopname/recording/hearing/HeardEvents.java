package nl.gespreksopname.recording.hearing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.gespreksopname.contracts.codec.EventType;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import nl.gespreksopname.contracts.consent.ConsentEvent.ConversationCancelled;
import nl.gespreksopname.contracts.consent.ConsentEvent.ConversationEnded;
import nl.gespreksopname.contracts.consent.ConsentEvent.FactCorrected;
import nl.gespreksopname.contracts.consent.ConsentEvent.KeepDecided;
import nl.gespreksopname.contracts.consent.ConsentEventTypes;
import nl.gespreksopname.contracts.envelope.EventEnvelope;
import nl.gespreksopname.contracts.policy.PolicyEvent.PolicyPublished;
import nl.gespreksopname.contracts.policy.PolicyEvent.Retention;
import nl.gespreksopname.contracts.policy.PolicyEventTypes;
import nl.gespreksopname.eventstore.consume.EventHandler;
import nl.gespreksopname.eventstore.consume.ReceivedEvent;
import nl.gespreksopname.recording.conversation.ConsentReader;
import nl.gespreksopname.recording.registration.Matching;
import nl.gespreksopname.recording.retention.RetentionTable;
import nl.gespreksopname.recording.retention.domain.Terms;

/**
 * What is done with what is heard, beside keeping it: recordings are matched with conversations that begin, and what is kept is
 * looked at when something happened that its term is counted from, or that it waits for.
 */
@ApplicationScoped
public class HeardEvents implements EventHandler {

    private static final String POLICY = "policy";

    /** What bears on how long something is kept. */
    private static final Set<String> BEARS_ON_KEEPING = ConsentEventTypes.ALL.stream()
            .filter(type -> bearsOnKeeping(type.record()))
            .map(EventType::name)
            .collect(Collectors.toUnmodifiableSet());

    private static final String POLICY_PUBLISHED = PolicyEventTypes.ALL.stream()
            .filter(type -> type.record() == PolicyPublished.class)
            .map(EventType::name)
            .findFirst()
            .orElseThrow();

    private final Matching matching;
    private final RetentionTable retention;
    private final Clock clock;

    /** Made by the container. */
    @Inject
    public HeardEvents(Matching matching, RetentionTable retention, Clock clock) {
        this.matching = matching;
        this.retention = retention;
        this.clock = clock;
    }

    @Override
    public void handle(Connection connection, List<ReceivedEvent> events) throws SQLException {
        for (ReceivedEvent event : events) {
            EventEnvelope envelope = event.envelope();
            if (event.origin().equals(ConsentReader.CONSENT)) {
                told(connection, envelope);
            } else if (event.origin().equals(POLICY) && envelope.type().equals(POLICY_PUBLISHED)) {
                published(connection, envelope);
            }
        }
    }

    private void told(Connection connection, EventEnvelope envelope) throws SQLException {
        String conversation = envelope.conversation();
        if (conversation == null) {
            return;
        }
        if (envelope.version() == 1) {
            matching.begun(UUID.fromString(conversation));
        }
        if (BEARS_ON_KEEPING.contains(envelope.type())) {
            retention.lookAtAll(connection, envelope.organisation(), UUID.fromString(conversation), clock.instant());
        }
    }

    private void published(Connection connection, EventEnvelope envelope) throws SQLException {
        if (PolicyEventTypes.CODEC
                        .decode(envelope.type(), envelope.schemaVersion(), envelope.data())
                        .orElse(null)
                instanceof PolicyPublished published) {
            retention.policy(
                    connection,
                    envelope.organisation(),
                    published.policyVersion(),
                    published.validFrom(),
                    Terms.of(published.retention() == null ? Retention.BASELINE : published.retention()),
                    published.parameters().copyTermDays());
        }
    }

    private static boolean bearsOnKeeping(Class<? extends ConsentEvent> record) {
        return record == ConversationEnded.class
                || record == ConversationCancelled.class
                || record == KeepDecided.class
                || record == FactCorrected.class;
    }
}
