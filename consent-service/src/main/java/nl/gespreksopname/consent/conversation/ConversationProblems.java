package nl.gespreksopname.consent.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.gespreksopname.consent.conversation.domain.Decided;
import nl.gespreksopname.conventions.problem.InputError;
import nl.gespreksopname.conventions.problem.Problem;
import nl.gespreksopname.conventions.problem.ProblemType;
import nl.gespreksopname.conventions.problem.Text;
import org.jspecify.annotations.Nullable;

/** What can be wrong with a command on a conversation, as the caller gets to hear it. */
final class ConversationProblems {

    private static final ProblemType EXISTS =
            new ProblemType("conversation-exists", 409, new Text("Gesprek bestaat al", "Conversation exists already"));

    private ConversationProblems() {}

    /** There is no such conversation, or it is another organisation's. */
    static Problem notFound() {
        return Problem.notFound(new Text("Dit gesprek", "This conversation"));
    }

    static Problem exists(UUID conversation) {
        return EXISTS.problem(
                        "Er is al een gesprek met dit id; het ontstond bij een opname die eerder werd gemeld.",
                        "There is a conversation with this id already; it came about around a recording that was reported before.")
                .withMember("conversationId", conversation.toString());
    }

    /** Facts name what the conversation doesn't have. What the address names is not found; what the body names is an error in it. */
    static Problem faults(
            List<Decided.Fault> faults,
            List<String> pointers,
            FactReading.@Nullable InPath inPath,
            List<InputError> more) {
        List<InputError> errors = new ArrayList<>();
        for (Decided.Fault fault : faults) {
            if (inPath != null && inPath.field().equals(fault.field())) {
                return Problem.notFound(name(fault.kind()));
            }
            errors.add(InputError.at(
                    pointers.get(fault.fact()) + "/" + fault.field(), "unknown-reference", unknown(fault.kind())));
        }
        errors.addAll(more);
        return Problem.invalidInput(errors);
    }

    static Text unknown(Decided.Kind kind) {
        Text name = name(kind);
        return new Text(
                name.dutch()
                        + " is in dit gesprek niet bekend. Gebruik het id dat eerder is teruggegeven, of de ref van een eerder feit in dit bericht.",
                name.english()
                        + " is not known in this conversation. Use the id that was returned before, or the ref of an earlier fact in this body.");
    }

    static Text name(Decided.Kind kind) {
        return switch (kind) {
            case PARTICIPANT -> new Text("Deze deelnemer", "This participant");
            case MENTION -> new Text("Deze vermelding", "This mention");
            case ANNOUNCEMENT -> new Text("Deze aankondiging", "This announcement");
            case REFUSAL -> new Text("Deze weigering", "This refusal");
            case ALTERNATIVE -> new Text("Dit alternatief", "This alternative");
            case ARRANGEMENT -> new Text("Deze afspraak", "This arrangement");
            case ARRANGEMENT_VERSION -> new Text("Deze versie van de afspraak", "This version of the arrangement");
            case SHARE_REQUEST -> new Text("Dit verzoek om te delen", "This share request");
        };
    }
}
