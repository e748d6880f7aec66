package nl.gespreksopname.consent.transfer.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nl.gespreksopname.consent.conversation.domain.Claim;
import nl.gespreksopname.consent.conversation.domain.Conversation;
import nl.gespreksopname.consent.conversation.domain.Decided;
import nl.gespreksopname.consent.conversation.domain.Scenario;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import nl.gespreksopname.contracts.consent.ConsentEvent.ConversationPlanned;
import nl.gespreksopname.contracts.consent.ConsentEvent.ConversationStarted;
import nl.gespreksopname.contracts.consent.ConsentEvent.ConversationTransferred;
import nl.gespreksopname.contracts.vocabulary.ConversationChannel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TransfersTest {

    private static final String THERE = "00000009999999999100";
    private static final Instant START = Scenario.MORNING.plusSeconds(3600);
    private static final ConversationPlanned PLANNED =
            new ConversationPlanned("GO-0000-0000", null, ConversationChannel.VIDEO, true, START, null);

    private static ConversationTransferred transferred(@Nullable String successor) {
        return new ConversationTransferred("transfer", THERE, successor);
    }

    private static List<Transfers.Successor> successors(ConsentEvent... events) {
        return Transfers.successors(
                Conversation.NONE,
                Stream.of(events)
                        .map(event -> new Decided.Draft(event, Claim.NONE, false))
                        .toList(),
                Scenario.MORNING);
    }

    @Test
    void aConversationThatIsOpenedAndHandedOverInOneCommandIsOpenedThere() {
        assertThat(successors(PLANNED, transferred("there")))
                .containsExactly(
                        new Transfers.Successor("transfer", THERE, "there", ConversationChannel.VIDEO, true, START));
    }

    @Test
    void oneThatBeganBeforeItWasHandedOverIsNotPlannedThereAnyMore() {
        assertThat(successors(PLANNED, new ConversationStarted(), transferred("there")))
                .containsExactly(
                        new Transfers.Successor("transfer", THERE, "there", ConversationChannel.VIDEO, false, null));
    }

    @Test
    void nothingIsOpenedAtAnOrganisationElsewhere() {
        assertThat(successors(PLANNED, transferred(null))).isEmpty();
    }
}
