package nl.gespreksopname.conventions.sample;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.gespreksopname.eventstore.consume.EventHandler;
import nl.gespreksopname.eventstore.consume.ReceivedEvent;

/** Takes down what it hears. */
@ApplicationScoped
public class Heard implements EventHandler {

    private final List<String> ids = new CopyOnWriteArrayList<>();

    @Override
    public void handle(Connection connection, List<ReceivedEvent> events) {
        events.forEach(event -> ids.add(event.envelope().id()));
    }

    /** The ids, in the order heard. */
    public List<String> ids() {
        return List.copyOf(ids);
    }
}
