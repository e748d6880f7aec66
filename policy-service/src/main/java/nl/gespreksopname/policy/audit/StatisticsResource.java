package nl.gespreksopname.policy.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.gespreksopname.contracts.vocabulary.RuleId;
import nl.gespreksopname.contracts.vocabulary.RuleSource;
import nl.gespreksopname.contracts.vocabulary.Side;
import nl.gespreksopname.conventions.caller.Caller;
import nl.gespreksopname.conventions.caller.Roles;
import nl.gespreksopname.conventions.http.AnswerLanguage;
import nl.gespreksopname.conventions.paging.Page;
import nl.gespreksopname.conventions.paging.PageRequest;
import nl.gespreksopname.conventions.paging.Pages;
import nl.gespreksopname.conventions.problem.InputError;
import nl.gespreksopname.conventions.problem.Problem;
import nl.gespreksopname.conventions.problem.Text;
import nl.gespreksopname.eventstore.Transactions;
import nl.gespreksopname.policy.access.AccessLog;
import nl.gespreksopname.policy.access.CurrentReader;
import nl.gespreksopname.policy.access.domain.AccessKind;
import nl.gespreksopname.policy.audit.StatisticsAnswer.Item;
import nl.gespreksopname.policy.audit.domain.Mandate;
import nl.gespreksopname.policy.rules.domain.Calendar;
import nl.gespreksopname.policy.rules.domain.Rule;
import nl.gespreksopname.policy.rules.domain.Rules;
import nl.gespreksopname.policy.statistics.Totals;
import nl.gespreksopname.policy.statistics.Totals.Total;
import nl.gespreksopname.policy.statistics.domain.Disclosure;
import nl.gespreksopname.policy.statistics.domain.Grouping;
import nl.gespreksopname.policy.statistics.domain.Standard;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Totals: for auditors under a mandate, and in tens for an organisation itself and who commissioned its work. */
@Path("/policy/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Statistiek", description = "Aantallen over gesprekken, nooit per professional.")
public class StatisticsResource {

    private final Totals totals;
    private final Transactions transactions;
    private final AccessLog accessLog;
    private final CurrentReader reader;
    private final Mandates mandates;
    private final Caller caller;
    private final Pages pages;
    private final AnswerLanguage language;
    private final Clock clock;

    /** Made by the container. */
    @Inject
    public StatisticsResource(
            Totals totals,
            Transactions transactions,
            AccessLog accessLog,
            CurrentReader reader,
            Mandates mandates,
            Caller caller,
            Pages pages,
            AnswerLanguage language,
            Clock clock) {
        this.totals = totals;
        this.transactions = transactions;
        this.accessLog = accessLog;
        this.reader = reader;
        this.mandates = mandates;
        this.caller = caller;
        this.pages = pages;
        this.language = language;
        this.clock = clock;
    }

    /** Months, both inclusive. */
    private record Period(YearMonth from, YearMonth to) {}

    /** The totals of the organisations of a mandate. */
    @GET
    @Path("audit/statistics")
    @RolesAllowed(Roles.AUDITOR)
    @Operation(
            operationId = "countUnderMandate",
            summary = "Aantallen onder een onderzoeksopdracht",
            description =
                    "Per organisatie van uw opdracht de uitkomsten per regel, weigeringen per grond, opnames en kopieën, over hele maanden. Zonder meer worden plichten van de organisatie geteld, van regels van de ombudsman, naar de ondergrens. Een bladzijde telt organisaties. De inzage wordt bij elke organisatie vastgelegd.")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "Organisaties per bladzijde, 1 tot en met 200.")
    @Parameter(
            name = "cursor",
            in = ParameterIn.QUERY,
            description = "Waar de volgende bladzijde begint; stuur dezelfde vraag mee.")
    @APIResponse(
            responseCode = "200",
            description = "De aantallen.",
            content =
                    @Content(
                            schema = @Schema(implementation = StatisticsAnswer.class),
                            examples = @ExampleObject(name = "aantallen", value = StatisticsAnswer.EXAMPLE)))
    public StatisticsAnswer underMandate(
            @Parameter(description = "De onderzoeksopdracht waaronder u leest.", required = true)
                    @QueryParam("mandate")
                    @Nullable
                    UUID mandateId,
            @Parameter(description = "OIN van een organisatie van de opdracht; mag vaker. Weggelaten: alle.")
                    @QueryParam("organisation")
                    List<String> organisations,
            @Parameter(
                            description = "Eerste maand; weggelaten: de eerste hele maand van de opdracht.",
                            example = "2026-01")
                    @QueryParam("from")
                    @Nullable
                    String from,
            @Parameter(
                            description = "Laatste maand; weggelaten: de laatste hele maand van de opdracht.",
                            example = "2026-12")
                    @QueryParam("to")
                    @Nullable
                    String to,
            @Parameter(description = "Alleen deze regel.") @QueryParam("rule") @Nullable RuleId rule,
            @Parameter(description = "Van welke kant de plicht is; weggelaten: organisation.")
                    @QueryParam("dutyOn")
                    @Nullable
                    Side dutyOn,
            @Parameter(
                            description =
                                    "Waar de regels vandaan komen; weggelaten: ombudsman, of waar de gevraagde regel vandaan komt.")
                    @QueryParam("source")
                    @Nullable
                    RuleSource source,
            @Parameter(description = "Naar de ondergrens of het eigen beleid; weggelaten: baseline.")
                    @QueryParam("standard")
                    @Nullable
                    Standard standard,
            @Parameter(description = "De hele periode als één, of per maand; weggelaten: period.")
                    @QueryParam("by")
                    @Nullable
                    Grouping by) {
        if (mandateId == null) {
            throw Problem.invalidInput(List.of(InputError.inParameter(
                    "mandate",
                    "required",
                    new Text(
                            "Geef de onderzoeksopdracht mee waaronder u leest: ?mandate=….",
                            "Name the mandate under which you read: ?mandate=…."))));
        }
        Mandate mandate = mandates.require(mandateId);
        if (!organisations.stream().allMatch(mandate::covers)) {
            throw AuditProblems.outsideOrganisations();
        }
        Period period = period(mandate, from, to);
        Tables tables = tables(rule, dutyOn, source, standard, Disclosure.EXACT);
        PageRequest asked = pages.requested();
        List<String> all = (organisations.isEmpty() ? mandate.organisations() : organisations)
                .stream().distinct().sorted().toList();
        Page<String> page = pageOf(asked, all);
        return transactions.call(connection -> {
            List<Total> found = totals.of(connection, page.items(), period.from(), period.to(), by == Grouping.MONTH);
            record(connection, mandate.id(), page.items());
            return answer(tables, period, tables.items(found, false), page.next());
        });
    }

    /** The totals of the caller's organisation, and of what it commissioned elsewhere. */
    @GET
    @Path("statistics")
    @RolesAllowed({Roles.POLICY_OFFICER, Roles.PRIVACY_OFFICER, Roles.DATA_PROTECTION_OFFICER})
    @Operation(
            operationId = "countOwn",
            summary = "Eigen aantallen",
            description =
                    "De aantallen van de organisatie uit het token, en van organisaties die in haar opdracht gesprekken voeren alleen die gesprekken. Elk aantal staat in tientallen, naar beneden afgerond; onder de tien ontbreekt het. Een bladzijde telt organisaties. De inzage wordt vastgelegd.")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "Organisaties per bladzijde, 1 tot en met 200.")
    @Parameter(
            name = "cursor",
            in = ParameterIn.QUERY,
            description = "Waar de volgende bladzijde begint; stuur dezelfde vraag mee.")
    @Parameter(
            name = CurrentReader.HEADER,
            in = ParameterIn.HEADER,
            description = "Waarvoor u leest; weggelaten: self-review.",
            example = "self-review")
    @APIResponse(
            responseCode = "200",
            description = "De aantallen.",
            content =
                    @Content(
                            schema = @Schema(implementation = StatisticsAnswer.class),
                            examples = @ExampleObject(name = "aantallen", value = StatisticsAnswer.EXAMPLE)))
    public StatisticsAnswer own(
            @Parameter(description = "Alleen deze organisatie, bij OIN; mag vaker.") @QueryParam("organisation")
                    List<String> organisations,
            @Parameter(description = "Eerste maand; weggelaten: elf maanden voor de laatste.", example = "2026-01")
                    @QueryParam("from")
                    @Nullable
                    String from,
            @Parameter(description = "Laatste maand; weggelaten: deze.", example = "2026-12")
                    @QueryParam("to")
                    @Nullable
                    String to,
            @Parameter(description = "Alleen deze regel.") @QueryParam("rule") @Nullable RuleId rule,
            @Parameter(description = "Van welke kant de plicht is; weggelaten: organisation.")
                    @QueryParam("dutyOn")
                    @Nullable
                    Side dutyOn,
            @Parameter(
                            description =
                                    "Waar de regels vandaan komen; weggelaten: ombudsman, of waar de gevraagde regel vandaan komt.")
                    @QueryParam("source")
                    @Nullable
                    RuleSource source,
            @Parameter(description = "Naar de ondergrens of het eigen beleid; weggelaten: baseline.")
                    @QueryParam("standard")
                    @Nullable
                    Standard standard,
            @Parameter(description = "De hele periode als één, of per maand; weggelaten: period.")
                    @QueryParam("by")
                    @Nullable
                    Grouping by) {
        String own = caller.organisation();
        Period period = recent(from, to);
        Tables tables = tables(rule, dutyOn, source, standard, Disclosure.IN_TENS);
        PageRequest asked = pages.requested();
        boolean byMonth = by == Grouping.MONTH;
        return transactions.call(connection -> {
            List<Item> items = new ArrayList<>();
            items.addAll(tables.items(totals.of(connection, List.of(own), period.from(), period.to(), byMonth), false));
            items.addAll(tables.items(
                    totals.commissionedBy(connection, own, period.from(), period.to(), byMonth).stream()
                            .filter(total -> !total.organisation().equals(own))
                            .toList(),
                    true));
            items.removeIf(item -> !organisations.isEmpty() && !organisations.contains(item.organisation()));
            List<String> all =
                    items.stream().map(Item::organisation).distinct().sorted().toList();
            Page<String> page = pageOf(asked, all);
            items.removeIf(item -> !page.items().contains(item.organisation()));
            record(
                    connection,
                    null,
                    Stream.concat(Stream.of(own), page.items().stream())
                            .distinct()
                            .toList());
            return answer(tables, period, items, page.next());
        });
    }

    private Page<String> pageOf(PageRequest asked, List<String> all) {
        @Nullable String after = asked.after();
        List<String> found = new TreeSet<>(all)
                .stream()
                        .filter(organisation -> after == null || organisation.compareTo(after) > 0)
                        .limit(asked.limit() + 1L)
                        .toList();
        return pages.page(asked, found, Function.identity());
    }

    private Tables tables(
            @Nullable RuleId rule,
            @Nullable Side dutyOn,
            @Nullable RuleSource source,
            @Nullable Standard standard,
            Disclosure disclosure) {
        return new Tables(
                rule,
                dutyOn == null ? Side.ORGANISATION : dutyOn,
                source == null ? usualSource(rule) : source,
                standard == null ? Standard.BASELINE : standard,
                disclosure,
                language::say);
    }

    private static RuleSource usualSource(@Nullable RuleId rule) {
        return Rules.ALL.stream()
                .filter(each -> each.id() == rule)
                .map(Rule::source)
                .findFirst()
                .orElse(RuleSource.OMBUDSMAN);
    }

    private static StatisticsAnswer answer(Tables tables, Period period, List<Item> items, @Nullable String next) {
        return new StatisticsAnswer(
                period.from().toString(),
                period.to().toString(),
                tables.dutyOn(),
                tables.source(),
                tables.standard(),
                tables.disclosure() == Disclosure.IN_TENS,
                items,
                next);
    }

    private void record(Connection connection, @Nullable UUID mandate, List<String> organisations) throws SQLException {
        if (organisations.isEmpty()) {
            return;
        }
        Map<String, List<UUID>> read =
                organisations.stream().collect(Collectors.toMap(Function.identity(), organisation -> List.of()));
        accessLog.record(connection, reader.reads(AccessKind.STATISTICS, mandate, read));
    }

    /** The months asked for, all of them within the mandate. */
    private static Period period(Mandate mandate, @Nullable String from, @Nullable String to) {
        YearMonth first =
                YearMonth.from(mandate.from().plusMonths(mandate.from().getDayOfMonth() == 1 ? 0 : 1));
        LocalDate next = mandate.to().plusDays(1);
        YearMonth last = YearMonth.from(next).minusMonths(1);
        if (first.isAfter(last)) {
            throw AuditProblems.noWholeMonth();
        }
        Period period = checked(month("from", from, first), month("to", to, last));
        if (period.from().isBefore(first) || period.to().isAfter(last)) {
            throw AuditProblems.outsidePeriod();
        }
        return period;
    }

    private Period recent(@Nullable String from, @Nullable String to) {
        YearMonth last = month("to", to, YearMonth.from(LocalDate.ofInstant(clock.instant(), Calendar.ZONE)));
        return checked(month("from", from, last.minusMonths(11)), last);
    }

    private static Period checked(YearMonth from, YearMonth to) {
        if (to.isBefore(from)) {
            throw Problem.invalidInput(List.of(InputError.inParameter(
                    "to",
                    "period-ends-before-it-begins",
                    new Text(
                            "De laatste maand ligt voor de eerste. Geef een laatste maand op of na de eerste.",
                            "The last month is before the first. Give a last month on or after the first."))));
        }
        return new Period(from, to);
    }

    private static YearMonth month(String parameter, @Nullable String text, YearMonth usual) {
        if (text == null) {
            return usual;
        }
        if (!text.matches("[0-9]{4}-(0[1-9]|1[0-2])")) {
            throw Problem.invalidInput(List.of(InputError.inParameter(
                    parameter,
                    "not-a-month",
                    new Text("Geef een maand, zoals 2026-11.", "Give a month, such as 2026-11."))));
        }
        return YearMonth.parse(text);
    }
}
