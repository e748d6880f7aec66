package nl.gespreksopname.policy.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import nl.gespreksopname.conventions.caller.Caller;
import nl.gespreksopname.conventions.caller.Roles;
import nl.gespreksopname.conventions.paging.Page;
import nl.gespreksopname.conventions.search.SearchKey;
import nl.gespreksopname.policy.access.CurrentReader;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** An organisation searches its own conversations by how the rules stand. */
@Path("/policy/v1/conversations/searches")
@Produces(MediaType.APPLICATION_JSON)
public class OwnSearchResource {

    private final Searches searches;
    private final Caller caller;
    private final SearchKey searchKey;

    /** Made by the container. */
    @Inject
    public OwnSearchResource(Searches searches, Caller caller, SearchKey searchKey) {
        this.searches = searches;
        this.caller = caller;
        this.searchKey = searchKey;
    }

    /** An organisation searches its own conversations. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.CASE_SYSTEM, Roles.POLICY_OFFICER, Roles.PRIVACY_OFFICER, Roles.DATA_PROTECTION_OFFICER})
    @Tag(name = "Dossierspoor")
    @Operation(
            operationId = "searchOwnConversations",
            summary = "Eigen gesprekken zoeken",
            description =
                    "Zoekt in de gesprekken van de organisatie uit het token, de nieuwste eerst. Elke bladzijde wordt in het inzageregister vastgelegd.")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "Hoeveel per bladzijde, 1 tot en met 200.")
    @Parameter(
            name = "cursor",
            in = ParameterIn.QUERY,
            description = "Waar de volgende bladzijde begint; stuur dezelfde zoekvraag mee.")
    @Parameter(
            name = CurrentReader.HEADER,
            in = ParameterIn.HEADER,
            description = "Waarvoor u leest; weggelaten: case-handling.",
            example = "self-review")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = OwnSearch.class),
                            examples = @ExampleObject(name = "geweigerd zonder reden", value = """
            {"rule": "allow-unless", "outcome": "breached", "from": "2026-11-01"}""")))
    @APIResponse(
            responseCode = "200",
            description = "Een bladzijde met gesprekken.",
            content =
                    @Content(
                            schema = @Schema(implementation = FoundConversation.Found.class),
                            examples = @ExampleObject(name = "gevonden", value = FoundConversation.EXAMPLE)))
    public Page<FoundConversation> own(OwnSearch asked) {
        Searches.checkPeriod(asked.from(), asked.to());
        String organisation = caller.organisation();
        var criteria = new TrailCriteria(
                List.of(organisation),
                asked.rule(),
                asked.outcome(),
                asked.dutyOn(),
                asked.from(),
                asked.to(),
                Searches.spelled(asked.reference()),
                asked.caseReference() == null ? null : searchKey.ofCase(organisation, asked.caseReference()));
        return searches.found(criteria, null);
    }
}
