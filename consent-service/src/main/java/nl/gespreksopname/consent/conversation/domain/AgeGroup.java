package nl.gespreksopname.consent.conversation.domain;

import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/** The ages between which the rules tell (rules.md, "Whose agreement, whose permission"). */
public enum AgeGroup {
    /** Parents speak for the child. */
    UNDER_12,
    /** Child and parents speak. */
    FROM_12_TO_15,
    /** The young person speaks. */
    FROM_16;

    private static final MonthDay LEAP_DAY = MonthDay.of(2, 29);

    /**
     * The group that somebody is in on a day, Europe/Amsterdam.
     *
     * @param birthDate unknown counts as 12 to 15, the group in which most people are asked
     */
    public static AgeGroup of(@Nullable LocalDate birthDate, LocalDate on) {
        if (birthDate == null) {
            return FROM_12_TO_15;
        }
        if (on.isBefore(birthday(birthDate, 12))) {
            return UNDER_12;
        }
        return on.isBefore(birthday(birthDate, 16)) ? FROM_12_TO_15 : FROM_16;
    }

    /** The day on which somebody turns so many years: 1 March in common years for who was born on 29 February. */
    static LocalDate birthday(LocalDate birthDate, int years) {
        LocalDate day = birthDate.plusYears(years);
        return MonthDay.from(birthDate).equals(LEAP_DAY) && !day.isLeapYear() ? day.plusDays(1) : day;
    }
}
