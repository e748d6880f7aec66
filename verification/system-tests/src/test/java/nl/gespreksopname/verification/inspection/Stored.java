package nl.gespreksopname.verification.inspection;

import java.util.Map;
import java.util.TreeMap;
import nl.gespreksopname.local.Part;

/** How much the services have taken down: events, commands and sealed values, by service. */
public final class Stored {

    private final Databases databases;

    /** What is in these databases. */
    public Stored(Databases databases) {
        this.databases = databases;
    }

    /**
     * The counts now. Notices are left out: they are derived, and come when a term runs out, whoever calls what.
     */
    public Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        for (Part service : Part.SERVICES) {
            String database = service.label();
            counts.put(
                    database + " events",
                    databases.count(database, "select 1 from event where stream not like 'notice/%'"));
            counts.put(
                    database + " commands",
                    databases.count(database, "select 1 from command where status = 'applied'"));
            counts.put(database + " sealed values", databases.count(database, "select 1 from vault_value"));
            counts.put(database + " secrets", databases.count(database + "_keys", "select 1 from secret"));
        }
        return counts;
    }

    /** Whether every service has numbered its events and heard the others out. */
    public boolean isSettled() {
        for (Part service : Part.SERVICES) {
            if (databases.count(service.label(), "select 1 from outbox") > 0) {
                return false;
            }
        }
        for (Part service : Part.SERVICES) {
            String query = "select origin || ' ' || sequence from consumer_progress";
            for (String progress : databases.names(service.label(), query)) {
                String[] parts = progress.split(" ", 2);
                boolean known =
                        Part.SERVICES.stream().anyMatch(each -> each.label().equals(parts[0]));
                if (known && databases.count(parts[0], "select 1 from log_entry") > Long.parseLong(parts[1])) {
                    return false;
                }
            }
        }
        return true;
    }
}
