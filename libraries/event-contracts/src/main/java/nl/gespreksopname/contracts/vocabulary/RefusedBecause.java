package nl.gespreksopname.contracts.vocabulary;

import java.util.Arrays;
import java.util.Optional;

/** Why the suite refused to do something, as {@code ActRefused} gives it by its term: the words for people, after "because". */
public enum RefusedBecause implements Term {
    /** The recording was not announced. */
    NOT_ANNOUNCED("de opname was niet aangekondigd", "the recording was not announced"),
    /** That announcement is not known in this conversation. */
    ANNOUNCEMENT_NOT_KNOWN(
            "die aankondiging is in dit gesprek niet bekend", "that announcement is not known in this conversation"),
    /** That announcement was of a recording of another side. */
    ANNOUNCEMENT_BY_ANOTHER_SIDE(
            "die aankondiging was van een opname van een andere kant",
            "that announcement was of a recording of another side"),
    /** Who would record takes no part. */
    RECORDER_NOT_A_PARTICIPANT("wie zou opnemen, is geen deelnemer", "who would record takes no part"),
    /** Somebody's agreement was missing. */
    CLEARANCE_BLOCKED("iemands instemming ontbrak", "somebody's agreement was missing"),
    /** There was no file of the recording here. */
    CONTENT_NOT_STORED("van de opname was hier geen bestand", "there was no file of the recording here"),
    /** Who would get the copy takes no part. */
    NOT_A_PARTICIPANT("wie de kopie zou krijgen, is geen deelnemer", "who would get the copy takes no part"),
    /** Somebody else had asked for the copy. */
    NOT_THE_REQUESTER("een ander had om de kopie gevraagd", "somebody else had asked for the copy"),
    /** Who would share or publish is not known in this conversation. */
    SHARER_NOT_A_PARTICIPANT(
            "wie zou delen of openbaar maken, is in dit gesprek niet bekend",
            "who would share or publish is not known in this conversation"),
    /** There was no permission. */
    PERMISSION_MISSING("er was geen toestemming", "there was no permission"),
    /** The permission was asked, but not given. */
    PERMISSION_NOT_GRANTED(
            "de toestemming was gevraagd, maar niet verleend", "the permission was asked, but not given"),
    /** The permission was taken back or had lapsed. */
    PERMISSION_ENDED("de toestemming was ingetrokken of vervallen", "the permission was taken back or had lapsed"),
    /** The permission held no more: its time had run out. */
    PERMISSION_EXPIRED(
            "de toestemming gold niet meer: haar tijd was om", "the permission held no more: its time had run out"),
    /** The permission was about another recording. */
    PERMISSION_FOR_ANOTHER_RECORDING(
            "de toestemming ging over een andere opname", "the permission was about another recording"),
    /** The permission was given to the other side. */
    PERMISSION_FOR_ANOTHER_SIDE(
            "de toestemming was aan de andere kant verleend", "the permission was given to the other side"),
    /** The permission was for another recipient or platform. */
    PERMISSION_FOR_ANOTHER_RECIPIENT(
            "de toestemming gold voor een andere ontvanger of een ander platform",
            "the permission was for another recipient or platform"),
    /** The permission was for another purpose. */
    PERMISSION_FOR_ANOTHER_PURPOSE("de toestemming gold voor een ander doel", "the permission was for another purpose"),
    /** The permission was for other material. */
    PERMISSION_FOR_OTHER_MATERIAL("de toestemming gold voor ander materiaal", "the permission was for other material"),
    /** The permission did not go as far. */
    PERMISSION_TOO_NARROW("de toestemming ging minder ver", "the permission did not go as far"),
    /** The recording had been destroyed. */
    RECORDING_DESTROYED("de opname was vernietigd", "the recording had been destroyed"),
    /** After a withdrawal it was not decided yet whether to keep it. */
    KEEP_DECISION_AWAITED(
            "na een intrekking was nog niet besloten over bewaren",
            "after a withdrawal it was not decided yet whether to keep it"),
    /** It was decided that the recording is destroyed. */
    DESTRUCTION_DECIDED(
            "besloten was dat de opname wordt vernietigd", "it was decided that the recording is destroyed"),
    /** Destruction was on hold. */
    DESTRUCTION_HELD("de vernietiging was opgeschort", "destruction was on hold"),
    /** A copy that was asked for had not been handed over yet. */
    DESTRUCTION_AWAITS_COPY(
            "een gevraagde kopie was nog niet overhandigd", "a copy that was asked for had not been handed over yet"),
    /** The hold was placed by a privacy officer or a data protection officer. */
    HOLD_PLACED_IN_OFFICE(
            "de opschorting was geplaatst door een privacyfunctionaris of een functionaris gegevensbescherming",
            "the hold was placed by a privacy officer or a data protection officer");

    private final String dutch;
    private final String english;

    RefusedBecause(String dutch, String english) {
        this.dutch = dutch;
        this.english = english;
    }

    /** The reason of a term; empty for one that this build does not know. */
    public static Optional<RefusedBecause> ofTerm(String term) {
        return Arrays.stream(values())
                .filter(reason -> reason.term().equals(term))
                .findFirst();
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
