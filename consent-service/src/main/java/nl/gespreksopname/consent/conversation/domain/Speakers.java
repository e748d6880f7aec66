package nl.gespreksopname.consent.conversation.domain;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.gespreksopname.consent.conversation.domain.Conversation.Participant;
import nl.gespreksopname.contracts.vocabulary.Role;

/**
 * Who speaks for somebody on a day: the table of rules.md, "Whose agreement, whose permission". Everybody speaks for
 * themselves, but for a young person under 12 those with custody do, from 12 to 15 they do beside the young person, and for
 * who is recorded as incapable whoever acts for them does, under 16 with those who have custody. A parent without custody speaks for themselves alone: they act
 * for a child under 16 no more than any outsider does, once it is recorded who has custody.
 */
public final class Speakers {

    private final Conversation conversation;
    private final People people;
    private final LocalDate day;
    private final Predicate<Participant> counts;
    private final boolean absent;

    private Speakers(
            Conversation conversation, People people, LocalDate day, Predicate<Participant> counts, boolean absent) {
        this.conversation = conversation;
        this.people = people;
        this.day = day;
        this.counts = counts;
        this.absent = absent;
    }

    /** For agreeing to a recording: those who take part now. A parent with custody who stays away has no veto. */
    public static Speakers here(Conversation conversation, People people, LocalDate day) {
        return new Speakers(conversation, people, day, Participant::present, false);
    }

    /** For permitting to share: all who took part, and everybody with custody, wherever they are. */
    public static Speakers anywhere(Conversation conversation, People people, LocalDate day) {
        return new Speakers(conversation, people, day, Participant::tookPart, true);
    }

    /** Who speaks for a participant. */
    public Needed of(Participant participant) {
        if (people.incapable(participant.id(), day)) {
            return forIncapable(participant);
        }
        if (participant.role() != Role.YOUNG_PERSON) {
            return self(participant);
        }
        return switch (people.ageGroup(participant.id(), day)) {
            case UNDER_12 -> {
                Needed custodians = custodians(participant);
                yield custodians.speakers().isEmpty() ? representatives(participant) : custodians;
            }
            case FROM_12_TO_15 -> custodians(participant).and(self(participant));
            case FROM_16 -> self(participant);
        };
    }

    /** A child's parents with custody represent it, whether anybody noted that they do or not; so does who acts for it. */
    private Needed forIncapable(Participant participant) {
        Needed acting = representatives(participant);
        Needed custodians = isChild(participant) ? custodians(participant) : Needed.NOBODY;
        if (custodians.speakers().isEmpty()) {
            return acting;
        }
        return acting.speakers().isEmpty() ? custodians : custodians.and(acting);
    }

    private boolean isChild(Participant participant) {
        return participant.role() == Role.YOUNG_PERSON && people.ageGroup(participant.id(), day) != AgeGroup.FROM_16;
    }

    /** Whether somebody who says to act for a participant may. */
    public boolean mayActFor(Participant other, Participant participant) {
        return participant.id().equals(other.represents())
                && (!isChild(participant)
                        || other.role() != Role.PARENT
                        || custody(participant).contains(other.id()));
    }

    /** Whether somebody has custody of a young person in the conversation. */
    public boolean hasCustody(Participant participant) {
        return conversation.participants().values().stream()
                .filter(other -> other.role() == Role.YOUNG_PERSON && counts.test(other))
                .anyMatch(child -> custody(child).contains(participant.id()));
    }

    private static Needed self(Participant participant) {
        return new Needed(Map.of(participant.id(), EnumSet.of(NeededAs.SELF)), Set.of());
    }

    private Needed custodians(Participant child) {
        Map<String, Set<NeededAs>> speakers = new HashMap<>();
        for (String holder : custody(child)) {
            Participant known = conversation.participants().get(holder);
            if (absent || (known != null && counts.test(known))) {
                speakers.put(holder, EnumSet.of(NeededAs.CUSTODY));
            }
        }
        return new Needed(speakers, Set.of());
    }

    private Set<String> custody(Participant child) {
        return people.custodians(
                child.id(),
                day,
                conversation.participants().values().stream()
                        .filter(other -> counts.test(other) && other.role() == Role.PARENT)
                        .map(Participant::id)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private Needed representatives(Participant participant) {
        Map<String, Set<NeededAs>> speakers = conversation.participants().values().stream()
                .filter(other -> counts.test(other) && mayActFor(other, participant))
                .collect(Collectors.toMap(Participant::id, other -> EnumSet.of(NeededAs.REPRESENTATIVE)));
        return speakers.isEmpty() ? new Needed(Map.of(), Set.of(participant.id())) : new Needed(speakers, Set.of());
    }
}
