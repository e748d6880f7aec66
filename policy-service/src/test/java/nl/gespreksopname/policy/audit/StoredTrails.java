package nl.gespreksopname.policy.audit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** Puts rows where the trail feature puts them, as the owner of the tables, so that a search has something to find. */
final class StoredTrails {

    private StoredTrails() {}

    static Connection asOwner() throws SQLException {
        return DriverManager.getConnection(setting("url"), setting("owner"), setting("owner-password"));
    }

    /** A conversation at a moment. */
    static UUID conversation(String organisation, String reference, @Nullable String caseReference, Instant moment)
            throws SQLException {
        UUID conversation = UUID.randomUUID();
        try (Connection connection = asOwner();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into trail (conversation, organisation, reference, case_reference, status, started_at,
                            moment, consent_version, recording_version, logged_at, judged_at, untold, verdicts)
                        values (?, ?, ?, ?, 'ended', ?, ?, 1, 0, ?, ?, false, '[]')
                        """)) {
            insert.setObject(1, conversation);
            insert.setString(2, organisation);
            insert.setString(3, reference);
            insert.setString(4, caseReference);
            for (int place = 5; place <= 8; place++) {
                insert.setObject(place, moment.atOffset(ZoneOffset.UTC));
            }
            insert.executeUpdate();
        }
        return conversation;
    }

    /** A verdict about it. */
    static void verdict(UUID conversation, String rule, String dutyOn, String outcome) throws SQLException {
        try (Connection connection = asOwner();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into trail_verdict (conversation, rule, subject_kind, subject, organisation, moment,
                            duty_on, source, baseline, own_policy)
                        select conversation, ?, 'conversation', ?, organisation, moment, ?, 'ombudsman', ?, ?
                        from trail where conversation = ?
                        """)) {
            insert.setString(1, rule);
            insert.setString(2, UUID.randomUUID().toString());
            insert.setString(3, dutyOn);
            insert.setString(4, outcome);
            insert.setString(5, outcome);
            insert.setObject(6, conversation);
            insert.executeUpdate();
        }
    }

    private static String setting(String key) {
        return ConfigProvider.getConfig().getValue("gespreksopname.database." + key, String.class);
    }
}
