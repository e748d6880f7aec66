package nl.gespreksopname.local.example;

import java.time.LocalDate;
import java.util.UUID;
import nl.gespreksopname.local.RunningSuite;
import nl.gespreksopname.local.console.Clock;
import nl.gespreksopname.local.console.Screen;
import nl.gespreksopname.local.keycloak.Realm;

/** The commands by which a reader goes on alone, to be copied as they stand. */
final class LookFurther {

    private static final String TOKEN_ONLY = " | sed 's/.*\"access_token\":\"\\([^\"]*\\)\".*/\\1/')";
    private static final String ID_ONLY = " | sed 's/.*\"id\":\"\\([^\"]*\\)\".*/\\1/')";

    private LookFurther() {}

    /**
     * Prints them.
     *
     * @param conversation the one to look at
     */
    static void show(Screen screen, RunningSuite suite, String conversation) {
        var addresses = suite.addresses();
        String policy = addresses.policy() + "/policy/v1";
        LocalDate today = LocalDate.now(Clock.AMSTERDAM);

        screen.title("Verder kijken");
        screen.paragraph("Een token van het zaaksysteem van Voorbeeldstad, tien minuten geldig:");
        screen.verbatim("  TOKEN=$(curl -s " + token(suite, Realm.VOORBEELDSTAD)
                + " -d grant_type=client_credentials -d client_id=zaaksysteem -d client_secret="
                + suite.demoSecret("VOORBEELDSTAD_ZAAKSYSTEEM_SECRET") + TOKEN_ONLY);
        screen.paragraph("Het dossierspoor van gesprek C, als JSON; met asOf= zoals het op een eerder moment stond:");
        screen.verbatim("  curl -s -H \"Authorization: Bearer $TOKEN\" " + policy + "/conversations/" + conversation
                + "/trail");
        screen.paragraph(
                "Als onderzoeker van de ombudsman: een token, een onderzoeksopdracht, en wat daaronder te vinden"
                        + " is. Elke inzage komt in het inzageregister.");
        screen.verbatim("  AUDITOR=$(curl -s " + token(suite, Realm.OMBUDSMAN)
                + " -d grant_type=password -d client_id=onderzoek -d client_secret="
                + suite.demoSecret("OMBUDSMAN_ONDERZOEK_SECRET") + " -d username=onderzoeker -d password="
                + suite.demoSecret("DEMO_PASSWORD") + TOKEN_ONLY);
        screen.verbatim("  MANDATE=$(curl -s -H \"Authorization: Bearer $AUDITOR\" -H \"Idempotency-Key: "
                + UUID.randomUUID() + "\" -H \"Content-Type: application/json\" " + policy + "/audit/mandates -d '"
                + "{\"investigation\": \"2026-00417\", \"legalBasis\": \"Awb 9:31\", \"purpose\": \"Wordt vooraf gezegd dat"
                + " er wordt opgenomen?\", \"organisations\": [\"" + Realm.VOORBEELDSTAD.organisation()
                + "\"], \"from\": \"" + today.minusYears(1) + "\", \"to\": \"" + today.plusDays(1) + "\", \"until\": \""
                + today.plusDays(30) + "T00:00:00+01:00\"}'" + ID_ONLY);
        screen.verbatim("  curl -s -H \"Authorization: Bearer $AUDITOR\" -H \"Idempotency-Key: $(cat"
                + " /proc/sys/kernel/random/uuid)\" -H \"Content-Type: application/json\" " + policy
                + "/audit/searches -d \"{\\\"mandate\\\": \\\"$MANDATE\\\", \\\"rule\\\": \\\"announced-beforehand\\\","
                + " \\\"outcome\\\": \\\"breached\\\"}\"");
        screen.paragraph(
                "Zonder token: het getekende hoofd van het logboek van consent-service, en de openbare pagina:");
        screen.verbatim("  curl -s " + addresses.consent() + "/consent/v1/log/checkpoint");
        screen.verbatim("  curl -s " + addresses.policy() + "/information/" + Realm.VOORBEELDSTAD.organisation());
        screen.paragraph("Meer: docs/guide-case-systems.md en docs/guide-auditors.md.");
    }

    private static String token(RunningSuite suite, Realm realm) {
        return suite.addresses().keycloak() + "/realms/" + realm.realm() + "/protocol/openid-connect/token";
    }
}
