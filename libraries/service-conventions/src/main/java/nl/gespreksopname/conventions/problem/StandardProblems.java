package nl.gespreksopname.conventions.problem;

/** The kinds of problem that every service can answer with. A service adds its own beside these. */
public final class StandardProblems {

    /** The body or a parameter is not as described; {@code errors} has every fault. */
    public static final ProblemType INVALID_INPUT =
            new ProblemType("invalid-input", 400, new Text("Onjuiste invoer", "Invalid input"));
    /** The body is no JSON. */
    public static final ProblemType MALFORMED_JSON =
            new ProblemType("malformed-json", 400, new Text("Onleesbare JSON", "Unreadable JSON"));
    /** The request cannot be understood for another reason. */
    public static final ProblemType BAD_REQUEST =
            new ProblemType("bad-request", 400, new Text("Onjuist verzoek", "Bad request"));
    /** A POST without {@code Idempotency-Key}. */
    public static final ProblemType IDEMPOTENCY_KEY_MISSING = new ProblemType(
            "idempotency-key-missing", 400, new Text("Idempotency-Key ontbreekt", "Idempotency-Key is missing"));
    /** An {@code Idempotency-Key} that is too long or holds other characters than visible ASCII. */
    public static final ProblemType IDEMPOTENCY_KEY_INVALID = new ProblemType(
            "idempotency-key-invalid", 400, new Text("Idempotency-Key is onjuist", "Idempotency-Key is invalid"));
    /** A cursor that this list did not give to this caller. */
    public static final ProblemType CURSOR_INVALID =
            new ProblemType("cursor-invalid", 400, new Text("Cursor is onjuist", "Cursor is invalid"));
    /** No token. */
    public static final ProblemType NOT_AUTHENTICATED =
            new ProblemType("not-authenticated", 401, new Text("Niet ingelogd", "Not authenticated"));
    /** The token's time is up. */
    public static final ProblemType TOKEN_EXPIRED =
            new ProblemType("token-expired", 401, new Text("Toegangstoken is verlopen", "Access token has expired"));
    /** The token cannot be trusted: form, signature, audience or claims. */
    public static final ProblemType TOKEN_INVALID =
            new ProblemType("token-invalid", 401, new Text("Toegangstoken is ongeldig", "Access token is invalid"));
    /** The token comes from an issuer that this installation does not know. */
    public static final ProblemType ISSUER_NOT_TRUSTED = new ProblemType(
            "issuer-not-trusted", 401, new Text("Uitgever van het token is onbekend", "Token issuer is not trusted"));
    /** The caller has none of the roles that may do this. */
    public static final ProblemType ROLE_MISSING = new ProblemType(
            "role-missing", 403, new Text("Geen rol voor deze handeling", "No role for this operation"));
    /** The issuer may not speak for the organisation that its token names. */
    public static final ProblemType ORGANISATION_NOT_ALLOWED = new ProblemType(
            "organisation-not-allowed", 403, new Text("Organisatie niet toegestaan", "Organisation not allowed"));
    /** There is nothing at this address. */
    public static final ProblemType ADDRESS_UNKNOWN =
            new ProblemType("address-unknown", 404, new Text("Adres bestaat niet", "No such address"));
    /** What was asked for does not exist, or is another's. */
    public static final ProblemType NOT_FOUND =
            new ProblemType("not-found", 404, new Text("Niet gevonden", "Not found"));
    /** The address exists, but not for this method. */
    public static final ProblemType METHOD_NOT_ALLOWED =
            new ProblemType("method-not-allowed", 405, new Text("Methode niet toegestaan", "Method not allowed"));
    /** No representation that the caller accepts. */
    public static final ProblemType NOT_ACCEPTABLE =
            new ProblemType("not-acceptable", 406, new Text("Formaat niet beschikbaar", "Format not available"));
    /** An {@code Idempotency-Key} that came before with another request. */
    public static final ProblemType IDEMPOTENCY_KEY_REUSED = new ProblemType(
            "idempotency-key-reused",
            409,
            new Text("Idempotency-Key is al gebruikt", "Idempotency-Key was used before"));
    /** {@code If-Match} names a version that is no longer the present one. */
    public static final ProblemType CHANGED_MEANWHILE =
            new ProblemType("changed-meanwhile", 412, new Text("Intussen gewijzigd", "Changed meanwhile"));
    /** The body is larger than is taken. */
    public static final ProblemType BODY_TOO_LARGE =
            new ProblemType("body-too-large", 413, new Text("Bericht is te groot", "Body is too large"));
    /** The body is of a kind that is not taken here. */
    public static final ProblemType MEDIA_TYPE_UNSUPPORTED = new ProblemType(
            "media-type-unsupported", 415, new Text("Soort inhoud niet ondersteund", "Media type not supported"));
    /** A fault of ours. */
    public static final ProblemType INTERNAL_ERROR =
            new ProblemType("internal-error", 500, new Text("Storing", "Internal error"));
    /** Something that we need is away for a while. */
    public static final ProblemType UNAVAILABLE = new ProblemType(
            "temporarily-unavailable", 503, new Text("Tijdelijk niet beschikbaar", "Temporarily unavailable"));

    private StandardProblems() {}

    /** The problem for a bare status that something in the framework answered with. */
    static Problem ofStatus(int status) {
        return switch (status) {
            case 400 ->
                BAD_REQUEST.problem(
                        "Het verzoek is niet te begrijpen. Vergelijk het met de beschrijving in openapi.json.",
                        "The request cannot be understood. Compare it with the description in openapi.json.");
            case 401 ->
                NOT_AUTHENTICATED
                        .problem(
                                "Er is geen toegangstoken meegestuurd. Haal een token op bij de identiteitsprovider van uw organisatie en stuur het mee als 'Authorization: Bearer …'.",
                                "There is no access token. Get one from your organisation's identity provider and send it as 'Authorization: Bearer …'.")
                        .withHeader("WWW-Authenticate", "Bearer");
            case 403 ->
                ROLE_MISSING.problem(
                        "U bent bekend, maar heeft geen rol die dit mag. Vraag de beheerder van uw organisatie om de rol die bij deze handeling hoort.",
                        "You are known, but have no role that may do this. Ask your organisation's administrator for the role that belongs to this operation.");
            case 404 ->
                ADDRESS_UNKNOWN.problem(
                        "Op dit adres is niets. Let op het versienummer, op streepjes en op een schuine streep aan het eind (die hoort er niet); alle adressen staan in openapi.json.",
                        "There is nothing at this address. Mind the version number, the hyphens and a slash at the end (there should be none); openapi.json lists every address.");
            case 405 ->
                METHOD_NOT_ALLOWED.problem(
                        "Dit adres kent deze methode niet. De kopregel Allow noemt de methoden die wel kunnen.",
                        "This address does not know this method. The Allow header names those that it does.");
            case 406 ->
                NOT_ACCEPTABLE.problem(
                        "Het gevraagde formaat is er niet. Vraag met 'Accept: application/json', of laat Accept weg.",
                        "The requested format is not available. Ask with 'Accept: application/json', or leave Accept out.");
            case 413 ->
                BODY_TOO_LARGE.problem(
                        "Het bericht is groter dan hier wordt aangenomen. Stuur minder tegelijk.",
                        "The body is larger than is taken here. Send less at a time.");
            case 415 ->
                MEDIA_TYPE_UNSUPPORTED.problem(
                        "Deze soort inhoud wordt hier niet aangenomen. Stuur JSON met 'Content-Type: application/json', of het soort dat openapi.json bij dit adres noemt.",
                        "This kind of content is not taken here. Send JSON with 'Content-Type: application/json', or the kind that openapi.json names for this address.");
            case 503 -> unavailable();
            default ->
                status >= 500
                        ? new ProblemType("status-" + status, status, new Text("Storing", "Internal error"))
                                .problem(
                                        "Er ging bij ons iets mis. Probeer het later opnieuw; met dezelfde Idempotency-Key gebeurt niets dubbel.",
                                        "Something went wrong on our side. Try again later; with the same Idempotency-Key nothing happens twice.")
                        : new ProblemType(
                                        "status-" + status,
                                        status,
                                        new Text("Verzoek niet uitgevoerd", "Request not carried out"))
                                .problem(
                                        "Het verzoek kon zo niet worden uitgevoerd. Vergelijk het met de beschrijving in openapi.json.",
                                        "The request could not be carried out like this. Compare it with the description in openapi.json.");
        };
    }

    /** Something that we need, such as the database, is away for a while. */
    public static Problem unavailable() {
        return UNAVAILABLE
                .problem(
                        "Een onderdeel dat hiervoor nodig is, is even niet bereikbaar. Probeer het over enkele seconden opnieuw, met dezelfde Idempotency-Key; er gebeurt dan niets dubbel.",
                        "A part that this needs cannot be reached just now. Try again in some seconds, with the same Idempotency-Key; nothing happens twice.")
                .withHeader("Retry-After", "5");
    }
}
