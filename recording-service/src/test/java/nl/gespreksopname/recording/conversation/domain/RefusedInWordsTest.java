package nl.gespreksopname.recording.conversation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import nl.gespreksopname.contracts.vocabulary.RefusedAct;
import nl.gespreksopname.contracts.vocabulary.RefusedBecause;
import org.junit.jupiter.api.Test;

class RefusedInWordsTest {

    @Test
    void whateverIsRefusedAndWhyHasWordsForWhoeverReadsATrail() {
        assertThat(Act.values())
                .allSatisfy(act -> assertThat(RefusedAct.ofTerm(act.term())).isPresent());
        assertThat(ActRefusal.values())
                .allSatisfy(reason ->
                        assertThat(RefusedBecause.ofTerm(reason.term())).isPresent());
    }
}
