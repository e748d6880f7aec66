package nl.gespreksopname.conventions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.gespreksopname.contracts.envelope.Actor;
import nl.gespreksopname.conventions.testing.RealParts;
import nl.gespreksopname.conventions.testing.Tokens;
import nl.gespreksopname.eventstore.DatabaseFailure;
import nl.gespreksopname.eventstore.Transactions;
import nl.gespreksopname.eventstore.append.EventStore;
import nl.gespreksopname.eventstore.append.NewEvent;
import nl.gespreksopname.eventstore.append.StoredEvent;
import nl.gespreksopname.eventstore.command.CommandExecutor;
import nl.gespreksopname.eventstore.command.CommandKey;
import nl.gespreksopname.eventstore.command.CommandResult;
import nl.gespreksopname.eventstore.command.Decided;
import nl.gespreksopname.eventstore.vault.Revealed;
import nl.gespreksopname.eventstore.vault.Sealed;
import nl.gespreksopname.eventstore.vault.ValueToSeal;
import nl.gespreksopname.eventstore.vault.Vault;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class StoreTest {

    @Inject
    Transactions transactions;

    @Inject
    EventStore store;

    @Inject
    CommandExecutor commands;

    @Inject
    Vault vault;

    private static NewEvent event() {
        return new NewEvent(
                "nl.gespreksopname.sample.thing-made",
                1,
                Tokens.VOORBEELDSTAD,
                null,
                null,
                new Actor("zaaksysteem", null, null),
                "digital",
                List.of(),
                JsonNodeFactory.instance.objectNode().put("weight", 1));
    }

    private List<StoredEvent> stored(String stream) {
        return transactions.call(connection -> store.load(connection, stream));
    }

    @Test
    void anInstanceThatStandsStillInATransactionDoesNotKeepItOpenForEver() {
        String limit = transactions.call(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("show idle_in_transaction_session_timeout")) {
                row.next();
                return row.getString(1);
            }
        });

        assertThat(limit).isEqualTo("30s");
    }

    @Test
    void aCommandIsCarriedOutOnceAndItsValuesAreSealedBesideIt() {
        CommandKey key = new CommandKey(UUID.randomUUID(), new byte[] {1});
        String stream = "thing/" + UUID.randomUUID();
        Sealed[] sealed = new Sealed[1];
        CommandResult<String> first = commands.execute(
                key,
                stream,
                (connection, history) -> {
                    sealed[0] = vault.seal(connection, new ValueToSeal("name", Set.of("p-1"), "Sanne Voorbeeld"));
                    return new Decided.Accepted<>(List.of(event()));
                },
                (connection, all, added) -> {});
        CommandResult<String> again = commands.execute(
                key,
                stream,
                (connection, history) -> new Decided.Accepted<>(List.of(event())),
                (connection, all, added) -> {});

        assertThat(first).isInstanceOf(CommandResult.Applied.class);
        assertThat(again).isInstanceOf(CommandResult.Replayed.class);
        List<StoredEvent> events = stored(stream);
        assertThat(events).hasSize(1);
        assertThat(events.getFirst().envelope().id()).isEqualTo("sample/" + stream + "/1");
        UUID id = sealed[0].id();
        Map<UUID, Revealed> revealed = transactions.call(connection -> vault.reveal(connection, List.of(id)));
        assertThat(revealed.get(id))
                .isInstanceOfSatisfying(
                        Revealed.Value.class, value -> assertThat(value.text()).isEqualTo("Sanne Voorbeeld"));
    }

    @Test
    void workThatThrowsLeavesNothing() {
        String stream = "thing/" + UUID.randomUUID();
        assertThatThrownBy(() -> transactions.call(connection -> {
                    store.append(connection, stream, List.of(), List.of(event()));
                    throw new IllegalStateException("after the append");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(stored(stream)).isEmpty();
    }

    @Test
    void workWithinWorkIsCommittedByItself() {
        String outer = "thing/" + UUID.randomUUID();
        String inner = "thing/" + UUID.randomUUID();
        assertThatThrownBy(() -> transactions.call(connection -> {
                    store.append(connection, outer, List.of(), List.of(event()));
                    transactions.call(own -> store.append(own, inner, List.of(), List.of(event())));
                    throw new IllegalStateException("after the inner work");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(stored(outer)).isEmpty();
        assertThat(stored(inner)).hasSize(1);
    }

    @Test
    void theServicesOwnRoleCannotChangeAnEvent() {
        assertThatThrownBy(() -> transactions.call(connection -> {
                    try (var statement = connection.createStatement()) {
                        return statement.executeUpdate("delete from event");
                    }
                }))
                .isInstanceOfSatisfying(
                        DatabaseFailure.class,
                        failure -> assertThat(failure.sqlState()).isEqualTo("42501"));
    }
}
