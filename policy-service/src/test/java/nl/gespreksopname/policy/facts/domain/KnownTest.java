package nl.gespreksopname.policy.facts.domain;

import static nl.gespreksopname.policy.rules.domain.Story.CHILD;
import static nl.gespreksopname.policy.rules.domain.Story.instant;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import nl.gespreksopname.contracts.consent.ConsentEvent.ConversationStarted;
import nl.gespreksopname.contracts.consent.ConsentEvent.ConversationTransferred;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyRequested;
import nl.gespreksopname.contracts.vocabulary.WebsiteCheckOutcome;
import nl.gespreksopname.policy.policy.domain.Baseline;
import nl.gespreksopname.policy.policy.domain.Policies;
import nl.gespreksopname.policy.policy.domain.WebsiteCheck;
import nl.gespreksopname.policy.rules.domain.Story;
import org.junit.jupiter.api.Test;

/** What of a conversation was known when, and to whom. */
class KnownTest {

    private static List<Heard> heard(Story story) {
        return story.events().stream().map(event -> Heard.of(event, "")).toList();
    }

    private static Known known(Story story) {
        return History.of(heard(story)).knownAt(Instant.MAX).orElseThrow();
    }

    private static Story transferred(Story story, String at, String to) {
        return story.loggedAt(at)
                .consent(null, new ConversationTransferred("transfer", to, null))
                .loggedAt(null);
    }

    @Test
    void everyMomentAtWhichItIsSaidToHaveBegunIsKnownTakenDownThenWhereNobodySaidWhen() {
        Story story = Story.planned().started("10:05").loggedAt("10:20").started("10:02");

        assertThat(known(story).starts()).containsExactly(instant("10:05"), instant("10:02"));
        assertThat(known(Story.planned().loggedAt("10:30").consent(null, new ConversationStarted()))
                        .starts())
                .containsExactly(instant("10:30"));
        assertThat(known(story).lastLogged()).isEqualTo(instant("10:20"));
    }

    @Test
    void whoItWasLastTransferredToIsKnownUnlessThatWasTakenBack() {
        Story story = transferred(transferred(Story.planned(), "12:00", "other"), "13:00", "other");

        assertThat(known(story).transferTo("other"))
                .hasValueSatisfying(
                        transfer -> assertThat(transfer.envelope().loggedAt()).isEqualTo(instant("13:00")));
        assertThat(known(story).transferTo("another")).isEmpty();
        int second = story.consentVersion();
        assertThat(known(story.retracts("14:00", second)).transferTo("other"))
                .hasValueSatisfying(
                        transfer -> assertThat(transfer.envelope().loggedAt()).isEqualTo(instant("12:00")));
    }

    @Test
    void whoReceivesAConversationSeesWhatWasTakenDownUpToItsTransferAndNothingAfter() {
        Story story = transferred(
                Story.planned()
                        .recorded("10:01", CHILD)
                        .loggedAt("12:00")
                        .recording("11:00", new CopyRequested("at-the-time", "recording-child", CHILD, null))
                        .loggedAt(null),
                "12:00",
                "other");
        int transfer = story.consentVersion();
        story.loggedAt("12:00").announced("09:00", CHILD);
        story.loggedAt("12:01").recording("11:30", new CopyRequested("later", "recording-child", CHILD, null));
        // a clock that went back: what comes after in its stream is later all the same
        story.loggedAt("11:59").recording("11:40", new CopyRequested("later-still", "recording-child", CHILD, null));
        Known known = known(story);

        List<Heard> seen = History.of(known.events())
                .upTo(known.transferTo("other").orElseThrow())
                .knownAt(Instant.MAX)
                .orElseThrow()
                .events();

        assertThat(seen)
                .filteredOn(event -> event.envelope().service().equals("consent"))
                .hasSize(transfer);
        assertThat(seen)
                .filteredOn(event -> event.what() instanceof CopyRequested)
                .extracting(event -> ((CopyRequested) event.what()).copyRequest())
                .containsExactly("at-the-time");
    }

    @Test
    void ofPoliciesAndPagesOnlyWhatWasThereByThenIsKnown() {
        Policies policies = Story.planned()
                .policy(1, "2 09:00", null, Baseline.PARAMETERS)
                .policy(2, "20 09:00", null, Baseline.PARAMETERS)
                .policies()
                .with(List.of(
                        new WebsiteCheck("one", "address", WebsiteCheckOutcome.REACHABLE, instant("3 09:00")),
                        new WebsiteCheck("two", "address", WebsiteCheckOutcome.REACHABLE, instant("21 09:00"))));

        Policies then = policies.knownAt(instant("10 09:00"));

        assertThat(then.versions()).hasSize(1);
        assertThat(then.checks()).extracting(WebsiteCheck::eventId).containsExactly("one");
        assertThat(policies.knownAt(instant("21 09:00")).checks()).hasSize(2);
        assertThat(policies.knownAt(instant("20 09:00")).versions()).hasSize(2);
    }
}
