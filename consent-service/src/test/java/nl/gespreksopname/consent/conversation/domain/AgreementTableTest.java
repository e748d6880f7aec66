package nl.gespreksopname.consent.conversation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.gespreksopname.consent.sharing.domain.SharePermissions;
import nl.gespreksopname.contracts.vocabulary.Answer;
import nl.gespreksopname.contracts.vocabulary.ClearanceOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every cell of the table in rules.md, "Whose agreement, whose permission", and every line under it. */
class AgreementTableTest {

    /** A day in 2026 at which it is 24 November, so that ages follow from the year and the day. */
    private static Scenario family(String born) {
        return Scenario.with("young-person", "parent-with", "parent-without", "carer", "companion", "professional")
                .born("young-person", born)
                .custody("young-person", "parent-with", true)
                .custody("young-person", "parent-absent", true);
    }

    private static Set<String> neededToRecord(Scenario scenario) {
        scenario.announce("professional");
        return new TreeSet<>(scenario.clearance("professional").needed());
    }

    private static Set<String> neededToShare(Scenario scenario) {
        return SharePermissions.needed(scenario.conversation(), scenario.people(), scenario.moment(), "professional")
                .everybody();
    }

    private static Set<String> names(String list) {
        return new TreeSet<>(Stream.of(list.split(" ")).toList());
    }

    @ParameterizedTest(name = "born {0}")
    @CsvSource({
        // under 12: parents with custody who take part
        "2014-11-25, parent-with parent-without carer companion",
        // 12 to 15: the child, and they
        "2014-11-24, young-person parent-with parent-without carer companion",
        "2010-11-25, young-person parent-with parent-without carer companion",
        // from 16: the young person; everybody else who takes part speaks for themselves alone
        "2010-11-24, young-person parent-with parent-without carer companion"
    })
    void agreeToARecording(String born, String needed) {
        assertThat(neededToRecord(family(born))).isEqualTo(names(needed));
    }

    @ParameterizedTest(name = "born {0}: {1}")
    @CsvSource({"2014-11-25, custody self", "2014-11-24, custody self", "2010-11-25, custody self", "2010-11-24, self"})
    void aParentIsAskedForThemselvesAndForWhomTheyHaveCustody(String born, String as) {
        Scenario scenario = family(born).announce("professional");
        Needed needed = Speakers.here(
                        scenario.conversation(),
                        scenario.people(),
                        scenario.moment().day())
                .of(scenario.participant("young-person"))
                .and(Speakers.here(
                                scenario.conversation(),
                                scenario.people(),
                                scenario.moment().day())
                        .of(scenario.participant("parent-with")));

        assertThat(needed.as("parent-with").stream().map(NeededAs::term)).containsExactlyInAnyOrder(as.split(" "));
        assertThat(needed.as("parent-without")).containsExactly(NeededAs.SELF);
    }

    @ParameterizedTest(name = "born {0}")
    @CsvSource({
        // under 12: all parents with custody, also who was not there
        "2014-11-25, parent-with parent-absent parent-without carer companion",
        // 12 to 15: child and parents with custody
        "2014-11-24, young-person parent-with parent-absent parent-without carer companion",
        "2010-11-25, young-person parent-with parent-absent parent-without carer companion",
        // from 16: the young person, and no longer a parent because of custody
        "2010-11-24, young-person parent-without carer companion"
    })
    void permitSharing(String born, String needed) {
        assertThat(neededToShare(family(born))).isEqualTo(names(needed));
    }

    @ParameterizedTest
    @CsvSource({"2018-01-01", "2013-01-01", "2009-01-01"})
    void whoIsRecordedAsIncapableOfJudgingIsRepresentedAtEveryAge(String born) {
        Scenario scenario = Scenario.with("young-person", "professional")
                .born("young-person", born)
                .incapable("young-person")
                .joinFor("other", "young-person");

        assertThat(neededToShare(scenario)).containsExactly("other");
        assertThat(neededToRecord(scenario)).containsExactly("other");
    }

    @ParameterizedTest(name = "born {0}")
    @CsvSource({
        "2018-01-01, parent-with, parent-with parent-absent",
        "2012-01-01, parent-with, parent-with parent-absent",
        // from 16 nobody has custody that counts: somebody has to act for them
        "2009-01-01, young-person, young-person"
    })
    void anIncapableChildIsRepresentedByItsParentsWithCustodyThoughNobodyNotedThatTheyDo(
            String born, String toRecord, String toShare) {
        Scenario scenario = Scenario.with("young-person", "parent-with", "professional")
                .born("young-person", born)
                .custody("young-person", "parent-with", true)
                .custody("young-person", "parent-absent", true)
                .incapable("young-person");

        scenario.announce("professional");
        Speakers here = Speakers.here(
                scenario.conversation(), scenario.people(), scenario.moment().day());
        Speakers anywhere = Speakers.anywhere(
                scenario.conversation(), scenario.people(), scenario.moment().day());
        assertThat(here.of(scenario.participant("young-person")).everybody()).isEqualTo(names(toRecord));
        assertThat(anywhere.of(scenario.participant("young-person")).everybody())
                .isEqualTo(names(toShare));
    }

    @Test
    void whoActsForAnIncapableChildIsNotPassedOverForItsParents() {
        Scenario scenario = Scenario.with("young-person", "parent-with", "professional")
                .born("young-person", "2012-01-01")
                .custody("young-person", "parent-with", true)
                .incapable("young-person")
                .joinFor("other", "young-person");

        assertThat(neededToRecord(scenario)).containsExactly("other", "parent-with");
    }

    @ParameterizedTest(name = "on {1} born {0} is {2}")
    @CsvSource({
        "2014-02-28, 2026-02-27T23:30:00Z, FROM_12_TO_15",
        "2014-02-28, 2026-02-27T22:30:00Z, UNDER_12",
        "2016-02-29, 2028-02-28T12:00:00Z, UNDER_12",
        "2016-02-29, 2028-02-29T12:00:00Z, FROM_12_TO_15",
        "2014-03-01, 2026-03-01T12:00:00Z, FROM_12_TO_15",
        "2012-02-29, 2028-02-28T23:30:00Z, FROM_16"
    })
    void ageCountsOnTheDayInAmsterdam(String born, String at, AgeGroup group) {
        Scenario scenario =
                Scenario.with("young-person").born("young-person", born).at(at);

        assertThat(scenario.people().ageGroup("young-person", scenario.moment().day()))
                .isEqualTo(group);
    }

    @Test
    void bornOn29FebruaryComesOfAgeOn1MarchInACommonYear() {
        // 12 and 16 years after a leap year is a leap year again, but for 1896 and 2096: born in 2084, 16 in 2100.
        Scenario scenario = Scenario.with("young-person").born("young-person", "2084-02-29");

        scenario.at("2100-02-28T12:00:00Z");
        assertThat(scenario.people().ageGroup("young-person", scenario.moment().day()))
                .isEqualTo(AgeGroup.FROM_12_TO_15);
        scenario.at("2100-03-01T12:00:00Z");
        assertThat(scenario.people().ageGroup("young-person", scenario.moment().day()))
                .isEqualTo(AgeGroup.FROM_16);
    }

    @Test
    void anAbsentParentWithCustodyHasNoVetoOnRecording() {
        assertThat(neededToRecord(family("2013-01-01"))).doesNotContain("parent-absent");
    }

    @Test
    void parentsWhoDisagreeBlockTheOrganisationsRecordingAndWarnOnTheirOwn() {
        Scenario scenario = Scenario.with("young-person", "parent-1", "parent-2", "professional")
                .born("young-person", "2016-01-01")
                .announce("professional")
                .answer("professional", Answer.AGREED, "parent-1")
                .answer("professional", Answer.NOT_AGREED, "parent-2")
                .announce("parent-1")
                .answer("parent-1", Answer.NOT_AGREED, "parent-2");

        assertThat(scenario.clearance("professional").outcome()).isEqualTo(ClearanceOutcome.BLOCKED);
        assertThat(scenario.clearance("parent-1").outcome()).isEqualTo(ClearanceOutcome.ALLOWED_WITH_WARNINGS);
        assertThat(scenario.missing("parent-1")).containsExactly("parent-2: not-agreed");
    }

    @Test
    void aParentWithoutCustodyCannotActForTheChild() {
        Scenario scenario = Scenario.with("young-person", "professional")
                .born("young-person", "2016-01-01")
                .custody("young-person", "parent-absent", true)
                .joinFor("parent-without", "young-person");

        assertThat(neededToRecord(scenario)).containsExactly("parent-without", "young-person");
        assertThat(scenario.missing("professional")).contains("young-person: no-representative");
    }

    @Test
    void anAbsentParentWithoutCustodyCannotRecordForTheChildAndOneWithCustodyCan() {
        Scenario scenario = Scenario.with("young-person", "professional")
                .born("young-person", "2013-01-01")
                .custody("young-person", "parent-with", true);
        for (String parent : List.of("parent-with", "parent-without")) {
            scenario.take(new Fact.Joining(parent, Scenario.role("parent"), "young-person", null, false, Claim.NONE));
            scenario.announce(parent);
        }

        assertThat(scenario.clearance("parent-with").outcome()).isEqualTo(ClearanceOutcome.ALLOWED_WITH_WARNINGS);
        assertThat(scenario.clearance("parent-without").outcome()).isEqualTo(ClearanceOutcome.BLOCKED);
        assertThat(scenario.missing("parent-without")).contains("parent-without: takes-no-part");
    }

    @Test
    void aCarerWithoutCustodyAgreesForThemselvesAndIsPartyToArrangements() {
        Scenario scenario =
                Scenario.with("young-person", "carer", "professional").born("young-person", "2009-01-01");
        scenario.take(
                new Fact.Arrangement("x", false, null, null, null, null, null, true, Claim.NONE),
                new Fact.Confirmations(
                        "x",
                        null,
                        List.of(new Fact.One("young-person", "c1"), new Fact.One("professional", "c2")),
                        Claim.NONE));

        assertThat(Concerns.of(
                        scenario.conversation(),
                        List.copyOf(scenario.conversation().reportedFacts().values())))
                .anyMatch(concern -> concern.code().equals("arrangements-unconfirmed")
                        && concern.dutch().contains("verzorger"));
        assertThat(neededToRecord(scenario)).contains("carer");
    }

    @Test
    void custodyCountsOnTheDayItself() {
        Scenario scenario = Scenario.with("young-person", "parent-1", "parent-2", "professional")
                .born("young-person", "2017-01-01")
                .custody("young-person", "parent-1", true)
                .custody("young-person", "parent-1", false, "2026-11-24")
                .custody("young-person", "parent-2", true, "2026-11-25")
                .joinFor("carer", "young-person");

        scenario.announce("professional");
        assertThat(scenario.missing("professional"))
                .containsExactly("carer: no-answer", "parent-1: no-answer", "parent-2: no-answer");
        assertThat(neededToShare(scenario)).contains("carer");

        scenario.at("2026-11-25T09:00:00Z");
        assertThat(neededToShare(scenario)).contains("parent-2");
    }
}
