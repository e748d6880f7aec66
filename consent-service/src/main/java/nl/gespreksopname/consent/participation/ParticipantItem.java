package nl.gespreksopname.consent.participation;

import java.util.UUID;
import nl.gespreksopname.consent.conversation.domain.Conversation;
import nl.gespreksopname.consent.person.PersonItem;
import nl.gespreksopname.contracts.vocabulary.Role;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody in a conversation. */
@Schema(description = "Iemand in een gesprek.")
public record ParticipantItem(
        UUID participantId,
        Role role,

        @Schema(description = "De deelnemer voor wie deze handelt.") @Nullable
        UUID represents,

        @Schema(description = "false voor iemand die genoemd is maar niet meedeed.")
        boolean tookPart,

        @Schema(description = "Of deze er nu bij is.") boolean present,

        @Schema(description = "De persoon erachter, voor /persons.")
        UUID personId,

        @Schema(description = "Gegevens uit de kluis; alleen met reveal.")
        PersonItem.@Nullable Details person) {

    /** Of a participant, with what was revealed about the person. */
    public static ParticipantItem of(
            Conversation.Participant participant, UUID person, PersonItem.@Nullable Details details) {
        return new ParticipantItem(
                UUID.fromString(participant.id()),
                participant.role(),
                participant.represents() == null ? null : UUID.fromString(participant.represents()),
                participant.tookPart(),
                participant.present(),
                person,
                details);
    }
}
