package nl.gespreksopname.eventstore.conformance.own;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import nl.gespreksopname.eventstore.Transactions;
import nl.gespreksopname.eventstore.append.EventStore;
import nl.gespreksopname.eventstore.append.StoredEvent;
import nl.gespreksopname.eventstore.command.CommandExecutor;
import nl.gespreksopname.eventstore.command.CommandKey;
import nl.gespreksopname.eventstore.command.CommandResult;
import nl.gespreksopname.eventstore.conformance.Commands;
import nl.gespreksopname.eventstore.conformance.Entry;

/** The suite's command executor. */
final class OwnCommands implements Commands {

    private final CommandExecutor executor;

    OwnCommands(Transactions transactions, EventStore store) {
        this.executor = new CommandExecutor(transactions, store, () -> {});
    }

    @Override
    public Outcome execute(Command command) {
        nl.gespreksopname.eventstore.command.Decision<String> decision =
                (connection, history) -> switch (command.decision().decide(entries(history))) {
                    case Decided.Accepted(List<String> texts) ->
                        new nl.gespreksopname.eventstore.command.Decided.Accepted<>(
                                Texts.events(command.stream(), texts));
                    case Decided.Refused(List<String> texts) ->
                        new nl.gespreksopname.eventstore.command.Decided.Refused<>(
                                "refused", Texts.events(command.stream(), texts));
                };
        CommandKey key = new CommandKey(
                UUID.nameUUIDFromBytes(command.key().getBytes(StandardCharsets.UTF_8)),
                command.body().getBytes(StandardCharsets.UTF_8));
        return switch (executor.execute(key, command.stream(), decision, (connection, all, added) -> {})) {
            case CommandResult.Applied<String> applied -> new Outcome(Status.APPLIED, texts(applied.added()));
            case CommandResult.Rejected<String> rejected -> new Outcome(Status.REFUSED, texts(rejected.added()));
            case CommandResult.Replayed<String> replayed -> new Outcome(Status.REPEATED, texts(replayed.added()));
            case CommandResult.KeyReused<String> reused -> new Outcome(Status.KEY_REUSED, List.of());
        };
    }

    static List<Entry> entries(List<StoredEvent> events) {
        return events.stream()
                .map(event -> Texts.entry(0, event.bytes(), event.hash()))
                .toList();
    }

    private static List<String> texts(List<StoredEvent> events) {
        return events.stream()
                .map(event -> event.envelope().data().get("text").asText())
                .toList();
    }
}
