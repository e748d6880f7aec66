package nl.gespreksopname.consent.conversation.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A moment and the day it falls on for the people concerned.
 *
 * @param instant the moment
 */
public record Moment(Instant instant) {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    /** The day, Europe/Amsterdam. */
    public LocalDate day() {
        return LocalDate.ofInstant(instant, AMSTERDAM);
    }
}
