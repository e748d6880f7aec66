package nl.gespreksopname.consent.participation;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import nl.gespreksopname.consent.conversation.domain.Conversation;
import org.jspecify.annotations.Nullable;

/** Somebody in a conversation, with the person behind the pseudonym. */
@Entity
@Table(name = "participant")
public class ParticipantView extends PanacheEntityBase {

    @Id
    private UUID id;

    @Column
    private UUID conversation;

    @Column
    private String role;

    @Column
    private @Nullable UUID represents;

    @Column
    private UUID person;

    @Column(name = "took_part")
    private boolean tookPart;

    @Column
    private boolean present;

    @Column
    private int place;

    /** For the persistence provider. */
    protected ParticipantView() {}

    /**
     * Somebody new.
     *
     * @param place their place in the list of participants
     */
    public ParticipantView(UUID conversation, UUID id, UUID person, int place) {
        this.conversation = conversation;
        this.id = id;
        this.person = person;
        this.place = place;
    }

    /** Follows what is known of them. */
    public void follow(Conversation.Participant participant) {
        role = participant.role().term();
        represents = participant.represents() == null ? null : UUID.fromString(participant.represents());
        tookPart = participant.tookPart();
        present = participant.present();
    }

    /** It turned out that they had nothing to do with it. */
    public void wasNever(Conversation.Participant participant) {
        follow(participant);
        tookPart = false;
        present = false;
    }

    /** Everybody in a conversation, in the order in which they were named. */
    public static List<ParticipantView> in(UUID conversation) {
        return list("conversation", Sort.by("place"), conversation);
    }

    /** Their pseudonym in the conversation. */
    public UUID id() {
        return id;
    }

    /** Whether they ever took part; false for an absentee. */
    public boolean tookPart() {
        return tookPart;
    }

    /** The person behind it. */
    public UUID person() {
        return person;
    }
}
