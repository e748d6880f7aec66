package nl.gespreksopname.recording.conversation.domain;

import nl.gespreksopname.contracts.vocabulary.Term;

/** What a concern can be about. The labels are whole sentences that say what is the matter and what can be done. */
public enum Matter implements Term {
    /** Unmatched. */
    CONVERSATION_NOT_KNOWN(
            "Dit gesprek is hier nog niet bekend; de opname wordt bewaard bij uw organisatie en gekoppeld zodra het gesprek er is.",
            "This conversation is not known here yet; the recording is kept under your organisation and matched once the conversation is there."),
    /** A participant of whom nothing was heard. */
    PARTICIPANT_NOT_KNOWN(
            "Een genoemde deelnemer is in dit gesprek nog niet bekend. Controleer het kenmerk, of leg de deelnemer vast.",
            "A participant that is named is not known in this conversation yet. Check the identifier, or take the participant down."),
    /** Nobody knows who recorded. */
    RECORDER_NOT_KNOWN(
            "Wie opneemt is niet vermeld. Vermeld het als het bekend is.",
            "Who records was not said. Say so when it is known."),
    /** Registered without an announcement. */
    ANNOUNCEMENT_NOT_NAMED(
            "Er is geen aankondiging vermeld. Is de opname aangekondigd, leg dat dan vast bij het gesprek.",
            "No announcement was named. If the recording was announced, take that down at the conversation."),
    /** Announcement unknown. */
    ANNOUNCEMENT_NOT_KNOWN(
            "De vermelde aankondiging is hier nog niet bekend. Controleer het kenmerk.",
            "The announcement that was named is not known here yet. Check the identifier."),
    /** Came to light. */
    UNDISCLOSED(
            "De opname was niet aangekondigd en kwam later aan het licht. Over het gebruik ervan is hiermee niets gezegd; afspraken en een kopie blijven mogelijk.",
            "The recording was not announced and came to light later. This says nothing about its use; arrangements and a copy remain possible."),
    /** Clearance says no. */
    CLEARANCE_BLOCKED(
            "Er mag volgens het gesprek nu niet worden opgenomen. Onderbreek de opname tot iedereen die nodig is heeft ingestemd.",
            "By the conversation, recording is not allowed now. Pause until everyone who is needed has agreed."),
    /** Clearance warns. */
    CLEARANCE_WARNS(
            "De opname mag, maar iemand die zou moeten instemmen heeft dat niet gedaan. Bespreek het met elkaar.",
            "The recording is allowed, but somebody who should agree did not. Talk about it together."),
    /** A pause without a reason. */
    PAUSE_REASON_MISSING(
            "Waarom de opname is onderbroken is niet vermeld. Kies een reden als die bekend is.",
            "Why the recording was paused was not said. Choose a reason when it is known."),
    /** Two fingerprints. */
    ANOTHER_FINGERPRINT(
            "Er was al een andere vingerafdruk vastgelegd. Beide blijven staan; leg uit waarom het bestand verschilt.",
            "Another fingerprint was put down before. Both stay; explain why the file differs."),
    /** Stored here though the other side keeps it. */
    KEPT_BY_OTHER_SIDE(
            "Volgens de registratie bewaart de andere kant deze opname. Leg vast waarom het bestand nu hier staat.",
            "By its registration the other side keeps this recording. Take down why the file is here now."),
    /** A copy is due. */
    COPY_PENDING(
            "De kopie moet binnen 14 dagen na het verzoek zijn overhandigd, of met een reden onmogelijk zijn gemeld.",
            "The copy must be handed over within 14 days of the request, or reported impossible with a reason."),
    /** Too late. */
    COPY_LATE(
            "De kopie is later dan 14 dagen na het verzoek overhandigd.",
            "The copy was handed over later than 14 days after the request."),
    /** On the keeper's own side. */
    REQUESTER_ON_KEEPERS_SIDE(
            "Wie de kopie vraagt staat aan de kant die de opname bewaart; het recht op een kopie gaat over de andere kant.",
            "Who asks for the copy is on the side that keeps the recording; the right to a copy is about the other side."),
    /** To somebody else. */
    DELIVERED_TO_ANOTHER(
            "De kopie is aan een ander overhandigd dan wie erom vroeg. Het verzoek staat daarmee nog open.",
            "The copy was handed to somebody else than who asked for it. The request is still open."),
    /** No digest. */
    DIGEST_MISSING(
            "De vingerafdruk van het overhandigde bestand is niet vermeld, dus of het de hele opname is valt niet na te gaan. Laat de ontvanger het vergelijken.",
            "The digest of what was handed over was not given, so whether it is the whole recording can't be checked. Let the recipient have it compared."),
    /** No fingerprint of the original. */
    NO_FINGERPRINT(
            "Van de opname is geen vingerafdruk vastgelegd, dus er is niets om mee te vergelijken. Leg de vingerafdruk vast.",
            "No fingerprint of the recording was put down, so there is nothing to compare with. Put the fingerprint down."),
    /** Unexplained difference. */
    DIGEST_DIFFERS(
            "Het bestand is niet gelijk aan de vastgelegde opname of een gemelde bewerking. Vraag een uitleg, of meld de bewerking.",
            "The file is not the recording as put down, nor a disclosed edit. Ask for an explanation, or disclose the edit."),
    /** No reason why there is no copy. */
    IMPOSSIBILITY_REASON_MISSING(
            "Waarom een kopie niet kan is niet vermeld. Zonder reden is het recht op een kopie niet nageleefd.",
            "Why a copy can't be given was not said. Without a reason the right to a copy is not met."),
    /** Destroyed, by no known event. */
    DESTRUCTION_NOT_NAMED(
            "De opname is vernietigd, maar welke vernietiging is niet vermeld. Vermeld die, zodat na te gaan is of zij vóór het verzoek viel.",
            "The recording was destroyed, but by which destruction was not said. Name it, so that it can be checked whether it preceded the request."),
    /** An edit of which nobody was told. */
    NOBODY_TOLD(
            "Aan niemand is verteld dat de inhoud is bewerkt. Vertel het aan de andere kant voordat het bestand wordt overhandigd.",
            "Nobody was told that the content was edited. Tell the other side before the file is handed over."),
    /** Disclosed after it was handed over. */
    EDIT_DISCLOSED_LATE(
            "De bewerking van de inhoud is pas gemeld nadat het bestand was overhandigd of vergeleken.",
            "The edit of the content was disclosed only after the file was handed over or compared."),
    /** An edit without a digest. */
    EDIT_DIGEST_MISSING(
            "De vingerafdruk van het resultaat is niet vermeld; een bestand is dan niet als deze bewerking te herkennen.",
            "The digest of the result was not given; a file can't be recognised as this edit then."),
    /** A share or publication that no permission covers, as far as known here. */
    SHARED_WITHOUT_PERMISSION(
            "Voor zover hier bekend was hiervoor geen toestemming van de andere kant die dit dekt. Het blijft vastgelegd; licht de betrokkenen in.",
            "As far as is known here, no permission of the other side covered this. It stays taken down; tell those concerned."),
    /** Publisher unknown. */
    PUBLISHER_NOT_KNOWN(
            "Wie dit openbaar maakte is niet bekend. Vermeld het als het bekend wordt.",
            "Who published this is not known. Say so when it becomes known.");

    private final String dutch;
    private final String english;

    Matter(String dutch, String english) {
        this.dutch = dutch;
        this.english = english;
    }

    @Override
    public String dutch() {
        return dutch;
    }

    @Override
    public String english() {
        return english;
    }
}
