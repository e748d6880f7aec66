package nl.gespreksopname.recording.conversation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.gespreksopname.contracts.envelope.EventEnvelope;
import nl.gespreksopname.contracts.recording.RecordingEvent;
import nl.gespreksopname.contracts.vocabulary.Sealed;
import nl.gespreksopname.contracts.vocabulary.When;
import nl.gespreksopname.conventions.caller.Caller;
import nl.gespreksopname.conventions.http.Conditions;
import nl.gespreksopname.conventions.http.EntityVersion;
import nl.gespreksopname.conventions.paging.Page;
import nl.gespreksopname.conventions.paging.PageRequest;
import nl.gespreksopname.conventions.paging.Pages;
import nl.gespreksopname.conventions.problem.Problem;
import nl.gespreksopname.conventions.problem.Text;
import nl.gespreksopname.eventstore.Transactions;
import nl.gespreksopname.eventstore.append.EventStore;
import nl.gespreksopname.eventstore.vault.Revealed;
import nl.gespreksopname.eventstore.vault.Vault;
import nl.gespreksopname.recording.access.Purpose;
import nl.gespreksopname.recording.access.ReadingLog;
import nl.gespreksopname.recording.access.RequestedPurpose;
import nl.gespreksopname.recording.conversation.domain.ConversationState;
import nl.gespreksopname.recording.conversation.domain.Happened;
import nl.gespreksopname.recording.conversation.domain.Heard;
import nl.gespreksopname.recording.conversation.domain.Recording;
import nl.gespreksopname.recording.conversation.domain.Refusal;
import nl.gespreksopname.recording.conversation.domain.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Reads what was taken down about a recording, from the stream itself: a stream is short and always up to date. Texts come
 * out of the vault; that they were read is taken down with it.
 */
@RequestScoped
public class Facts {

    private static final Text RECORDING = new Text("Deze opname", "This recording");

    private final Transactions transactions;
    private final EventStore store;
    private final Vault vault;
    private final ReadingLog readings;
    private final RequestedPurpose purposes;
    private final Caller caller;
    private final Pages pages;
    private final Conditions conditions;
    private final ConsentReader consent;

    /** Made by the container. */
    @Inject
    public Facts(
            Transactions transactions,
            EventStore store,
            Vault vault,
            ReadingLog readings,
            RequestedPurpose purposes,
            Caller caller,
            Pages pages,
            Conditions conditions,
            ConsentReader consent) {
        this.transactions = transactions;
        this.store = store;
        this.vault = vault;
        this.readings = readings;
        this.purposes = purposes;
        this.caller = caller;
        this.pages = pages;
        this.conditions = conditions;
        this.consent = consent;
    }

    /**
     * A kind of fact, and how it is shown.
     *
     * @param kind its event
     * @param recording of which recording an event is
     * @param texts what of it is in the vault
     * @param view how it is shown
     */
    public record Kind<E extends RecordingEvent, V>(
            Class<E> kind, Function<E, String> recording, Function<E, List<@Nullable Sealed>> texts, View<E, V> view) {

        /** A kind of which nothing is in the vault. */
        public static <E extends RecordingEvent, V> Kind<E, V> plain(
                Class<E> kind, Function<E, String> recording, View<E, V> view) {
            return new Kind<>(kind, recording, _ -> List.of(), view);
        }

        private Optional<E> of(OwnStream.Entry entry, UUID wanted) {
            return kind.isInstance(entry.event())
                            && recording.apply(kind.cast(entry.event())).equals(wanted.toString())
                    ? Optional.of(kind.cast(entry.event()))
                    : Optional.empty();
        }
    }

    /** How a fact is shown. */
    @FunctionalInterface
    public interface View<E, V> {
        /** The fact as it is shown. */
        V of(E event, Shown shown);
    }

    /** What is around a fact that is shown. */
    public static final class Shown {

        private final EventEnvelope envelope;
        private final Map<String, String> texts;
        private final OwnStream.Remarks remarks;
        private final Known known;

        private Shown(EventEnvelope envelope, Map<String, String> texts, OwnStream.Remarks remarks, Known known) {
            this.envelope = envelope;
            this.texts = texts;
            this.remarks = remarks;
            this.known = known;
        }

        /** The recording that it is about, and what was heard of its conversation. */
        public Known known() {
            return known;
        }

        /** When it happened and was taken down. */
        public Noted noted(@Nullable When when) {
            return Noted.of(envelope, when, remarks);
        }

        /** Its version in the stream. */
        public int version() {
            return envelope.version();
        }

        /** A text; absent when there is none or it was erased. */
        public @Nullable String text(@Nullable Sealed sealed) {
            return sealed == null ? null : texts.get(sealed.id());
        }
    }

    /**
     * What is known now.
     *
     * @param recording as what was taken down counts; as it was taken down when it counts no longer
     * @param state of the conversation's recordings
     * @param heard of its conversation
     */
    public record Known(Recording recording, ConversationState state, Heard heard) {

        /** Whether it was said of the whole recording that it never was. */
        public boolean isRetracted() {
            return state.recording(recording.id()).isEmpty();
        }
    }

    /**
     * A page of facts of one kind about a recording, in the order in which they were taken down.
     *
     * @param which those that are wanted
     */
    public <E extends RecordingEvent, V> Page<V> list(
            UUID recording, Kind<E, V> kind, Predicate<E> which, @Nullable Purpose purpose) {
        return list(recording, _ -> true, RECORDING, kind, which, purpose);
    }

    /**
     * The same below another fact: a list under something that is not there is not there either, rather than empty.
     *
     * @param parent the fact that it is below
     * @param what what that is called if it is not there, with its article
     * @throws Problem with status 404 when it is not there
     */
    public <E extends RecordingEvent, V> Page<V> list(
            UUID recording,
            Predicate<RecordingEvent> parent,
            Text what,
            Kind<E, V> kind,
            Predicate<E> which,
            @Nullable Purpose purpose) {
        PageRequest request = pages.requested();
        int after = request.after() == null ? 0 : Integer.parseInt(request.after());
        return transactions.call(connection -> {
            String conversation = conversation(recording);
            OwnStream stream = stream(connection, conversation);
            List<OwnStream.Entry> all = stream.entries();
            if (all.stream().map(OwnStream.Entry::event).noneMatch(parent)) {
                throw Problem.notFound(what);
            }
            List<OwnStream.Entry> found = all.stream()
                    .filter(e -> e.envelope().version() > after)
                    .filter(e -> kind.of(e, recording).filter(which).isPresent())
                    .limit(request.limit() + 1L)
                    .toList();
            Page<OwnStream.Entry> page = pages.page(
                    request, found, e -> Integer.toString(e.envelope().version()));
            return new Page<>(
                    shown(connection, conversation, recording, stream, kind, page.items(), purpose), page.next());
        });
    }

    /**
     * One fact about a recording.
     *
     * @param what what it is called if it is not there, with its article
     * @throws Problem with status 404 when it is not there
     */
    public <E extends RecordingEvent, V> Response one(
            UUID recording, Kind<E, V> kind, Text what, Predicate<E> which, @Nullable Purpose purpose) {
        return one(recording, kind, what, (event, _) -> which.test(event), purpose, true);
    }

    /** The same, of a fact that is shown with what was heard since: its version does not tell whether that is still the same. */
    public <E extends RecordingEvent, V> Response oneAsHeard(
            UUID recording, Kind<E, V> kind, Text what, Predicate<E> which, @Nullable Purpose purpose) {
        return one(recording, kind, what, (event, _) -> which.test(event), purpose, false);
    }

    /** One fact about a recording, by its version in the stream. */
    public <E extends RecordingEvent, V> Response numbered(UUID recording, Kind<E, V> kind, Text what, int number) {
        return one(recording, kind, what, (_, envelope) -> envelope.version() == number, null, true);
    }

    private <E extends RecordingEvent, V> Response one(
            UUID recording,
            Kind<E, V> kind,
            Text what,
            BiPredicate<E, EventEnvelope> which,
            @Nullable Purpose purpose,
            boolean byVersion) {
        return transactions.call(connection -> {
            String conversation = conversation(recording);
            OwnStream stream = stream(connection, conversation);
            List<OwnStream.Entry> found = stream.entries().stream()
                    .filter(e -> kind.of(e, recording)
                            .filter(event -> which.test(event, e.envelope()))
                            .isPresent())
                    .limit(1)
                    .toList();
            if (found.isEmpty()) {
                throw Problem.notFound(what);
            }
            EntityVersion version = EntityVersion.of(stream.version());
            if (byVersion && conditions.isKnown(version)) {
                return Response.notModified().header("ETag", version.etag()).build();
            }
            V shown = shown(connection, conversation, recording, stream, kind, found, purpose)
                    .getFirst();
            return Response.ok(shown).header("ETag", version.etag()).build();
        });
    }

    /** The recording itself, with what is known of it now. */
    public <V> Response recording(
            UUID recording, Kind<RecordingEvent.RecordingRegistered, V> kind, @Nullable Purpose purpose) {
        return oneAsHeard(recording, kind, RECORDING, _ -> true, purpose);
    }

    /**
     * What was taken down about a recording at a version of its conversation's stream, whether it counts or not.
     *
     * @param what what it is called if it is not there, with its article
     * @throws Problem with status 404 when there is nothing of that version about this recording
     */
    public RecordingEvent at(UUID recording, int version, Text what) {
        return transactions.call(connection -> {
            ConversationState state =
                    stream(connection, conversation(recording)).state();
            return state.taken(version)
                    .map(Happened::event)
                    .filter(event -> Subject.recordingOf(event, state)
                            .filter(recording.toString()::equals)
                            .isPresent())
                    .orElseThrow(() -> Problem.notFound(what));
        });
    }

    private String conversation(UUID recording) {
        return RecordingRow.find(recording, caller.organisation())
                .map(RecordingRow::conversation)
                .orElseThrow(() -> RecordingProblems.of(new Refusal.Unknown(Refusal.Thing.RECORDING)));
    }

    private OwnStream stream(Connection connection, String conversation) throws SQLException {
        return OwnStream.of(store.load(connection, ConsentReader.stream(conversation)), caller.organisation());
    }

    private <E extends RecordingEvent, V> List<V> shown(
            Connection connection,
            String conversation,
            UUID recording,
            OwnStream stream,
            Kind<E, V> kind,
            List<OwnStream.Entry> entries,
            @Nullable Purpose purpose)
            throws SQLException {
        List<UUID> sealed = new ArrayList<>();
        for (OwnStream.Entry entry : entries) {
            for (Sealed text : kind.texts().apply(kind.kind().cast(entry.event()))) {
                if (text != null) {
                    sealed.add(UUID.fromString(text.id()));
                }
            }
        }
        Map<String, String> texts = new LinkedHashMap<>();
        if (!sealed.isEmpty()) {
            for (Revealed revealed : vault.reveal(connection, sealed).values()) {
                if (revealed instanceof Revealed.Value value) {
                    texts.put(value.id().toString(), value.text());
                }
            }
            readings.record(
                    connection,
                    caller,
                    new ReadingLog.Reading(
                            conversation, recording, "revealed-value", purposes.of(purpose, Purpose.CASE_HANDLING)));
        }
        if (entries.isEmpty()) {
            return List.of();
        }
        Map<Integer, OwnStream.Remarks> remarks = stream.remarks();
        Known known = known(connection, conversation, recording, stream);
        return entries.stream()
                .map(e -> kind.view()
                        .of(
                                kind.kind().cast(e.event()),
                                new Shown(
                                        e.envelope(),
                                        texts,
                                        remarks.getOrDefault(e.envelope().version(), OwnStream.Remarks.NONE),
                                        known)))
                .toList();
    }

    private Known known(Connection connection, String conversation, UUID recording, OwnStream stream)
            throws SQLException {
        ConversationState state = stream.state();
        Recording known = state.recording(recording.toString())
                .or(() -> state.asTakenDown().recording(recording.toString()))
                .orElseThrow(() -> RecordingProblems.of(new Refusal.Unknown(Refusal.Thing.RECORDING)));
        return new Known(known, state, consent.heard(connection, conversation, caller.organisation(), null));
    }
}
