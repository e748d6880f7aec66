package nl.gespreksopname.consent.conversation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import nl.gespreksopname.contracts.consent.ConsentEvent.ClearanceChanged;
import nl.gespreksopname.contracts.vocabulary.Answer;
import nl.gespreksopname.contracts.vocabulary.ConversationChannel;
import nl.gespreksopname.contracts.vocabulary.ConversationStatus;
import nl.gespreksopname.contracts.vocabulary.Decision;
import nl.gespreksopname.contracts.vocabulary.Ground;
import nl.gespreksopname.contracts.vocabulary.Material;
import nl.gespreksopname.contracts.vocabulary.Means;
import nl.gespreksopname.contracts.vocabulary.Medium;
import nl.gespreksopname.contracts.vocabulary.ReviewOutcome;
import nl.gespreksopname.contracts.vocabulary.Role;
import nl.gespreksopname.contracts.vocabulary.Scope;
import nl.gespreksopname.contracts.vocabulary.Sealed;
import nl.gespreksopname.contracts.vocabulary.SharePurpose;
import org.jspecify.annotations.Nullable;

/**
 * A conversation to try decisions on, told in the order of the log: given events come from earlier commands, and {@link
 * #then} is what the last command came to.
 */
public final class Scenario {

    /** The moment at which every scenario begins. */
    public static final Instant MORNING = Instant.parse("2026-11-24T09:00:00Z");

    private Conversation conversation = Conversation.NONE;
    private Instant now = MORNING;
    private List<ConsentEvent> last = List.of();
    private List<Logged> lastLogged = List.of();
    private Decided decided = new Decided.Events(List.of());
    private int made;
    private final Map<String, LocalDate> birthDates = new HashMap<>();
    private final Map<String, List<People.Custody>> custody = new HashMap<>();
    private final Map<String, List<People.Capacity>> capacities = new HashMap<>();
    private final Map<String, String> persons = new HashMap<>();

    private Scenario() {}

    /** A planned conversation in which these take part, each named by a pseudonym that begins with the role's word. */
    public static Scenario with(String... participants) {
        Scenario scenario = new Scenario();
        scenario.decide(new ConversationCommand.Open(
                "GO-0000-0000",
                null,
                ConversationChannel.IN_PERSON,
                true,
                null,
                null,
                Stream.of(participants).map(Scenario::joining).toList()));
        return scenario;
    }

    private static Fact joining(String participant) {
        return new Fact.Joining(participant, role(participant), null, null, true, Claim.NONE);
    }

    /** The role that a pseudonym begins with. */
    public static Role role(String participant) {
        return Stream.of(Role.values())
                .filter(role -> participant.startsWith(role.term()))
                .findFirst()
                .orElseThrow();
    }

    public Scenario born(String participant, String date) {
        birthDates.put(participant, LocalDate.parse(date));
        return this;
    }

    public Scenario custody(String child, String holder, boolean held) {
        return custody(child, holder, held, "2020-01-01");
    }

    public Scenario custody(String child, String holder, boolean held, String from) {
        custody.computeIfAbsent(child, c -> new ArrayList<>())
                .add(new People.Custody(holder, held, LocalDate.parse(from)));
        persons.put(holder, "person-of-" + holder);
        return this;
    }

    public Scenario incapable(String participant) {
        capacities.put(participant, List.of(new People.Capacity(false, LocalDate.parse("2020-01-01"))));
        return this;
    }

    public Scenario at(String instant) {
        now = Instant.parse(instant);
        return this;
    }

    public Scenario join(String participant) {
        return take(joining(participant));
    }

    public Scenario joinFor(String participant, String represents) {
        return take(new Fact.Joining(participant, role(participant), represents, null, true, Claim.NONE));
    }

    public Scenario leave(String participant) {
        return take(new Fact.Leaving(participant, Claim.NONE));
    }

    public Scenario status(ConversationStatus status, @Nullable String occurredAt) {
        return take(new Fact.StatusChange(status, claim(occurredAt)));
    }

    /** Announced by who records; the announcement's id is {@code a-} and the recorder. */
    public Scenario announce(String recorder) {
        return take(new Fact.Announcement("a-" + recorder, recorder, recorder, Medium.AUDIO, null, Claim.NONE));
    }

    public Scenario answer(String recorder, Answer answer, String... participants) {
        return answer(recorder, answer, null, participants);
    }

    public Scenario answer(String recorder, Answer answer, @Nullable String occurredAt, String[] participants) {
        return take(new Fact.Responses(
                "a-" + recorder, ones(participants), answer, null, null, null, false, claim(occurredAt)));
    }

    public Scenario refuse(String recorder, String participant, @Nullable Ground ground) {
        return take(new Fact.Responses(
                "a-" + recorder,
                List.of(new Fact.One(participant, "r-" + participant)),
                Answer.REFUSED,
                ground,
                null,
                null,
                false,
                Claim.NONE));
    }

    /** Corrects what was taken down at a version; it did not happen, unless {@code fact} says how it was. */
    public Scenario correct(int version, @Nullable Fact fact) {
        return take(new Fact.Correction("correction-" + made++, version, fact, null, Claim.NONE));
    }

    /** The version at which a kind of event was last taken down. */
    public int versionOf(Class<? extends ConsentEvent> kind) {
        return conversation.reportedFacts().values().stream()
                .filter(logged -> kind.isInstance(logged.event()))
                .mapToInt(Logged::version)
                .max()
                .orElseThrow();
    }

    /** Looked at again by somebody; the refusal's id is {@code r-} and who refused. */
    public Scenario review(String refuser, @Nullable String reviewer, ReviewOutcome outcome) {
        return take(new Fact.Review("review-" + made++, "r-" + refuser, null, reviewer, outcome, null, Claim.NONE));
    }

    public Scenario mention(String by) {
        return take(new Fact.Mention("m-" + by, true, by, Means.SPOKEN, Claim.NONE));
    }

    /** Asks permission to share; the request's id is {@code s-} and who asks. */
    public Scenario ask(String participant, @Nullable String until) {
        return take(new Fact.ShareRequest(
                "s-" + participant,
                "recording",
                participant,
                Material.ORIGINAL,
                new PrivateText("an aunt"),
                "key",
                SharePurpose.PERSONAL_SUPPORT,
                null,
                Scope.LISTEN,
                until == null ? null : Instant.parse(until),
                Claim.NONE));
    }

    public Scenario decide(String asked, Decision decision, String... participants) {
        return decideAt(asked, decision, null, participants);
    }

    public Scenario decideAt(String asked, Decision decision, @Nullable String occurredAt, String... participants) {
        return take(new Fact.Decisions("s-" + asked, ones(participants), decision, claim(occurredAt)));
    }

    public Scenario revoke(String asked, String participant) {
        return take(new Fact.Revocation("revocation-" + made++, "s-" + asked, participant, Claim.NONE));
    }

    public Scenario reassess() {
        return decide(new ConversationCommand.Reassess());
    }

    public Scenario take(Fact... facts) {
        return decide(new ConversationCommand.TakeDown(List.of(facts)));
    }

    private Scenario decide(ConversationCommand command) {
        People people = people();
        Sealing sealing = (kind, subjects, text) -> new Sealed("sealed-" + kind, text);
        decided = ConversationDecider.decide(command, conversation, new Circumstances(now, people, sealing));
        if (decided instanceof Decided.Events(List<Decided.Draft> drafts)) {
            lastLogged = new ArrayList<>();
            for (Decided.Draft draft : drafts) {
                Logged logged = new Logged(
                        conversation.version() + 1, draft.event(), draft.claim().occurredAt(), now);
                conversation = conversation.after(logged);
                lastLogged.add(logged);
            }
            last = drafts.stream().map(Decided.Draft::event).toList();
        } else {
            last = List.of();
            lastLogged = List.of();
        }
        return this;
    }

    private List<Fact.One> ones(String... participants) {
        return Stream.of(participants)
                .map(participant -> new Fact.One(participant, participant + "-" + made++))
                .toList();
    }

    private static Claim claim(@Nullable String occurredAt) {
        return occurredAt == null ? Claim.NONE : new Claim(Instant.parse(occurredAt), null, null);
    }

    /** What the last command came to. */
    public Decided decided() {
        return decided;
    }

    /** The events of the last command. */
    public List<ConsentEvent> then() {
        return last;
    }

    /** The events of one kind of the last command. */
    public <E extends ConsentEvent> List<E> then(Class<E> kind) {
        return last.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** What whoever gave the last command is told that is not, or not yet, as it should be. */
    public List<Concern> concerns() {
        return Concerns.of(conversation, lastLogged);
    }

    /** What the service knows about the people. */
    public People people() {
        return new People(birthDates, custody, capacities, persons);
    }

    /** The moment at which it is. */
    public Moment moment() {
        return new Moment(now);
    }

    public Conversation conversation() {
        return conversation;
    }

    public Conversation.Participant participant(String id) {
        return Optional.ofNullable(conversation.participants().get(id)).orElseThrow();
    }

    public Conversation.Refusal refusal(String id) {
        return Optional.ofNullable(conversation.refusals().get(id)).orElseThrow();
    }

    /** The clearance of a recorder's announcement as last decided. */
    public ClearanceChanged clearance(String recorder) {
        return Optional.ofNullable(conversation.clearances().get("a-" + recorder))
                .orElseThrow();
    }

    /** Who is missing and why, as {@code participant: reason}. */
    public List<String> missing(String recorder) {
        return clearance(recorder).missing().stream()
                .map(missing -> missing.participant() + ": " + missing.reason().term())
                .collect(Collectors.toList());
    }

    /** Asserts that the last command came to nothing for want of these. */
    public void thenUnknown(Decided.Fault... faults) {
        assertThat(decided).isEqualTo(new Decided.Faults(List.of(faults)));
    }
}
