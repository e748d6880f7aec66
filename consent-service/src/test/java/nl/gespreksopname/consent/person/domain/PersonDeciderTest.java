package nl.gespreksopname.consent.person.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.gespreksopname.contracts.consent.ConsentEvent.CapacityRecorded;
import nl.gespreksopname.contracts.consent.ConsentEvent.CustodyRecorded;
import org.junit.jupiter.api.Test;

class PersonDeciderTest {

    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

    @Test
    void custodyThatSaysWhatWasSaidLastIsNoNews() {
        var recorded = new CustodyRecorded("c1", "child", "parent", true, MAY);

        assertThat(PersonDecider.decide(
                        new PersonCommand.RecordCustody("c2", "child", "parent", true, JUNE), List.of(recorded)))
                .isEmpty();
    }

    @Test
    void custodyThatEndsOrThatBeganEarlierIsNews() {
        var recorded = new CustodyRecorded("c1", "child", "parent", true, JUNE);

        assertThat(PersonDecider.decide(
                        new PersonCommand.RecordCustody("c2", "child", "parent", false, JUNE), List.of(recorded)))
                .containsExactly(new CustodyRecorded("c2", "child", "parent", false, JUNE));
        assertThat(PersonDecider.decide(
                        new PersonCommand.RecordCustody("c3", "child", "parent", true, MAY), List.of(recorded)))
                .containsExactly(new CustodyRecorded("c3", "child", "parent", true, MAY));
    }

    @Test
    void custodyOfOneParentSaysNothingOfAnother() {
        var recorded = new CustodyRecorded("c1", "child", "parent-1", true, MAY);

        assertThat(PersonDecider.decide(
                        new PersonCommand.RecordCustody("c2", "child", "parent-2", true, MAY), List.of(recorded)))
                .hasSize(1);
    }

    @Test
    void aDescriptionWithoutNewsIsNoEvent() {
        assertThat(PersonDecider.decide(new PersonCommand.Describe("p", null, null, null), List.of()))
                .isEmpty();
    }

    @Test
    void capacityIsRecordedWhenItChanges() {
        var incapable = new CapacityRecorded("k1", "p", false, MAY);

        assertThat(PersonDecider.decide(new PersonCommand.RecordCapacity("k2", "p", false, JUNE), List.of(incapable)))
                .isEmpty();
        assertThat(PersonDecider.decide(new PersonCommand.RecordCapacity("k3", "p", true, JUNE), List.of(incapable)))
                .containsExactly(new CapacityRecorded("k3", "p", true, JUNE));
    }
}
