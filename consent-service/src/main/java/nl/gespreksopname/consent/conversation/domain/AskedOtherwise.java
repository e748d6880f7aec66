package nl.gespreksopname.consent.conversation.domain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.gespreksopname.contracts.consent.ConsentEvent.ShareDecisionMade;
import nl.gespreksopname.contracts.consent.ConsentEvent.SharePermissionGranted;
import nl.gespreksopname.contracts.consent.ConsentEvent.SharePermissionRequested;
import nl.gespreksopname.contracts.consent.ShareTerms;
import nl.gespreksopname.contracts.history.EffectiveHistory;
import org.jspecify.annotations.Nullable;

/**
 * Finds what was decided about a request for permission when it asked for something else, before it was corrected or before
 * that was taken back. Who said yes or no to that has said nothing to what is asked now.
 */
final class AskedOtherwise {

    private final List<Logged> log;
    private final Map<String, SharePermissionRequested> now = new HashMap<>();

    private AskedOtherwise(List<Logged> log, EffectiveHistory<Logged> history) {
        this.log = log;
        history.events().forEach(logged -> {
            if (logged.event() instanceof SharePermissionRequested requested) {
                now.put(requested.permission(), requested);
            }
        });
    }

    /** The versions of the decisions, and of the permissions that were put in force, that count and are about something else. */
    static Set<Integer> decided(List<Logged> log, EffectiveHistory<Logged> history) {
        var asked = new AskedOtherwise(log, history);
        Set<Integer> versions = new HashSet<>();
        for (Logged logged : history.events()) {
            String permission = decidesOn(logged);
            if (permission != null && asked.otherwise(permission, history.place(logged.version()))) {
                versions.add(logged.version());
            }
        }
        return versions;
    }

    private static @Nullable String decidesOn(Logged logged) {
        return logged.event() instanceof ShareDecisionMade made
                ? made.permission()
                : logged.event() instanceof SharePermissionGranted granted ? granted.permission() : null;
    }

    private boolean otherwise(String permission, int version) {
        SharePermissionRequested asked = now.get(permission);
        return asked != null
                && then(permission, version)
                        .filter(it -> !ShareTerms.of(it).equals(ShareTerms.of(asked)))
                        .isPresent();
    }

    /** What was asked when something was taken down. */
    private Optional<SharePermissionRequested> then(String permission, int version) {
        List<Logged> before =
                log.stream().filter(logged -> logged.version() < version).toList();
        return before.stream()
                .filter(logged -> logged.event() instanceof SharePermissionRequested requested
                        && requested.permission().equals(permission))
                .findFirst()
                .flatMap(first -> Conversation.effective(before).latest(first.version()))
                .map(Logged::event)
                .filter(SharePermissionRequested.class::isInstance)
                .map(SharePermissionRequested.class::cast);
    }
}
