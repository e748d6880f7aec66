package nl.gespreksopname.policy.rules.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.gespreksopname.contracts.vocabulary.RuleId;
import nl.gespreksopname.contracts.vocabulary.Term;
import nl.gespreksopname.policy.access.domain.AccessKind;
import nl.gespreksopname.policy.access.domain.Purpose;
import nl.gespreksopname.policy.policy.domain.Duty;
import nl.gespreksopname.policy.statistics.domain.Grouping;
import nl.gespreksopname.policy.trail.domain.AwaitedKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The words in which the audit speaks, and what it says of the rules themselves. */
class WordsTest {

    static List<Term> words() {
        List<Term> words = new ArrayList<>();
        words.addAll(Arrays.asList(AccessKind.values()));
        words.addAll(Arrays.asList(Purpose.values()));
        words.addAll(Arrays.asList(Duty.values()));
        words.addAll(Arrays.asList(Grouping.values()));
        words.addAll(Arrays.asList(nl.gespreksopname.policy.statistics.domain.Standard.values()));
        words.addAll(Arrays.asList(AwaitedKind.values()));
        words.addAll(Arrays.asList(SubjectKind.values()));
        return words;
    }

    private static Rule rule(RuleId id) {
        return Rules.ALL.stream().filter(rule -> rule.id() == id).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("words")
    void whatPeopleReadIsThereInDutchAndInEnglish(Term word) {
        assertThat(word.dutch()).isNotBlank();
        assertThat(word.english()).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource
    void everyRuleSaysWhoseDutyItIs(RuleId id) {
        Duty duty = switch (id) {
            case ALLOW_UNLESS, ALTERNATIVE_OFFERED, WEBSITE_INFORMATION, POSSIBILITY_MENTIONED, ARRANGEMENTS_MADE ->
                Duty.ORGANISATION;
            case ANNOUNCED_BEFOREHAND, EVERYONE_AGREED, RECORDER_TAKES_PART -> Duty.WHO_RECORDS;
            case COPY_DELIVERED -> Duty.WHO_KEEPS;
            case EDITS_DISCLOSED -> Duty.WHO_EDITS;
            case SHARED_WITH_PERMISSION -> Duty.WHO_SHARES;
        };

        assertThat(rule(id).duty()).isEqualTo(duty);
    }

    @Test
    void everyRuleSaysWhatOfItAPolicyFillsIn() {
        assertThat(rule(RuleId.ALTERNATIVE_OFFERED).parameters()).contains(RuleParameter.REPORT_TERM);
        assertThat(rule(RuleId.ARRANGEMENTS_MADE).parameters()).contains(RuleParameter.ENTRY_TERM);
        assertThat(rule(RuleId.WEBSITE_INFORMATION).parameters()).contains(RuleParameter.ENTRY_TERM);
        assertThat(rule(RuleId.RECORDER_TAKES_PART).parameters()).contains(RuleParameter.ENTRY_TERM);
    }
}
