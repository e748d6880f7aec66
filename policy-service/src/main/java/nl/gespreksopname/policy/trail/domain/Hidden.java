package nl.gespreksopname.policy.trail.domain;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import nl.gespreksopname.contracts.consent.ConsentEvent.SafetyMarkLifted;
import nl.gespreksopname.contracts.consent.ConsentEvent.SafetyMarkPlaced;
import nl.gespreksopname.contracts.recording.RecordingEvent;
import nl.gespreksopname.policy.facts.domain.Corrections;
import nl.gespreksopname.policy.facts.domain.Heard;
import nl.gespreksopname.policy.facts.domain.Known;
import org.jspecify.annotations.Nullable;

/**
 * What of a conversation a participant may not see for somebody's safety: what was marked, whatever hangs on that, such as an
 * answer to a marked announcement or what a service decided after a marked answer, and the marks themselves, those about
 * others too.
 */
final class Hidden {

    private Hidden() {}

    /** The ids of the events that are hidden from a participant, by all that is known now. */
    static Set<String> from(Known known, String participant) {
        Corrections corrections = Corrections.in(known);
        Set<String> lifted = known.events().stream()
                .filter(event -> corrections.correctedBy(event.envelope().id()) == null)
                .flatMap(event -> event.what() instanceof SafetyMarkLifted it ? Stream.of(it.mark()) : Stream.empty())
                .collect(Collectors.toSet());
        Set<String> marked = new HashSet<>();
        Set<String> hidden = new HashSet<>();
        for (Heard event : known.events()) {
            String id = event.envelope().id();
            if (event.what() instanceof SafetyMarkPlaced placed) {
                hidden.add(id);
                if (placed.hiddenFrom().equals(participant)
                        && !lifted.contains(placed.mark())
                        && corrections.correctedBy(id) == null) {
                    marked.addAll(placed.facts());
                }
            } else if (event.what() instanceof SafetyMarkLifted) {
                hidden.add(id);
            }
        }
        if (!marked.isEmpty()) {
            hidden.addAll(withWhatHangsOnIt(known, marked));
        }
        hidden.addAll(correctionsOf(known, hidden));
        return hidden;
    }

    private static Set<String> withWhatHangsOnIt(Known known, Set<String> marked) {
        Set<String> hidden = new HashSet<>();
        Set<String> names = new HashSet<>();
        Map<String, String> announcements = announcements(known);
        boolean more = true;
        while (more) {
            more = false;
            Set<String> answered = new HashSet<>();
            for (Heard event : known.events()) {
                String id = event.envelope().id();
                @Nullable String decided = decidesOn(event.what());
                if (!hidden.contains(id)
                        && (marked.contains(id)
                                || (decided != null && answered.contains(decided))
                                || mentions(event, names))) {
                    hidden.add(id);
                    names.add(id);
                    @Nullable String name = name(event.what());
                    if (name != null) {
                        names.add(name);
                    }
                    more = true;
                }
                @Nullable String about = hidden.contains(id) ? answers(event.what(), announcements) : null;
                if (about != null) {
                    answered.add(about);
                }
            }
            Set<String> corrections = correctionsOf(known, hidden);
            if (!hidden.containsAll(corrections)) {
                marked.addAll(corrections);
                more = true;
            }
        }
        return hidden;
    }

    /** The announcement that each answer is about. */
    private static Map<String, String> announcements(Known known) {
        Map<String, String> announcements = new HashMap<>();
        for (Heard event : known.events()) {
            if (event.what() instanceof ConsentEvent.ResponseGiven it) {
                announcements.put(it.response(), it.announcement());
            }
        }
        return announcements;
    }

    /** The announcement or permission about which somebody said something; absent for what decides on neither. */
    private static @Nullable String answers(Object what, Map<String, String> announcements) {
        return switch (what) {
            case ConsentEvent.ResponseGiven it -> it.announcement();
            case ConsentEvent.RefusalReviewed it -> announcements.get(it.refusal());
            case ConsentEvent.ShareDecisionMade it -> it.permission();
            case ConsentEvent.SharePermissionRevoked it -> it.permission();
            default -> null;
        };
    }

    /** The announcement or permission on which consent-service decided by all that was said about it until then. */
    private static @Nullable String decidesOn(Object what) {
        return switch (what) {
            case ConsentEvent.ClearanceChanged it -> it.announcement();
            case ConsentEvent.SharePermissionGranted it -> it.permission();
            case ConsentEvent.SharePermissionDenied it -> it.permission();
            case ConsentEvent.SharePermissionEnded it -> it.permission();
            case ConsentEvent.SharePermissionNeedChanged it -> it.permission();
            default -> null;
        };
    }

    /**
     * Whether a service made this of what it had been told. To a participant none of that is told as something that happened,
     * hidden from them or not: that a decision is missing after an answer would tell that another answer is.
     */
    static boolean isDecided(Object what) {
        return decidesOn(what) != null || what instanceof RecordingEvent.ActRefused;
    }

    /** Corrections and disputes of what is hidden, and what stands in its place or stood there before. */
    private static Set<String> correctionsOf(Known known, Set<String> hidden) {
        Set<String> found = new HashSet<>();
        List<Heard> events = known.events();
        Set<String> existing =
                events.stream().map(event -> event.envelope().id()).collect(Collectors.toSet());
        for (int i = 0; i < events.size(); i++) {
            Heard event = events.get(i);
            @Nullable Integer about = about(event.what());
            if (about == null) {
                continue;
            }
            String target = event.stream() + "/" + about;
            @Nullable
            String next = replaces(event.what()) && i + 1 < events.size()
                    ? events.get(i + 1).envelope().id()
                    : null;
            boolean touches = hidden.contains(target)
                    || hidden.contains(event.envelope().id())
                    || (next != null && hidden.contains(next));
            if (touches) {
                found.add(event.envelope().id());
                if (next != null) {
                    found.add(next);
                    // A correction can name what is not there, or is another organisation's.
                    if (existing.contains(target)) {
                        found.add(target);
                    }
                }
            }
        }
        return found;
    }

    private static @Nullable Integer about(Object what) {
        return switch (what) {
            case ConsentEvent.FactCorrected it -> it.corrects();
            case RecordingEvent.FactCorrected it -> it.corrects();
            case ConsentEvent.FactDisputed it -> it.disputes();
            case RecordingEvent.FactDisputed it -> it.disputes();
            default -> null;
        };
    }

    private static boolean replaces(Object what) {
        return switch (what) {
            case ConsentEvent.FactCorrected it -> it.replaced();
            case RecordingEvent.FactCorrected it -> it.replaced();
            default -> false;
        };
    }

    /** Whether an event names one of these, as what it is about or who reported it. */
    private static boolean mentions(Heard event, Set<String> names) {
        if (names.isEmpty()) {
            return false;
        }
        String text = new String(event.envelope().bytes(), StandardCharsets.UTF_8);
        return names.stream().anyMatch(name -> text.contains("\"" + name + "\""));
    }

    /** What an event brought into the conversation, by which later ones name it; absent for one that only tells more. */
    private static @Nullable String name(Object what) {
        return switch (what) {
            case ConsentEvent event -> nameOf(event);
            case RecordingEvent event -> nameOf(event);
            default -> null;
        };
    }

    private static @Nullable String nameOf(ConsentEvent event) {
        return switch (event) {
            case ConsentEvent.ParticipantJoined it -> it.participant();
            case ConsentEvent.AbsenteeNamed it -> it.participant();
            case ConsentEvent.PossibilityMentioned it -> it.mention();
            case ConsentEvent.RecordingAnnounced it -> it.announcement();
            case ConsentEvent.ResponseGiven it -> it.response();
            case ConsentEvent.RefusalExplained it -> it.explanation();
            case ConsentEvent.RefusalContested it -> it.contestation();
            case ConsentEvent.RefusalReviewed it -> it.review();
            case ConsentEvent.AlternativeOffered it -> it.alternative();
            case ConsentEvent.AlternativeDelivered it -> it.delivery();
            case ConsentEvent.AlternativeAccepted it -> it.acceptance();
            case ConsentEvent.AlternativeDisputed it -> it.dispute();
            case ConsentEvent.AlternativeDisputeSettled it -> it.settlement();
            case ConsentEvent.ArrangementConfirmed it -> it.confirmation();
            case ConsentEvent.SharePermissionRequested it -> it.permission();
            case ConsentEvent.ShareDecisionMade it -> it.decisionId();
            case ConsentEvent.SharePermissionRevoked it -> it.revocation();
            case ConsentEvent.KeepDecided it -> it.keepDecision();
            case ConsentEvent.ArrangementMade it -> it.arrangementVersion() == 1 ? it.arrangement() : null;
            case ConsentEvent.ConversationPlanned it -> null;
            case ConsentEvent.ParticipantLeft it -> null;
            case ConsentEvent.ConversationStarted it -> null;
            case ConsentEvent.ConversationEnded it -> null;
            case ConsentEvent.ConversationCancelled it -> null;
            case ConsentEvent.ClearanceChanged it -> null;
            case ConsentEvent.SharePermissionGranted it -> null;
            case ConsentEvent.SharePermissionEnded it -> null;
            case ConsentEvent.SharePermissionDenied it -> null;
            case ConsentEvent.SharePermissionNeedChanged it -> null;
            case ConsentEvent.PersonDescribed it -> null;
            case ConsentEvent.CustodyRecorded it -> null;
            case ConsentEvent.CapacityRecorded it -> null;
            case ConsentEvent.FactCorrected it -> null;
            case ConsentEvent.FactDisputed it -> null;
            case ConsentEvent.SafetyMarkPlaced it -> null;
            case ConsentEvent.SafetyMarkLifted it -> null;
            case ConsentEvent.ConversationTransferred it -> null;
            case ConsentEvent.ConversationReceived it -> null;
            case ConsentEvent.PersonalValuesDestroyed it -> null;
        };
    }

    private static @Nullable String nameOf(RecordingEvent event) {
        return switch (event) {
            case RecordingEvent.RecordingRegistered it -> it.recording();
            case RecordingEvent.CopyRequested it -> it.copyRequest();
            case RecordingEvent.CopyDelivered it -> it.delivery();
            case RecordingEvent.CopyImpossible it -> it.impossibility();
            case RecordingEvent.CopyVerified it -> it.verification();
            case RecordingEvent.VerificationExplained it -> it.explanation();
            case RecordingEvent.EditDisclosed it -> it.edit();
            case RecordingEvent.RecordingShared it -> it.share();
            case RecordingEvent.RecipientNotified it -> it.notice();
            case RecordingEvent.PublicationFound it -> it.publication();
            case RecordingEvent.TakeDownReported it -> it.takeDown();
            case RecordingEvent.HoldPlaced it -> it.hold();
            case RecordingEvent.RecordingDestroyed it -> it.destruction();
            case RecordingEvent.RecordingMatched it -> null;
            case RecordingEvent.RecordingStatusChanged it -> null;
            case RecordingEvent.FingerprintTaken it -> null;
            case RecordingEvent.ContentStored it -> null;
            case RecordingEvent.HoldLifted it -> null;
            case RecordingEvent.DestructionWaits it -> null;
            case RecordingEvent.ActRefused it -> null;
            case RecordingEvent.FactCorrected it -> null;
            case RecordingEvent.FactDisputed it -> null;
            case RecordingEvent.PersonalValuesDestroyed it -> null;
        };
    }
}
