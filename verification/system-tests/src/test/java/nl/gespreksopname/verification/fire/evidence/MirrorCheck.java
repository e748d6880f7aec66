package nl.gespreksopname.verification.fire.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/** What each service heard of the others: every event of their logs, byte for byte, and the same tree over them. */
final class MirrorCheck {

    private static final int HASH = 32;
    private static final int WIDTH = 256;

    void look(Evidence evidence, Check check) {
        Evidence.HEARS.forEach((service, origins) -> origins.forEach(origin -> {
            Store hearer = evidence.store(service);
            Store owner = evidence.store(origin);
            String where = service + " of " + origin;
            List<Store.Received> received = hearer.received().stream()
                    .filter(each -> each.origin().equals(origin))
                    .toList();
            TreeMap<String, byte[]> bytes = new TreeMap<>();
            owner.events().forEach(event -> bytes.put(event.stream() + "/" + event.version(), event.bytes()));
            check.holds(
                    received.size() == owner.log().size(),
                    where + " heard " + received.size() + " events of "
                            + owner.log().size());
            for (int at = 0; at < Math.min(received.size(), owner.log().size()); at++) {
                Store.Received heard = received.get(at);
                Store.Entry entry = owner.log().get(at);
                check.holds(heard.sequence() == entry.sequence(), where + " misses number " + entry.sequence());
                check.holds(
                        Arrays.equals(heard.hash(), entry.hash())
                                && Arrays.equals(heard.bytes(), bytes.get(entry.stream() + "/" + entry.version())),
                        where + " heard another event as number " + heard.sequence());
            }
            check.holds(
                    hearer.progress().stream()
                            .anyMatch(progress -> progress.origin().equals(origin)
                                    && progress.sequence() == owner.log().size()
                                    && progress.stoppedBecause() == null),
                    where + " has not come to the end, or stopped: " + hearer.progress());
            List<byte[]> entries = received.stream().map(Store.Received::hash).toList();
            tree(hearer, origin, entries, check);
        }));
    }

    /** The tiles of a tree: each hash in them is that of the complete subtree that it stands for. */
    static void tree(Store keeper, String origin, List<byte[]> entries, Check check) {
        List<byte[]> level = new ArrayList<>(entries.stream().map(Merkle::leaf).toList());
        for (int depth = 0; !level.isEmpty(); depth++) {
            List<byte[]> kept = new ArrayList<>();
            int at = depth;
            keeper.tiles().stream()
                    .filter(tile -> tile.origin().equals(origin) && tile.level() == at)
                    .forEach(tile -> {
                        check.holds(
                                tile.index() == kept.size() / WIDTH && kept.size() % WIDTH == 0,
                                keeper.service() + " has a hole in its tree of " + origin);
                        for (int i = 0; i + HASH <= tile.hashes().length; i += HASH) {
                            kept.add(Arrays.copyOfRange(tile.hashes(), i, i + HASH));
                        }
                    });
            boolean same = kept.size() == level.size();
            for (int i = 0; same && i < level.size(); i++) {
                same = Arrays.equals(kept.get(i), level.get(i));
            }
            check.holds(same, keeper.service() + " has another tree of " + origin + " at level " + depth);
            level = above(level);
        }
    }

    /** The roots of the complete subtrees of 256 of these. */
    private static List<byte[]> above(List<byte[]> level) {
        List<byte[]> above = new ArrayList<>();
        for (int from = 0; from + WIDTH <= level.size(); from += WIDTH) {
            List<byte[]> nodes = level.subList(from, from + WIDTH);
            while (nodes.size() > 1) {
                List<byte[]> halved = new ArrayList<>();
                for (int i = 0; i < nodes.size(); i += 2) {
                    halved.add(Merkle.node(nodes.get(i), nodes.get(i + 1)));
                }
                nodes = halved;
            }
            above.add(nodes.getFirst());
        }
        return above;
    }
}
