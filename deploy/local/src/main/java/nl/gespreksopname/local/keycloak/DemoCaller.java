package nl.gespreksopname.local.keycloak;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who can ask for a token in the local suite; all of them are invented. They are defined in {@code deploy/keycloak}. */
public enum DemoCaller {
    /** The case system of Voorbeeldstad. */
    CASE_SYSTEM(Realm.VOORBEELDSTAD, "zaaksysteem", "VOORBEELDSTAD_ZAAKSYSTEEM_SECRET", null),
    /** A professional of Voorbeeldstad. */
    PROFESSIONAL(Realm.VOORBEELDSTAD, "medewerkers", null, "professional"),
    /** Another professional of Voorbeeldstad. */
    OTHER_PROFESSIONAL(Realm.VOORBEELDSTAD, "medewerkers", null, "other-professional"),
    /** Who reviews a refusal by another. */
    REFUSAL_REVIEWER(Realm.VOORBEELDSTAD, "medewerkers", null, "refusal-reviewer"),
    /** Who publishes the policy of Voorbeeldstad. */
    POLICY_OFFICER(Realm.VOORBEELDSTAD, "medewerkers", null, "policy-officer"),
    /** Who decides on erasure. */
    PRIVACY_OFFICER(Realm.VOORBEELDSTAD, "medewerkers", null, "privacy-officer"),
    /** Who sees who has read what. */
    DATA_PROTECTION_OFFICER(Realm.VOORBEELDSTAD, "medewerkers", null, "data-protection-officer"),
    /** Who runs the suite and sees no content. */
    OPERATOR(Realm.VOORBEELDSTAD, "medewerkers", null, "operator"),
    /** The three services among themselves. */
    PEER(Realm.VOORBEELDSTAD, "gespreksopname-services", "VOORBEELDSTAD_SERVICES_SECRET", null),

    /** The case system of another municipality. */
    OTHER_TENANT(Realm.ANDERDORP, "zaaksysteem", "ANDERDORP_ZAAKSYSTEEM_SECRET", null),
    /** A professional of another municipality. */
    OTHER_TENANT_PROFESSIONAL(Realm.ANDERDORP, "medewerkers", null, "professional"),
    /** Who publishes the policy of another municipality. */
    OTHER_TENANT_POLICY_OFFICER(Realm.ANDERDORP, "medewerkers", null, "policy-officer"),
    /** A case system whose tokens expire a second after they were given. */
    EXPIRING(Realm.ANDERDORP, "verlopend", "ANDERDORP_ZAAKSYSTEEM_SECRET", null),
    /** A case system of Anderdorp that claims to speak for Voorbeeldstad; not to be believed. */
    IMPERSONATOR(Realm.ANDERDORP, "andermans-naam", "ANDERDORP_ZAAKSYSTEEM_SECRET", null),
    /** Someone of Anderdorp with the role of auditor, which only the ombudsman may give; not to be believed. */
    SELF_MADE_AUDITOR(Realm.ANDERDORP, "eigenmachtig", "ANDERDORP_ZAAKSYSTEEM_SECRET", null),

    /** An investigator of the ombudsman, as a person. */
    AUDITOR(Realm.OMBUDSMAN, "onderzoek", "OMBUDSMAN_ONDERZOEK_SECRET", "onderzoeker"),
    /** The ombudsman's own system. */
    AUDIT_SYSTEM(Realm.OMBUDSMAN, "onderzoek", "OMBUDSMAN_ONDERZOEK_SECRET", null);

    private final Realm realm;
    private final String client;
    private final @Nullable String clientSecret;
    private final @Nullable String user;

    DemoCaller(Realm realm, String client, @Nullable String clientSecret, @Nullable String user) {
        this.realm = realm;
        this.client = client;
        this.clientSecret = clientSecret;
        this.user = user;
    }

    /** Whose identity provider it is. */
    public Realm realm() {
        return realm;
    }

    /** The {@code client_id}. */
    public String client() {
        return client;
    }

    /** The name under which the client's secret is kept; empty for a public client. */
    public Optional<String> clientSecret() {
        return Optional.ofNullable(clientSecret);
    }

    /** The user name; empty for a system, which has client credentials only. */
    public Optional<String> user() {
        return Optional.ofNullable(user);
    }
}
