package nl.gespreksopname.policy.information.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The public page in one language: headings and plain sentences, no markup.
 *
 * @param language language tag of the texts
 * @param title heading of the page
 * @param lead the answer in a sentence or two
 * @param sections in order
 * @param policy on what the page rests
 */
public record InformationPage(String language, String title, String lead, List<Section> sections, PolicyFacts policy) {

    public InformationPage {
        sections = List.copyOf(sections);
    }

    /**
     * A section.
     *
     * @param id anchor, stable, the same in every language
     * @param heading its heading
     * @param intro what comes before its items, if anything
     * @param items its items
     */
    public record Section(
            String id, String heading, @Nullable String intro, List<Item> items) {
        public Section {
            items = List.copyOf(items);
        }
    }

    /**
     * An item.
     *
     * @param heading what it is about
     * @param text one or more sentences
     * @param points what the text sums up, if it does
     */
    public record Item(String heading, String text, List<String> points) {
        public Item {
            points = List.copyOf(points);
        }

        /** An item without points. */
        public Item(String heading, String text) {
            this(heading, text, List.of());
        }
    }

    /**
     * The policy behind the page.
     *
     * @param heading its heading
     * @param intro whether the organisation has a policy of its own
     * @param facts version, validity and terms
     */
    public record PolicyFacts(String heading, String intro, List<Fact> facts) {
        public PolicyFacts {
            facts = List.copyOf(facts);
        }
    }

    /** Something about the policy, as a label and a value. */
    public record Fact(String label, String value) {}
}
