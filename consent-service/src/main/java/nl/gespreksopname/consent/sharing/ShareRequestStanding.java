package nl.gespreksopname.consent.sharing;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.gespreksopname.consent.conversation.MissingItem;
import nl.gespreksopname.consent.conversation.domain.Conversation;
import nl.gespreksopname.consent.conversation.domain.Conversation.Permission;
import nl.gespreksopname.consent.conversation.domain.Conversation.Standing;
import nl.gespreksopname.consent.conversation.domain.Moment;
import nl.gespreksopname.consent.conversation.domain.Needed;
import nl.gespreksopname.consent.conversation.domain.People;
import nl.gespreksopname.consent.sharing.domain.SharePermissions;
import nl.gespreksopname.conventions.problem.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request for permission to share, with how it stands. */
@Schema(description = "Een verzoek om te delen, met hoe het ermee staat.")
public record ShareRequestStanding(
        ShareRequestItem request,

        @Schema(description = "requested, granted, denied of ended.")
        Standing standing,

        @Schema(description = "Wie nog niet besloten, van wie nu nodig is.")
        List<UUID> undecided,

        @Schema(description = "Wier toestemming nu ontbreekt, en waarom.")
        List<MissingItem> missing,

        @Schema(description = "Hetzelfde in woorden.") String text) {

    static ShareRequestStanding of(
            ShareRequestItem request,
            Conversation conversation,
            People people,
            Moment moment,
            Function<Text, String> say) {
        Permission permission =
                conversation.permissions().get(request.shareRequestId().toString());
        if (permission == null) {
            // It was corrected: nobody asked for it.
            return new ShareRequestStanding(request, Standing.ENDED, List.of(), List.of(), say.apply(text(null, "")));
        }
        Needed needed = SharePermissions.needed(conversation, people, moment, permission.requestedBy());
        List<MissingItem> missing = permission.standing() == Standing.REQUESTED
                ? SharePermissions.missing(conversation, people, moment, permission).stream()
                        .map(one -> MissingItem.of(one, needed, conversation, say))
                        .toList()
                : List.of();
        return new ShareRequestStanding(
                request,
                permission.standing(),
                missing.stream()
                        .map(MissingItem::participant)
                        .filter(who -> !permission.decisions().containsKey(who.toString()))
                        .toList(),
                missing,
                say.apply(text(
                        permission.standing(),
                        missing.stream().map(MissingItem::text).collect(Collectors.joining("; ")))));
    }

    /**
     * How it stands in words.
     *
     * @param standing absent when the request was corrected
     * @param missing in the language that is spoken
     */
    private static Text text(@Nullable Standing standing, String missing) {
        if (standing == null) {
            return new Text(
                    "Dit verzoek is niet gedaan: het is gecorrigeerd.", "This was not asked: it was corrected.");
        }
        return switch (standing) {
            case REQUESTED -> new Text("Nog niet delen: " + missing + ".", "Don't share yet: " + missing + ".");
            case GRANTED -> new Text("Delen mag, zoals gevraagd.", "Sharing is permitted, as asked.");
            case DENIED ->
                new Text("Delen mag niet: toestemming is geweigerd.", "Sharing is not permitted: it was denied.");
            case ENDED ->
                new Text(
                        "Delen mag niet meer: de toestemming is geëindigd.",
                        "Sharing is no longer permitted: it ended.");
        };
    }
}
