package nl.gespreksopname.policy.policy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.gespreksopname.contracts.policy.PolicyEvent.PolicyPublished;
import nl.gespreksopname.contracts.policy.PolicyEventTypes;
import nl.gespreksopname.conventions.caller.Caller;
import nl.gespreksopname.conventions.caller.Roles;
import nl.gespreksopname.conventions.http.AnswerLanguage;
import nl.gespreksopname.conventions.http.Conditions;
import nl.gespreksopname.conventions.http.EntityVersion;
import nl.gespreksopname.conventions.idempotency.Idempotency;
import nl.gespreksopname.conventions.idempotency.NameBasedUuid;
import nl.gespreksopname.conventions.paging.Page;
import nl.gespreksopname.conventions.paging.PageRequest;
import nl.gespreksopname.conventions.paging.Pages;
import nl.gespreksopname.conventions.problem.InputError;
import nl.gespreksopname.conventions.problem.Problem;
import nl.gespreksopname.conventions.problem.Text;
import nl.gespreksopname.eventstore.append.NewEvent;
import nl.gespreksopname.eventstore.append.StoredEvent;
import nl.gespreksopname.eventstore.command.CommandExecutor;
import nl.gespreksopname.eventstore.command.CommandKey;
import nl.gespreksopname.eventstore.command.CommandResult;
import nl.gespreksopname.eventstore.command.Decided;
import nl.gespreksopname.policy.answer.Concern;
import nl.gespreksopname.policy.answer.NextStep;
import nl.gespreksopname.policy.information.HostedOrganisations;
import nl.gespreksopname.policy.policy.domain.Policies;
import nl.gespreksopname.policy.policy.domain.PolicyDecider;
import nl.gespreksopname.policy.policy.domain.PolicyDecision;
import nl.gespreksopname.policy.policy.domain.PolicyFault;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** An organisation publishes its policy, and whoever works there sees its versions. */
@Path("/policy/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Beleid", description = "Wat een organisatie over opnemen vastlegt, in versies.")
public class PolicyResource {

    private static final String EXAMPLE_NEW = """
            {"validFrom": "2026-12-01T00:00:00+01:00",
             "informationAddress": "https://www.voorbeeldstad.example/gesprek-opnemen",
             "parameters": {"reportTermDays": 10, "copyTermDays": 7},
             "ownGrounds": [{"code": "rust-in-de-groep", "kernel": "disturbance",
                             "dutch": "rust in de groep", "english": "calm in the group"}],
             "retention": {"contentDays": 180}}""";

    private static final String EXAMPLE_POLICY = """
            {"id": "7b1f0c52-3a55-5d6e-9a55-0d7c7f6f2a10", "organisation": "00000009999999990000", "policyVersion": 2,
             "validFrom": "2026-11-30T23:00:00Z", "publishedAt": "2026-11-24T09:00:00Z", "inForce": false,
             "informationAddress": "https://www.voorbeeldstad.example/gesprek-opnemen",
             "parameters": {"reportTermDays": 10, "copyTermDays": 7, "entryTermDays": 7, "everyoneAgrees": true},
             "ownGrounds": [{"code": "rust-in-de-groep", "kernel": "disturbance",
                             "dutch": "rust in de groep", "english": "calm in the group"}],
             "retention": {"contentDays": 180, "personalValueDays": 7300, "trailYears": 20, "accessLogYears": 5}}""";

    private static final String EXAMPLE_PUBLISHED = "{\"policy\": " + EXAMPLE_POLICY + """
            , "version": 2,
             "concerns": [{"code": "not-yet-in-force",
                           "text": "Deze versie geldt vanaf 2026-11-30T23:00:00Z. Tot dan geldt versie 1."}],
             "nextSteps": [{"text": "Bekijk de openbare informatiepagina.", "method": "GET",
                            "href": "/information/00000009999999990000"}]}""";

    private static final String EXAMPLE_PAGE = "{\"items\": [" + EXAMPLE_POLICY + "]}";

    private final CommandExecutor commands;
    private final PolicyRegister register;
    private final HostedOrganisations organisations;
    private final Caller caller;
    private final Idempotency idempotency;
    private final Conditions conditions;
    private final Pages pages;
    private final AnswerLanguage language;
    private final Clock clock;

    /** Made by the container. */
    @Inject
    public PolicyResource(
            CommandExecutor commands,
            PolicyRegister register,
            HostedOrganisations organisations,
            Caller caller,
            Idempotency idempotency,
            Conditions conditions,
            Pages pages,
            AnswerLanguage language,
            Clock clock) {
        this.commands = commands;
        this.register = register;
        this.organisations = organisations;
        this.caller = caller;
        this.idempotency = idempotency;
        this.conditions = conditions;
        this.pages = pages;
        this.language = language;
        this.clock = clock;
    }

    /** Publishes a version of the caller's organisation's policy. */
    @POST
    @Path("policies")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.POLICY_OFFICER)
    @Operation(
            operationId = "publishPolicy",
            summary = "Beleid publiceren",
            description =
                    "Legt een nieuwe versie van het beleid vast voor de organisatie uit het token. Beleid geldt nooit met terugwerkende kracht en is nooit soepeler dan de ondergrens. Een latere versie vervangt vanaf haar ingang alle eerdere, ook die nog moesten ingaan.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NewPolicy.class),
                            examples = @ExampleObject(name = "beleid", value = EXAMPLE_NEW)))
    @APIResponse(
            responseCode = "201",
            description = "Gepubliceerd.",
            content =
                    @Content(
                            schema = @Schema(implementation = PublishedAnswer.class),
                            examples = @ExampleObject(name = "gepubliceerd", value = EXAMPLE_PUBLISHED)))
    public Response publish(NewPolicy policy) {
        String organisation = caller.organisation();
        CommandKey key = idempotency.key();
        CommandResult<List<PolicyFault>> result = commands.execute(
                key,
                PolicyRegister.stream(organisation),
                (connection, history) -> decide(policy, key, organisation, history),
                (Connection connection, List<StoredEvent> all, List<StoredEvent> added) -> register.follow(added));
        return switch (result) {
            case CommandResult.Applied<List<PolicyFault>> applied -> published(applied.all(), applied.added(), false);
            case CommandResult.Replayed<List<PolicyFault>> replayed ->
                published(replayed.all(), replayed.added(), true);
            case CommandResult.Rejected<List<PolicyFault>> rejected ->
                throw Problem.invalidInput(rejected.reason().stream()
                        .map(fault ->
                                InputError.at(fault.pointer(), fault.code(), new Text(fault.dutch(), fault.english())))
                        .toList());
            case CommandResult.KeyReused<List<PolicyFault>> reused -> throw Idempotency.reused();
        };
    }

    private Decided<List<PolicyFault>> decide(
            NewPolicy policy, CommandKey key, String organisation, List<StoredEvent> history) {
        Policies policies = PolicyRegister.fold(history);
        // The stream tells of looks at the website too; those change nothing of the policy.
        conditions.requireCurrent(EntityVersion.of(policies.versions().size()));
        var decision = PolicyDecider.decide(policy.command(NameBasedUuid.made(key.id(), 0)), policies, clock.instant());
        return switch (decision) {
            case PolicyDecision.Faulty faulty -> new Decided.Refused<>(faulty.faults());
            case PolicyDecision.Published published ->
                new Decided.Accepted<>(List.of(event(published.event(), organisation)));
        };
    }

    private NewEvent event(PolicyPublished published, String organisation) {
        var type = PolicyEventTypes.CODEC.type(published);
        return new NewEvent(
                type.name(),
                type.schemaVersion(),
                organisation,
                null,
                null,
                caller.actor(null),
                "api",
                List.of(),
                PolicyEventTypes.CODEC.encode(published));
    }

    private Response published(List<StoredEvent> all, List<StoredEvent> added, boolean replayed) {
        StoredEvent event = added.getFirst();
        PolicyView view = PolicyRegister.view(
                event.envelope(), PolicyRegister.published(event).orElseThrow());
        Policies policies = PolicyRegister.fold(all);
        Instant now = clock.instant();
        boolean inForce = policies.inForce(now)
                .filter(policy -> policy.version() == view.version)
                .isPresent();
        List<Concern> concerns = new ArrayList<>();
        if (view.validFrom.isAfter(now)) {
            concerns.add(new Concern("not-yet-in-force", language.say(notYet(policies, view, now))));
        }
        var answer = new PublishedAnswer(
                PolicyAnswer.of(view, inForce),
                view.version,
                concerns,
                List.of(
                        new NextStep(
                                language.say(new Text(
                                        "Bekijk de openbare informatiepagina.", "See the public information page.")),
                                "GET",
                                "/information/" + view.organisation),
                        new NextStep(
                                language.say(new Text("Bekijk alle versies.", "See all versions.")),
                                "GET",
                                "/policy/v1/policies")));
        Response.ResponseBuilder response = Response.created(
                        URI.create("/policy/v1/organisations/" + view.organisation + "/policies/" + view.version))
                .header(HttpHeaders.ETAG, EntityVersion.of(view.version).etag())
                .entity(answer);
        return (replayed ? response.header("Idempotent-Replay", "true") : response).build();
    }

    private static Text notYet(Policies policies, PolicyView view, Instant now) {
        return policies.inForce(now)
                .map(current -> new Text(
                                "Deze versie geldt vanaf {}. Tot dan geldt versie " + current.version() + ".",
                                "This version holds from {}. Until then version " + current.version() + " does.")
                        .with(view.validFrom))
                .orElseGet(() -> new Text(
                                "Deze versie geldt vanaf {}. Tot dan geldt de ondergrens.",
                                "This version holds from {}. Until then the baseline does.")
                        .with(view.validFrom));
    }

    /** The versions of the caller's organisation. */
    @GET
    @Path("policies")
    @RolesAllowed({
        Roles.CASE_SYSTEM,
        Roles.PROFESSIONAL,
        Roles.REFUSAL_REVIEWER,
        Roles.POLICY_OFFICER,
        Roles.PRIVACY_OFFICER,
        Roles.DATA_PROTECTION_OFFICER
    })
    @Operation(
            operationId = "listPolicies",
            summary = "Eigen beleid bekijken",
            description = "De versies van het beleid van de organisatie uit het token, de nieuwste eerst.")
    @APIResponse(
            responseCode = "200",
            description = "Een bladzijde met versies.",
            content =
                    @Content(
                            schema = @Schema(implementation = PolicyPage.class),
                            examples = @ExampleObject(name = "versies", value = EXAMPLE_PAGE)))
    public Response list() {
        return versions(caller.organisation());
    }

    /** The versions of an organisation, or the one in force at a moment. */
    @GET
    @Path("organisations/{oin}/policies")
    @RolesAllowed({
        Roles.CASE_SYSTEM,
        Roles.PROFESSIONAL,
        Roles.REFUSAL_REVIEWER,
        Roles.POLICY_OFFICER,
        Roles.PRIVACY_OFFICER,
        Roles.DATA_PROTECTION_OFFICER,
        Roles.AUDITOR
    })
    @Operation(
            operationId = "listOrganisationPolicies",
            summary = "Beleid van een organisatie bekijken",
            description =
                    "Zonder at: alle versies, de nieuwste eerst. Met at: de versie die op dat tijdstip gold, of een lege lijst als er geen was en dus de ondergrens gold. Een onderzoeker ziet het beleid van elke organisatie, ieder ander alleen dat van de eigen.")
    @APIResponse(
            responseCode = "200",
            description = "Een bladzijde met versies.",
            content =
                    @Content(
                            schema = @Schema(implementation = PolicyPage.class),
                            examples = @ExampleObject(name = "versies", value = EXAMPLE_PAGE)))
    public Response ofOrganisation(
            @Parameter(description = "OIN van de organisatie, 20 cijfers.", example = "00000009999999990000")
                    @PathParam("oin")
                    String oin,
            @Parameter(
                            description = "Het tijdstip waarop de versie moet hebben gegolden.",
                            example = "2026-11-24T09:00:00Z")
                    @QueryParam("at")
                    @Nullable
                    Instant at) {
        requireVisible(oin);
        if (at == null) {
            return versions(oin);
        }
        List<PolicyAnswer> inForce = register.inForce(oin, at).stream()
                .map(view -> PolicyAnswer.of(view, true))
                .toList();
        return Response.ok(new Page<>(inForce, null)).build();
    }

    /** One version. */
    @GET
    @Path("organisations/{oin}/policies/{policyVersion}")
    @RolesAllowed({
        Roles.CASE_SYSTEM,
        Roles.PROFESSIONAL,
        Roles.REFUSAL_REVIEWER,
        Roles.POLICY_OFFICER,
        Roles.PRIVACY_OFFICER,
        Roles.DATA_PROTECTION_OFFICER,
        Roles.AUDITOR
    })
    @Operation(
            operationId = "getPolicy",
            summary = "Eén versie van beleid bekijken",
            description =
                    "De versie met dit volgnummer. Een onderzoeker ziet het beleid van elke organisatie, ieder ander alleen dat van de eigen.")
    @APIResponse(
            responseCode = "200",
            description = "De versie.",
            content =
                    @Content(
                            schema = @Schema(implementation = PolicyAnswer.class),
                            examples = @ExampleObject(name = "versie", value = EXAMPLE_POLICY)))
    public PolicyAnswer version(
            @Parameter(description = "OIN van de organisatie, 20 cijfers.", example = "00000009999999990000")
                    @PathParam("oin")
                    String oin,
            @Parameter(description = "Volgnummer van de versie.", example = "2") @PathParam("policyVersion")
                    int policyVersion) {
        requireVisible(oin);
        PolicyView view = PolicyView.<PolicyView>findByIdOptional(new PolicyView.Key(oin, policyVersion))
                .orElseThrow(() -> Problem.notFound(new Text("Deze beleidsversie", "This policy version")));
        Optional<PolicyView> current = register.inForce(oin, clock.instant());
        return PolicyAnswer.of(
                view, current.filter(now -> now.version == view.version).isPresent());
    }

    private void requireVisible(String oin) {
        boolean own = caller.hasOrganisation() && caller.organisation().equals(oin);
        boolean audited = caller.has(Roles.AUDITOR) && organisations.isHosted(oin);
        if (!own && !audited) {
            throw Problem.notFound(new Text("Deze organisatie", "This organisation"));
        }
    }

    private Response versions(String organisation) {
        PageRequest asked = pages.requested();
        @Nullable String after = asked.after();
        int before = after == null ? Integer.MAX_VALUE : Integer.parseInt(after);
        int current = register.inForce(organisation, clock.instant())
                .map(view -> view.version)
                .orElse(0);
        List<PolicyAnswer> found = PolicyView.newestFirst(organisation, before, asked.limit() + 1).stream()
                .map(view -> PolicyAnswer.of(view, view.version == current))
                .toList();
        Page<PolicyAnswer> page = pages.page(asked, found, answer -> Integer.toString(answer.policyVersion()));
        Response.ResponseBuilder response = Response.ok(page);
        if (after == null && !found.isEmpty()) {
            response.header(
                    HttpHeaders.ETAG,
                    EntityVersion.of(found.getFirst().policyVersion()).etag());
        }
        return response.build();
    }

    /** The shape of a page, for the description of the API. */
    @Schema(name = "PolicyPage", description = "Een bladzijde met beleidsversies.")
    record PolicyPage(
            @Schema(description = "De versies.") List<PolicyAnswer> items,

            @Schema(description = "Waarmee u de volgende bladzijde vraagt; afwezig op de laatste.") @Nullable
            String next) {}
}
