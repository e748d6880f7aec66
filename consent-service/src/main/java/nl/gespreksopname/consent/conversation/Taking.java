package nl.gespreksopname.consent.conversation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.gespreksopname.consent.conversation.domain.Concerns;
import nl.gespreksopname.consent.conversation.domain.Conversation;
import nl.gespreksopname.consent.conversation.domain.Logged;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import nl.gespreksopname.conventions.caller.Caller;
import nl.gespreksopname.conventions.http.AnswerLanguage;
import nl.gespreksopname.conventions.http.Conditions;
import nl.gespreksopname.conventions.http.EntityVersion;
import nl.gespreksopname.conventions.idempotency.Idempotency;
import nl.gespreksopname.conventions.idempotency.NameBasedUuid;
import nl.gespreksopname.conventions.input.Faults;
import nl.gespreksopname.conventions.problem.Language;
import nl.gespreksopname.conventions.problem.Text;
import nl.gespreksopname.conventions.search.SearchKey;
import nl.gespreksopname.conventions.settings.Keys;
import nl.gespreksopname.conventions.settings.Settings;
import nl.gespreksopname.eventstore.append.StoredEvent;
import nl.gespreksopname.eventstore.command.CommandKey;
import nl.gespreksopname.eventstore.command.CommandResult;
import org.jspecify.annotations.Nullable;

/** Takes down what the request at hand reports, and answers it. */
@RequestScoped
public class Taking {

    private final Conversations conversations;
    private final Caller caller;
    private final Idempotency idempotency;
    private final Conditions conditions;
    private final SearchKey searchKey;
    private final AnswerLanguage language;
    private final Settings settings;
    private final Keys keys;

    /** Made by the container. */
    @Inject
    public Taking(
            Conversations conversations,
            Caller caller,
            Idempotency idempotency,
            Conditions conditions,
            SearchKey searchKey,
            AnswerLanguage language,
            Settings settings,
            Keys keys) {
        this.conversations = conversations;
        this.caller = caller;
        this.idempotency = idempotency;
        this.conditions = conditions;
        this.searchKey = searchKey;
        this.language = language;
        this.settings = settings;
        this.keys = keys;
    }

    /** Opens a conversation. */
    Response open(PlanBody plan) {
        CommandKey key = idempotency.key();
        UUID id = Conversations.opened(key);
        FactReading reading = reading(key, id, null);
        reading.read(plan.participants(), "/participants", false);
        reading.read(plan.facts() == null ? List.of() : plan.facts(), "/facts", false);
        reading.mind(plan.plannedStart());
        Intake intake = reading.done();
        String caseReference =
                plan.caseReference() == null ? null : searchKey.ofCase(caller.organisation(), plan.caseReference());
        CommandResult<Void> result = conversations.open(key, origin(), id, plan, caseReference, intake);
        return answer(result, id, intake, ConversationResource.PATH + "/" + id);
    }

    /** Takes several facts down. */
    Response takeDown(UUID conversation, FactsBody body) {
        CommandKey key = idempotency.key();
        FactReading reading = reading(key, conversation, null);
        reading.read(body.facts(), "/facts", false);
        return takeDown(key, conversation, reading.done(), null);
    }

    /** Takes one fact down. */
    public Response takeDown(UUID conversation, FactBody body) {
        return takeDown(conversation, body, null);
    }

    /**
     * Takes one fact down about something that the address names.
     *
     * @param field the field of the body that the address stands for
     */
    public Response takeDown(UUID conversation, FactBody body, String field, UUID inPath) {
        return takeDown(conversation, body, new FactReading.InPath(field, inPath.toString(), null));
    }

    /**
     * Takes one fact down about something that the address names within something else.
     *
     * @param within what that belongs to
     */
    public Response takeDown(UUID conversation, FactBody body, String field, UUID inPath, UUID within) {
        return takeDown(conversation, body, new FactReading.InPath(field, inPath.toString(), within.toString()));
    }

    /** Takes one fact down about what was taken down at a version. */
    public Response takeDownAbout(UUID conversation, FactBody body, int version) {
        return takeDown(conversation, body, new FactReading.InPath("version", Integer.toString(version), null));
    }

    private Response takeDown(UUID conversation, FactBody body, FactReading.@Nullable InPath inPath) {
        CommandKey key = idempotency.key();
        FactReading reading = reading(key, conversation, inPath);
        reading.read(List.of(body), "", true);
        return takeDown(key, conversation, reading.done(), inPath);
    }

    private Response takeDown(CommandKey key, UUID conversation, Intake intake, FactReading.@Nullable InPath inPath) {
        CommandResult<Void> result = conversations.takeDown(
                key,
                origin(),
                conversation,
                intake,
                inPath,
                history -> conditions.requireCurrent(EntityVersion.of(history.size())));
        return answer(result, conversation, intake, null);
    }

    private FactReading reading(CommandKey key, UUID conversation, FactReading.@Nullable InPath inPath) {
        return new FactReading(
                key.id(),
                conversation,
                caller.organisation(),
                conversations.now(),
                searchKey,
                new Faults(),
                this::successor,
                inPath);
    }

    /**
     * The id of a conversation that is handed over follows from the transfer, so that a repetition means the same one, and from
     * a key of this service. Whoever could tell it beforehand could report a recording under it, and the conversation opened
     * around that would stand in the place of the one that is handed over.
     */
    private Optional<UUID> successor(String organisation, UUID transfer) {
        boolean hosted = settings.issuers().values().stream()
                .anyMatch(issuer -> issuer.organisations().orElse(List.of()).contains(organisation));
        if (!hosted) {
            return Optional.empty();
        }
        byte[] secret = keys.mac("successor", (organisation + "\n" + transfer).getBytes(StandardCharsets.UTF_8));
        return Optional.of(NameBasedUuid.of(transfer, HexFormat.of().formatHex(secret)));
    }

    private Origin origin() {
        return new Origin(caller.organisation(), caller.actor(null), "api");
    }

    private Response answer(CommandResult<Void> result, UUID id, Intake intake, @Nullable String location) {
        return switch (result) {
            case CommandResult.Applied<Void>(var stream, var all, var added) ->
                created(id, all, added, intake, location).build();
            case CommandResult.Replayed<Void>(var refused, var stream, var all, var added) ->
                created(id, all, added, intake, location)
                        .header("Idempotent-Replay", "true")
                        .build();
            case CommandResult.Rejected<Void> rejected -> throw new IllegalStateException("facts are never refused");
            case CommandResult.KeyReused<Void> reused -> throw Idempotency.reused();
        };
    }

    private Response.ResponseBuilder created(
            UUID id, List<StoredEvent> all, List<StoredEvent> added, Intake intake, @Nullable String location) {
        Stream stream = Stream.of(all);
        Conversation conversation = stream.conversation();
        List<Logged> news = Stream.of(added).logged();
        String reference = stream.entries().stream()
                .map(Stream.Entry::event)
                .filter(ConsentEvent.ConversationPlanned.class::isInstance)
                .map(event -> ((ConsentEvent.ConversationPlanned) event).reference())
                .findFirst()
                .orElseThrow();
        int version = all.size();
        String here = location != null
                ? location
                : ConversationResource.PATH + "/" + id + "/facts/" + (version - added.size() + 1);
        Language spoken = language.language();
        return Response.created(URI.create(here))
                .header("ETag", EntityVersion.of(version).etag())
                .entity(new TakenDown(
                        id,
                        reference,
                        version,
                        intake.made(),
                        Concerns.of(conversation, news).stream()
                                .map(concern -> new TakenDown.ConcernItem(
                                        concern.code(),
                                        concern.rule() == null
                                                ? null
                                                : concern.rule().term(),
                                        concern.outcome() == null
                                                ? null
                                                : concern.outcome().term(),
                                        new Text(concern.dutch(), concern.english()).in(spoken)))
                                .toList(),
                        NextSteps.of(id, conversation, news, spoken)));
    }
}
