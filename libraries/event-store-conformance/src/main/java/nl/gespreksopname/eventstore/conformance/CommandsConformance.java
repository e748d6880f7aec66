package nl.gespreksopname.eventstore.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import nl.gespreksopname.eventstore.conformance.Commands.Command;
import nl.gespreksopname.eventstore.conformance.Commands.Decided;
import nl.gespreksopname.eventstore.conformance.Commands.Decision;
import nl.gespreksopname.eventstore.conformance.Commands.Outcome;
import nl.gespreksopname.eventstore.conformance.Commands.Status;
import org.junit.jupiter.api.Test;

/** Commands: each has its effect once, on what its stream holds at that moment, whatever the network does. */
public abstract class CommandsConformance extends StoreConformance {

    @Test
    void aRepeatedCommandHasOneEffectAndTheSameAnswer() {
        store.append("s", 0, List.of("before"));
        Outcome first = execute("key", "body", "s", accept("a", "b"));
        store.append("s", 3, List.of("after"));
        Outcome second = execute("key", "body", "s", history -> {
            throw new AssertionError("decided again");
        });

        assertThat(first).isEqualTo(new Outcome(Status.APPLIED, List.of("a", "b")));
        assertThat(second).isEqualTo(new Outcome(Status.REPEATED, List.of("a", "b")));
        assertThat(texts(store.stream("s"))).containsExactly("before", "a", "b", "after");
    }

    @Test
    void aCommandThatComesInFromManySidesAtOnceHasOneEffect() throws Exception {
        List<Outcome> outcomes = together(6, sender -> execute("key", "body", "s", accept("once")));

        assertThat(texts(store.stream("s"))).containsExactly("once");
        assertThat(outcomes)
                .extracting(Outcome::status)
                .containsOnlyOnce(Status.APPLIED)
                .containsOnly(Status.APPLIED, Status.REPEATED);
    }

    @Test
    void theSameKeyWithAnotherBodyDoesNothingAndIsTold() {
        execute("key", "body", "s", accept("once"));

        assertThat(execute("key", "another body", "s", accept("twice")).status())
                .isEqualTo(Status.KEY_REUSED);
        assertThat(texts(store.stream("s"))).containsExactly("once");
    }

    @Test
    void aRefusalAddsNothingAndIsDecidedAnewWhenItIsAskedAgain() {
        Outcome first = execute("key", "body", "s", refuse());
        Outcome second = execute("key", "body", "s", accept("now"));
        Outcome third = execute("key", "body", "s", accept("again"));

        assertThat(first).isEqualTo(new Outcome(Status.REFUSED, List.of()));
        assertThat(second).isEqualTo(new Outcome(Status.APPLIED, List.of("now")));
        assertThat(third).isEqualTo(new Outcome(Status.REPEATED, List.of("now")));
        assertThat(texts(store.stream("s"))).containsExactly("now");
    }

    @Test
    void aRefusalThatIsAFactItselfIsFinal() {
        Outcome first = execute("key", "body", "s", refuse("refused"));
        Outcome second = execute("key", "body", "s", accept("done"));

        assertThat(first).isEqualTo(new Outcome(Status.REFUSED, List.of("refused")));
        assertThat(second).isEqualTo(new Outcome(Status.REPEATED, List.of("refused")));
        assertThat(texts(store.stream("s"))).containsExactly("refused");
    }

    @Test
    void aCommandThatChangesNothingIsAnsweredTheSameLater() {
        Outcome first = execute("key", "body", "s", accept());
        store.append("s", 0, List.of("meanwhile"));
        Outcome second = execute("key", "body", "s", accept("late"));

        assertThat(first).isEqualTo(new Outcome(Status.APPLIED, List.of()));
        assertThat(second).isEqualTo(new Outcome(Status.REPEATED, List.of()));
        assertThat(texts(store.stream("s"))).containsExactly("meanwhile");
    }

    @Test
    void aCommandThatFailsHalfwayHasNoEffectAndCanBeSentAgain() {
        assertThatThrownBy(() -> execute("key", "body", "s", history -> {
                    throw new IllegalStateException("halfway");
                }))
                .hasMessageContaining("halfway");

        assertThat(execute("key", "body", "s", accept("once")).status()).isEqualTo(Status.APPLIED);
        assertThat(texts(store.stream("s"))).containsExactly("once");
    }

    @Test
    void ofCommandsOnOneStreamAtOnceEachIsDecidedOnWhatTheOthersDid() throws Exception {
        AtomicInteger keys = new AtomicInteger();
        together(8, sender -> {
            for (int i = 0; i < 5; i++) {
                execute(
                        "key" + keys.incrementAndGet(),
                        "body",
                        "s",
                        history -> new Decided.Accepted(List.of("after " + history.size())));
            }
            return sender;
        });

        List<String> expected = new ArrayList<>();
        for (int version = 0; version < 40; version++) {
            expected.add("after " + version);
        }
        assertThat(texts(store.stream("s"))).isEqualTo(expected);
    }

    private Outcome execute(String key, String body, String stream, Decision decision) {
        return store.commands().execute(new Command(key, body, stream, decision));
    }

    private static Decision accept(String... texts) {
        return history -> new Decided.Accepted(List.of(texts));
    }

    private static Decision refuse(String... texts) {
        return history -> new Decided.Refused(List.of(texts));
    }
}
