package nl.gespreksopname.eventstore.conformance.naive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.util.Map;
import java.util.TreeMap;
import nl.gespreksopname.eventstore.conformance.CommandsConformance;
import nl.gespreksopname.eventstore.conformance.ConsumingConformance;
import nl.gespreksopname.eventstore.conformance.OrderConformance;
import nl.gespreksopname.eventstore.conformance.PublishingConformance;
import nl.gespreksopname.eventstore.conformance.StoreUnderTest;
import nl.gespreksopname.eventstore.conformance.StreamsConformance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The kit can fail: what it says of stores of which it is known what is wrong. */
class NaiveStoresTest {

    @Test
    void numbersFromAnIdentityColumnSkipWhoeverCommitsLate() {
        Map<String, String> found = faults(selectClass(IdentityOrder.class));

        assertThat(found)
                .containsOnlyKeys(
                        "whatIsCommittedLateComesLateAndIsNotSkipped",
                        "aSnapshotThatIsHeldOpenHoldsNobodyUpAndWhatItAppendsIsNotSkipped",
                        "whatIsUndoneLeavesNoHoleInTheNumbers",
                        "whileManyWriteAndHoldTransactionsOpenNothingIsSkippedAndNoStreamInverted");
        assertThat(found.get("whatIsCommittedLateComesLateAndIsNotSkipped")).contains("late");
    }

    @Test
    void transactionIdsInvertStreamsAndWaitForWhoeverHoldsATransactionOpen() {
        Map<String, String> found = faults(selectClass(TransactionOrder.class));

        assertThat(found)
                .containsKeys(
                        "aWriterWhoWroteSomethingElseFirstDoesNotComeBeforeItsPredecessor",
                        "whatOthersCommitIsHeardWhileATransactionIsHeldOpen",
                        "whileManyWriteAndHoldTransactionsOpenNothingIsSkippedAndNoStreamInverted");
        // Of the others each can fail too: a transaction that is open in another database of the cluster is waited for.
        assertThat(found.get("aWriterWhoWroteSomethingElseFirstDoesNotComeBeforeItsPredecessor"))
                .contains("two");
    }

    @Test
    void anAppendThatLooksForNoPredecessorForksAStream() {
        Map<String, String> found = faults(selectClass(UncheckedStreams.class));

        assertThat(found)
                .containsKeys(
                        "anAppendBeforeTheEndIsAConflictAndAddsNothing",
                        "anAppendBeyondTheEndIsAConflictAndAddsNothing",
                        "ofTwoWritersWhoExpectTheSameVersionOneSucceeds",
                        "aWriterWithAnOldSnapshotCanNotForkAStream",
                        "ofManyWritersOnOneStreamEachGetsItsEventsIn")
                .doesNotContainKeys("whatIsAppendedIsReadInOrderWithVersionsFromOne");
    }

    @Test
    void withoutARowForACommandARepeatedOneIsDoneTwice() {
        Map<String, String> found = faults(selectClass(ForgetfulCommands.class));

        assertThat(found)
                .containsOnlyKeys(
                        "aRepeatedCommandHasOneEffectAndTheSameAnswer",
                        "aCommandThatComesInFromManySidesAtOnceHasOneEffect",
                        "theSameKeyWithAnotherBodyDoesNothingAndIsTold",
                        "aRefusalAddsNothingAndIsDecidedAnewWhenItIsAskedAgain",
                        "aRefusalThatIsAFactItselfIsFinal",
                        "aCommandThatChangesNothingIsAnsweredTheSameLater");
    }

    @Test
    @ResourceLock(value = "broker", mode = ResourceAccessMode.READ)
    void progressThatIsCommittedBeforeTheHandlersWorkLosesEvents() {
        Map<String, String> found = faults(
                selectMethod(HandledLater.class, "whenTheConnectionBreaksUnderAHandlerNothingIsLostDoubledOrParked"),
                selectMethod(HandledLater.class, "anEventOfAnUnknownTypeIsKeptAndHoldsNobodyUp"));

        assertThat(found).containsOnlyKeys("whenTheConnectionBreaksUnderAHandlerNothingIsLostDoubledOrParked");
        assertThat(found.values()).allSatisfy(fault -> assertThat(fault).contains("10 events are handled"));
    }

    @Test
    @ResourceLock(value = "broker", mode = ResourceAccessMode.READ)
    void progressThatIsCommittedAfterTheHandlersWorkDoublesEvents() {
        Map<String, String> found = faults(
                selectMethod(HandledBefore.class, "whenTheConnectionBreaksUnderAHandlerNothingIsLostDoubledOrParked"),
                selectMethod(HandledBefore.class, "anEventOfAnUnknownTypeIsKeptAndHoldsNobodyUp"));

        assertThat(found).containsOnlyKeys("whenTheConnectionBreaksUnderAHandlerNothingIsLostDoubledOrParked");
        assertThat(found.values()).allSatisfy(fault -> assertThat(fault).contains("handled twice"));
    }

    @Test
    @ResourceLock("broker")
    void aCursorThatMovesBeforeKafkaConfirmedLosesEventsOnTheTopic() {
        Map<String, String> found =
                faults(selectMethod(CursorFirst.class, "whatTheBrokerHadNotConfirmedWhenItDiedIsSentAgain"));

        assertThat(found.get("whatTheBrokerHadNotConfirmedWhenItDiedIsSentAgain"))
                .contains("published while the broker is away");
    }

    /** Runs part of the kit, and gives the tests that failed with what they said. */
    private static Map<String, String> faults(DiscoverySelector... selectors) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectors)
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "false")
                .build();
        Map<String, String> faults = new TreeMap<>();
        LauncherFactory.create().execute(request, new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                result.getThrowable()
                        .ifPresent(fault -> faults.put(
                                test.getDisplayName().replace("()", ""), String.valueOf(fault.getMessage())));
            }
        });
        return faults;
    }

    static final class IdentityOrder extends OrderConformance {
        @Override
        protected StoreUnderTest open() {
            return new NumberedByIdentity();
        }
    }

    static final class TransactionOrder extends OrderConformance {
        @Override
        protected StoreUnderTest open() {
            return new OrderedByTransaction();
        }
    }

    static final class UncheckedStreams extends StreamsConformance {
        @Override
        protected StoreUnderTest open() {
            return new AppendsUnchecked();
        }
    }

    static final class ForgetfulCommands extends CommandsConformance {
        @Override
        protected StoreUnderTest open() {
            return new RemembersNoCommands();
        }
    }

    static final class HandledLater extends ConsumingConformance {
        @Override
        protected StoreUnderTest open() {
            return new HandlesElsewhere(true);
        }
    }

    static final class HandledBefore extends ConsumingConformance {
        @Override
        protected StoreUnderTest open() {
            return new HandlesElsewhere(false);
        }
    }

    static final class CursorFirst extends PublishingConformance {
        @Override
        protected StoreUnderTest open() {
            return new MovesItsCursorFirst();
        }
    }
}
