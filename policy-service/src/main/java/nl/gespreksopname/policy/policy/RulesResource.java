package nl.gespreksopname.policy.policy;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.gespreksopname.contracts.consent.ConsentEventTypes;
import nl.gespreksopname.contracts.policy.PolicyEvent.OwnGround;
import nl.gespreksopname.contracts.policy.PolicyEvent.Parameters;
import nl.gespreksopname.contracts.policy.PolicyEvent.Retention;
import nl.gespreksopname.contracts.policy.PolicyEventTypes;
import nl.gespreksopname.contracts.recording.RecordingEventTypes;
import nl.gespreksopname.contracts.vocabulary.Ground;
import nl.gespreksopname.contracts.vocabulary.RuleId;
import nl.gespreksopname.contracts.vocabulary.RuleSource;
import nl.gespreksopname.conventions.caller.Caller;
import nl.gespreksopname.policy.policy.domain.Baseline;
import nl.gespreksopname.policy.policy.domain.Duty;
import nl.gespreksopname.policy.policy.domain.Policies;
import nl.gespreksopname.policy.rules.domain.Rule;
import nl.gespreksopname.policy.rules.domain.RuleParameter;
import nl.gespreksopname.policy.rules.domain.RuleText;
import nl.gespreksopname.policy.rules.domain.Rules;
import nl.gespreksopname.policy.rules.domain.Sentence;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The rules and the grounds for refusal in words, for whoever builds on them. */
@Path("/policy/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Regels", description = "De spelregels en de weigeringsgronden, in het Nederlands en het Engels.")
public class RulesResource {

    private static final Map<Class<?>, String> EVENT_TYPES = eventTypes();

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
                    "Elke regel met wat hij vraagt (ook in eenvoudig Nederlands), van wie en waar hij vandaan komt, volgens welke versie hij vanaf wanneer oordeelt, op welke gebeurtenissen een oordeel kan berusten, en wat beleid erin kan invullen. Met een token van een organisatie erbij ook wat haar beleid invult, en van wanneer tot wanneer. Openbaar.")
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
                                 "en": "Whoever records says so before the substance of the conversation begins.",
                                 "easy": "Wil iemand opnemen? Dan zegt die dat eerst. Pas daarna begint het gesprek."},
                        "duty": "who-records", "source": "ombudsman",
                        "versions": [{"version": 1, "what": {"nl": "De eerste versie van de regel.",
                                                             "en": "The rule's first version."}}],
                        "parameters": [{"name": "entryTermDays",
                                        "what": {"nl": "Hoeveel dagen na het gesprek feiten nog kunnen worden ingevoerd.",
                                                 "en": "How many days after the conversation facts can be entered."},
                                        "baseline": [{"days": 7}],
                                        "own": [{"from": "2026-12-01T00:00:00Z", "days": 3, "policyVersion": 1}]}],
                        "evidence": ["nl.gespreksopname.consent.recording-announced"]}],
             "baseline": {"reportTermDays": 14, "copyTermDays": 14, "entryTermDays": 7, "everyoneAgrees": true},
             "baselineRetention": {"contentDays": 365, "personalValueDays": 7300, "trailYears": 20,
                                   "accessLogYears": 5}}""")))
    public RuleList rules() {
        Policies policies = identity.isAnonymous() || !caller.hasOrganisation()
                ? Policies.NONE
                : register.all(caller.organisation());
        return new RuleList(
                Rules.ALL.stream().map(rule -> answer(rule, policies)).toList(),
                Baseline.PARAMETERS,
                Baseline.RETENTION);
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

    private static RuleAnswer answer(Rule rule, Policies policies) {
        RuleText text = rule.text();
        return new RuleAnswer(
                rule.id(),
                new InBoth(rule.id().dutch(), rule.id().english()),
                new RuleTextAnswer(text.dutch(), text.english(), text.easy()),
                rule.duty(),
                rule.source(),
                rule.versions().stream()
                        .map(version -> new VersionAnswer(version.number(), version.from(), inBoth(version.what())))
                        .toList(),
                rule.parameters().stream()
                        .map(parameter -> answer(parameter, policies))
                        .toList(),
                rule.evidence().stream().map(EVENT_TYPES::get).sorted().toList());
    }

    private static ParameterAnswer answer(RuleParameter parameter, Policies policies) {
        return new ParameterAnswer(
                parameter.name(),
                inBoth(parameter.what()),
                parameter.baseline().stream()
                        .map(period -> PeriodAnswer.of(period, null))
                        .toList(),
                parameter.own(policies).stream()
                        .map(own -> PeriodAnswer.of(own.period(), own.policyVersion()))
                        .toList());
    }

    private static InBoth inBoth(Sentence sentence) {
        return new InBoth(sentence.dutch(), sentence.english());
    }

    private static Map<Class<?>, String> eventTypes() {
        Map<Class<?>, String> types = new HashMap<>();
        ConsentEventTypes.ALL.forEach(type -> types.put(type.record(), type.name()));
        RecordingEventTypes.ALL.forEach(type -> types.put(type.record(), type.name()));
        PolicyEventTypes.ALL.forEach(type -> types.put(type.record(), type.name()));
        return types;
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
            @Schema(description = "Wat hij vraagt.") RuleTextAnswer text,

            @Schema(description = "Van wie hij iets vraagt.")
            Duty duty,

            @Schema(description = "Waar hij vandaan komt.") RuleSource source,

            @Schema(
                    description =
                            "Hoe hij oordeelde en oordeelt, de oudste eerst. Een nieuwe versie oordeelt nooit over oudere feiten.")
            List<VersionAnswer> versions,

            @Schema(description = "Wat beleid erin kan invullen.")
            List<ParameterAnswer> parameters,

            @Schema(
                    description = "Op welke soorten gebeurtenissen een oordeel kan berusten.",
                    examples = "nl.gespreksopname.consent.recording-announced")
            List<String> evidence) {}

    /** What a rule asks, in words. */
    @Schema(
            name = "RuleText",
            description = "Wat een regel vraagt, in het Nederlands, het Engels en eenvoudig Nederlands.")
    public record RuleTextAnswer(
            @Schema(description = "Nederlands.") String nl,
            @Schema(description = "Engels.") String en,

            @Schema(description = "Eenvoudig Nederlands, voor een kind van ongeveer 12.")
            String easy) {}

    /** A version of how a rule judges. */
    @Schema(name = "RuleVersion", description = "Een versie van de manier waarop een regel oordeelt.")
    public record VersionAnswer(
            @Schema(description = "Vanaf 1.", examples = "1")
            int version,

            @Schema(description = "Vanaf wanneer zij oordeelt over wat er dan gebeurt; afwezig bij de eerste.")
            @Nullable
            Instant from,

            @Schema(description = "Wat zij veranderde.") InBoth what) {}

    /** What a policy can fill in. */
    @Schema(name = "RuleParameter", description = "Wat beleid in een regel kan invullen.")
    public record ParameterAnswer(
            @Schema(description = "Zoals in het beleid.", examples = "copyTermDays")
            String name,

            @Schema(description = "Wat het zegt.") InBoth what,

            @Schema(description = "Wat geldt waar een organisatie niets heeft vastgelegd.")
            List<PeriodAnswer> baseline,

            @Schema(
                    description =
                            "Wat uw organisatie vastlegde, en voor welke tijd; leeg zonder token van een organisatie.")
            List<PeriodAnswer> own) {}

    /** For which time a value holds. */
    @Schema(name = "ParameterPeriod", description = "Wat in een bepaalde tijd geldt.")
    public record PeriodAnswer(
            @Schema(description = "Vanaf dit tijdstip; afwezig als het daarvoor ook al gold.") @Nullable
            Instant from,

            @Schema(description = "Tot dit tijdstip; afwezig zolang het geldt.") @Nullable
            Instant until,

            @Schema(description = "Aantal dagen, voor een termijn.", examples = "14") @Nullable
            Integer days,

            @Schema(description = "Of het geldt, voor wat aan of uit kan staan.") @Nullable
            Boolean on,

            @Schema(description = "Versie van uw beleid; afwezig bij de ondergrens.", examples = "1") @Nullable
            Integer policyVersion) {

        static PeriodAnswer of(RuleParameter.Period period, @Nullable Integer policyVersion) {
            return new PeriodAnswer(
                    period.from(),
                    period.until(),
                    period.value().days(),
                    period.value().on(),
                    policyVersion);
        }
    }

    /** The rules. */
    @Schema(name = "RuleList", description = "De spelregels.")
    public record RuleList(
            @Schema(description = "De regels.") List<RuleAnswer> items,

            @Schema(description = "Wat geldt waar een organisatie niets heeft vastgelegd.")
            Parameters baseline,

            @Schema(description = "Hoe lang wat wordt bewaard waar een organisatie niets heeft vastgelegd.")
            Retention baselineRetention) {}

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
