package nl.gespreksopname.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Each safeguard in docs/reliability.md names a test that is there. */
class ReliabilityGuideTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| (?!safeguard|---)([^|]+) \\| [^|]+ \\| ([^|]+) \\|$");
    private static final Pattern NAMED = Pattern.compile("`(\\w+(?:Test|Conformance))(?:\\.(\\w+…?))?`");

    @Test
    void eachSafeguardHasATestThatIsThere() throws Exception {
        TestSources sources = TestSources.read();
        List<String> faults = new ArrayList<>();
        int rows = 0;
        Matcher row = ROW.matcher(TestSources.document("reliability.md"));
        while (row.find()) {
            rows++;
            Matcher named = NAMED.matcher(row.group(2));
            boolean any = row.group(2).startsWith("none");
            while (named.find()) {
                any = true;
                boolean there = named.group(2) == null
                        ? sources.hasClass(named.group(1))
                        : sources.has(named.group(1), named.group(2));
                if (!there) {
                    faults.add(row.group(1) + ": " + named.group() + " is not there");
                }
            }
            if (!any) {
                faults.add(row.group(1) + ": no test");
            }
        }

        assertThat(faults).isEmpty();
        assertThat(rows).isGreaterThan(80);
    }

    /** Maven runs what is called …Test, or …IT where a whole part runs, and passes over anything else without a word. */
    @Test
    void eachClassWithTestsIsNamedSoThatItIsRun() throws Exception {
        Pattern test = Pattern.compile("(?m)^    (?:    )?@(?:Test|Property|ParameterizedTest|TestFactory)\\b");
        Pattern inherited = Pattern.compile("(?m)^(?:public )?(?:interface|abstract class) ");

        List<String> classes = TestSources.read().byClass().entrySet().stream()
                .filter(each -> test.matcher(each.getValue()).find()
                        && !inherited.matcher(each.getValue()).find())
                .map(each -> each.getKey())
                .toList();

        assertThat(classes).hasSizeGreaterThan(100).allMatch(name -> name.endsWith("Test") || name.endsWith("IT"));
    }
}
