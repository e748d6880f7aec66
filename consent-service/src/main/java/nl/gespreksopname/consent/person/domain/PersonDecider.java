package nl.gespreksopname.consent.person.domain;

import java.util.List;
import nl.gespreksopname.contracts.consent.ConsentEvent;

/** Decides what a command on a person comes to. Nothing, when it says what was said last. */
public final class PersonDecider {

    private PersonDecider() {}

    /**
     * The events of a command.
     *
     * @param history the person's stream, in order
     */
    public static List<ConsentEvent> decide(PersonCommand command, List<ConsentEvent> history) {
        return switch (command) {
            case PersonCommand.Describe(var person, var reference, var name, var birthDate) ->
                reference == null && name == null && birthDate == null
                        ? List.of()
                        : List.of(new ConsentEvent.PersonDescribed(person, reference, name, birthDate));
            case PersonCommand.RecordCustody custody -> custody(custody, history);
            case PersonCommand.RecordCapacity capacity -> capacity(capacity, history);
        };
    }

    private static List<ConsentEvent> custody(PersonCommand.RecordCustody command, List<ConsentEvent> history) {
        var recorded = new ConsentEvent.CustodyRecorded(
                command.custody(), command.child(), command.holder(), command.held(), command.from());
        ConsentEvent.CustodyRecorded last = history.stream()
                .filter(ConsentEvent.CustodyRecorded.class::isInstance)
                .map(ConsentEvent.CustodyRecorded.class::cast)
                .filter(earlier -> earlier.holder().equals(command.holder()))
                .reduce((a, b) -> b)
                .orElse(null);
        boolean said =
                last != null && last.held() == command.held() && !last.from().isAfter(command.from());
        return said ? List.of() : List.of(recorded);
    }

    private static List<ConsentEvent> capacity(PersonCommand.RecordCapacity command, List<ConsentEvent> history) {
        var recorded = new ConsentEvent.CapacityRecorded(
                command.capacity(), command.person(), command.capable(), command.from());
        ConsentEvent.CapacityRecorded last = history.stream()
                .filter(ConsentEvent.CapacityRecorded.class::isInstance)
                .map(ConsentEvent.CapacityRecorded.class::cast)
                .reduce((a, b) -> b)
                .orElse(null);
        boolean said = last != null
                && last.capable() == command.capable()
                && !last.from().isAfter(command.from());
        return said ? List.of() : List.of(recorded);
    }
}
