package nl.gespreksopname.consent.sharing.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.gespreksopname.consent.conversation.domain.Circumstances;
import nl.gespreksopname.consent.conversation.domain.Claim;
import nl.gespreksopname.consent.conversation.domain.Conversation;
import nl.gespreksopname.consent.conversation.domain.Conversation.Permission;
import nl.gespreksopname.consent.conversation.domain.Conversation.Standing;
import nl.gespreksopname.consent.conversation.domain.Decided;
import nl.gespreksopname.consent.conversation.domain.Fact;
import nl.gespreksopname.consent.conversation.domain.Logged;
import nl.gespreksopname.consent.conversation.domain.Moment;
import nl.gespreksopname.consent.conversation.domain.PrivateText;
import nl.gespreksopname.consent.conversation.domain.Taken;
import nl.gespreksopname.consent.participation.domain.Participation;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import nl.gespreksopname.contracts.vocabulary.EndCause;
import nl.gespreksopname.contracts.vocabulary.Role;
import nl.gespreksopname.contracts.vocabulary.Sealed;
import org.jspecify.annotations.Nullable;

/** Takes down requests for permission to share, decisions on them and revocations, with what follows at once. */
public final class Sharing {

    private static final String RECIPIENT = "recipient";
    private static final String EXPLANATION = "share-explanation";

    private Sharing() {}

    /** Takes down that somebody asks permission; granted at once when nobody else is needed. */
    public static Taken take(Fact.ShareRequest fact, Conversation conversation, Circumstances circumstances) {
        Moment moment = moment(fact.claim(), circumstances);
        var needed = SharePermissions.needed(conversation, circumstances.people(), moment, fact.requestedBy());
        List<ConsentEvent> events = new ArrayList<>(absentees(conversation, needed.everybody(), circumstances));
        Set<String> about = Set.of(fact.requestedBy());
        events.add(new ConsentEvent.SharePermissionRequested(
                fact.permission(),
                fact.recording(),
                fact.requestedBy(),
                fact.material(),
                circumstances.sealing().seal(RECIPIENT, about, fact.recipient().value()),
                fact.recipientKey(),
                fact.purpose(),
                sealed(fact.explanation(), about, circumstances),
                fact.scope(),
                fact.until(),
                List.copyOf(needed.everybody())));
        events.addAll(consequences(conversation, events, fact.permission(), moment, circumstances));
        return Taken.as(events).naming(conversation, fact.requestedBy(), "requestedBy");
    }

    /** Takes down what participants decided. */
    public static Taken take(Fact.Decisions fact, Conversation conversation, Circumstances circumstances) {
        List<ConsentEvent> events = new ArrayList<>();
        Permission permission = conversation.asReported().permissions().get(fact.permission());
        for (Fact.One one : fact.decisions()) {
            events.add(new ConsentEvent.ShareDecisionMade(
                    one.id(),
                    fact.permission(),
                    one.participant(),
                    fact.decision(),
                    fact.claim().when()));
        }
        Conversation after = after(conversation, events, fact.claim(), circumstances);
        Permission decided = after.permissions().get(fact.permission());
        if (decided != null) {
            Moment moment = moment(fact.claim(), circumstances);
            boolean today = moment.day().equals(new Moment(circumstances.now()).day());
            events.addAll(withAbsentees(
                    after,
                    SharePermissions.consequences(after, circumstances.people(), moment, decided, today),
                    circumstances));
        }
        return Taken.as(events)
                .provided(permission != null, "shareRequest", Decided.Kind.SHARE_REQUEST)
                .naming(conversation, fact.decisions());
    }

    /** Takes down that somebody took a permission back. */
    public static Taken take(Fact.Revocation fact, Conversation conversation, Circumstances circumstances) {
        List<ConsentEvent> events = new ArrayList<>();
        events.add(new ConsentEvent.SharePermissionRevoked(
                fact.revocation(),
                fact.permission(),
                fact.participant(),
                fact.claim().when()));
        Permission permission = conversation.permissions().get(fact.permission());
        if (permission != null) {
            events.addAll(SharePermissions.revoked(
                    conversation,
                    circumstances.people(),
                    moment(fact.claim(), circumstances),
                    permission,
                    fact.participant()));
        }
        return Taken.as(events)
                .provided(
                        conversation.asReported().permissions().containsKey(fact.permission()),
                        "shareRequest",
                        Decided.Kind.SHARE_REQUEST)
                .naming(conversation, fact.participant(), "participant");
    }

    /**
     * What follows for all requests and permissions from the passing of time, from what is known about people now, and from
     * what was corrected.
     *
     * @param added what the command at hand added so far
     */
    public static List<ConsentEvent> consequences(
            Conversation conversation, List<ConsentEvent> added, Circumstances circumstances) {
        List<ConsentEvent> events = new ArrayList<>();
        var moment = new Moment(circumstances.now());
        boolean corrected = added.stream().anyMatch(ConsentEvent.FactCorrected.class::isInstance);
        for (Permission permission : conversation.permissions().values()) {
            List<ConsentEvent> follow = corrected
                    ? SharePermissions.corrected(
                            conversation, circumstances.people(), moment, permission, asked(added, permission.id()))
                    : SharePermissions.consequences(conversation, circumstances.people(), moment, permission, true);
            events.addAll(withAbsentees(conversation, follow, circumstances));
        }
        if (corrected) {
            conversation.asReported().permissions().values().stream()
                    .filter(permission -> permission.standing() == Standing.GRANTED
                            && !conversation.permissions().containsKey(permission.id()))
                    .forEach(permission ->
                            events.add(new ConsentEvent.SharePermissionEnded(permission.id(), EndCause.LAPSED)));
        }
        return events;
    }

    /**
     * What follows for permissions when nothing is decided any more by who somebody is: what was given for something else than
     * what the request turns out to ask is over.
     */
    public static List<ConsentEvent> lapses(Conversation conversation) {
        return conversation.permissions().values().stream()
                .filter(permission -> permission.standing() == Standing.GRANTED && permission.grantedOtherwise())
                .<ConsentEvent>map(
                        permission -> new ConsentEvent.SharePermissionEnded(permission.id(), EndCause.LAPSED))
                .toList();
    }

    private static boolean asked(List<ConsentEvent> added, String permission) {
        return added.stream()
                .anyMatch(event -> event instanceof ConsentEvent.SharePermissionRequested requested
                        && requested.permission().equals(permission));
    }

    /** Whoever is needed from now on has a place in the conversation before it is told that they are. */
    private static List<ConsentEvent> withAbsentees(
            Conversation conversation, List<ConsentEvent> follow, Circumstances circumstances) {
        List<ConsentEvent> events = new ArrayList<>();
        for (ConsentEvent event : follow) {
            if (event instanceof ConsentEvent.SharePermissionNeedChanged changed) {
                events.addAll(absentees(conversation, new TreeSet<>(changed.needed()), circumstances));
            }
            events.add(event);
        }
        return events;
    }

    private static List<ConsentEvent> consequences(
            Conversation conversation,
            List<ConsentEvent> events,
            String permission,
            Moment moment,
            Circumstances circumstances) {
        Conversation after = after(conversation, events, Claim.NONE, circumstances);
        Permission requested = after.permissions().get(permission);
        return requested == null
                ? List.of()
                : SharePermissions.consequences(after, circumstances.people(), moment, requested, false);
    }

    /** Gives holders of custody who are not in the conversation a place in it, so that their decision can be taken down. */
    private static List<ConsentEvent> absentees(
            Conversation conversation, Set<String> needed, Circumstances circumstances) {
        return needed.stream()
                .filter(who -> !conversation.asReported().participants().containsKey(who))
                .<ConsentEvent>map(who -> new ConsentEvent.AbsenteeNamed(
                        who,
                        Role.PARENT,
                        null,
                        Participation.person(circumstances.people().persons().get(who), circumstances.sealing())))
                .toList();
    }

    private static Conversation after(
            Conversation conversation, List<ConsentEvent> events, Claim claim, Circumstances circumstances) {
        Conversation after = conversation;
        for (ConsentEvent event : events) {
            after = after.after(new Logged(after.version() + 1, event, claim.occurredAt(), circumstances.now()));
        }
        return after;
    }

    private static Moment moment(Claim claim, Circumstances circumstances) {
        Instant claimed = claim.occurredAt();
        return new Moment(claimed == null ? circumstances.now() : claimed);
    }

    private static @Nullable Sealed sealed(@Nullable PrivateText text, Set<String> about, Circumstances circumstances) {
        return text == null ? null : circumstances.sealing().seal(EXPLANATION, about, text.value());
    }
}
