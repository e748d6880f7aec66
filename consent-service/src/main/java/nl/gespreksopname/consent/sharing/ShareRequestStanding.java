package nl.gespreksopname.consent.sharing;

import java.util.List;
import java.util.UUID;
import nl.gespreksopname.consent.conversation.domain.Conversation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A request for permission to share, with how it stands. */
@Schema(description = "Een verzoek om te delen, met hoe het ermee staat.")
public record ShareRequestStanding(
        ShareRequestItem request,

        @Schema(description = "requested, granted, denied of ended.")
        Conversation.Standing standing,

        @Schema(description = "Wie nog niet besloten; van wie bij het vragen of verlenen nodig was.")
        List<UUID> undecided) {

    static ShareRequestStanding of(ShareRequestItem request, Conversation conversation) {
        Conversation.Permission permission =
                conversation.permissions().get(request.shareRequestId().toString());
        if (permission == null) {
            throw new IllegalStateException("a request that was logged is in the state");
        }
        return new ShareRequestStanding(
                request,
                permission.standing(),
                permission.standing() == Conversation.Standing.REQUESTED
                        ? permission.needed().stream()
                                .filter(who -> !permission.decisions().containsKey(who))
                                .map(UUID::fromString)
                                .toList()
                        : List.of());
    }
}
