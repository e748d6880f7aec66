package nl.gespreksopname.recording.conversation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;
import nl.gespreksopname.contracts.envelope.Actor;
import nl.gespreksopname.contracts.vocabulary.Office;
import nl.gespreksopname.contracts.vocabulary.ReportOrAct;
import nl.gespreksopname.conventions.caller.Caller;
import nl.gespreksopname.conventions.http.AnswerLanguage;
import nl.gespreksopname.conventions.http.Conditions;
import nl.gespreksopname.conventions.http.EntityVersion;
import nl.gespreksopname.conventions.idempotency.Idempotency;
import nl.gespreksopname.conventions.problem.Language;
import nl.gespreksopname.eventstore.Transactions;
import nl.gespreksopname.eventstore.command.CommandKey;
import nl.gespreksopname.recording.conversation.domain.Refusal;
import org.jspecify.annotations.Nullable;

/** The way from a request on a recording to its command, and from what came of that to the answer. */
@RequestScoped
public class Requests {

    /** The path of the recordings. */
    public static final String RECORDINGS = "/recording/v1/recordings";

    private final Conversations conversations;
    private final ConsentReader consent;
    private final Transactions transactions;
    private final Caller caller;
    private final Idempotency idempotency;
    private final Conditions conditions;
    private final AnswerLanguage language;

    /** Made by the container. */
    @Inject
    public Requests(
            Conversations conversations,
            ConsentReader consent,
            Transactions transactions,
            Caller caller,
            Idempotency idempotency,
            Conditions conditions,
            AnswerLanguage language) {
        this.conversations = conversations;
        this.consent = consent;
        this.transactions = transactions;
        this.caller = caller;
        this.idempotency = idempotency;
        this.conditions = conditions;
        this.language = language;
    }

    /**
     * The conversation of a recording of the caller's organisation.
     *
     * @throws nl.gespreksopname.conventions.problem.Problem with status 404 when there is none, or it is another's
     */
    public String conversationOf(UUID recording) {
        String organisation = caller.organisation();
        return transactions
                .call(_ -> RecordingRow.find(recording, organisation))
                .map(RecordingRow::conversation)
                .orElseThrow(() -> RecordingProblems.of(new Refusal.Unknown(Refusal.Thing.RECORDING)));
    }

    /**
     * Asks, before anything is received, whether there can still be anything of a recording.
     *
     * @throws nl.gespreksopname.conventions.problem.Problem with status 409 when it was destroyed, with 404 when there is none
     */
    public void requireNotDestroyed(UUID recording) {
        String organisation = caller.organisation();
        RecordingRow row = transactions
                .call(_ -> RecordingRow.find(recording, organisation))
                .orElseThrow(() -> RecordingProblems.of(new Refusal.Unknown(Refusal.Thing.RECORDING)));
        if (row.destroyed()) {
            throw RecordingProblems.of(new Refusal.AlreadyDestroyed());
        }
    }

    /** The office that the caller holds, if any. */
    public @Nullable Office office() {
        return Arrays.stream(Office.values())
                .filter(office -> caller.has(office.term()))
                .findFirst()
                .orElse(null);
    }

    /** Has something taken down or done about a recording that exists. */
    public Told about(UUID recording, ReportedFact body, Intent intent) {
        return about(recording, idempotency.key(), body, intent, Conversations.Alongside.NOTHING);
    }

    /**
     * The same, for a body that is not JSON.
     *
     * @param alongside what is written in the same transaction
     */
    public Told about(
            UUID recording,
            CommandKey key,
            @Nullable ReportedFact body,
            Intent intent,
            Conversations.Alongside alongside) {
        return command(
                key,
                conversationOf(recording),
                body,
                version -> conditions.requireCurrent(EntityVersion.of(version)),
                intent,
                alongside);
    }

    /** Has a recording registered or made. */
    public Told register(String conversation, CommandKey key, ReportedFact body, Intent intent) {
        return command(key, conversation, body, _ -> {}, intent, Conversations.Alongside.NOTHING);
    }

    /** Has it decided whether content may be handed out; what is known must be fresh. */
    public void handOut(UUID recording, CommandKey key, Intent intent) {
        String conversation = conversationOf(recording);
        consent.awaitFresh(conversation, caller.organisation(), null);
        conversations.execute(
                key,
                conversation,
                new Cause(caller.organisation(), caller.actor(null), "api", null),
                _ -> {},
                intent,
                Conversations.Alongside.NOTHING);
    }

    private Told command(
            CommandKey key,
            String conversation,
            @Nullable ReportedFact body,
            IntConsumer precondition,
            Intent intent,
            Conversations.Alongside alongside) {
        Integer asFarAs = null;
        boolean act = false;
        if (body instanceof ReportOrActBody either) {
            asFarAs = either.basedOn() == null ? null : either.basedOn().consent();
            act = either.reportOrAct() == ReportOrAct.ACT;
        }
        if (act || asFarAs != null) {
            consent.awaitFresh(conversation, caller.organisation(), asFarAs);
        }
        String reportedBy = body == null || body.reportedBy() == null
                ? null
                : body.reportedBy().toString();
        Actor actor = caller.actor(reportedBy);
        return conversations.execute(
                key,
                conversation,
                new Cause(caller.organisation(), actor, "api", asFarAs),
                precondition,
                intent,
                alongside);
    }

    /** The concerns of what was taken down, in the caller's language. */
    public List<ConcernView> concerns(Told told) {
        Language spoken = language.language();
        return told.concerns().stream()
                .map(concern -> ConcernView.of(concern, spoken))
                .toList();
    }

    /** What can be done next, in the caller's language. */
    public List<NextStep> nextSteps(Told told) {
        return NextStep.afterAll(told, language.language());
    }

    /**
     * The answer 201.
     *
     * @param path of what was made, below the recordings
     * @param body the answer's body
     */
    public Response created(Told told, String path, Object body) {
        Response.ResponseBuilder answer = Response.created(URI.create(RECORDINGS + "/" + path))
                .header("ETag", EntityVersion.of(told.version()).etag())
                .entity(body);
        return (told.replayed() ? answer.header("Idempotent-Replay", "true") : answer).build();
    }
}
