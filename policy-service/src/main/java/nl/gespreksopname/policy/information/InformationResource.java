package nl.gespreksopname.policy.information;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.gespreksopname.contracts.policy.PolicyEvent.OwnGround;
import nl.gespreksopname.conventions.problem.Language;
import nl.gespreksopname.conventions.problem.Problem;
import nl.gespreksopname.conventions.problem.Text;
import nl.gespreksopname.policy.information.HostedOrganisations.Organisation;
import nl.gespreksopname.policy.information.InformationAnswer.OrganisationName;
import nl.gespreksopname.policy.information.InformationAnswer.PolicySummary;
import nl.gespreksopname.policy.information.domain.InformationPage;
import nl.gespreksopname.policy.information.domain.InformationText;
import nl.gespreksopname.policy.information.domain.PageLabels;
import nl.gespreksopname.policy.information.domain.PageLanguage;
import nl.gespreksopname.policy.policy.PolicyRegister;
import nl.gespreksopname.policy.policy.PolicyView;
import nl.gespreksopname.policy.policy.domain.Baseline;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The public pages: what an organisation's rules on recording are, for everyone, without login. */
@Path("/")
@PermitAll
@Tag(name = "Informatie", description = "De openbare informatiepagina van een organisatie.")
public class InformationResource {

    /** Wins from JSON for who accepts anything, as a browser or a person does. */
    private static final String HTML = "text/html;charset=UTF-8;qs=1.0";

    private static final String JSON = "application/json;qs=0.5";

    private final HostedOrganisations organisations;
    private final PolicyRegister register;
    private final Stylesheet stylesheet;
    private final RoutingContext routing;
    private final Clock clock;

    /** Made by the container. */
    @Inject
    public InformationResource(
            HostedOrganisations organisations,
            PolicyRegister register,
            Stylesheet stylesheet,
            RoutingContext routing,
            Clock clock) {
        this.routing = routing;
        this.organisations = organisations;
        this.register = register;
        this.stylesheet = stylesheet;
        this.clock = clock;
    }

    /** The templates of the pages. */
    @CheckedTemplate(basePath = "information")
    static class Templates {

        static native TemplateInstance page(
                String organisation,
                InformationPage page,
                PageLabels labels,
                List<PageLanguage> languages,
                PageLanguage current,
                @Nullable String reportAddress,
                @Nullable String ownAddress,
                String css);

        static native TemplateInstance overview(
                List<OrganisationName> organisations,
                PageLabels labels,
                List<PageLanguage> languages,
                PageLanguage current,
                String css);

        static native TemplateInstance unknown(PageLabels labels, PageLanguage current, String css);

        private Templates() {}
    }

    /** The page of an organisation, for people. */
    @GET
    @Path("information/{oin}")
    @Produces(HTML)
    @Operation(hidden = true)
    public Response page(
            @PathParam("oin") String oin,
            @QueryParam("language") @Nullable String code,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        PageLanguage language = language(code, acceptLanguage);
        PageLabels labels = PageLabels.in(language);
        Organisation organisation = organisations.organisations().get(oin);
        if (organisation == null) {
            return html(404, language, Templates.unknown(labels, language, stylesheet.css()));
        }
        Optional<PolicyView> policy = register.inForce(oin, clock.instant());
        return html(
                200,
                language,
                Templates.page(
                        organisation.name(),
                        text(organisation, policy, language),
                        labels,
                        List.of(PageLanguage.values()),
                        language,
                        organisation.reportAddress().orElse(null),
                        policy.map(view -> view.informationAddress).orElse(null),
                        stylesheet.css()));
    }

    /** The same for programs. */
    @GET
    @Path("information/{oin}")
    @Produces(JSON)
    @Operation(
            operationId = "getInformation",
            summary = "Openbare informatie over opnemen",
            description =
                    "Wat de regels van een organisatie over het opnemen van een gesprek zijn, en hoe men een gesprek of opname meldt. Openbaar. Met Accept: text/html de pagina voor mensen, met Accept: application/json dit antwoord.")
    @APIResponse(
            responseCode = "200",
            description = "De informatie.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = InformationAnswer.class),
                            examples = @ExampleObject(name = "informatie", value = """
            {"organisation": {"oin": "00000009999999990000", "name": "Gemeente Voorbeeldstad"},
             "policy": {"policyVersion": 2, "validFrom": "2026-11-30T23:00:00Z",
                        "publishedAt": "2026-11-24T09:00:00Z", "ownGrounds": []},
             "parameters": {"reportTermDays": 10, "copyTermDays": 7, "entryTermDays": 7, "everyoneAgrees": true},
             "retention": {"contentDays": 365, "personalValueDays": 7300, "trailYears": 20, "accessLogYears": 5},
             "page": {"language": "nl", "title": "Een gesprek opnemen",
                      "lead": "Wilt u een gesprek met Gemeente Voorbeeldstad opnemen? Dat mag.",
                      "sections": [{"id": "from-us", "heading": "Wat u van ons mag verwachten",
                                    "items": [{"heading": "Opnemen mag", "text": "Zeg het vooraf.", "points": []}]}],
                      "policy": {"heading": "Waar dit op berust", "intro": "Dit is het beleid van Gemeente Voorbeeldstad.",
                                 "facts": [{"label": "Versie", "value": "2"}]}}}""")))
    public Response information(
            @Parameter(description = "OIN van de organisatie, 20 cijfers.", example = "00000009999999990000")
                    @PathParam("oin")
                    String oin,
            @Parameter(
                            description =
                                    "Taal: nl, easy (makkelijk Nederlands) of en. Weggelaten: volgens Accept-Language.",
                            example = "nl")
                    @QueryParam("language")
                    @Nullable
                    String code,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        PageLanguage language = language(code, acceptLanguage);
        Organisation organisation = organisations.organisations().get(oin);
        if (organisation == null) {
            throw Problem.notFound(new Text("Deze organisatie", "This organisation"));
        }
        Optional<PolicyView> policy = register.inForce(oin, clock.instant());
        var answer = new InformationAnswer(
                new OrganisationName(oin, organisation.name()),
                policy.map(view -> new PolicySummary(
                                view.version,
                                view.validFrom,
                                view.loggedAt,
                                view.informationAddress,
                                view.ownGrounds()))
                        .orElse(null),
                policy.map(PolicyView::parameters).orElse(Baseline.PARAMETERS),
                policy.map(PolicyView::retention).orElse(Baseline.RETENTION),
                organisation.reportAddress().orElse(null),
                text(organisation, policy, language));
        return Response.ok(answer)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    /** The organisations of this installation. */
    @GET
    @Produces(HTML)
    @Operation(hidden = true)
    public Response overview(
            @QueryParam("language") @Nullable String code,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        PageLanguage language = language(code, acceptLanguage);
        List<OrganisationName> hosted = organisations.organisations().entrySet().stream()
                .map(entry ->
                        new OrganisationName(entry.getKey(), entry.getValue().name()))
                .sorted(Comparator.comparing(OrganisationName::name))
                .toList();
        return html(
                200,
                language,
                Templates.overview(
                        hosted, PageLabels.in(language), List.of(PageLanguage.values()), language, stylesheet.css()));
    }

    private static InformationPage text(Organisation organisation, Optional<PolicyView> policy, PageLanguage language) {
        List<OwnGround> ownGrounds = policy.map(PolicyView::ownGrounds).orElse(List.of());
        return InformationText.page(
                organisation.name(),
                policy.map(PolicyView::toPolicy).orElse(null),
                policy.map(PolicyView::retention).orElse(Baseline.RETENTION),
                ownGrounds,
                language);
    }

    private Response html(int status, PageLanguage language, TemplateInstance page) {
        // On the answer as it stands: a second header would be added to the one that every answer has.
        routing.response().putHeader("Content-Security-Policy", stylesheet.contentSecurityPolicy());
        return Response.status(status)
                .header("Referrer-Policy", "no-referrer")
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE)
                .entity(page.render())
                .build();
    }

    private static PageLanguage language(@Nullable String code, @Nullable String acceptLanguage) {
        return Optional.ofNullable(code).flatMap(PageLanguage::of).orElseGet(() -> switch (Language.preferred(
                acceptLanguage)) {
            case DUTCH -> PageLanguage.DUTCH;
            case ENGLISH -> PageLanguage.ENGLISH;
        });
    }
}
