package nl.gespreksopname.eventstore.publish;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** The suite's topics: one partition each, as a service's log is one order, and kept for ever. */
public final class Topics {

    /** Where every service's signed checkpoints are. */
    public static final String CHECKPOINTS = "log.checkpoints";

    private static final Map<String, String> CONFIGURATION = Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
            TopicConfig.RETENTION_MS_CONFIG, "-1",
            TopicConfig.RETENTION_BYTES_CONFIG, "-1");

    private Topics() {}

    /** Where a service's events are. */
    public static String events(String service) {
        return service + ".events";
    }

    /**
     * Makes the topics that are not there yet, replicated as the cluster does by default. Those that are there stay as
     * they are.
     *
     * @throws ExecutionException when Kafka can't be reached or refuses
     */
    static void make(Map<String, Object> kafka, List<String> names) throws ExecutionException, InterruptedException {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 15_000);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        try (Admin admin = Admin.create(settings)) {
            Set<String> missing = new TreeSet<>(names);
            missing.removeAll(admin.listTopics().names().get());
            for (String name : missing) {
                try {
                    NewTopic topic = new NewTopic(name, Optional.of(1), Optional.empty());
                    admin.createTopics(List.of(topic.configs(CONFIGURATION)))
                            .all()
                            .get();
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw e;
                    }
                }
            }
        }
    }
}
