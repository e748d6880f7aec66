package nl.gespreksopname.consent.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReadableReferenceTest {

    private static final UUID CONVERSATION = UUID.fromString("6f1c0a52-0d4e-5b7e-9d0e-2f3a4b5c6d7e");

    @Test
    void aConversationHasTheSameReferenceEachTimeAndAnotherOnAClash() {
        String reference = ReadableReference.of(CONVERSATION, 0);

        assertThat(ReadableReference.isOne(reference)).isTrue();
        assertThat(ReadableReference.of(CONVERSATION, 0)).isEqualTo(reference);
        assertThat(ReadableReference.of(CONVERSATION, 1)).isNotEqualTo(reference);
    }

    @Test
    void itIsRecognisedHoweverItIsTyped() {
        assertThat(ReadableReference.normalised("go 7f3k92qm")).isEqualTo("GO-7F3K-92QM");
        assertThat(ReadableReference.isOne("GO-7F3K-92QA")).isFalse();
    }
}
