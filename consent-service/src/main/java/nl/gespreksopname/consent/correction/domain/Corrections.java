package nl.gespreksopname.consent.correction.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.gespreksopname.consent.conversation.domain.Claim;
import nl.gespreksopname.consent.conversation.domain.Conversation;
import nl.gespreksopname.consent.conversation.domain.Decided;
import nl.gespreksopname.consent.conversation.domain.Fact;
import nl.gespreksopname.consent.conversation.domain.Logged;
import nl.gespreksopname.consent.conversation.domain.PrivateText;
import nl.gespreksopname.consent.conversation.domain.Reported;
import nl.gespreksopname.consent.conversation.domain.Sealing;
import nl.gespreksopname.consent.conversation.domain.Taken;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import nl.gespreksopname.contracts.vocabulary.Sealed;
import nl.gespreksopname.contracts.vocabulary.When;
import org.jspecify.annotations.Nullable;

/** Takes down that something is not so, or that somebody says so. */
public final class Corrections {

    private static final String CORRECTION = "fact-correction";
    private static final String DISPUTE = "fact-dispute";

    private Corrections() {}

    /**
     * Takes down a correction and, right after it, what is said to be right. When what is named was corrected before, it
     * starts from what counts in its place by now, so that what two people corrected of one fact both stands.
     *
     * @param taking takes the replacing fact down as if it were new
     */
    public static Taken take(
            Fact.Correction fact, Conversation conversation, Sealing sealing, Function<Fact, Taken> taking) {
        Optional<Logged> corrected = startsFrom(fact, conversation);
        Fact replacement = fact.replacement();
        var event = new ConsentEvent.FactCorrected(
                fact.correction(),
                conversation.history().toCorrect(fact.version()),
                replacement != null,
                sealed(CORRECTION, fact.explanation(), fact.correction(), conversation, sealing));
        if (corrected.isEmpty() || replacement == null) {
            return Taken.as(event).provided(corrected.isPresent(), "version", Decided.Kind.FACT);
        }
        ConsentEvent was = corrected.get().event();
        Optional<Fact> completed = Replacements.of(was, replacement, claim(fact, conversation));
        if (completed.isEmpty()) {
            return Taken.as(event).provided(false, "fact/type", Decided.Kind.REPLACEMENT);
        }
        Taken told = taking.apply(completed.get());
        List<ConsentEvent> events = new ArrayList<>(List.of(event));
        told.events().stream()
                .filter(was.getClass()::isInstance)
                .findFirst()
                .ifPresent(fresh -> events.add(Replacements.keeping(was, fresh)));
        told.events().stream()
                .filter(other -> other instanceof ConsentEvent.AbsenteeNamed
                        && !was.getClass().isInstance(other))
                .forEach(events::add);
        return new Taken(
                events,
                told.unknown().stream()
                        .map(unknown -> new Taken.Unknown("fact/" + unknown.field(), unknown.kind()))
                        .toList());
    }

    /**
     * What is claimed of what replaces: what the correction says of its moment, or else what was said of what it corrects, so
     * that nothing becomes late by being corrected in another respect.
     */
    public static Claim claim(Fact.Correction fact, Conversation conversation) {
        Fact replacement = fact.replacement();
        Optional<Logged> corrected = startsFrom(fact, conversation);
        if (replacement == null || corrected.isEmpty()) {
            return fact.claim();
        }
        Claim own = replacement.claim();
        String by = own.reportedBy() == null ? fact.claim().reportedBy() : own.reportedBy();
        if (own.occurredAt() != null || own.when() != null) {
            return new Claim(own.occurredAt(), own.when(), by);
        }
        Logged was = corrected.get();
        When when = Reported.when(was.event());
        return new Claim(when == null ? was.at() : was.occurredAt(), when, by);
    }

    private static Optional<Logged> startsFrom(Fact.Correction fact, Conversation conversation) {
        return conversation
                .reported(fact.version())
                .flatMap(named -> conversation.history().latest(named.version()));
    }

    /** Takes down that a participant says that something is not so. */
    public static Taken take(Fact.FactDispute fact, Conversation conversation, Sealing sealing) {
        return Taken.as(new ConsentEvent.FactDisputed(
                        fact.dispute(),
                        fact.version(),
                        fact.by(),
                        sealed(DISPUTE, fact.explanation(), fact.dispute(), conversation, sealing)))
                .provided(conversation.reported(fact.version()).isPresent(), "version", Decided.Kind.FACT)
                .naming(conversation, fact.by(), "by");
    }

    private static @Nullable Sealed sealed(
            String kind, @Nullable PrivateText text, String thing, Conversation conversation, Sealing sealing) {
        return text == null ? null : sealing.seal(kind, conversation.everybodyAnd(thing), text.value());
    }
}
