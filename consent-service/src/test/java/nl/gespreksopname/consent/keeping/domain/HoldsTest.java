package nl.gespreksopname.consent.keeping.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.gespreksopname.contracts.recording.RecordingEvent;
import nl.gespreksopname.contracts.recording.RecordingEvent.FactCorrected;
import nl.gespreksopname.contracts.recording.RecordingEvent.HoldLifted;
import nl.gespreksopname.contracts.recording.RecordingEvent.HoldPlaced;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingRegistered;
import nl.gespreksopname.contracts.vocabulary.HoldGround;
import nl.gespreksopname.contracts.vocabulary.Medium;
import nl.gespreksopname.contracts.vocabulary.ReportOrAct;
import nl.gespreksopname.contracts.vocabulary.Side;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which holds are in force, by what recording-service told. */
public class HoldsTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    /** A recording that was registered. */
    public static RecordingRegistered registered(String recording) {
        return new RecordingRegistered(
                recording,
                null,
                ReportOrAct.REPORT,
                null,
                Side.CITIZEN,
                Side.CITIZEN,
                Medium.AUDIO,
                null,
                null,
                false,
                true,
                null);
    }

    /** A hold that was placed. */
    public static HoldPlaced placed(String hold, String recording, @Nullable Instant until) {
        return new HoldPlaced(hold, recording, HoldGround.COMPLAINT, null, until, null);
    }

    private static FactCorrected corrected(int version, boolean replaced) {
        return new FactCorrected("correction", version, replaced, null);
    }

    private static List<String> inForce(RecordingEvent... told) {
        SortedMap<Integer, RecordingEvent> byVersion = new TreeMap<>();
        for (RecordingEvent event : told) {
            byVersion.put(byVersion.size() + 1, event);
        }
        return Holds.inForce(byVersion, NOW).stream().map(Holds.Hold::id).toList();
    }

    @Test
    void oneIsInForceUntilItIsLiftedOrEndsByItself() {
        assertThat(inForce(registered("r"), placed("h", "r", null))).containsExactly("h");
        assertThat(inForce(registered("r"), placed("h", "r", null), new HoldLifted("l", "h", "r")))
                .isEmpty();
        assertThat(inForce(registered("r"), placed("h", "r", NOW.plusSeconds(1))))
                .containsExactly("h");
        assertThat(inForce(registered("r"), placed("h", "r", NOW))).isEmpty();
        assertThat(inForce(
                        registered("r"), placed("h", "r", null), placed("g", "r", null), new HoldLifted("l", "h", "r")))
                .containsExactly("g");
    }

    @Test
    void whatIsNotSoCountsAsItWasPutRight() {
        assertThat(inForce(registered("r"), placed("h", "r", null), corrected(2, false)))
                .isEmpty();
        assertThat(inForce(registered("r"), placed("h", "r", null), corrected(2, true), placed("h", "r", NOW)))
                .isEmpty();
        assertThat(inForce(registered("r"), placed("h", "r", NOW), corrected(2, true), placed("h", "r", null)))
                .containsExactly("h");
        assertThat(inForce(registered("r"), placed("h", "r", null), corrected(2, false), corrected(3, false)))
                .containsExactly("h");
        assertThat(inForce(registered("r"), placed("h", "r", null), new HoldLifted("l", "h", "r"), corrected(3, false)))
                .containsExactly("h");
        assertThat(inForce(
                        registered("r"),
                        placed("h", "r", NOW),
                        corrected(2, true),
                        placed("h", "r", null),
                        corrected(4, true),
                        placed("h", "r", NOW)))
                .isEmpty();
    }

    @Test
    void oneOnARecordingThatTurnedOutNotToBeThereIsNone() {
        assertThat(inForce(registered("r"), placed("h", "r", null), corrected(1, false)))
                .isEmpty();
    }
}
