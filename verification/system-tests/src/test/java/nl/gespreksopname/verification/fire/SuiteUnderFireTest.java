package nl.gespreksopname.verification.fire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.gespreksopname.verification.fire.evidence.Check;
import nl.gespreksopname.verification.fire.evidence.Evidence;
import nl.gespreksopname.verification.fire.evidence.Heard;
import nl.gespreksopname.verification.fire.evidence.Store;
import nl.gespreksopname.verification.fire.evidence.Told;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Clients work while everything is killed in turn; then what they were told is held against stores, logs, topics and trails.
 * A check that finds nothing proves something only if it finds what is wrong: so the same evidence is tampered with in many
 * ways, each of which must be found.
 *
 * <p>{@code -Dfire.seconds} says how long, {@code -Dfire.seed} repeats the same choices of clients and chaos; what meets what
 * is left to the machine.
 */
@Tag("fire")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SuiteUnderFireTest {

    private final long seed = seed();
    private final Fire fire = Fire.start(seed);
    private Evidence evidence = new Evidence(
            List.of(),
            Map.of(),
            Map.of(),
            new Heard(Map.of(), List.of()),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of());

    private List<String> found = List.of();

    private static long seed() {
        String asked = System.getProperty("fire.seed", "random");
        return asked.equals("random") ? System.nanoTime() : Long.parseLong(asked);
    }

    @BeforeAll
    void burn() throws IOException {
        fire.burn(Duration.ofSeconds(Integer.getInteger("fire.seconds", 45)));
        evidence = fire.gather();
        found = Check.findings(evidence);
        String figures = "seed " + seed + "\n" + fire.figures(evidence);
        Files.writeString(Path.of("target", "fire.txt"), figures);
        System.out.println(figures);
    }

    @AfterAll
    void putOut() {
        fire.close();
    }

    @Test
    void whatClientsWereToldIsWhatStoresLogsTopicsAndTrailsSay() {
        assertThat(found).as("seed " + seed).isEmpty();
    }

    @Test
    void noClientSawAnythingButAnAnswerOrThatItShouldComeBack() {
        assertThat(fire.complaints()).as("seed " + seed).isEmpty();
    }

    @Test
    void everyKindOfFaultHappenedAndClientsWorkedOn() {
        assertThat(fire.faults()).containsKeys("killed", "froze", "thawed");
        assertThat(fire.faults().get("killed")).isGreaterThanOrEqualTo(8);
        assertThat(evidence.told().stream().filter(Told::accepted)).hasSizeGreaterThan(100);
        assertThat(evidence.told().stream().filter(Told::isRefusedAct)).isNotEmpty();
        assertThat(evidence.told().stream().filter(told -> told.tries() > 1)).isNotEmpty();
    }

    @Test
    void anEventThatWasTakenOutIsFound() {
        Store.Event gone = acknowledged();

        assertFound(
                evidence.with(fire.tampered("consent", "delete from event where " + is(gone))),
                "streams: consent/" + gone.stream(),
                "logs: consent number",
                "answers: POST",
                "trails: the trail of");
    }

    @Test
    void anEventThatWasTakenOutOfEveryTableIsFound() {
        Store.Event gone = acknowledged();

        assertFound(
                evidence.with(fire.tampered(
                        "consent", "delete from event where " + is(gone), "delete from log_entry where " + is(gone))),
                "logs: consent number",
                "topics: consent.events",
                "mirrors: policy of consent");
    }

    @Test
    void aChangedByteIsFoundEvenWithAHashThatFitsIt() {
        Store.Event changed = acknowledged();
        String bytes = "set bytes = set_byte(bytes, 20, get_byte(bytes, 20) # 1)";

        assertFound(
                evidence.with(fire.tampered("consent", "update event " + bytes + " where " + is(changed))),
                "has not the hash of its bytes");
        assertFound(
                evidence.with(fire.tampered(
                        "consent",
                        "update event " + bytes + " where " + is(changed),
                        "update event set hash = sha256(bytes) where " + is(changed))),
                "does not name the hash of the one before",
                "has another hash than " + changed.stream());
    }

    @Test
    void aRewrittenStoreThatAgreesWithItselfIsFoundByWhatLeftTheBuilding() {
        Store.Event last = lastOfItsStream();
        String event = "update event set bytes = convert_to(replace(convert_from(bytes, 'UTF8'),"
                + " '\"channel\":\"api\"', '\"channel\":\"apx\"'), 'UTF8') where " + is(last);

        assertFound(
                evidence.with(fire.tampered(
                        "consent",
                        event,
                        "update event set hash = sha256(bytes) where " + is(last),
                        "update log_entry set hash = (select hash from event where " + is(last) + ") where "
                                + is(last))),
                "logs: the head of size",
                "topics: consent.events",
                "mirrors: policy of consent heard another event",
                "trails: ");
    }

    @Test
    void twoSwappedNumbersAreFound() {
        Store.Event second = acknowledged();
        long at = evidence.store("consent").log().stream()
                .filter(entry -> entry.stream().equals(second.stream()) && entry.version() == second.version())
                .findFirst()
                .orElseThrow()
                .sequence();
        Store tampered = fire.tampered(
                "consent",
                "update log_entry set sequence = sequence + 1000000 where sequence = " + (at - 1),
                "update log_entry set sequence = sequence - 1 where sequence = " + at,
                "update log_entry set sequence = " + at + " where sequence = " + (at - 1 + 1_000_000));

        assertFound(evidence.with(tampered), "logs: the head of size", "topics: consent.events");
    }

    @Test
    void aHoleInTheNumbersIsFound() {
        assertFound(
                evidence.with(fire.tampered("consent", "update log_entry set sequence = 9999999 where sequence = 5")),
                "logs: consent number 6 stands where 5 should");
    }

    @Test
    void anEventThatIsThereTwiceIsFound() {
        Store.Event doubled = acknowledged();
        Store tampered = fire.tampered(
                "consent",
                "insert into event (stream, version, type, bytes, hash) select stream, (select max(version) + 1"
                        + " from event where stream = '" + doubled.stream() + "'), type, bytes, hash from event where "
                        + is(doubled));

        assertFound(
                evidence.with(tampered),
                "has no number in the log",
                "nobody asked",
                "says another thing in its columns");
    }

    @Test
    void aCommandThatWasCarriedOutTwiceIsFound() {
        Store.Event doubled = acknowledged();

        assertFound(
                evidence.with(fire.tampered(
                        "consent",
                        "insert into command select gen_random_uuid(), request_mac, status, stream, first_version,"
                                + " last_version, at from command where stream = '" + doubled.stream() + "'")),
                "was made by two commands");
    }

    @Test
    void aMissingADoubledOtherAndAnInvertedMessageAreFound() {
        assertFound(evidence.withMessages("recording", messages -> without(messages, 4)), "topics: recording.events");
        assertFound(
                evidence.withMessages("recording", messages -> without(messages, last(messages))),
                "topics: recording.events ends before");
        assertFound(
                evidence.withMessages("recording", messages -> {
                    List<Heard.Message> more = new ArrayList<>(messages);
                    Heard.Message one = messages.get(4);
                    more.add(new Heard.Message(
                            more.size(),
                            one.sequence(),
                            one.id(),
                            messages.get(5).bytes()));
                    return more;
                }),
                "is another event than the log has there");
        assertFound(
                evidence.withMessages("recording", messages -> {
                    List<Heard.Message> swapped = new ArrayList<>(messages);
                    Collections.swap(swapped, first(messages, 8), first(messages, 9));
                    return swapped;
                }),
                "came before number");
    }

    @Test
    void aTreeHeadOfAnotherTreeOrOfAnotherSignerIsFound() {
        List<Heard.SignedHead> heads = evidence.heard().heads();
        String consents = heads.stream()
                .filter(head -> head.service().equals("consent"))
                .toList()
                .getLast()
                .note();

        assertFound(evidence.withHeads(added(heads, new Heard.SignedHead("recording", consents))), "not signed by");
        assertFound(
                evidence.withHeads(
                        added(heads, new Heard.SignedHead("consent", consents.replaceFirst("\n[0-9]+\n", "\n1\n")))),
                "the signature does not verify");
        Store shorter = fire.tampered("consent", "delete from log_entry where sequence > 10");
        assertFound(evidence.with(shorter), "logs: the head of size");
    }

    @Test
    void whatAnotherServiceHeardOtherwiseIsFound() {
        assertFound(
                evidence.with(
                        fire.tampered("policy", "delete from received where origin = 'consent' and sequence = 3")),
                "mirrors: policy of consent misses number 3");
        assertFound(
                evidence.with(fire.tampered(
                        "policy",
                        "update tile set hashes = set_byte(hashes, 40, get_byte(hashes, 40) # 1)"
                                + " where origin = 'recording' and level = 0 and index = 0")),
                "mirrors: policy has another tree of recording");
        assertFound(
                evidence.with(fire.tampered("recording", "update consumer_progress set stopped_because = 'a fork'")),
                "mirrors: recording of consent has not come to the end, or stopped");
        assertFound(evidence.with(fire.tampered("consent", "delete from vault_value")), "which is not in the vault");
    }

    @Test
    void anAnswerThatIsNotKeptIsFound() {
        Told told = evidence.told().stream()
                .filter(each -> each.accepted() && each.answer().path("made").size() > 1)
                .findFirst()
                .orElseThrow();
        ObjectNode later = told.answer().deepCopy();
        later.put("version", told.version() + 1000);
        ObjectNode other = told.answer().deepCopy();
        ((ObjectNode) other.path("made").path(0)).put("id", "2f1c0a52-0d4e-5b7e-9d0e-2f3a4b5c6d7e");

        assertFound(evidence.withTold(replaced(told, later)), "is not there");
        assertFound(evidence.withTold(replaced(told, other)), "is in nothing instead of once");
        assertFound(
                evidence.withTold(evidence.told().stream()
                        .filter(each -> !each.equals(told))
                        .toList()),
                "is there, and nobody asked");
    }

    @Test
    void aRefusalThatIsNotTakenDownAndOneThatNobodyGotAreFound() {
        Told refused =
                evidence.told().stream().filter(Told::isRefusedAct).findFirst().orElseThrow();

        assertFound(evidence.withTold(added(evidence.told(), refused)), "acts refused: ");
        assertFound(
                evidence.withTold(evidence.told().stream()
                        .filter(each -> !each.equals(refused))
                        .toList()),
                "acts refused: ");
    }

    @Test
    void aTrailThatLeavesOutOrMakesUpAnEventIsFound() {
        Store.Event event = acknowledged();
        String conversation = event.stream().substring("conversation/".length());
        ObjectNode shorter = trail(conversation);
        shorter.withArray("entries").remove(0);
        ObjectNode longer = trail(conversation);
        longer.withArray("entries").addObject().put("event", "consent/made/up/1");
        ObjectNode other = trail(conversation);
        ((ObjectNode) other.withArray("entries").get(0)).put("hash", "00");

        assertFound(evidence.withTrail(conversation, shorter), "does not show consent/");
        assertFound(evidence.withTrail(conversation, longer), "shows consent/made/up/1, which is not there");
        assertFound(evidence.withTrail(conversation, other), "shows another hash");
    }

    private ObjectNode trail(String conversation) {
        return Objects.requireNonNull(evidence.trails().get(conversation)).deepCopy();
    }

    private void assertFound(Evidence tampered, String... what) {
        List<String> findings = new ArrayList<>(Check.findings(tampered));
        findings.removeAll(found);
        for (String each : what) {
            assertThat(findings.stream().filter(finding -> finding.contains(each)))
                    .as(each + " among " + findings)
                    .isNotEmpty();
        }
    }

    /** An event in the midst of its stream, at the version that a client was told. */
    private Store.Event acknowledged() {
        return evidence.store("consent").events().stream()
                .filter(event -> event.stream().startsWith("conversation/") && event.version() > 3)
                .filter(event -> evidence.told().stream()
                        .anyMatch(told -> told.accepted()
                                && told.service().equals("consent")
                                && told.stream().equals(event.stream())
                                && told.version() == event.version()))
                .filter(event -> lengthOf(event.stream()) > event.version())
                .findFirst()
                .orElseThrow();
    }

    private Store.Event lastOfItsStream() {
        return evidence.store("consent").events().stream()
                .filter(event -> event.stream().startsWith("conversation/")
                        && event.version() > 3
                        && event.json().path("channel").asText().equals("api")
                        && lengthOf(event.stream()) == event.version())
                .findFirst()
                .orElseThrow();
    }

    private long lengthOf(String stream) {
        return evidence.store("consent").events().stream()
                .filter(event -> event.stream().equals(stream))
                .count();
    }

    private static String is(Store.Event event) {
        return "stream = '" + event.stream() + "' and version = " + event.version();
    }

    private List<Told> replaced(Told told, ObjectNode answer) {
        Told other = new Told(
                told.service(),
                told.organisation(),
                told.method(),
                told.path(),
                told.body(),
                told.stream(),
                told.recording(),
                told.key(),
                told.status(),
                answer,
                told.tries());
        return evidence.told().stream()
                .map(each -> each.equals(told) ? other : each)
                .toList();
    }

    private static <T> List<T> added(List<T> list, T one) {
        List<T> more = new ArrayList<>(list);
        more.add(one);
        return more;
    }

    /** Without a number; it may have been sent more than once. */
    private static List<Heard.Message> without(List<Heard.Message> messages, long sequence) {
        return messages.stream()
                .filter(message -> message.sequence() != sequence)
                .toList();
    }

    private static long last(List<Heard.Message> messages) {
        return messages.stream().mapToLong(Heard.Message::sequence).max().orElseThrow();
    }

    /** Where a number is first. */
    private static int first(List<Heard.Message> messages, long sequence) {
        return messages.stream().map(Heard.Message::sequence).toList().indexOf(sequence);
    }
}
