package nl.gespreksopname.eventstore.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.gespreksopname.eventstore.fixture.TestDatabase;
import org.junit.jupiter.api.Test;

class ProgressTest {

    @Test
    void ofTwoWhoThinkThatTheyAreTheActiveOneMovesTheProgressAndTheOtherStartsOver() {
        try (TestDatabase database = TestDatabase.create()) {
            Progress one =
                    database.transactions().call(connection -> Progress.load(connection, "listener", "trial", 0));
            Progress other =
                    database.transactions().call(connection -> Progress.load(connection, "listener", "trial", 0));
            database.transactions().call(connection -> one.move(connection, 1, new byte[32], 1));

            assertThatThrownBy(() ->
                            database.transactions().call(connection -> other.move(connection, 1, new byte[32], 1)))
                    .isInstanceOf(Progress.Moved.class);
            assertThat(database.column("select sequence from consumer_progress"))
                    .containsExactly("1");
        }
    }
}
