package nl.gespreksopname.eventstore.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import nl.gespreksopname.eventstore.conformance.Topic.Publisher;
import org.junit.jupiter.api.Test;

/**
 * Publishers: what is numbered comes on the topic in the order of the log, doubles at worst, whatever becomes of
 * publishers and broker. (That all that is committed gets a number is another theme's.)
 */
public abstract class PublishingConformance extends StoreConformance {

    private final Ledger ledger = new Ledger();

    @Test
    void everyEventComesOnTheTopicInTheOrderOfTheLog() throws Exception {
        append("a", 20);
        try (Publisher publisher = store.topic().startPublisher()) {
            awaitAllPublished(publisher);
            append("b", 20);
            awaitAllPublished(publisher);
        }
        requireTopicIsTheLog();
    }

    @Test
    void aPublisherThatStartsAnewGoesOnWhereTheTopicEnds() throws Exception {
        append("a", 20);
        try (Publisher first = store.topic().startPublisher()) {
            awaitAllPublished(first);
        }
        append("b", 20);
        try (Publisher second = store.topic().startPublisher()) {
            awaitAllPublished(second);
        }
        requireTopicIsTheLog();
    }

    @Test
    void twoPublishersAtOnceGiveDoublesAtWorst() throws Exception {
        try (Publisher one = store.topic().startPublisher();
                Publisher other = store.topic().startPublisher()) {
            for (int i = 0; i < 40; i++) {
                append("s" + i, 5);
            }
            awaitAllPublished(one);
            awaitAllPublished(other);
        }
        requireTopicIsTheLog();
    }

    @Test
    void whatTheBrokerHadNotConfirmedWhenItDiedIsSentAgain() throws Exception {
        append("a", 20);
        long published;
        try (Publisher first = store.topic().startPublisher()) {
            awaitAllPublished(first);
            store.topic().killBroker();
            for (int i = 0; i < 20; i++) {
                append("away" + i, 20);
            }
            published = first.published();
        } finally {
            store.topic().startBroker();
        }
        assertThat(published).as("published while the broker is away").isLessThanOrEqualTo(20);
        try (Publisher second = store.topic().startPublisher()) {
            append("back", 20);
            awaitAllPublished(second);
        }
        requireTopicIsTheLog();
    }

    private void append(String stream, int count) {
        List<String> texts =
                IntStream.range(0, count).mapToObj(i -> stream + "/" + i).toList();
        store.append(stream, 0, texts);
        ledger.confirm(texts);
        // a follower gives numbers to what has none, where no sequencer runs
        rest(store.follow());
    }

    private void awaitAllPublished(Publisher publisher) throws Exception {
        long size = store.log().size();
        patience.until("everything is published up to " + size, () -> publisher.published() >= size);
    }

    private void requireTopicIsTheLog() {
        LogAudit log = LogAudit.of(store, ledger);
        TopicAudit topic = TopicAudit.of(store.topic());
        assertThat(topic.size()).as("events on the topic").isEqualTo(log.size());
        assertThat(topic.root()).as("the root of what is on the topic").isEqualTo(log.root());
    }
}
