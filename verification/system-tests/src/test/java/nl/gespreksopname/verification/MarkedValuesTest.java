package nl.gespreksopname.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.gespreksopname.verification.inspection.Stored;
import nl.gespreksopname.verification.openapi.Marks;
import nl.gespreksopname.verification.openapi.Operation;
import nl.gespreksopname.verification.suite.Eventually;
import nl.gespreksopname.verification.suite.SuiteUnderTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Whatever is entered about a person stays in the vault: a mark that was entered in every text and date that the API takes
 * is found nowhere else, nor is its hash.
 */
@ExtendWith(SuiteExtension.class)
class MarkedValuesTest {

    private static final Pattern SHA_256 = Pattern.compile("(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])");
    private static final Pattern MARKED_DATE = Pattern.compile("(?<![0-9])" + Marks.YEAR + "-[01][0-9]-[0-3][0-9]");

    private static final int PIECE = 4 << 20;
    private static final int OVERLAP = 64;

    private final SuiteUnderTest suite;
    private final Story story;
    private final Map<String, String> placeByHash;
    private final Set<String> found = new TreeSet<>();

    MarkedValuesTest(SuiteUnderTest suite, Story story) {
        this.suite = suite;
        this.story = story;
        this.placeByHash = story.marks().entrySet().stream()
                .flatMap(mark -> Stream.of(mark.getKey(), mark.getKey().toUpperCase(Locale.ROOT))
                        .map(text -> Map.entry(
                                HexFormat.of().formatHex(Noise.sha256().digest(text.getBytes(StandardCharsets.UTF_8))),
                                mark.getValue())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a));
    }

    @BeforeEach
    void everythingIsSentAndHeard() {
        Stored stored = new Stored(suite.databases());
        Eventually.holds("all that was entered is heard everywhere", stored::isSettled);
    }

    @Test
    void everyOperationThatTakesABodyWasDoneWithMarks() {
        Set<String> takingJson = suite.operations().stream()
                .filter(Operation::takesJson)
                .map(Operation::id)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(new TreeSet<>(story.done())).isEqualTo(takingJson);
        assertThat(story.marks()).hasSizeGreaterThan(40);
    }

    @Test
    void everyKindOfFactWasTakenDownWithMarks() {
        Operation facts = story.operation("takeDownFacts");
        JsonNode mapping = facts.document()
                .resolved(facts.document().property(facts.bodySchema(), "facts").path("items"))
                .at("/discriminator/mapping");

        assertThat(new TreeSet<>(story.body(facts).path("facts").findValuesAsText("type")))
                .isEqualTo(mapping.properties().stream()
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void noMarkIsInAnyKafkaMessage() {
        suite.topics().all().forEach(message -> {
            look(message.topic() + " value", message.value());
            look(message.topic() + " key", message.key());
            message.headers()
                    .forEach(header -> look(
                            message.topic() + " header " + header.key(),
                            new String(header.value(), StandardCharsets.UTF_8)));
        });

        assertThat(found).isEmpty();
    }

    @Test
    void noMarkIsInAnyDatabase() {
        suite.databases().each(this::look);

        assertThat(found).isEmpty();
    }

    @Test
    void noMarkIsInAnyFileOnDisk() {
        // logs above all; but neither in the files behind databases, topics and recordings
        try (Stream<Path> files = Files.walk(suite.folder())) {
            files.filter(Files::isRegularFile).forEach(this::lookInto);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }

        assertThat(found).isEmpty();
    }

    @Test
    void noMarkIsInAnySpan() {
        look("span", suite.spans().raw());

        assertThat(suite.spans().raw()).contains("/consent/v1/conversations");
        assertThat(found).isEmpty();
    }

    @Test
    void noMarkIsInAnyAddress() {
        suite.wire().addresses().forEach(address -> look("address " + address, address));

        assertThat(found).isEmpty();
    }

    /** Looks into a file piece by piece; the pieces overlap, so that nothing falls between two. */
    private void lookInto(Path file) {
        String place = suite.folder().relativize(file).toString();
        try (InputStream in = Files.newInputStream(file)) {
            String rest = "";
            for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
                String text = rest + new String(piece, StandardCharsets.ISO_8859_1);
                look(place, text);
                rest = text.substring(Math.max(0, text.length() - OVERLAP));
            }
        } catch (NoSuchFileException e) {
            // a server's own temporary file, gone since it was listed
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(place, e);
        }
    }

    private void look(String place, String text) {
        for (int at = indexOf(text, 0); at >= 0; at = indexOf(text, at + 1)) {
            found.add(place + ": " + about(text, at));
        }
        Matcher date = MARKED_DATE.matcher(text);
        while (date.find()) {
            found.add(place + ": " + date.group() + " of " + story.marks().get(date.group()));
        }
        Matcher hash = SHA_256.matcher(text);
        while (hash.find()) {
            String of = placeByHash.get(hash.group());
            if (of != null) {
                found.add(place + ": the hash of " + of);
            }
        }
    }

    private static int indexOf(String text, int from) {
        for (int at = from; at <= text.length() - Marks.SIGN.length(); at++) {
            char first = text.charAt(at);
            if ((first == 'z' || first == 'Z') && text.regionMatches(true, at, Marks.SIGN, 0, Marks.SIGN.length())) {
                return at;
            }
        }
        return -1;
    }

    private String about(String text, int at) {
        String mark = text.substring(at, Math.min(text.length(), at + Marks.SIGN.length() + 4));
        String shown = text.substring(at, Math.min(text.length(), at + 40));
        return story.marks().getOrDefault(mark, shown);
    }
}
