package nl.gespreksopname.conventions.settings;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import nl.gespreksopname.eventstore.merkle.NoteKey;
import nl.gespreksopname.eventstore.merkle.NoteSigner;

/** The keys of the logs: the own one that signs, and those that verify the others. */
public final class LogKeys {

    private LogKeys() {}

    /**
     * Reads verifier keys, divided by commas.
     *
     * @throws IllegalArgumentException when one is none
     */
    public static List<NoteKey> parse(String keys) {
        return Arrays.stream(keys.split(",", -1))
                .map(String::strip)
                .map(NoteKey::parse)
                .toList();
    }

    /** Signs this service's checkpoints. */
    public static NoteSigner signer(Settings settings) {
        String own = settings.logKeys().get(settings.service());
        String name = own == null
                ? settings.hostOin() + "/" + settings.service() + "-service"
                : parse(own).getFirst().name();
        return NoteSigner.of(name, Base64.getDecoder().decode(settings.logKey()));
    }

    /** Whether the verifier key that the settings give of this service, if any, is that of its own key. */
    static boolean isOwn(Settings settings) {
        String own = settings.logKeys().get(settings.service());
        return own == null
                || parse(own).stream()
                        .anyMatch(key ->
                                key.toString().equals(signer(settings).key().toString()));
    }
}
