package nl.gespreksopname.eventstore.conformance.naive;

import java.util.List;
import nl.gespreksopname.eventstore.conformance.Commands;
import nl.gespreksopname.eventstore.conformance.Conflict;
import nl.gespreksopname.eventstore.conformance.Entry;
import nl.gespreksopname.eventstore.conformance.own.OwnStore;

/** A command is decided and appended, and that is that: who sends it again does it again. */
final class RemembersNoCommands extends OwnStore {

    @Override
    public Commands commands() {
        return command -> {
            while (true) {
                List<Entry> history = stream(command.stream());
                Commands.Decided decided = command.decision().decide(history);
                try {
                    return switch (decided) {
                        case Commands.Decided.Accepted(List<String> texts) -> {
                            append(command.stream(), history.size(), texts);
                            yield new Commands.Outcome(Commands.Status.APPLIED, texts);
                        }
                        case Commands.Decided.Refused(List<String> texts) -> {
                            append(command.stream(), history.size(), texts);
                            yield new Commands.Outcome(Commands.Status.REFUSED, texts);
                        }
                    };
                } catch (Conflict e) {
                    Thread.onSpinWait();
                }
            }
        };
    }
}
