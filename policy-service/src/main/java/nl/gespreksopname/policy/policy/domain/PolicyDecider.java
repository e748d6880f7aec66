package nl.gespreksopname.policy.policy.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import nl.gespreksopname.contracts.policy.PolicyEvent.OwnGround;
import nl.gespreksopname.contracts.policy.PolicyEvent.Parameters;
import nl.gespreksopname.contracts.policy.PolicyEvent.PolicyPublished;
import nl.gespreksopname.contracts.policy.PolicyEvent.Retention;
import nl.gespreksopname.contracts.vocabulary.Ground;
import org.jspecify.annotations.Nullable;

/**
 * Decides on the publication of a policy. An organisation may promise more than the rules ask and never less; it can't
 * say afterwards that something held before (rules.md, "Rules").
 */
public final class PolicyDecider {

    private static final String LESS_STRICT = "less-strict-than-baseline";
    private static final int MOST_OWN_GROUNDS = 50;
    private static final int LONGEST_LABEL = 200;
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private PolicyDecider() {}

    /**
     * Decides.
     *
     * @param now what {@code validFrom} is measured by
     */
    public static PolicyDecision decide(PublishPolicy command, Policies state, Instant now) {
        List<PolicyFault> faults = new ArrayList<>();
        Instant validFrom = command.validFrom() == null ? now : command.validFrom();
        if (validFrom.isBefore(now)) {
            faults.add(
                    new PolicyFault(
                            "/validFrom",
                            "valid-from-in-the-past",
                            "Beleid kan niet met terugwerkende kracht gelden. Geef een tijdstip in de toekomst, of laat validFrom weg: dan geldt het meteen.",
                            "A policy can't hold for the past. Give a moment in the future, or leave validFrom out: then it holds at once."));
        }
        checkAddress(command.informationAddress(), faults);
        checkParameters(command.parameters(), faults);
        checkOwnGrounds(command.ownGrounds(), faults);
        checkRetention(command.retention(), faults);
        if (!faults.isEmpty()) {
            return new PolicyDecision.Faulty(faults);
        }
        return new PolicyDecision.Published(new PolicyPublished(
                command.policy(),
                state.versions().size() + 1,
                validFrom,
                command.informationAddress(),
                command.parameters(),
                command.ownGrounds(),
                command.retention()));
    }

    private static void checkAddress(@Nullable String address, List<PolicyFault> faults) {
        if (address == null || WebAddress.in(address).isPresent()) {
            return;
        }
        faults.add(
                new PolicyFault(
                        "/informationAddress",
                        "information-address-not-public",
                        "Dit is geen openbaar webadres. Geef een volledig adres dat met https:// begint en een domeinnaam heeft, of laat informationAddress weg: dan geldt de pagina van Gespreksopname.",
                        "This is no public web address. Give a whole address that begins with https:// and has a domain name, or leave informationAddress out: then Gespreksopname's page is used."));
    }

    private static void checkParameters(Parameters parameters, List<PolicyFault> faults) {
        checkDays(
                "/parameters/reportTermDays",
                parameters.reportTermDays(),
                Baseline.PARAMETERS.reportTermDays(),
                faults);
        checkDays("/parameters/copyTermDays", parameters.copyTermDays(), Baseline.PARAMETERS.copyTermDays(), faults);
        checkDays("/parameters/entryTermDays", parameters.entryTermDays(), Baseline.PARAMETERS.entryTermDays(), faults);
        if (Baseline.PARAMETERS.everyoneAgrees() && !parameters.everyoneAgrees()) {
            faults.add(
                    new PolicyFault(
                            "/parameters/everyoneAgrees",
                            LESS_STRICT,
                            "Beleid mag strenger zijn dan de spelregels, niet soepeler. Geef true: de anderen die erbij zijn stemmen in.",
                            "A policy may be stricter than the rules, not more lenient. Give true: the others who take part agree."));
        }
    }

    private static void checkDays(String pointer, int days, int most, List<PolicyFault> faults) {
        if (days < 1) {
            faults.add(new PolicyFault(
                    pointer,
                    "term-too-short",
                    "Een termijn is minstens 1 dag. Geef een getal van 1 tot en met " + most + ".",
                    "A term is 1 day at least. Give a number from 1 to " + most + "."));
        } else if (days > most) {
            faults.add(new PolicyFault(
                    pointer,
                    LESS_STRICT,
                    "Beleid mag strenger zijn dan de spelregels, niet soepeler. Geef een getal van 1 tot en met " + most
                            + ".",
                    "A policy may be stricter than the rules, not more lenient. Give a number from 1 to " + most
                            + "."));
        }
    }

    /**
     * A copy can be asked for within some weeks at least; values about people are kept no longer than a case file of youth
     * care is (20 years); what auditors need is kept no shorter than the baseline has it.
     */
    private static void checkRetention(Retention retention, List<PolicyFault> faults) {
        checkKept("contentDays", retention.contentDays(), 30, 7300, "dagen", "days", faults);
        checkKept("personalValueDays", retention.personalValueDays(), 365, 7300, "dagen", "days", faults);
        checkKept("trailYears", retention.trailYears(), Baseline.RETENTION.trailYears(), 100, "jaar", "years", faults);
        checkKept(
                "accessLogYears",
                retention.accessLogYears(),
                Baseline.RETENTION.accessLogYears(),
                20,
                "jaar",
                "years",
                faults);
        if (retention.contentDays() > retention.personalValueDays()) {
            faults.add(
                    new PolicyFault(
                            "/retention/contentDays",
                            "content-kept-longer-than-personal-values",
                            "Een opname wordt niet langer bewaard dan de gegevens over wie erop staat. Geef contentDays een getal van hoogstens personalValueDays.",
                            "A recording is not kept longer than the values about who is on it. Give contentDays a number of personalValueDays at most."));
        }
    }

    private static void checkKept(
            String what, int kept, int least, int most, String dutch, String english, List<PolicyFault> faults) {
        if (kept < least) {
            faults.add(new PolicyFault(
                    "/retention/" + what,
                    "retention-too-short",
                    "Dit wordt minstens " + least + " " + dutch + " bewaard. Geef een getal van " + least
                            + " tot en met " + most + ".",
                    "This is kept for " + least + " " + english + " at least. Give a number from " + least + " to "
                            + most + "."));
        } else if (kept > most) {
            faults.add(new PolicyFault(
                    "/retention/" + what,
                    "retention-too-long",
                    "Dit wordt hoogstens " + most + " " + dutch + " bewaard. Geef een getal van " + least
                            + " tot en met " + most + ".",
                    "This is kept for " + most + " " + english + " at most. Give a number from " + least + " to " + most
                            + "."));
        }
    }

    private static void checkOwnGrounds(List<OwnGround> grounds, List<PolicyFault> faults) {
        if (grounds.size() > MOST_OWN_GROUNDS) {
            faults.add(new PolicyFault(
                    "/ownGrounds",
                    "too-many-grounds",
                    "Er zijn te veel eigen gronden. Geef er hoogstens " + MOST_OWN_GROUNDS + ".",
                    "There are too many own grounds. Give " + MOST_OWN_GROUNDS + " at most."));
            return;
        }
        Set<String> taken = new HashSet<>();
        Arrays.stream(Ground.values()).map(Ground::term).forEach(taken::add);
        for (int i = 0; i < grounds.size(); i++) {
            checkOwnGround("/ownGrounds/" + i, grounds.get(i), taken, faults);
        }
    }

    private static void checkOwnGround(String pointer, OwnGround ground, Set<String> taken, List<PolicyFault> faults) {
        if (ground.code().length() > 60 || !CODE.matcher(ground.code()).matches()) {
            faults.add(
                    new PolicyFault(
                            pointer + "/code",
                            "code-not-kebab-case",
                            "Een code bestaat uit kleine letters, cijfers en streepjes, zoals rust-in-de-groep, van hoogstens 60 tekens.",
                            "A code has lower-case letters, digits and hyphens, such as rust-in-de-groep, 60 characters at most."));
        } else if (!taken.add(ground.code())) {
            faults.add(new PolicyFault(
                    pointer + "/code",
                    "code-taken",
                    "Deze code is al van een andere grond. Kies een andere; GET /policy/v1/grounds toont de vaste gronden.",
                    "Another ground has this code. Choose another; GET /policy/v1/grounds shows the fixed grounds."));
        }
        if (!ground.kernel().recognised()) {
            faults.add(
                    new PolicyFault(
                            pointer + "/kernel",
                            "kernel-not-recognised",
                            "Een eigen grond hoort bij een van de erkende gronden: child-prefers-not, privacy-of-another, safety of disturbance.",
                            "An own ground belongs to one of the recognised grounds: child-prefers-not, privacy-of-another, safety or disturbance."));
        }
        checkLabel(pointer + "/dutch", ground.dutch(), faults);
        checkLabel(pointer + "/english", ground.english(), faults);
    }

    private static void checkLabel(String pointer, String label, List<PolicyFault> faults) {
        if (label.isBlank() || label.length() > LONGEST_LABEL) {
            faults.add(new PolicyFault(
                    pointer,
                    "label-missing-or-too-long",
                    "Geef een omschrijving van 1 tot en met " + LONGEST_LABEL + " tekens.",
                    "Give a label of 1 to " + LONGEST_LABEL + " characters."));
        }
    }
}
