package nl.gespreksopname.policy.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.gespreksopname.contracts.envelope.Timestamps;
import nl.gespreksopname.conventions.caller.Caller;
import nl.gespreksopname.conventions.caller.Roles;
import nl.gespreksopname.conventions.paging.Page;
import nl.gespreksopname.conventions.paging.PageRequest;
import nl.gespreksopname.conventions.paging.Pages;
import nl.gespreksopname.conventions.problem.InputError;
import nl.gespreksopname.conventions.problem.Problem;
import nl.gespreksopname.conventions.problem.Text;
import nl.gespreksopname.eventstore.Transactions;
import nl.gespreksopname.policy.access.AccessEntry;
import nl.gespreksopname.policy.access.AccessListing;
import nl.gespreksopname.policy.access.AccessListing.Criteria;
import nl.gespreksopname.policy.access.AccessListing.Place;
import nl.gespreksopname.policy.access.AccessLog;
import nl.gespreksopname.policy.access.CurrentReader;
import nl.gespreksopname.policy.access.domain.AccessKind;
import nl.gespreksopname.policy.audit.domain.Mandate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who read what: for an organisation's own officers, and for auditors under a mandate. */
@Path("/policy/v1/audit/access-log")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inzage", description = "Wie wat heeft gelezen.")
public class AccessLogResource {

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    private final AccessListing listing;
    private final AccessLog accessLog;
    private final CurrentReader reader;
    private final Transactions transactions;
    private final Mandates mandates;
    private final Caller caller;
    private final Pages pages;

    /** Made by the container. */
    @Inject
    public AccessLogResource(
            AccessListing listing,
            AccessLog accessLog,
            CurrentReader reader,
            Transactions transactions,
            Mandates mandates,
            Caller caller,
            Pages pages) {
        this.listing = listing;
        this.accessLog = accessLog;
        this.reader = reader;
        this.transactions = transactions;
        this.mandates = mandates;
        this.caller = caller;
        this.pages = pages;
    }

    /** The access log, which logs this reading too. */
    @GET
    @RolesAllowed({Roles.AUDITOR, Roles.PRIVACY_OFFICER, Roles.DATA_PROTECTION_OFFICER})
    @Operation(
            operationId = "listAccess",
            summary = "Inzageregister bekijken",
            description =
                    "Wie dossiersporen, zoekvragen en dit register heeft gelezen, de nieuwste eerst. Een onderzoeker ziet het onder een opdracht, voor de organisaties daarvan en vanaf haar eerste dag; een privacyfunctionaris ziet het van de eigen organisatie. Ook dit lezen wordt vastgelegd.")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "Hoeveel per bladzijde, 1 tot en met 200.")
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "Waar de volgende bladzijde begint.")
    @Parameter(
            name = CurrentReader.HEADER,
            in = ParameterIn.HEADER,
            description = "Waarvoor u leest; weggelaten: access-review.",
            example = "access-review")
    @APIResponse(
            responseCode = "200",
            description = "Een bladzijde van het register.",
            content =
                    @Content(
                            schema = @Schema(implementation = AccessPage.class),
                            examples = @ExampleObject(name = "inzage", value = """
            {"items": [{"access": "3f1c8a52-77aa-4c4e-9f0e-5b1d2c3e4f50", "organisation": "00000009999999990000",
                        "at": "2026-11-24T09:00:00Z", "kind": "trail", "issuer": "ombudsman",
                        "client": "ombudsman-portal", "reader": "u-0123456789abcdef0123456789abcdef",
                        "mandate": "0d0f1d3b-8a61-5c0e-9d0e-4a5b6c7d8e9f", "purpose": "audit",
                        "found": ["6f1d7f0e-2f5c-5b38-8a4e-0c9a51f7b2d1"]}]}""")))
    public Page<AccessEntry> list(
            @Parameter(description = "De onderzoeksopdracht waaronder een onderzoeker leest.")
                    @QueryParam("mandate")
                    @Nullable
                    UUID mandateId,
            @Parameter(description = "Alleen wie dit gesprek te zien kreeg.") @QueryParam("conversation") @Nullable
                    UUID conversation,
            @Parameter(description = "Eerste dag.", example = "2026-11-01") @QueryParam("from") @Nullable
                    LocalDate from,
            @Parameter(description = "Laatste dag.", example = "2026-11-30") @QueryParam("to") @Nullable LocalDate to) {
        @Nullable Mandate mandate = mandate(mandateId);
        Criteria criteria = criteria(mandate, conversation, from, to);
        PageRequest asked = pages.requested();
        return transactions.call(connection -> {
            List<AccessEntry> found = listing.find(connection, criteria, place(asked.after()), asked.limit() + 1);
            Page<AccessEntry> page = pages.page(
                    asked,
                    found,
                    entry -> Timestamps.text(entry.at()) + "/" + entry.access() + "/" + entry.organisation());
            Map<String, List<UUID>> read = criteria.organisations().stream()
                    .collect(Collectors.toMap(Function.identity(), organisation -> List.of()));
            accessLog.record(
                    connection, reader.reads(AccessKind.ACCESS_LOG, mandate == null ? null : mandate.id(), read));
            return page;
        });
    }

    private @Nullable Mandate mandate(@Nullable UUID id) {
        if (!caller.has(Roles.AUDITOR)) {
            return null;
        }
        if (id == null) {
            throw Problem.invalidInput(List.of(InputError.inParameter(
                    "mandate",
                    "required",
                    new Text(
                            "Geef de onderzoeksopdracht mee waaronder u leest: ?mandate=….",
                            "Name the mandate under which you read: ?mandate=…."))));
        }
        return mandates.require(id);
    }

    private Criteria criteria(
            @Nullable Mandate mandate, @Nullable UUID conversation, @Nullable LocalDate from, @Nullable LocalDate to) {
        @Nullable LocalDate first = from;
        if (mandate != null && (first == null || first.isBefore(mandate.from()))) {
            first = mandate.from();
        }
        return new Criteria(
                mandate == null ? List.of(caller.organisation()) : mandate.organisations(),
                first == null ? null : first.atStartOfDay(HERE).toInstant(),
                to == null ? null : to.plusDays(1).atStartOfDay(HERE).toInstant(),
                conversation);
    }

    private static @Nullable Place place(@Nullable String position) {
        if (position == null) {
            return null;
        }
        String[] parts = position.split("/", -1);
        Instant at = Timestamps.parse(parts[0]);
        return new Place(at, UUID.fromString(parts[1]), parts[2]);
    }

    /** The shape of a page, for the description of the API. */
    @Schema(name = "AccessPage", description = "Een bladzijde van het inzageregister.")
    record AccessPage(
            @Schema(description = "Wie wat las, de nieuwste eerst.")
            List<AccessEntry> items,

            @Schema(description = "Waarmee u de volgende bladzijde vraagt; afwezig op de laatste.") @Nullable
            String next) {}
}
