package nl.gespreksopname.recording.conversation.domain;

import static nl.gespreksopname.conventions.testing.PublishedEvents.ID;
import static nl.gespreksopname.recording.conversation.domain.Scenario.NINE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import nl.gespreksopname.contracts.consent.ConsentEventTypes;
import nl.gespreksopname.contracts.recording.RecordingEvent;
import nl.gespreksopname.contracts.recording.RecordingEvent.ActRefused;
import nl.gespreksopname.contracts.recording.RecordingEvent.EditDisclosed;
import nl.gespreksopname.contracts.recording.RecordingEvent.FactCorrected;
import nl.gespreksopname.contracts.recording.RecordingEvent.FactDisputed;
import nl.gespreksopname.contracts.recording.RecordingEvent.PersonalValuesDestroyed;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingRegistered;
import nl.gespreksopname.contracts.recording.RecordingEventTypes;
import nl.gespreksopname.contracts.vocabulary.EditKind;
import nl.gespreksopname.contracts.vocabulary.EditWhat;
import nl.gespreksopname.contracts.vocabulary.Term;
import nl.gespreksopname.conventions.testing.PublishedEvents;
import nl.gespreksopname.recording.copy.domain.CopyTerms;
import nl.gespreksopname.recording.correction.domain.Correcting;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What each kind of event that was ever published does here. */
class EveryEventTest {

    private static final Set<Class<? extends RecordingEvent>> SAY_NOTHING_OF_A_RECORDING =
            Set.of(ActRefused.class, FactCorrected.class, FactDisputed.class, PersonalValuesDestroyed.class);

    /** By which this service learns who takes part, what is announced, allowed and permitted, and what becomes of it. */
    private static final Set<Class<? extends ConsentEvent>> HEARD_FOR_A_PURPOSE = Set.of(
            ConsentEvent.ParticipantJoined.class,
            ConsentEvent.AbsenteeNamed.class,
            ConsentEvent.RecordingAnnounced.class,
            ConsentEvent.ClearanceChanged.class,
            ConsentEvent.SharePermissionRequested.class,
            ConsentEvent.SharePermissionGranted.class,
            ConsentEvent.SharePermissionEnded.class,
            ConsentEvent.ResponseGiven.class,
            ConsentEvent.KeepDecided.class,
            ConsentEvent.ConversationEnded.class,
            ConsentEvent.ConversationCancelled.class);

    static List<Term> words() {
        List<Term> words = new ArrayList<>(List.of(Act.values()));
        words.addAll(List.of(ActRefusal.values()));
        words.addAll(List.of(Matter.values()));
        return words;
    }

    static List<RecordingEvent> ofRecordings() {
        return PublishedEvents.of("recording", RecordingEventTypes.CODEC);
    }

    static Stream<ConsentEvent> ofNoUseHere() {
        return PublishedEvents.of("consent", ConsentEventTypes.CODEC).stream()
                .filter(event -> !HEARD_FOR_A_PURPOSE.contains(event.getClass()));
    }

    private static Happened<RecordingEvent> at(int version, RecordingEvent event) {
        return new Happened<>(version, Scenario.eventId(version), event, null, NINE.plusSeconds(version));
    }

    private static Happened<RecordingEvent> registered() {
        return at(
                1,
                ofRecordings().stream()
                        .filter(RecordingRegistered.class::isInstance)
                        .findFirst()
                        .orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("ofRecordings")
    void whatIsTakenDownOfARecordingIsFoundWithIt(RecordingEvent event) {
        Happened<RecordingEvent> happened = at(2, event);

        Recording recording = ConversationState.of(List.of(registered(), happened))
                .recording(ID)
                .orElseThrow();

        if (SAY_NOTHING_OF_A_RECORDING.contains(event.getClass()) || event instanceof RecordingRegistered) {
            assertThat(recording.entries()).isEmpty();
        } else {
            assertThat(recording.entries()).containsExactly(happened);
        }
    }

    @ParameterizedTest
    @MethodSource("ofRecordings")
    void whatTheServiceDidIsNoFactThatSomebodyCouldCorrect(RecordingEvent event) {
        boolean byTheService = event instanceof RecordingEvent.RecordingMatched
                || event instanceof RecordingEvent.ContentStored
                || event instanceof ActRefused
                || event instanceof RecordingEvent.DestructionWaits
                || event instanceof PersonalValuesDestroyed;
        boolean liftedInstead =
                event instanceof RecordingEvent.HoldPlaced || event instanceof RecordingEvent.HoldLifted;

        assertThat(Correcting.isReported(event)).isEqualTo(!byTheService && !liftedInstead);
    }

    @ParameterizedTest
    @MethodSource("ofRecordings")
    void whatTheServiceNotesByItselfIsNoConcernToAnybody(RecordingEvent event) {
        ConversationState state = ConversationState.of(List.of(registered(), at(2, event)));
        Heard heard = new Heard(null, true, NINE, CopyTerms.BASELINE);

        List<Concern> concerns = ConversationDecider.concerns(event, state, heard, NINE);

        if (event instanceof RecordingEvent.RecordingMatched
                || event instanceof ActRefused
                || event instanceof RecordingEvent.DestructionWaits
                || event instanceof PersonalValuesDestroyed) {
            assertThat(concerns).isEmpty();
        }
        assertThat(concerns).doesNotContainNull();
    }

    @ParameterizedTest
    @MethodSource("ofRecordings")
    void nothingButAFileInAnothersHandsMakesAnEditDisclosedTooLate(RecordingEvent event) {
        EditDisclosed edit = new EditDisclosed(
                "an-edit", ID, null, EditKind.CONTENT, EditWhat.CUT, List.of(), PublishedEvents.DIGEST, null, null);
        boolean inAnothersHands = event instanceof RecordingEvent.CopyDelivered
                || event instanceof RecordingEvent.RecordingShared
                || event instanceof RecordingEvent.CopyVerified
                || event instanceof RecordingEvent.PublicationFound;

        Recording before = ConversationState.of(List.of(registered(), at(2, event), at(3, edit)))
                .recording(ID)
                .orElseThrow();
        Recording after = ConversationState.of(List.of(registered(), at(2, edit), at(3, event)))
                .recording(ID)
                .orElseThrow();

        assertThat(before.wasHandedOverBefore("an-edit", PublishedEvents.DIGEST))
                .isEqualTo(inAnothersHands);
        assertThat(after.wasHandedOverBefore("an-edit", PublishedEvents.DIGEST)).isFalse();
        assertThat(before.wasHandedOverBefore("an-edit", "aa".repeat(32))).isFalse();
    }

    @ParameterizedTest
    @MethodSource("ofNoUseHere")
    void whatConsentServiceTellsOtherServicesChangesNothingOfWhatIsKnownHere(ConsentEvent event) {
        ConsentKnowledge known = ConsentKnowledge.of("conversation", "organisation");
        for (ConsentEvent heard : PublishedEvents.of("consent", ConsentEventTypes.CODEC)) {
            if (HEARD_FOR_A_PURPOSE.contains(heard.getClass())) {
                known = known.after(heard, known.version() + 1, NINE);
            }
        }
        assertThat(known.permissions()).isNotEmpty();

        ConsentKnowledge then = known.after(event, known.version() + 1, NINE.plusSeconds(60));

        assertThat(then).isEqualTo(known.passing(known.version() + 1));
    }

    @ParameterizedTest
    @EnumSource(names = {"ENDED", "CANCELLED"})
    void termsCountFromWhenTheConversationEndedOrWasCalledOff(Closing closing) {
        Instant at = NINE.plusSeconds(1800);

        ConsentKnowledge then =
                ConsentKnowledge.of("conversation", "organisation").after(closing.event(), 1, at);

        assertThat(then.afterwards().ended()).isEqualTo(at);
    }

    /** How a conversation comes to its end. */
    enum Closing {
        ENDED,
        CANCELLED;

        ConsentEvent event() {
            List<ConsentEvent> published = new ArrayList<>(PublishedEvents.of("consent", ConsentEventTypes.CODEC));
            published.removeIf(event -> !(this == ENDED
                    ? event instanceof ConsentEvent.ConversationEnded
                    : event instanceof ConsentEvent.ConversationCancelled));
            return published.getFirst();
        }
    }

    @ParameterizedTest
    @MethodSource("words")
    void whatPeopleReadIsThereInDutchAndInEnglish(Term word) {
        assertThat(word.dutch()).isNotBlank();
        assertThat(word.english()).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource
    void aReasonForARefusalIsFoundByTheWordInTheLog(ActRefusal reason) {
        assertThat(ActRefusal.ofTerm(reason.term())).contains(reason);
    }
}
