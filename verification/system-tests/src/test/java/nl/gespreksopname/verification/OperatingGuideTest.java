package nl.gespreksopname.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The runbooks of docs/operating.md are those that the services name, and each is executed by the tests that it names. */
class OperatingGuideTest {

    private static final Path ROOT = Path.of(System.getProperty("gespreksopname.root", "../.."));
    private static final Pattern RUNBOOK = Pattern.compile("(?m)^### ([a-z-]+)\\n(.*)\\n");
    private static final Pattern TEST = Pattern.compile("`(\\w+)\\.(\\w+)`");
    private static final Pattern IN_CODE =
            Pattern.compile("static final String (?:FORK|LOST|STOPPED|PARKED) = \"([a-z-]+)\"");

    @Test
    void eachRunbookIsExecutedByTestsThatAreThere() throws IOException {
        TestSources sources = TestSources.read();
        List<String> faults = new ArrayList<>();
        runbooks().forEach((id, tests) -> {
            Matcher named = TEST.matcher(tests);
            boolean any = false;
            while (named.find()) {
                any = true;
                if (!sources.has(named.group(1), named.group(2))) {
                    faults.add(id + " names " + named.group() + ", which is not there");
                }
            }
            if (!any) {
                faults.add(id + " is executed by no test");
            }
        });
        assertThat(faults).isEmpty();
    }

    @Test
    void eachRunbookThatAServiceNamesIsThereAndEachLinkLeadsToOne() throws IOException {
        String guide = TestSources.document("operating.md");
        Set<String> named = new TreeSet<>();
        for (Path source : List.of(
                ROOT.resolve("libraries/event-store/src/main/java/nl/gespreksopname/eventstore/recovery/Runbook.java"),
                ROOT.resolve(
                        "libraries/service-conventions/src/main/java/nl/gespreksopname/conventions/operating/HeardSource.java"))) {
            Matcher inCode = IN_CODE.matcher(Files.readString(source));
            while (inCode.find()) {
                named.add(inCode.group(1));
            }
        }
        Matcher link = Pattern.compile("\\(#([a-z-]+)\\)").matcher(guide);
        assertThat(named).hasSize(4);
        while (link.find()) {
            named.add(link.group(1));
        }

        assertThat(runbooks().keySet()).containsAll(named);
    }

    private static Map<String, String> runbooks() throws IOException {
        Matcher found = RUNBOOK.matcher(TestSources.document("operating.md"));
        Map<String, String> runbooks = new LinkedHashMap<>();
        while (found.find()) {
            runbooks.put(found.group(1), found.group(2));
        }
        assertThat(runbooks).hasSizeGreaterThan(8);
        return runbooks;
    }
}
