package nl.gespreksopname.policy.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.gespreksopname.contracts.envelope.Timestamps;
import nl.gespreksopname.contracts.vocabulary.Outcome;
import nl.gespreksopname.contracts.vocabulary.RuleId;
import nl.gespreksopname.contracts.vocabulary.Term;
import nl.gespreksopname.conventions.http.AnswerLanguage;
import nl.gespreksopname.conventions.paging.Page;
import nl.gespreksopname.conventions.paging.PageRequest;
import nl.gespreksopname.conventions.paging.Pages;
import nl.gespreksopname.conventions.problem.Problem;
import nl.gespreksopname.conventions.problem.Text;
import nl.gespreksopname.eventstore.Transactions;
import nl.gespreksopname.policy.access.AccessLog;
import nl.gespreksopname.policy.access.CurrentReader;
import nl.gespreksopname.policy.access.domain.AccessKind;
import nl.gespreksopname.policy.audit.FoundConversation.FoundVerdict;
import nl.gespreksopname.policy.audit.TrailSearch.Place;
import nl.gespreksopname.policy.trail.TrailRow;
import nl.gespreksopname.policy.trail.VerdictRow;
import org.jspecify.annotations.Nullable;

/** Searches conversations for whoever may, and takes down that they did. */
@RequestScoped
class Searches {

    private final TrailSearch search;
    private final Transactions transactions;
    private final AccessLog accessLog;
    private final CurrentReader reader;
    private final Pages pages;
    private final AnswerLanguage language;

    @Inject
    Searches(
            TrailSearch search,
            Transactions transactions,
            AccessLog accessLog,
            CurrentReader reader,
            Pages pages,
            AnswerLanguage language) {
        this.search = search;
        this.transactions = transactions;
        this.accessLog = accessLog;
        this.reader = reader;
        this.pages = pages;
        this.language = language;
    }

    /**
     * A page of what is found, taken down as a reading of every organisation that was looked in.
     *
     * @param mandate under which is searched; absent for an organisation's own
     */
    Page<FoundConversation> found(TrailCriteria criteria, @Nullable UUID mandate) {
        PageRequest asked = pages.requested();
        return transactions.call(connection -> {
            List<Place> places = search.find(connection, criteria, place(asked.after()), asked.limit() + 1);
            Page<Place> page =
                    pages.page(asked, places, place -> Timestamps.text(place.moment()) + "/" + place.conversation());
            List<FoundConversation> conversations = conversations(page.items(), criteria, mandate);
            record(connection, criteria, conversations, mandate);
            return new Page<>(conversations, page.next());
        });
    }

    private List<FoundConversation> conversations(List<Place> places, TrailCriteria criteria, @Nullable UUID mandate) {
        List<UUID> ids = places.stream().map(Place::conversation).toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, TrailRow> rows = TrailRow.<TrailRow>list("conversation in ?1", ids).stream()
                .collect(Collectors.toMap(row -> row.conversation, row -> row));
        Map<UUID, List<VerdictRow>> verdicts =
                VerdictRow.<VerdictRow>list("conversation in ?1 order by rule, subjectKind, subject", ids).stream()
                        .filter(row -> fits(row, criteria))
                        .collect(Collectors.groupingBy(row -> row.conversation));
        List<FoundConversation> found = new ArrayList<>();
        for (UUID id : ids) {
            TrailRow row = rows.get(id);
            if (row != null) {
                found.add(FoundConversation.of(
                        row,
                        verdicts.getOrDefault(id, List.of()).stream()
                                .map(this::verdict)
                                .toList(),
                        trail(id, mandate)));
            }
        }
        return found;
    }

    private void record(
            Connection connection,
            TrailCriteria criteria,
            List<FoundConversation> conversations,
            @Nullable UUID mandate)
            throws SQLException {
        Map<String, List<UUID>> found = new HashMap<>();
        criteria.organisations().forEach(organisation -> found.put(organisation, new ArrayList<>()));
        for (FoundConversation conversation : conversations) {
            found.computeIfAbsent(conversation.organisation(), organisation -> new ArrayList<>())
                    .add(conversation.conversation());
        }
        accessLog.record(connection, reader.reads(AccessKind.SEARCH, mandate, found));
    }

    private FoundVerdict verdict(VerdictRow row) {
        Text words = word(RuleId.values(), row.rule);
        Text outcome = word(Outcome.values(), row.baseline);
        return FoundConversation.verdict(
                row,
                language.say(
                        new Text(words.dutch() + ": " + outcome.dutch(), words.english() + ": " + outcome.english())));
    }

    private static Text word(Term[] list, String spelled) {
        return Arrays.stream(list)
                .filter(term -> term.term().equals(spelled))
                .findFirst()
                .map(term -> new Text(term.dutch(), term.english()))
                .orElse(new Text(spelled, spelled));
    }

    private static boolean fits(VerdictRow row, TrailCriteria criteria) {
        return (criteria.rule() == null || criteria.rule().term().equals(row.rule))
                && (criteria.outcome() == null || criteria.outcome().term().equals(row.baseline))
                && (criteria.dutyOn() == null || criteria.dutyOn().term().equals(row.dutyOn));
    }

    private static String trail(UUID conversation, @Nullable UUID mandate) {
        return mandate == null
                ? "/policy/v1/conversations/" + conversation + "/trail"
                : "/policy/v1/audit/conversations/" + conversation + "?mandate=" + mandate;
    }

    private static @Nullable Place place(@Nullable String position) {
        if (position == null) {
            return null;
        }
        int slash = position.indexOf('/');
        return new Place(
                Timestamps.parse(position.substring(0, slash)), UUID.fromString(position.substring(slash + 1)));
    }

    /** A reference as it is stored. */
    static @Nullable String spelled(@Nullable String reference) {
        return reference == null ? null : reference.toUpperCase(Locale.ROOT);
    }

    /**
     * Refuses a period that ends before it begins.
     *
     * @throws Problem with status 400
     */
    static void checkPeriod(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            throw Problem.invalidInput(
                    "/to",
                    "period-ends-before-it-begins",
                    new Text(
                            "De laatste dag ligt voor de eerste. Geef een laatste dag op of na de eerste.",
                            "The last day is before the first. Give a last day on or after the first."));
        }
    }
}
