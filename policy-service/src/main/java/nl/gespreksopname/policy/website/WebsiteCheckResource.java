package nl.gespreksopname.policy.website;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.gespreksopname.contracts.vocabulary.WebsiteCheckOutcome;
import nl.gespreksopname.conventions.caller.Caller;
import nl.gespreksopname.conventions.caller.Roles;
import nl.gespreksopname.conventions.http.AnswerLanguage;
import nl.gespreksopname.conventions.http.EntityVersion;
import nl.gespreksopname.conventions.idempotency.Idempotency;
import nl.gespreksopname.conventions.paging.Page;
import nl.gespreksopname.conventions.paging.PageRequest;
import nl.gespreksopname.conventions.paging.Pages;
import nl.gespreksopname.conventions.problem.Problem;
import nl.gespreksopname.conventions.problem.ProblemType;
import nl.gespreksopname.conventions.problem.Text;
import nl.gespreksopname.eventstore.command.CommandKey;
import nl.gespreksopname.eventstore.command.CommandResult;
import nl.gespreksopname.policy.answer.Concern;
import nl.gespreksopname.policy.answer.NextStep;
import nl.gespreksopname.policy.policy.PolicyRegister;
import nl.gespreksopname.policy.policy.PolicyView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Looks at the page that an organisation's policy names: asked for here, and those of every day. */
@Path("/policy/v1/website-checks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Beleid")
public class WebsiteCheckResource {

    private static final ProblemType NO_ADDRESS = new ProblemType(
            "no-information-address", 409, new Text("Geen adres om naar te kijken", "No address to look at"));

    private static final ProblemType ASKED_JUST_NOW =
            new ProblemType("website-check-asked-just-now", 429, new Text("Zojuist al gevraagd", "Asked just now"));

    private static final String EXAMPLE = """
            {"id": "2f1c8a52-77aa-5c4e-9f0e-5b1d2c3e4f50", "organisation": "00000009999999990000", "policyVersion": 2,
             "address": "https://www.voorbeeldstad.example/gesprek-opnemen", "redirects": 0, "outcome": "reachable",
             "outcomeText": "bereikbaar", "status": 200,
             "digest": "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",
             "title": "Een gesprek opnemen", "requested": true, "checkedAt": "2026-11-24T09:00:00Z"}""";

    private static final String EXAMPLE_CHECKED = "{\"check\": " + EXAMPLE + """
            , "version": 1, "concerns": [],
             "nextSteps": [{"text": "Bekijk alle keren dat is gekeken.", "method": "GET",
                            "href": "/policy/v1/website-checks"}]}""";

    private static final String EXAMPLE_PAGE = "{\"items\": [" + EXAMPLE + "]}";

    private final WebsiteChecks checks;
    private final PolicyRegister register;
    private final Caller caller;
    private final Idempotency idempotency;
    private final Pages pages;
    private final AnswerLanguage language;
    private final Clock clock;

    /** Made by the container. */
    @Inject
    public WebsiteCheckResource(
            WebsiteChecks checks,
            PolicyRegister register,
            Caller caller,
            Idempotency idempotency,
            Pages pages,
            AnswerLanguage language,
            Clock clock) {
        this.checks = checks;
        this.register = register;
        this.caller = caller;
        this.idempotency = idempotency;
        this.pages = pages;
        this.language = language;
        this.clock = clock;
    }

    /** Looks now. */
    @POST
    @RolesAllowed(Roles.POLICY_OFFICER)
    @Operation(
            operationId = "checkWebsite",
            summary = "Nu naar de informatiepagina kijken",
            description =
                    "Opent het adres uit het beleid dat nu geldt, zoals iedere bezoeker dat kan, en legt vast wat eruit kwam. Dat gebeurt ook elke dag vanzelf, en na een mislukking eerder. Adressen binnen een eigen netwerk worden niet geopend, ook niet na een doorverwijzing. Vragen kan één keer per minuut; wie het vaker doet, krijgt 429 met Retry-After.")
    @APIResponse(
            responseCode = "201",
            description = "Gekeken.",
            content =
                    @Content(
                            schema = @Schema(implementation = WebsiteCheckAnswer.Checked.class),
                            examples = @ExampleObject(name = "gekeken", value = EXAMPLE_CHECKED)))
    public Response check() {
        CommandKey key = idempotency.key();
        String organisation = caller.organisation();
        boolean before = WebsiteCheckView.findById(WebsiteChecks.checkOf(key)) != null;
        return switch (before ? checks.again(key, organisation) : look(key, organisation)) {
            case CommandResult.Applied<Boolean> applied ->
                checked(WebsiteChecks.view(applied.added().getFirst())).build();
            case CommandResult.Replayed<Boolean> replayed ->
                checked(WebsiteChecks.view(replayed.added().getFirst()))
                        .header("Idempotent-Replay", "true")
                        .build();
            // The command was forgotten meanwhile; what it did was not.
            case CommandResult.Rejected<Boolean> rejected ->
                checked(WebsiteCheckView.findById(WebsiteChecks.checkOf(key)))
                        .header("Idempotent-Replay", "true")
                        .build();
            case CommandResult.KeyReused<Boolean> reused -> throw Idempotency.reused();
        };
    }

    private CommandResult<Boolean> look(CommandKey key, String organisation) {
        @Nullable
        PolicyView policy = register.inForce(organisation, clock.instant()).orElse(null);
        @Nullable String address = policy == null ? null : policy.informationAddress;
        if (policy == null || address == null) {
            throw NO_ADDRESS.problem(
                    "In het beleid dat nu geldt staat geen eigen adres: dan geldt de pagina van Gespreksopname, en die is er altijd. Publiceer beleid met een informationAddress als u een eigen pagina heeft.",
                    "The policy in force has no address of its own: then Gespreksopname's page is used, which is always there. Publish a policy with an informationAddress if you have a page of your own.");
        }
        if (!checks.mayAsk(organisation)) {
            throw ASKED_JUST_NOW
                    .problem(
                            "Uw organisatie vroeg minder dan een minuut geleden al om te kijken. Wat daaruit kwam, staat in de lijst; vraag het over een minuut opnieuw.",
                            "Your organisation asked for a look less than a minute ago. What came of it stands in the list; ask again in a minute.")
                    .withHeader("Retry-After", Long.toString(WebsiteChecks.ASKED_ONCE_IN.toSeconds()));
        }
        return checks.look(key, organisation, policy.version, address, caller.actor(null));
    }

    private Response.ResponseBuilder checked(WebsiteCheckView view) {
        WebsiteCheckAnswer answer = WebsiteCheckAnswer.of(view, language);
        List<Concern> concerns = answer.outcome() == WebsiteCheckOutcome.REACHABLE
                ? List.of()
                : List.of(
                        new Concern(
                                "website-not-reachable",
                                language.say(
                                        new Text(
                                                "De pagina was niet te openen ("
                                                        + answer.outcome().dutch()
                                                        + "). Wie een gesprek heeft terwijl dat zo is, vindt de informatie niet. Controleer het adres en kijk opnieuw.",
                                                "The page could not be opened ("
                                                        + answer.outcome().english()
                                                        + "). Whoever has a conversation meanwhile does not find the information. Check the address and look again."))));
        return Response.created(URI.create("/policy/v1/website-checks/" + view.checkId))
                .header(HttpHeaders.ETAG, EntityVersion.of(1).etag())
                .entity(new WebsiteCheckAnswer.Checked(
                        answer,
                        1,
                        concerns,
                        List.of(new NextStep(
                                language.say(new Text(
                                        "Bekijk alle keren dat is gekeken.",
                                        "See all the times that it was looked at.")),
                                "GET",
                                "/policy/v1/website-checks"))));
    }

    /** The looks. */
    @GET
    @RolesAllowed({Roles.POLICY_OFFICER, Roles.PRIVACY_OFFICER, Roles.DATA_PROTECTION_OFFICER})
    @Operation(
            operationId = "listWebsiteChecks",
            summary = "Zien hoe vaak de informatiepagina er was",
            description = "De keren dat naar de pagina van de eigen organisatie is gekeken, de nieuwste eerst.")
    @APIResponse(
            responseCode = "200",
            description = "Een bladzijde met keren.",
            content =
                    @Content(
                            schema = @Schema(implementation = WebsiteCheckPage.class),
                            examples = @ExampleObject(name = "keren", value = EXAMPLE_PAGE)))
    public Page<WebsiteCheckAnswer> list() {
        PageRequest asked = pages.requested();
        @Nullable String after = asked.after();
        List<WebsiteCheckView> found = WebsiteCheckView.newestFirst(
                caller.organisation(), after == null ? Integer.MAX_VALUE : Integer.parseInt(after), asked.limit() + 1);
        Page<WebsiteCheckView> page = pages.page(asked, found, view -> Integer.toString(view.version));
        return new Page<>(
                page.items().stream()
                        .map(view -> WebsiteCheckAnswer.of(view, language))
                        .toList(),
                page.next());
    }

    /** One look. */
    @GET
    @Path("{checkId}")
    @RolesAllowed({Roles.POLICY_OFFICER, Roles.PRIVACY_OFFICER, Roles.DATA_PROTECTION_OFFICER})
    @Operation(
            operationId = "getWebsiteCheck",
            summary = "Eén blik op de informatiepagina bekijken",
            description = "Wat eruit kwam toen naar de pagina van de eigen organisatie werd gekeken.")
    @APIResponse(
            responseCode = "200",
            description = "De blik.",
            content =
                    @Content(
                            schema = @Schema(implementation = WebsiteCheckAnswer.class),
                            examples = @ExampleObject(name = "blik", value = EXAMPLE)))
    public Response get(@Parameter(description = "Kenmerk van de blik.") @PathParam("checkId") UUID checkId) {
        WebsiteCheckView view = WebsiteCheckView.<WebsiteCheckView>findByIdOptional(checkId)
                .filter(found -> found.organisation.equals(caller.organisation()))
                .orElseThrow(() -> Problem.notFound(new Text("Deze blik op de pagina", "This look at the page")));
        return Response.ok(WebsiteCheckAnswer.of(view, language))
                .header(HttpHeaders.ETAG, EntityVersion.of(1).etag())
                .build();
    }

    /** The shape of a page, for the description of the API. */
    @Schema(name = "WebsiteCheckPage", description = "Een bladzijde met keren dat is gekeken.")
    record WebsiteCheckPage(
            @Schema(description = "De keren, de nieuwste eerst.")
            List<WebsiteCheckAnswer> items,

            @Schema(description = "Waarmee u de volgende bladzijde vraagt; afwezig op de laatste.") @Nullable
            String next) {}
}
