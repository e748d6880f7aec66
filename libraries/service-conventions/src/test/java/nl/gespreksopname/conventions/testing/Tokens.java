package nl.gespreksopname.conventions.testing;

/** The issuers that {@link RealParts} started, to have tokens from. */
public final class Tokens {

    /** The OIN of the invented municipality Voorbeeldstad, which {@link #municipality()} speaks for. */
    public static final String VOORBEELDSTAD = "00000009999999990000";
    /** The OIN of the invented municipality Anderdorp, which {@link #anotherMunicipality()} speaks for. */
    public static final String ANDERDORP = "00000009999999991000";

    private Tokens() {}

    /** May assert Voorbeeldstad and every role but auditor; named {@code municipality} in the settings. */
    public static TokenIssuer municipality() {
        return issuer("municipality");
    }

    /** May assert Anderdorp and the same roles; named {@code another-municipality}. */
    public static TokenIssuer anotherMunicipality() {
        return issuer("another-municipality");
    }

    /** May assert no organisation, and the role auditor; named {@code ombudsman}. */
    public static TokenIssuer ombudsman() {
        return issuer("ombudsman");
    }

    /** A bearer header of Voorbeeldstad with roles. */
    public static String of(String... roles) {
        return municipality().token().organisation(VOORBEELDSTAD).roles(roles).bearer();
    }

    /** A bearer header of Anderdorp with roles. */
    public static String ofAnother(String... roles) {
        return anotherMunicipality()
                .token()
                .organisation(ANDERDORP)
                .roles(roles)
                .bearer();
    }

    /** A bearer header of an auditor. */
    public static String ofAuditor() {
        return ombudsman().token().client("ombudsman-portal").roles("auditor").bearer();
    }

    // System properties, because the test resource and the tests may be loaded by different class loaders.
    private static TokenIssuer issuer(String name) {
        String url = System.getProperty("testing.issuer." + name + ".url");
        String key = System.getProperty("testing.issuer." + name + ".key");
        if (url == null || key == null) {
            throw new IllegalStateException("annotate the test with @WithTestResource(RealParts.class)");
        }
        return TokenIssuer.at(url, key);
    }
}
