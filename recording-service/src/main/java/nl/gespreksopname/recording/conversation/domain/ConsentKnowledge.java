package nl.gespreksopname.recording.conversation.domain;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import nl.gespreksopname.contracts.consent.ConsentEvent.AbsenteeNamed;
import nl.gespreksopname.contracts.consent.ConsentEvent.AlternativeDelivered;
import nl.gespreksopname.contracts.consent.ConsentEvent.AlternativeOffered;
import nl.gespreksopname.contracts.consent.ConsentEvent.ArrangementConfirmed;
import nl.gespreksopname.contracts.consent.ConsentEvent.ArrangementMade;
import nl.gespreksopname.contracts.consent.ConsentEvent.CapacityRecorded;
import nl.gespreksopname.contracts.consent.ConsentEvent.ClearanceChanged;
import nl.gespreksopname.contracts.consent.ConsentEvent.ConversationCancelled;
import nl.gespreksopname.contracts.consent.ConsentEvent.ConversationEnded;
import nl.gespreksopname.contracts.consent.ConsentEvent.ConversationPlanned;
import nl.gespreksopname.contracts.consent.ConsentEvent.ConversationStarted;
import nl.gespreksopname.contracts.consent.ConsentEvent.CustodyRecorded;
import nl.gespreksopname.contracts.consent.ConsentEvent.ParticipantJoined;
import nl.gespreksopname.contracts.consent.ConsentEvent.ParticipantLeft;
import nl.gespreksopname.contracts.consent.ConsentEvent.PersonDescribed;
import nl.gespreksopname.contracts.consent.ConsentEvent.PossibilityMentioned;
import nl.gespreksopname.contracts.consent.ConsentEvent.RecordingAnnounced;
import nl.gespreksopname.contracts.consent.ConsentEvent.RefusalExplained;
import nl.gespreksopname.contracts.consent.ConsentEvent.ResponseGiven;
import nl.gespreksopname.contracts.consent.ConsentEvent.ShareDecisionMade;
import nl.gespreksopname.contracts.consent.ConsentEvent.SharePermissionDenied;
import nl.gespreksopname.contracts.consent.ConsentEvent.SharePermissionEnded;
import nl.gespreksopname.contracts.consent.ConsentEvent.SharePermissionGranted;
import nl.gespreksopname.contracts.consent.ConsentEvent.SharePermissionRequested;
import nl.gespreksopname.contracts.consent.ConsentEvent.SharePermissionRevoked;
import nl.gespreksopname.contracts.history.EffectiveHistory;
import nl.gespreksopname.contracts.vocabulary.Answer;
import nl.gespreksopname.contracts.vocabulary.ClearanceOutcome;
import nl.gespreksopname.contracts.vocabulary.Role;
import nl.gespreksopname.contracts.vocabulary.Side;

/**
 * What consent-service has taken down and decided about one conversation, as far as it was heard here. Nothing is derived:
 * who is needed, whether clearance is given and whether a permission is in force is what its decided events say.
 *
 * @param conversation id
 * @param organisation OIN of the organisation that it belongs to
 * @param version of the conversation's stream at consent-service, as far as heard
 * @param participants everyone who takes or took part, and as what
 * @param absentees everyone who takes no part but was named, and as what
 * @param announcements announced recordings, and on whose side
 * @param clearances the latest decision for each announcement
 * @param permissions every permission to share that was asked for, and how it stands
 * @param afterwards what became of the recordings when somebody withdrew, and of the conversation
 */
public record ConsentKnowledge(
        String conversation,
        String organisation,
        int version,
        Map<String, Role> participants,
        Map<String, Role> absentees,
        Map<String, Side> announcements,
        Map<String, ClearanceOutcome> clearances,
        Map<String, Permission> permissions,
        Afterwards afterwards) {

    public ConsentKnowledge {
        participants = Map.copyOf(participants);
        absentees = Map.copyOf(absentees);
        announcements = Map.copyOf(announcements);
        clearances = Map.copyOf(clearances);
        permissions = Map.copyOf(permissions);
    }

    /** Of a conversation of which nothing but the existence is known. */
    public static ConsentKnowledge of(String conversation, String organisation) {
        return new ConsentKnowledge(
                conversation, organisation, 0, Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Afterwards.NOTHING);
    }

    /** Of what consent-service told, as it counts, and as far as a version of its stream. */
    public static ConsentKnowledge of(
            String conversation, String organisation, List<Happened<ConsentEvent>> told, int version) {
        ConsentKnowledge known = of(conversation, organisation);
        for (Happened<ConsentEvent> happened :
                EffectiveHistory.of(told, Happened::version, Happened::event).events()) {
            known = known.after(happened.event(), happened.version(), happened.at());
        }
        return known.passing(version);
    }

    /** Whether somebody takes part, took part or was named in this conversation. */
    public boolean knows(String participant) {
        return participants.containsKey(participant) || absentees.containsKey(participant);
    }

    /** Where a participant or absentee stands, if known. */
    public Optional<Side> sideOf(String participant) {
        return Optional.ofNullable(participants.get(participant))
                .or(() -> Optional.ofNullable(absentees.get(participant)))
                .map(Role::side);
    }

    /**
     * The same after an event.
     *
     * @param newVersion the event's version in its stream
     * @param at when it is said to have happened, else when it was taken down
     */
    public ConsentKnowledge after(ConsentEvent event, int newVersion, Instant at) {
        ConsentKnowledge then = passing(newVersion);
        return switch (event) {
            case ParticipantJoined joined -> then.withParticipant(joined.participant(), joined.role());
            case AbsenteeNamed named -> then.withAbsentee(named.participant(), named.role());
            case RecordingAnnounced announced -> then.withAnnouncement(announced.announcement(), announced.side());
            // It also says on whose side the recording is since it was corrected what somebody is.
            case ClearanceChanged changed ->
                (announcements.containsKey(changed.announcement())
                                ? then.withAnnouncement(changed.announcement(), changed.side())
                                : then)
                        .withClearance(changed.announcement(), changed.outcome());
            case SharePermissionRequested requested ->
                then.withPermission(requested.permission(), Permission.asked(requested, newVersion));
            case SharePermissionGranted granted -> {
                Permission asked = permissions.get(granted.permission());
                yield asked == null
                        ? then
                        : then.withPermission(granted.permission(), asked.granted(at, granted.until(), newVersion));
            }
            case SharePermissionEnded ended -> {
                Permission given = permissions.get(ended.permission());
                yield given == null ? then : then.withPermission(ended.permission(), given.ended(at, ended.cause()));
            }
            case ResponseGiven given ->
                given.answer() == Answer.WITHDRAWN ? then.with(afterwards.withdrawn(given, at)) : then;
            case ConsentEvent.KeepDecided decided -> then.with(afterwards.decided(decided));
            case ConversationEnded _, ConversationCancelled _ -> then.with(afterwards.ended(at));
            // Who left took part, and may still ask for a copy of what was recorded.
            case ParticipantLeft _,
                    ConversationPlanned _,
                    ConversationStarted _,
                    PossibilityMentioned _,
                    RefusalExplained _,
                    AlternativeOffered _,
                    AlternativeDelivered _,
                    ArrangementMade _,
                    ArrangementConfirmed _,
                    ShareDecisionMade _,
                    SharePermissionRevoked _,
                    SharePermissionDenied _,
                    PersonDescribed _,
                    CustodyRecorded _,
                    CapacityRecorded _,
                    ConsentEvent.RefusalContested _,
                    ConsentEvent.RefusalReviewed _,
                    ConsentEvent.AlternativeAccepted _,
                    ConsentEvent.AlternativeDisputed _,
                    ConsentEvent.AlternativeDisputeSettled _,
                    ConsentEvent.FactCorrected _,
                    ConsentEvent.FactDisputed _,
                    ConsentEvent.SafetyMarkPlaced _,
                    ConsentEvent.SafetyMarkLifted _,
                    ConsentEvent.ConversationTransferred _,
                    ConsentEvent.ConversationReceived _,
                    ConsentEvent.SharePermissionNeedChanged _,
                    ConsentEvent.PersonalValuesDestroyed _ -> then;
        };
    }

    /** The same, a version further, by an event that this build does not know. */
    public ConsentKnowledge passing(int newVersion) {
        return new ConsentKnowledge(
                conversation,
                organisation,
                newVersion,
                participants,
                absentees,
                announcements,
                clearances,
                permissions,
                afterwards);
    }

    private ConsentKnowledge with(Afterwards then) {
        return new ConsentKnowledge(
                conversation,
                organisation,
                version,
                participants,
                absentees,
                announcements,
                clearances,
                permissions,
                then);
    }

    private ConsentKnowledge withParticipant(String id, Role role) {
        return new ConsentKnowledge(
                conversation,
                organisation,
                version,
                with(participants, id, role),
                absentees,
                announcements,
                clearances,
                permissions,
                afterwards);
    }

    private ConsentKnowledge withAbsentee(String id, Role role) {
        return new ConsentKnowledge(
                conversation,
                organisation,
                version,
                participants,
                with(absentees, id, role),
                announcements,
                clearances,
                permissions,
                afterwards);
    }

    private ConsentKnowledge withAnnouncement(String id, Side side) {
        return new ConsentKnowledge(
                conversation,
                organisation,
                version,
                participants,
                absentees,
                with(announcements, id, side),
                clearances,
                permissions,
                afterwards);
    }

    private ConsentKnowledge withClearance(String announcement, ClearanceOutcome outcome) {
        return new ConsentKnowledge(
                conversation,
                organisation,
                version,
                participants,
                absentees,
                announcements,
                with(clearances, announcement, outcome),
                permissions,
                afterwards);
    }

    private ConsentKnowledge withPermission(String id, Permission permission) {
        return new ConsentKnowledge(
                conversation,
                organisation,
                version,
                participants,
                absentees,
                announcements,
                clearances,
                with(permissions, id, permission),
                afterwards);
    }

    private static <V> Map<String, V> with(Map<String, V> map, String key, V value) {
        Map<String, V> more = new LinkedHashMap<>(map);
        more.put(key, value);
        return more;
    }
}
