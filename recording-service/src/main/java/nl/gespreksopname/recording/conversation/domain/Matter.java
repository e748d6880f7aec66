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
            "Who published this is not known. Say so when it becomes known."),
    /** Used in a procedure. */
    PROCEDURAL_USE(
            "Gebruik in een procedure: daarvoor is geen toestemming nodig. Vastgelegd is in welke procedure.",
            "Use in a procedure: no permission is needed for that. In which procedure was taken down."),
    /** Who received a share has yet to be told that the permission ended. */
    RECIPIENT_NOTICE_AWAITED(
            "De toestemming voor een eerdere deling is ingetrokken. Laat de ontvanger weten dat die niet meer geldt, en leg dat vast.",
            "The permission for an earlier share was taken back. Let the recipient know that it holds no longer, and take that down."),
    /** A notice on a permission that still holds. */
    NOTICE_WITHOUT_END(
            "Voor zover hier bekend geldt de toestemming voor deze deling nog. Controleer of de ontvanger het juiste is verteld.",
            "As far as is known here, the permission for this share still holds. Check that the recipient was told the right thing."),
    /** A difference explained does not make it disclosed. */
    EXPLANATION_IS_NO_DISCLOSURE(
            "De uitleg is vastgelegd. Is de inhoud bewerkt, meld dan ook de bewerking met haar vingerafdruk.",
            "The explanation was taken down. If the content was edited, disclose the edit with its fingerprint too."),
    /** Something that does not differ was explained. */
    NOTHING_TO_EXPLAIN(
            "Deze vergelijking liet geen afwijking zien; de uitleg is wel vastgelegd.",
            "This verification showed no difference; the explanation was taken down all the same."),
    /** A platform or publisher declined to take it off. */
    TAKE_DOWN_DECLINED(
            "Verwijdering is geweigerd. Overweeg hulp te vragen, of de zaak voor te leggen aan de toezichthouder.",
            "Removal was declined. Consider asking for help, or bringing the matter before the supervisory authority."),
    /** A hold on the ground "other" without an explanation. */
    HOLD_NOT_EXPLAINED(
            "Waarom de vernietiging is opgeschort is niet uitgelegd. Leg het uit.",
            "Why destruction is on hold was not explained. Explain it."),
    /** A hold of which the end is past. */
    HOLD_IS_OVER(
            "Het einde van deze opschorting is al voorbij; zij houdt niets tegen.",
            "The end of this hold is past; it keeps nothing from happening."),
    /** A hold on what is no more. */
    HOLD_TOO_LATE(
            "De opname was al vernietigd; de opschorting houdt niets meer tegen.",
            "The recording was destroyed already; the hold keeps nothing from happening."),
    /** A hold that did not hold any more. */
    HOLD_LIFTED_BEFORE("Deze opschorting gold al niet meer.", "This hold was not in force any more."),
    /** About a recording that is no more. */
    RECORDING_DESTROYED(
            "Deze opname is vernietigd. Is om een kopie gevraagd, meld dan dat die niet meer kan; de vernietiging wordt er vanzelf bij vermeld.",
            "This recording was destroyed. If a copy was asked for, report that it can't be given any more; the destruction is named with it by itself."),
    /** Told to be destroyed more than once. */
    DESTROYED_BEFORE(
            "Van deze opname was al gemeld dat zij is vernietigd; de eerste vernietiging telt.",
            "This recording was reported destroyed before; the first destruction counts."),
    /** Destroyed while a copy was asked for. */
    DESTROYED_BEFORE_COPY(
            "De opname is vernietigd terwijl om een kopie was gevraagd die niet is overhandigd.",
            "The recording was destroyed while a copy had been asked for that was not handed over."),
    /** Destroyed while a hold was in force. */
    DESTROYED_DESPITE_HOLD(
            "De opname is vernietigd terwijl de vernietiging was opgeschort. Licht de betrokkenen in.",
            "The recording was destroyed while its destruction was on hold. Tell those concerned."),
    /** Destroyed while a keep-decision was awaited. */
    DESTROYED_BEFORE_KEEP_DECISION(
            "De opname is vernietigd voordat was besloten of wat is opgenomen bewaard zou blijven.",
            "The recording was destroyed before it was decided whether what was recorded would be kept."),
    /** A report of what the suite still stores. */
    STILL_STORED(
            "Van deze opname staat hier nog een bestand. Het kan niet meer worden opgehaald, en wordt vernietigd zodra niets dat in de weg staat.",
            "There is still a file of this recording here. It can't be got any more, and is destroyed as soon as nothing is in the way."),
    /** The destruction that was named is not one that is known. */
    DESTRUCTION_NOT_KNOWN(
            "De vermelde vernietiging is van deze opname niet bekend. Controleer het kenmerk van de gebeurtenis, of meld de vernietiging.",
            "The destruction that was named is not known of this recording. Check the event's identifier, or report the destruction."),
    /** Somebody withdrew. */
    KEEP_DECISION_AWAITED(
            "Iemand heeft de instemming ingetrokken nadat de opname was begonnen. Leg bij het gesprek vast of wat is opgenomen bewaard blijft of wordt vernietigd; tot dan wordt de opname niet gedeeld, overhandigd of vernietigd.",
            "Somebody took their agreement back after the recording had started. Take down at the conversation whether what was recorded is kept or destroyed; until then the recording is not shared, handed over or destroyed."),
    /** It was decided that it is not kept. */
    DESTRUCTION_DECIDED(
            "Besloten is dat wat is opgenomen wordt vernietigd. Vernietig de opname, als er geen kopie meer is te overhandigen en niets de vernietiging opschort.",
            "It was decided that what was recorded is destroyed. Destroy the recording, once no copy is to be handed over and nothing holds destruction up."),
    /** Corrected once more. */
    CORRECTED_AGAIN(
            "Dit was al eerder gecorrigeerd. Deze correctie gaat uit van wat daarna gold; alles blijft zichtbaar. Kijk of het zo klopt.",
            "This was corrected before. This correction starts from what counted after that; all of it stays visible. See whether it is right now."),
    /** A fact that somebody says is not so. */
    FACT_DISPUTED(
            "Het feit telt mee als betwist. Is het onjuist, corrigeer het dan.",
            "The fact counts as disputed. If it is not right, correct it.");

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
