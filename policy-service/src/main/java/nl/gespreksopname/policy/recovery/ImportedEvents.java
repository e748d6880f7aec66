package nl.gespreksopname.policy.recovery;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import nl.gespreksopname.contracts.envelope.EventEnvelope;
import nl.gespreksopname.contracts.policy.PolicyEvent;
import nl.gespreksopname.contracts.policy.PolicyEventTypes;
import nl.gespreksopname.eventstore.append.StoredEvent;
import nl.gespreksopname.eventstore.recovery.StreamFollower;
import nl.gespreksopname.policy.access.AccessLog;
import nl.gespreksopname.policy.audit.MandateView;
import nl.gespreksopname.policy.policy.PolicyRegister;
import nl.gespreksopname.policy.website.WebsiteCheckView;

/** Brings policies, mandates and the log of readings up to date with events that come back from the own topic. */
@Singleton
public class ImportedEvents implements StreamFollower {

    private final PolicyRegister policies;
    private final AccessLog accessLog;

    /** Made by the container. */
    @Inject
    public ImportedEvents(PolicyRegister policies, AccessLog accessLog) {
        this.policies = policies;
        this.accessLog = accessLog;
    }

    @Override
    public void follow(Connection connection, List<StoredEvent> all, List<StoredEvent> added) throws SQLException {
        List<EventEnvelope> readings = new ArrayList<>();
        for (StoredEvent stored : added) {
            EventEnvelope envelope = stored.envelope();
            PolicyEvent event = PolicyEventTypes.CODEC
                    .decode(envelope.type(), envelope.schemaVersion(), envelope.data())
                    .orElse(null);
            if (event == null) {
                continue;
            }
            switch (event) {
                case PolicyEvent.PolicyPublished published -> policies.listAnew(envelope, published);
                case PolicyEvent.MandateOpened opened -> MandateView.listAnew(envelope, opened);
                case PolicyEvent.AccessLogged logged -> readings.add(envelope);
                case PolicyEvent.VerdictChanged changed -> {
                    // told from its stream alone
                }
                case PolicyEvent.DeadlinePassed passed -> {
                    // told from its stream alone
                }
                case PolicyEvent.DeadlineRetracted retracted -> {
                    // told from its stream alone
                }
                case PolicyEvent.WebsiteChecked checked -> WebsiteCheckView.listAnew(envelope, checked);
            }
        }
        accessLog.listAnew(connection, readings);
    }

    @Override
    public boolean tellOfRefusal(List<StoredEvent> added) {
        return false;
    }
}
