package nl.gespreksopname.policy.access.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.gespreksopname.contracts.envelope.Actor;
import org.jspecify.annotations.Nullable;

/**
 * One reading, to be taken down in the transaction of the read.
 *
 * @param reader the client and the pseudonym of the user
 * @param issuer name of the issuer of the reader's token, such as {@code municipality} or {@code ombudsman}
 * @param kind what was read
 * @param mandate the mandate under which it was read; only auditors have one
 * @param purpose what for
 * @param found by OIN of the organisation whose data was read, the ids of the conversations that the answer showed; an
 *     organisation in which was looked without finding anything has an empty list. One organisation at least
 */
public record Reading(
        Actor reader,
        String issuer,
        AccessKind kind,
        @Nullable UUID mandate,
        Purpose purpose,
        Map<String, List<UUID>> found) {

    public Reading {
        if (found.isEmpty()) {
            throw new IllegalArgumentException("a reading reads some organisation's data");
        }
        Map<String, List<UUID>> copy = new HashMap<>();
        found.forEach((organisation, conversations) -> copy.put(organisation, List.copyOf(conversations)));
        found = Map.copyOf(copy);
    }

    /** The organisations whose data was read, in the order of their OINs. */
    public List<String> organisations() {
        return found.keySet().stream().sorted().toList();
    }

    /** The conversations of an organisation that the answer showed; empty also when nothing was looked for there. */
    public List<UUID> foundIn(String organisation) {
        return found.getOrDefault(organisation, List.of());
    }
}
