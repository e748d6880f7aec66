package nl.gespreksopname.policy.rebuild;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import nl.gespreksopname.contracts.envelope.EventEnvelope;
import nl.gespreksopname.contracts.policy.PolicyEvent.AccessLogged;
import nl.gespreksopname.contracts.policy.PolicyEvent.MandateOpened;
import nl.gespreksopname.contracts.policy.PolicyEvent.PolicyPublished;
import nl.gespreksopname.contracts.policy.PolicyEvent.WebsiteChecked;
import nl.gespreksopname.policy.access.AccessLog;
import nl.gespreksopname.policy.audit.MandateView;
import nl.gespreksopname.policy.facts.domain.Folding;
import nl.gespreksopname.policy.policy.PolicyRegister;
import nl.gespreksopname.policy.website.WebsiteCheckView;

/** Lists once more what the own log tells of: policies, looks at websites, mandates and
 * readings. What stands there already stays as it is. */
final class ListsAnew {

    private static final int BATCH = 2000;

    static final String EVENTS = """
            select sequence, bytes from received where origin = 'policy' and stream is not null and sequence > ? order by sequence limit ?
            """;

    private final AccessLog accessLog;
    private final PolicyRegister policies;

    ListsAnew(AccessLog accessLog, PolicyRegister policies) {
        this.accessLog = accessLog;
        this.policies = policies;
    }

    /** The next batch of the own log; after the last one the part is finished. */
    void step(Connection connection, Progress progress) throws SQLException {
        List<EventEnvelope> events = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(EVENTS)) {
            select.setLong(1, Long.parseLong(progress.position));
            select.setInt(2, BATCH);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    progress.position = Long.toString(row.getLong(1));
                    events.add(EventEnvelope.parse(row.getBytes(2)));
                }
            }
        }
        List<EventEnvelope> readings = new ArrayList<>();
        for (EventEnvelope event : events) {
            switch (Folding.what(event)) {
                case AccessLogged logged -> readings.add(event);
                case PolicyPublished published -> progress.changed += policies.listAnew(event, published) ? 1 : 0;
                case MandateOpened opened -> progress.changed += MandateView.listAnew(event, opened) ? 1 : 0;
                case WebsiteChecked checked -> progress.changed += WebsiteCheckView.listAnew(event, checked) ? 1 : 0;
                default -> {}
            }
        }
        progress.changed += accessLog.listAnew(connection, readings);
        progress.events += events.size();
        progress.finished = events.size() < BATCH;
    }
}
