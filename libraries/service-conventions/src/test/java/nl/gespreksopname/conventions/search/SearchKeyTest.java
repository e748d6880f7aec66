package nl.gespreksopname.conventions.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import nl.gespreksopname.conventions.testing.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "kafka", value = "false"))
class SearchKeyTest {

    @Inject
    SearchKey searchKey;

    @Test
    void textsThatDifferInCaseAndWhiteSpaceAloneAreEqual() {
        assertThat(searchKey.ofRecipient("0001", "c", "  Tante   Klaproos\n"))
                .isEqualTo(searchKey.ofRecipient("0001", "c", "tante klaproos"))
                .matches("[0-9a-f]{64}");
    }

    @Test
    void aLetterIsTheSameHoweverItIsComposed() {
        assertThat(searchKey.ofRecipient("0001", "c", "tante Zo\u00eb"))
                .isEqualTo(searchKey.ofRecipient("0001", "c", "Tante\u00a0ZOE\u0308"));
    }

    @Test
    void whatIsEqualInOneOrganisationKindOrConversationIsNotInAnother() {
        assertThat(searchKey.ofCase("0001", "Z-1"))
                .isNotEqualTo(searchKey.ofCase("0002", "Z-1"))
                .isNotEqualTo(searchKey.ofPerson("0001", "Z-1"));
        assertThat(searchKey.ofRecipient("0001", "c", "Z-1")).isNotEqualTo(searchKey.ofRecipient("0001", "d", "Z-1"));
    }
}
