package nl.gespreksopname.consent.conversation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.gespreksopname.consent.conversation.domain.Conversation;
import nl.gespreksopname.consent.conversation.domain.Decided;
import nl.gespreksopname.consent.participation.ParticipantView;
import nl.gespreksopname.consent.person.Accesses;
import nl.gespreksopname.consent.person.Purpose;
import nl.gespreksopname.conventions.caller.Caller;
import nl.gespreksopname.conventions.paging.Page;
import nl.gespreksopname.conventions.paging.PageRequest;
import nl.gespreksopname.conventions.paging.Pages;
import nl.gespreksopname.conventions.problem.Problem;
import nl.gespreksopname.eventstore.Transactions;
import nl.gespreksopname.eventstore.append.EventStore;
import nl.gespreksopname.eventstore.append.StoredEvent;
import nl.gespreksopname.eventstore.vault.Revealed;
import nl.gespreksopname.eventstore.vault.Vault;
import org.jspecify.annotations.Nullable;

/**
 * Reads conversations of the caller's organisation from their streams. Texts come out of the vault only when asked for, and
 * then the reading is taken down in the same transaction.
 */
@RequestScoped
public class ConversationReading {

    private final Transactions transactions;
    private final EventStore store;
    private final Vault vault;
    private final Accesses accesses;
    private final Caller caller;
    private final Pages pages;

    /** Made by the container. */
    @Inject
    public ConversationReading(
            Transactions transactions, EventStore store, Vault vault, Accesses accesses, Caller caller, Pages pages) {
        this.transactions = transactions;
        this.store = store;
        this.vault = vault;
        this.accesses = accesses;
        this.caller = caller;
        this.pages = pages;
    }

    /** What of an entry is listed; null for an entry that is not of the list. */
    @FunctionalInterface
    public interface Listing<T> {
        /** The item. */
        @Nullable
        T item(Stream.Entry entry, Texts texts);
    }

    /** Something read from a conversation within one transaction. */
    @FunctionalInterface
    public interface Work<T> {
        /** Reads it. */
        T read(Connection connection, Stream stream) throws SQLException;
    }

    /** Reads something from a conversation of the caller's organisation. */
    public <T> T read(UUID conversation, Work<T> work) {
        String organisation = caller.organisation();
        return transactions.call(connection -> {
            List<StoredEvent> history = store.load(connection, Stream.name(conversation));
            Conversations.requireOwn(history, organisation);
            return work.read(connection, Stream.of(history));
        });
    }

    /**
     * Something in a conversation that an address names.
     *
     * @param kind what it is
     * @param where where the conversation has such things, by id
     * @param id which one
     */
    public record Within(Decided.Kind kind, Function<Conversation, Map<String, ?>> where, String id) {

        /** Something that goes by a UUID. */
        public Within(Decided.Kind kind, Function<Conversation, Map<String, ?>> where, UUID id) {
            this(kind, where, id.toString());
        }

        private void requireThere(Conversation conversation) {
            if (!where.apply(conversation.asReported()).containsKey(id)) {
                throw Problem.notFound(ConversationProblems.name(kind));
            }
        }
    }

    /** A page of what a conversation has of a kind, in the order of the log. */
    public <T> Page<T> list(UUID conversation, @Nullable Reveal reveal, @Nullable Purpose purpose, Listing<T> listing) {
        return list(conversation, null, reveal, purpose, listing);
    }

    /**
     * The same, of one thing in the conversation.
     *
     * @throws Problem with status 404 when the conversation doesn't have it
     */
    public <T> Page<T> list(
            UUID conversation,
            @Nullable Within within,
            @Nullable Reveal reveal,
            @Nullable Purpose purpose,
            Listing<T> listing) {
        PageRequest request = pages.requested();
        int after = request.after() == null ? 0 : Integer.parseInt(request.after());
        record Placed<T>(int version, T item) {}
        return read(conversation, (connection, stream) -> {
            if (within != null) {
                within.requireThere(stream.conversation());
            }
            List<Stream.Entry> asked = stream.entries().stream()
                    .filter(entry -> entry.envelope().version() > after && listing.item(entry, Texts.CLOSED) != null)
                    .limit(request.limit() + 1L)
                    .toList();
            List<Stream.Entry> shown = asked.subList(0, Math.min(asked.size(), request.limit()));
            Texts texts = reveal == null ? Texts.CLOSED : texts(connection, conversation, shown, purpose, listing);
            List<Placed<T>> found = asked.stream()
                    .map(entry -> new Placed<>(
                            entry.envelope().version(), Objects.requireNonNull(listing.item(entry, texts))))
                    .toList();
            Page<Placed<T>> page = pages.page(request, found, placed -> Integer.toString(placed.version()));
            return new Page<>(page.items().stream().map(Placed::item).toList(), page.next());
        });
    }

    /**
     * One of what such a list has: as it counts, or else as it was last reported.
     *
     * @throws Problem with status 404 when the list has none
     */
    public <T> T one(
            UUID conversation,
            @Nullable Within within,
            @Nullable Reveal reveal,
            @Nullable Purpose purpose,
            Listing<T> listing) {
        return read(conversation, (connection, stream) -> {
            if (within != null) {
                within.requireThere(stream.conversation());
            }
            List<Stream.Entry> found = stream.entries().stream()
                    .filter(entry -> listing.item(entry, Texts.CLOSED) != null)
                    .toList();
            if (found.isEmpty()) {
                throw Problem.notFound(ConversationProblems.name(Decided.Kind.FACT));
            }
            Stream.Entry shown = found.stream()
                    .filter(entry -> entry.correctedBy() == null)
                    .reduce((earlier, later) -> later)
                    .orElse(found.getLast());
            Texts texts =
                    reveal == null ? Texts.CLOSED : texts(connection, conversation, List.of(shown), purpose, listing);
            return Objects.requireNonNull(listing.item(shown, texts));
        });
    }

    /** The texts of some entries out of the vault; the reading is taken down. */
    public <T> Texts texts(
            Connection connection,
            UUID conversation,
            Collection<Stream.Entry> entries,
            @Nullable Purpose purpose,
            Listing<T> listing)
            throws SQLException {
        Set<UUID> wanted = new HashSet<>();
        Texts gathering = Texts.gathering(wanted);
        entries.forEach(entry -> listing.item(entry, gathering));
        Map<UUID, Revealed> revealed = vault.reveal(connection, wanted);
        Map<String, UUID> persons = ParticipantView.in(conversation).stream()
                .collect(Collectors.toMap(one -> one.id().toString(), ParticipantView::person));
        Set<UUID> read = new LinkedHashSet<>();
        boolean any = false;
        for (Revealed one : revealed.values()) {
            if (one instanceof Revealed.Value value) {
                any = true;
                List<UUID> about = value.subjects().stream()
                        .map(persons::get)
                        .filter(Objects::nonNull)
                        .toList();
                // A text of which nobody knows whom it is about can be about anyone who was there.
                read.addAll(about.isEmpty() ? persons.values() : about);
            }
        }
        if (any && read.isEmpty()) {
            accesses.takeDownOfNobodyKnown(conversation, "texts", purpose);
        }
        accesses.takeDown(read, conversation, "texts", purpose);
        return Texts.revealing(revealed);
    }
}
