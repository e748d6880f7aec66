package nl.gespreksopname.policy.audit.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An auditor opens a mandate; the number, the legal basis and the purpose go to the vault and are not judged here.
 *
 * @param organisations OINs
 * @param from first day of the conversations
 * @param to last day of the conversations
 * @param until when it ends, exclusive
 */
public record OpenMandate(List<String> organisations, LocalDate from, LocalDate to, Instant until) {

    /** The longest that a mandate lasts; a longer investigation opens a new one, and thinks again about what it needs. */
    public static final Duration LONGEST = Duration.ofDays(366);

    private static final Pattern OIN = Pattern.compile("[0-9]{20}");

    public OpenMandate {
        organisations = List.copyOf(organisations);
    }

    /** Why it can't be opened as it is; empty when it can. */
    public List<MandateFault> faults(Instant now) {
        List<MandateFault> faults = new ArrayList<>();
        for (int i = 0; i < organisations.size(); i++) {
            if (!OIN.matcher(organisations.get(i)).matches()) {
                faults.add(new MandateFault(
                        "/organisations/" + i,
                        "not-an-oin",
                        "Geef het OIN van de organisatie: 20 cijfers.",
                        "Give the organisation's OIN: 20 digits."));
            }
        }
        if (to.isBefore(from)) {
            faults.add(new MandateFault(
                    "/to",
                    "period-ends-before-it-begins",
                    "De laatste dag ligt voor de eerste. Geef een laatste dag op of na de eerste.",
                    "The last day is before the first. Give a last day on or after the first."));
        }
        if (!until.isAfter(now)) {
            faults.add(new MandateFault(
                    "/until",
                    "until-in-the-past",
                    "De opdracht zou al voorbij zijn. Geef een tijdstip in de toekomst.",
                    "The mandate would be over already. Give a moment in the future."));
        } else if (until.isAfter(now.plus(LONGEST))) {
            faults.add(new MandateFault(
                    "/until",
                    "until-too-far",
                    "Een opdracht duurt hoogstens 366 dagen. Geef een eerder tijdstip; open later zo nodig een nieuwe.",
                    "A mandate lasts 366 days at most. Give an earlier moment; open a new one later if needed."));
        }
        return faults;
    }

    /**
     * A fault.
     *
     * @param pointer where, as an RFC 6901 pointer
     * @param code what a program can tell it by
     * @param dutch what is wrong and what to do, in Dutch
     * @param english the same in English
     */
    public record MandateFault(String pointer, String code, String dutch, String english) {}
}
