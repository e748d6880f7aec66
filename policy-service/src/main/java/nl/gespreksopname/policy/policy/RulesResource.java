package nl.gespreksopname.policy.policy;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import nl.gespreksopname.contracts.policy.PolicyEvent.OwnGround;
import nl.gespreksopname.contracts.policy.PolicyEvent.Parameters;
import nl.gespreksopname.contracts.vocabulary.Ground;
import nl.gespreksopname.contracts.vocabulary.RuleId;
import nl.gespreksopname.contracts.vocabulary.RuleSource;
import nl.gespreksopname.conventions.caller.Caller;
import nl.gespreksopname.policy.policy.domain.Baseline;
import nl.gespreksopname.policy.policy.domain.Duty;
import nl.gespreksopname.policy.policy.domain.RuleDescription;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The rules and the grounds for refusal in words, for whoever builds on them. */
@Path("/policy/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Regels", description = "De spelregels en de weigeringsgronden, in het Nederlands en het Engels.")
public class RulesResource {

    private final PolicyRegister register;
    private final SecurityIdentity identity;
    private final Caller caller;
    private final Clock clock;

    /** Made by the container. */
    @Inject
    public RulesResource(PolicyRegister register, SecurityIdentity identity, Caller caller, Clock clock) {
        this.register = register;
        this.identity = identity;
        this.caller = caller;
        this.clock = clock;
    }

    /** The rules. */
    @GET
    @Path("rules")
    @PermitAll
    @Operation(
            operationId = "listRules",
            summary = "De spelregels",
            description =
                    "Elke regel met wat hij vraagt, van wie en waar hij vandaan komt, en de termijnen van de ondergrens. Openbaar.")
    @APIResponse(
            responseCode = "200",
            description = "De regels.",
            content =
                    @Content(
                            schema = @Schema(implementation = RuleList.class),
                            examples = @ExampleObject(name = "regels", value = """
            {"items": [{"rule": "announced-beforehand",
                        "name": {"nl": "vooraf zeggen", "en": "say it beforehand"},
                        "text": {"nl": "Wie opneemt zegt dat voordat de inhoud van het gesprek begint.",
                                 "en": "Whoever records says so before the substance of the conversation begins."},
                        "duty": "who-records", "source": "ombudsman"}],
             "baseline": {"reportTermDays": 14, "copyTermDays": 14, "entryTermDays": 7, "everyoneAgrees": true}}""")))
    public RuleList rules() {
        return new RuleList(
                RuleDescription.all().stream().map(RulesResource::rule).toList(), Baseline.PARAMETERS);
    }

    /** The grounds for refusal. */
    @GET
    @Path("grounds")
    @PermitAll
    @Operation(
            operationId = "listGrounds",
            summary = "De weigeringsgronden",
            description =
                    "De vaste lijst. Erkend is wat een zwaarwegende reden kan zijn; de rest kan worden vastgelegd, maar is dat niet. Met een token van een organisatie erbij ook haar eigen gronden. Openbaar.")
    @APIResponse(
            responseCode = "200",
            description = "De gronden.",
            content =
                    @Content(
                            schema = @Schema(implementation = GroundList.class),
                            examples = @ExampleObject(name = "gronden", value = """
            {"items": [{"code": "safety", "name": {"nl": "veiligheid", "en": "safety"}, "recognised": true},
                       {"code": "fear-of-recording",
                        "name": {"nl": "angst voor de opname", "en": "fear of being recorded"}, "recognised": false}],
             "ownGrounds": [{"code": "rust-in-de-groep", "kernel": "disturbance",
                             "dutch": "rust in de groep", "english": "calm in the group"}]}""")))
    public GroundList grounds() {
        boolean known = !identity.isAnonymous() && caller.hasOrganisation();
        List<OwnGround> own = known
                ? register.inForce(caller.organisation(), clock.instant())
                        .map(PolicyView::ownGrounds)
                        .orElse(List.of())
                : List.of();
        return new GroundList(
                Arrays.stream(Ground.values())
                        .map(ground -> new GroundAnswer(
                                ground, new InBoth(ground.dutch(), ground.english()), ground.recognised()))
                        .toList(),
                own);
    }

    private static RuleAnswer rule(RuleDescription rule) {
        return new RuleAnswer(
                rule.rule(),
                new InBoth(rule.rule().dutch(), rule.rule().english()),
                new InBoth(rule.dutch(), rule.english()),
                rule.duty(),
                rule.source());
    }

    /** A text in both languages. */
    @Schema(name = "InBoth", description = "Een tekst in het Nederlands en in het Engels.")
    public record InBoth(
            @Schema(description = "Nederlands.") String nl,
            @Schema(description = "Engels.") String en) {}

    /** A rule. */
    @Schema(name = "Rule", description = "Een spelregel.")
    public record RuleAnswer(
            @Schema(description = "De regel.") RuleId rule,
            @Schema(description = "Hoe hij heet.") InBoth name,
            @Schema(description = "Wat hij vraagt.") InBoth text,

            @Schema(description = "Van wie hij iets vraagt.")
            Duty duty,

            @Schema(description = "Waar hij vandaan komt.") RuleSource source) {}

    /** The rules. */
    @Schema(name = "RuleList", description = "De spelregels.")
    public record RuleList(
            @Schema(description = "De regels.") List<RuleAnswer> items,

            @Schema(description = "Wat geldt waar een organisatie niets heeft vastgelegd.")
            Parameters baseline) {}

    /** A ground for refusal. */
    @Schema(name = "Ground", description = "Een weigeringsgrond.")
    public record GroundAnswer(
            @Schema(description = "De grond.") Ground code,
            @Schema(description = "Hoe hij heet.") InBoth name,

            @Schema(description = "Of hij een zwaarwegende reden kan zijn.")
            boolean recognised) {}

    /** The grounds. */
    @Schema(name = "GroundList", description = "De weigeringsgronden.")
    public record GroundList(
            @Schema(description = "De vaste lijst.") List<GroundAnswer> items,

            @Schema(description = "De eigen gronden van uw organisatie, volgens het beleid dat nu geldt.")
            List<OwnGround> ownGrounds) {}
}
