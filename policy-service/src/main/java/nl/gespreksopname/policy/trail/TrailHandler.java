package nl.gespreksopname.policy.trail;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.gespreksopname.contracts.policy.PolicyEvent.PolicyPublished;
import nl.gespreksopname.contracts.policy.PolicyEvent.WebsiteChecked;
import nl.gespreksopname.eventstore.consume.EventHandler;
import nl.gespreksopname.eventstore.consume.ReceivedEvent;
import nl.gespreksopname.policy.facts.domain.Folding;
import org.jspecify.annotations.Nullable;

/**
 * What policy-service does with what it hears. The bytes have been kept by then; the conversations that they are about are
 * folded anew. Notices and readings, which come back over the own topic, change nothing.
 */
@Singleton
public class TrailHandler implements EventHandler {

    private final TrailTable trails;

    /** Made by the container. */
    @Inject
    public TrailHandler(TrailTable trails) {
        this.trails = trails;
    }

    @Override
    public void handle(Connection connection, List<ReceivedEvent> events) throws SQLException {
        Set<UUID> conversations = new TreeSet<>();
        for (ReceivedEvent event : events) {
            @Nullable String conversation = event.envelope().conversation();
            if (event.origin().equals("policy")) {
                Object what = Folding.what(event.envelope());
                String organisation = event.envelope().organisation();
                if (what instanceof PolicyPublished) {
                    trails.refoldAfterPolicy(
                            connection, organisation, event.envelope().loggedAt());
                } else if (what instanceof WebsiteChecked) {
                    trails.refoldAfterWebsiteCheck(
                            connection, organisation, event.envelope().loggedAt());
                }
            } else if (conversation != null) {
                conversations.add(UUID.fromString(conversation));
            }
        }
        trails.refold(connection, conversations);
    }
}
