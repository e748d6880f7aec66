package nl.gespreksopname.local.keycloak;

import java.util.List;

/** The identity providers of the local suite, and what each may assert. */
public enum Realm {
    /** The municipality of the worked example; it also hosts the suite. */
    VOORBEELDSTAD("gemeente-voorbeeldstad", "municipality", "00000009999999990000", "Gemeente Voorbeeldstad") {
        @Override
        public List<String> roles() {
            return List.of(
                    "case-system",
                    "professional",
                    "participant",
                    "refusal-reviewer",
                    "policy-officer",
                    "privacy-officer",
                    "data-protection-officer",
                    "operator",
                    "peer");
        }
    },
    /** A second municipality, to see that nothing of the one reaches the other. */
    ANDERDORP("gemeente-anderdorp", "other-municipality", "00000009999999991000", "Gemeente Anderdorp") {
        @Override
        public List<String> roles() {
            return List.of("case-system", "professional", "participant", "refusal-reviewer", "policy-officer");
        }
    },
    /** The ombudsman's: auditors, who belong to no organisation. */
    OMBUDSMAN("ombudsman", "ombudsman", "", "Ombudsman") {
        @Override
        public List<String> roles() {
            return List.of("auditor");
        }
    };

    private final String realm;
    private final String issuer;
    private final String organisation;
    private final String title;

    Realm(String realm, String issuer, String organisation, String title) {
        this.realm = realm;
        this.issuer = issuer;
        this.organisation = organisation;
        this.title = title;
    }

    /** Its name in Keycloak, and of its file in {@code deploy/keycloak}. */
    public String realm() {
        return realm;
    }

    /** Its name in the services' list of trusted issuers. */
    public String issuer() {
        return issuer;
    }

    /** The OIN it may speak for; empty for the ombudsman. */
    public String organisation() {
        return organisation;
    }

    /** How people call whose it is. */
    public String title() {
        return title;
    }

    /** The roles it may give. */
    public abstract List<String> roles();
}
