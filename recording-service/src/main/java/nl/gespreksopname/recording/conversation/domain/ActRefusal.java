package nl.gespreksopname.recording.conversation.domain;

import java.util.Arrays;
import java.util.Optional;
import nl.gespreksopname.contracts.vocabulary.Term;

/**
 * Why the suite refuses an act. The term is what {@code ActRefused} holds and what the caller's problem is called; the
 * labels say what is the matter and what to do.
 */
public enum ActRefusal implements Term {
    /** An act without an announcement. */
    NOT_ANNOUNCED(
            "Deze opname is niet aangekondigd. Leg eerst de aankondiging vast en noem die hier.",
            "This recording was not announced. Take the announcement down first and name it here."),
    /** No clearance was ever decided for the announcement. */
    ANNOUNCEMENT_NOT_KNOWN(
            "Deze aankondiging bestaat niet in dit gesprek. Controleer het kenmerk van de aankondiging.",
            "This announcement does not exist in this conversation. Check the announcement's identifier."),
    /** What was announced is a recording of somebody else: clearance differs by side. */
    ANNOUNCEMENT_BY_ANOTHER_SIDE(
            "Deze aankondiging is van een opname van een andere kant van het gesprek. Noem de aankondiging van deze opname.",
            "This announcement is of a recording of another side of the conversation. Name the announcement of this recording."),
    /** Who would record is nobody in the conversation. */
    RECORDER_NOT_A_PARTICIPANT(
            "Wie zou opnemen, is geen deelnemer aan dit gesprek. Leg de deelnemer eerst vast, of noem wie wel opneemt.",
            "Who would record takes no part in this conversation. Take the participant down first, or name who does record."),
    /** Somebody's agreement is missing. */
    CLEARANCE_BLOCKED(
            "Er mag nu niet worden opgenomen: iemands instemming ontbreekt. Bekijk bij het gesprek wie nog moet instemmen, en vraag het opnieuw.",
            "Recording is not allowed now: somebody's agreement is missing. See at the conversation who has yet to agree, and ask again."),
    /** There is nothing here to hand out. */
    CONTENT_NOT_STORED(
            "Van deze opname is hier geen bestand. Sla het bestand eerst op, of meld een kopie die buiten de suite is overhandigd met basis 'report'.",
            "There is no file of this recording here. Store it first, or report a copy that was handed over outside the suite with basis 'report'."),
    /** Who would get it takes no part in the conversation. */
    NOT_A_PARTICIPANT(
            "Wie de kopie zou krijgen, is geen deelnemer aan dit gesprek. Delen met een ander gaat via shares, met toestemming.",
            "Who would get the copy takes no part in this conversation. Sharing with somebody else goes by shares, with permission."),
    /** A copy for somebody who did not ask. */
    NOT_THE_REQUESTER(
            "Deze kopie is door een ander gevraagd. Leg eerst een verzoek vast van wie de kopie zou krijgen.",
            "Somebody else asked for this copy. Take down a request by who would get it first."),
    /** Who would share is nobody in the conversation. */
    SHARER_NOT_A_PARTICIPANT(
            "Wie zou delen of openbaar maken, is in dit gesprek niet bekend. Noem de deelnemer die het doet.",
            "Who would share or publish is not known in this conversation. Name the participant who does."),
    /** Nobody permitted anything that comes near. */
    PERMISSION_MISSING(
            "Er is geen toestemming om dit te delen. Vraag die eerst bij het gesprek.",
            "There is no permission to share this. Ask for it at the conversation first."),
    /** Asked, not decided or denied. */
    PERMISSION_NOT_GRANTED(
            "De toestemming is gevraagd, maar niet verleend. Wacht tot iedereen van wie toestemming nodig is, heeft besloten.",
            "The permission was asked, but not given. Wait until everyone whose permission is needed has decided."),
    /** Revoked or lapsed. */
    PERMISSION_ENDED(
            "De toestemming is ingetrokken of vervallen. Vraag opnieuw toestemming.",
            "The permission was taken back or lapsed. Ask for permission again."),
    /** Its time ran out. */
    PERMISSION_EXPIRED(
            "De toestemming gold tot een tijdstip dat voorbij is. Vraag opnieuw toestemming.",
            "The permission held until a moment that has passed. Ask for permission again."),
    /** For another recording. */
    PERMISSION_FOR_ANOTHER_RECORDING(
            "De toestemming gaat over een andere opname. Vraag toestemming voor deze opname.",
            "The permission is about another recording. Ask for permission for this one."),
    /** For who stands on the other side. */
    PERMISSION_FOR_ANOTHER_SIDE(
            "De toestemming is aan de andere kant van het gesprek verleend. Vraag toestemming voor wie nu wil delen.",
            "The permission was given to the other side of the conversation. Ask for permission for who wants to share now."),
    /** For another recipient or platform. */
    PERMISSION_FOR_ANOTHER_RECIPIENT(
            "De toestemming geldt voor een andere ontvanger of een ander platform. Vraag toestemming voor deze, en schrijf de naam zoals in de toestemming.",
            "The permission is for another recipient or platform. Ask for permission for this one, and spell the name as in the permission."),
    /** For another purpose. */
    PERMISSION_FOR_ANOTHER_PURPOSE(
            "De toestemming geldt voor een ander doel. Vraag toestemming voor dit doel.",
            "The permission is for another purpose. Ask for permission for this purpose."),
    /** For other material. */
    PERMISSION_FOR_OTHER_MATERIAL(
            "De toestemming geldt voor ander materiaal (opname, bewerking of uitgeschreven tekst). Vraag toestemming voor dit materiaal.",
            "The permission is for other material (recording, edit or transcript). Ask for permission for this material."),
    /** Narrower than what is asked. */
    PERMISSION_TOO_NARROW(
            "De toestemming gaat minder ver dan dit: beluisteren, een kopie krijgen en openbaar maken zijn verschillende toestemmingen. Vraag toestemming hiervoor.",
            "The permission does not go as far as this: listening, receiving a copy and publishing are different permissions. Ask for permission for this."),
    /** There is nothing left. */
    RECORDING_DESTROYED(
            "Deze opname is vernietigd. Er is niets meer om te overhandigen, te delen of te vernietigen.",
            "This recording was destroyed. There is nothing left to hand over, share or destroy."),
    /** Somebody withdrew, and it was not decided what becomes of what was recorded. */
    KEEP_DECISION_AWAITED(
            "Iemand heeft de instemming ingetrokken nadat de opname was begonnen. Leg eerst bij het gesprek vast of wat is opgenomen bewaard blijft of wordt vernietigd.",
            "Somebody took their agreement back after the recording had started. First take down at the conversation whether what was recorded is kept or destroyed."),
    /** It was decided that it is not kept. */
    DESTRUCTION_DECIDED(
            "Besloten is dat wat is opgenomen wordt vernietigd. Vernietig de opname. Wat nog wel kan: een kopie overhandigen waarom de andere kant heeft gevraagd, delen in een procedure (procedural), en het bestand ophalen zolang de vernietiging is opgeschort.",
            "It was decided that what was recorded is destroyed. Destroy the recording. What can still be done: deliver a copy that the other side asked for, share in a procedure (procedural), and get the file as long as destruction is on hold."),
    /** A hold is in force. */
    DESTRUCTION_HELD(
            "De vernietiging van deze opname is opgeschort. Hef eerst elke opschorting op.",
            "Destruction of this recording is on hold. Lift every hold first."),
    /** A copy was asked for. */
    DESTRUCTION_AWAITS_COPY(
            "Er is om een kopie van deze opname gevraagd en die is nog niet overhandigd. Overhandig de kopie eerst, of meld met een reden dat zij niet kan.",
            "A copy of this recording was asked for and has not been handed over yet. Hand it over first, or report with a reason that it can't be given."),
    /** Whoever placed it held an office, and who wants to lift it holds none. */
    HOLD_PLACED_IN_OFFICE(
            "Deze opschorting is geplaatst door een privacyfunctionaris of een functionaris gegevensbescherming. Alleen wie een van die functies heeft, kan haar opheffen; vraag het daar.",
            "This hold was placed by a privacy officer or a data protection officer. Only who holds one of those offices can lift it; ask there.");

    private final String dutch;
    private final String english;

    ActRefusal(String dutch, String english) {
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

    /** The refusal of a term, as it stands in an event. */
    public static Optional<ActRefusal> ofTerm(String term) {
        return Arrays.stream(values()).filter(r -> r.term().equals(term)).findFirst();
    }
}
