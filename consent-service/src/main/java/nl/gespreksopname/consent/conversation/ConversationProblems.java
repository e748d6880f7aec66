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
                    pointers.get(fault.fact()) + "/" + fault.field(), code(fault.kind()), unknown(fault.kind())));
        }
        errors.addAll(more);
        return Problem.invalidInput(errors);
    }

    private static String code(Decided.Kind kind) {
        return kind == Decided.Kind.REPLACEMENT ? "other-type" : "unknown-reference";
    }

    static Text unknown(Decided.Kind kind) {
        if (kind == Decided.Kind.REPLACEMENT) {
            return new Text(
                    "Een feit van deze soort kan niet in de plaats komen van wat u corrigeert. Corrigeer zonder fact, en meld het juiste feit apart.",
                    "A fact of this kind can't take the place of what you correct. Correct without fact, and report the right fact on its own.");
        }
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
            case CONTESTATION -> new Text("Deze betwisting van de weigering", "This contestation of the refusal");
            case REPORT_DISPUTE -> new Text("Deze betwisting van het verslag", "This dispute about the report");
            case WITHDRAWAL -> new Text("Deze intrekking van instemming", "This withdrawal of agreement");
            case SAFETY_MARK -> new Text("Deze veiligheidsmarkering", "This safety mark");
            case FACT, REPLACEMENT -> new Text("Dit feit", "This fact");
        };
    }
}
