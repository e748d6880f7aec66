package nl.gespreksopname.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import nl.gespreksopname.contracts.envelope.EventEnvelope;
import nl.gespreksopname.local.Part;
import nl.gespreksopname.local.keycloak.DemoCaller;
import nl.gespreksopname.local.process.GuardedProcess;
import nl.gespreksopname.verification.SharedConversation.Judgement;
import nl.gespreksopname.verification.http.Answer;
import nl.gespreksopname.verification.suite.Eventually;
import nl.gespreksopname.verification.suite.SuiteUnderTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What the suite does itself rests on what consent-service decided: on fresh knowledge of it or not at all, and where a
 * decision and an act overtake each other the trail says which it was.
 */
@ExtendWith(SuiteExtension.class)
class FreshnessTest {

    private static final Duration CROSSING = Duration.ofSeconds(5);

    private final SuiteUnderTest suite;

    FreshnessTest(SuiteUnderTest suite) {
        this.suite = suite;
    }

    @Test
    void whileConsentServiceIsFrozenActsAreRefusedAndFactsAreTakenDownAndAfterwardsBothGoOn() {
        SharedConversation conversation = new SharedConversation(suite, 1);
        GuardedProcess consent = suite.running().process(Part.CONSENT);
        Eventually.holds("a share is carried out", () -> conversation.share(0).status() == 201);

        consent.freeze();
        try {
            Eventually.holds("acts stop", () -> isRefusedForWhatIsNotKnown(conversation.share(0)));
            assertThat(conversation.share(0).headers().firstValue("Retry-After"))
                    .isPresent();
            conversation.reportShare(0).expect(201);
            suite.post(DemoCaller.CASE_SYSTEM, "/recording/v1/recordings")
                    .json("{\"side\": \"citizen\", \"medium\": \"audio\"}")
                    .send()
                    .expect(201);
        } finally {
            consent.thaw();
        }

        conversation.mention().expect(201);
        Eventually.holds("acts go on", () -> conversation.share(0).status() == 201);
    }

    @Test
    void whileNothingTravelsARevocationIsCrossedAtMostForSecondsAndThenActsStop() {
        SharedConversation conversation = new SharedConversation(suite, 1);
        GuardedProcess kafka = suite.running().process(Part.KAFKA);
        Eventually.holds("a share is carried out", () -> conversation.share(0).status() == 201);

        List<Answer> crossing = new ArrayList<>();
        Answer revoked;
        kafka.freeze();
        try {
            revoked = conversation.revoke(0).expect(201);
            Eventually.holds("acts stop", () -> {
                Answer share = conversation.share(0);
                if (share.status() == 201) {
                    crossing.add(share);
                }
                return isRefusedForWhatIsNotKnown(share);
            });
            conversation.reportShare(0).expect(201);
            conversation.mention().expect(201);
        } finally {
            kafka.thaw();
        }

        int ended = revoked.json().path("version").asInt();
        Answer reported = conversation.reportShare(0).expect(201);
        var trail = conversation.trail(ended, reported.json().path("version").asInt());
        assertThat(crossing).as("for some seconds nobody could know").isNotEmpty();
        for (Answer share : crossing) {
            assertThat(SharedConversation.judgement(trail, share.text("/shareId")))
                    .as(share.text())
                    .matches(Judgement::isCrossed);
        }
        assertThat(SharedConversation.judgement(trail, reported.text("/shareId"))
                        .outcome())
                .isEqualTo("breached");
        Eventually.holds("what is known now is acted on", () -> {
            Answer share = conversation.share(0);
            assertThat(share.status()).as(share.toString()).isNotEqualTo(201);
            return share.status() == 403;
        });
    }

    @Test
    void ofEveryShareThatRacesARevocationTheTrailSaysWhichWayItWent() throws Exception {
        long seed = Long.getLong("crossing.seed", 20261124);
        int conversations = Integer.getInteger("crossing.conversations", 3);
        int pairs = 10;
        Random random = new Random(seed);
        List<Race> races = new ArrayList<>();
        Map<SharedConversation, Integer> consentVersions = new HashMap<>();
        Map<SharedConversation, Integer> recordingVersions = new HashMap<>();
        for (int i = 0; i < conversations; i++) {
            SharedConversation conversation = new SharedConversation(suite, pairs);
            Eventually.holds(
                    "shares are carried out",
                    () -> conversation.share(pairs - 1).status() == 201);
            for (int recipient = 0; recipient < pairs; recipient++) {
                races.add(race(conversation, recipient, Duration.ofMillis(random.nextInt(-150, 150))));
            }
        }
        for (Race race : races) {
            race.revoked.expect(201);
            consentVersions.merge(race.conversation, version(race.revoked), Math::max);
            if (race.shared.status() == 201) {
                recordingVersions.merge(race.conversation, version(race.shared), Math::max);
            }
        }
        Map<SharedConversation, JsonNode> trails = new HashMap<>();
        consentVersions.forEach((conversation, version) ->
                trails.put(conversation, conversation.trail(version, recordingVersions.getOrDefault(conversation, 1))));
        Map<String, EventEnvelope> shares = new HashMap<>();
        for (byte[] bytes : suite.topics().eventsOf("recording")) {
            EventEnvelope event = EventEnvelope.parse(bytes);
            if (event.type().endsWith("recording-shared")) {
                shares.put(event.data().path("share").asText(), event);
            }
        }

        Map<String, Integer> outcomes = new HashMap<>();
        for (Race race : races) {
            outcomes.merge(race.explained(trails, shares), 1, Integer::sum);
        }

        assertThat(outcomes).as("seed " + seed).containsKey("refused");
        assertThat(outcomes.keySet()).containsAnyOf("done before", "crossed");
        for (Map.Entry<SharedConversation, Integer> known : consentVersions.entrySet()) {
            Answer after = known.getKey().shareKnowing(0, known.getValue());
            assertThat(after.status()).as(after.toString()).isEqualTo(403);
        }
    }

    private static Race race(SharedConversation conversation, int recipient, Duration lead) throws Exception {
        try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Answer> revoked = both.submit(() -> {
                LockSupport.parkNanos(Math.max(0, lead.toNanos()));
                return conversation.revoke(recipient);
            });
            Future<Answer> shared = both.submit(() -> {
                LockSupport.parkNanos(Math.max(0, -lead.toNanos()));
                return conversation.share(recipient);
            });
            return new Race(conversation, revoked.get(), shared.get());
        }
    }

    private record Race(SharedConversation conversation, Answer revoked, Answer shared) {

        /** In one word how it went; fails when what the trail says of it does not fit what was done and known. */
        String explained(Map<SharedConversation, JsonNode> trails, Map<String, EventEnvelope> shares) {
            if (shared.status() != 201) {
                assertThat(shared.status()).as(shared.toString()).isIn(403, 503);
                return shared.status() == 403 ? "refused" : "not known";
            }
            String id = shared.text("/shareId");
            EventEnvelope done = Objects.requireNonNull(shares.get(id), () -> "share " + id + " is on the topic");
            assertThat(done.basis()).as("what it rested on").hasSize(1);
            int ended = version(revoked);
            assertThat(done.basis().getFirst().version())
                    .as("it did not know of the end")
                    .isLessThan(ended);
            JsonNode trail = Objects.requireNonNull(trails.get(conversation));
            Judgement judgement = SharedConversation.judgement(trail, id);
            Instant end = Instant.EPOCH;
            for (var entry : trail.path("entries")) {
                if (entry.path("service").asText().equals("consent")
                        && entry.path("version").asInt() == ended) {
                    end = Instant.parse(entry.path("loggedAt").asText());
                }
            }
            if (done.loggedAt().isBefore(end)) {
                assertThat(judgement).as(shared.toString()).matches(Judgement::isDoneBefore);
                return "done before";
            }
            assertThat(Duration.between(end, done.loggedAt())).isLessThanOrEqualTo(CROSSING);
            assertThat(judgement).as(shared.toString()).matches(Judgement::isCrossed);
            return "crossed";
        }
    }

    private static int version(Answer answer) {
        return answer.json().path("version").asInt();
    }

    private static boolean isRefusedForWhatIsNotKnown(Answer answer) {
        return answer.status() == 503 && answer.text("/type").endsWith(":clearance-not-fresh");
    }
}
