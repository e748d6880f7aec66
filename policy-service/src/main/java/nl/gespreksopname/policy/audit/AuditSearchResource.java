package nl.gespreksopname.policy.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import nl.gespreksopname.conventions.caller.Roles;
import nl.gespreksopname.conventions.paging.Page;
import nl.gespreksopname.policy.audit.domain.Mandate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** An auditor searches conversations by how the rules stand, under a mandate. */
@Path("/policy/v1/audit/searches")
@Produces(MediaType.APPLICATION_JSON)
public class AuditSearchResource {

    private final Searches searches;
    private final Mandates mandates;

    /** Made by the container. */
    @Inject
    public AuditSearchResource(Searches searches, Mandates mandates) {
        this.searches = searches;
        this.mandates = mandates;
    }

    /** An auditor searches under a mandate. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AUDITOR)
    @Tag(name = "Onderzoek")
    @Operation(
            operationId = "searchUnderMandate",
            summary = "Gesprekken zoeken onder een onderzoeksopdracht",
            description =
                    "Zoekt in de organisaties en dagen van uw opdracht, de nieuwste gesprekken eerst. Naar iets daarbuiten vragen wordt geweigerd. Elke bladzijde wordt bij elke doorzochte organisatie in het inzageregister vastgelegd.")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "Hoeveel per bladzijde, 1 tot en met 200.")
    @Parameter(
            name = "cursor",
            in = ParameterIn.QUERY,
            description = "Waar de volgende bladzijde begint; stuur dezelfde zoekvraag mee.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = AuditSearch.class),
                            examples = @ExampleObject(name = "te laat gemeld", value = """
            {"mandate": "0d0f1d3b-8a61-5c0e-9d0e-4a5b6c7d8e9f", "rule": "announced-beforehand",
             "outcome": "breached", "dutyOn": "organisation", "from": "2026-11-01", "to": "2026-11-30"}""")))
    @APIResponse(
            responseCode = "200",
            description = "Een bladzijde met gesprekken.",
            content =
                    @Content(
                            schema = @Schema(implementation = FoundConversation.Found.class),
                            examples = @ExampleObject(name = "gevonden", value = FoundConversation.EXAMPLE)))
    public Page<FoundConversation> underMandate(AuditSearch asked) {
        Searches.checkPeriod(asked.from(), asked.to());
        Mandate mandate = mandates.require(asked.mandate());
        List<String> organisations = asked.organisations() == null ? mandate.organisations() : asked.organisations();
        if (!organisations.stream().allMatch(mandate::covers)) {
            throw AuditProblems.outsideOrganisations();
        }
        LocalDate from = asked.from() == null ? mandate.from() : asked.from();
        LocalDate to = asked.to() == null ? mandate.to() : asked.to();
        if (!mandate.covers(from, to)) {
            throw AuditProblems.outsidePeriod();
        }
        var criteria = new TrailCriteria(
                organisations.stream().distinct().toList(),
                asked.rule(),
                asked.outcome(),
                asked.dutyOn(),
                from,
                to,
                Searches.spelled(asked.reference()),
                null);
        return searches.found(criteria, mandate.id());
    }
}
