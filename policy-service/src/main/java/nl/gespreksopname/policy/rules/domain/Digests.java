package nl.gespreksopname.policy.rules.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.gespreksopname.contracts.recording.RecordingEvent;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyVerified;
import nl.gespreksopname.contracts.recording.RecordingEvent.EditDisclosed;
import nl.gespreksopname.policy.facts.domain.Fact;
import nl.gespreksopname.policy.facts.domain.Facts;
import nl.gespreksopname.policy.facts.domain.Recording;

/** What is known of the digest of something that was handed over. */
public final class Digests {

    private Digests() {}

    /** The digests of a copy: as reported with it, and as found when it was compared later. */
    public static List<String> of(Facts facts, RecordingEvent.CopyDelivered delivery) {
        List<String> digests = new ArrayList<>();
        if (delivery.digest() != null) {
            digests.add(delivery.digest());
        }
        for (Fact<CopyVerified> verified : facts.of(CopyVerified.class)) {
            if (delivery.delivery().equals(verified.what().delivery())) {
                digests.add(verified.what().digest());
            }
        }
        return digests;
    }

    /** The disclosed edit with this digest. */
    public static Optional<Fact<EditDisclosed>> edit(Recording recording, String digest) {
        return recording.edits().stream()
                .filter(edit -> digest.equals(edit.what().digest()))
                .findFirst();
    }
}
