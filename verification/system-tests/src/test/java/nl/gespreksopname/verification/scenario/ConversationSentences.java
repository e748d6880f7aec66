package nl.gespreksopname.verification.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.gespreksopname.contracts.vocabulary.AlternativeKind;
import nl.gespreksopname.contracts.vocabulary.Ground;
import nl.gespreksopname.contracts.vocabulary.Role;
import nl.gespreksopname.contracts.vocabulary.Scope;
import nl.gespreksopname.contracts.vocabulary.SharePurpose;
import nl.gespreksopname.contracts.vocabulary.Side;
import nl.gespreksopname.local.keycloak.DemoCaller;
import nl.gespreksopname.verification.http.Answer;
import nl.gespreksopname.verification.scenario.Sentence.Said;
import nl.gespreksopname.verification.suite.Eventually;
import org.jspecify.annotations.Nullable;

/** What is said and agreed in a conversation, as consent-service takes it down. */
final class ConversationSentences {

    private static final Pattern AGE = Pattern.compile("(\\d+)(?:, wordt (\\d+) na (\\d+) dagen)?");
    private static final List<String> SUBJECTS = List.of("purpose", "listeners", "copies", "sharing", "keeping");
    private static final Map<String, String> SUBJECT_BY_WORD = Map.of(
            "doel", "purpose",
            "luisteraars", "listeners",
            "kopieën", "copies",
            "delen", "sharing",
            "bewaren", "keeping",
            "de belofte om niet te delen", "promiseNotToShare");

    private ConversationSentences() {}

    /** All of them, in the order of a conversation. */
    static List<Sentence> all() {
        List<Sentence> all = new ArrayList<>();
        given(all);
        mentionsAndAnnouncements(all);
        answers(all);
        refusals(all);
        arrangements(all);
        comingAndGoing(all);
        sharing(all);
        corrections(all);
        return all;
    }

    private static void given(List<Sentence> all) {
        all.add(new Sentence(
                Step.Kind.GIVEN, "de gemeente is Anderdorp", (play, said) -> play.inTheOtherMunicipality()));
        all.add(new Sentence(
                Step.Kind.GIVEN,
                "een gesprek dat {getal} dagen geleden om {tijd} begon, met de deelnemers",
                (play, said) -> began(play, said, daysAgo(said), "in-person")));
        all.add(new Sentence(
                Step.Kind.GIVEN,
                "een gesprek dat op {datum} om {tijd} begon, met de deelnemers",
                (play, said) -> began(play, said, said.date("datum"), "in-person")));
        all.add(new Sentence(
                Step.Kind.GIVEN,
                "een telefoongesprek dat {getal} dagen geleden om {tijd} begon, met de deelnemers",
                (play, said) -> began(play, said, daysAgo(said), "phone")));
        all.add(new Sentence(
                Step.Kind.GIVEN,
                "een videogesprek dat {getal} dagen geleden om {tijd} begon, met de deelnemers",
                (play, said) -> began(play, said, daysAgo(said), "video")));
        all.add(new Sentence(Step.Kind.GIVEN, "een gesprek dat nu plaatsvindt, met de deelnemers", (play, said) -> {
            play.beginsNow();
            plan(play, said, "in-person");
        }));
        all.add(new Sentence(
                Step.Kind.GIVEN,
                "een gesprek dat {getal} dagen geleden om {tijd} gepland was en waarvan het begin niet is gemeld, met de"
                        + " deelnemers",
                (play, said) -> {
                    play.begins(at(said, daysAgo(said)));
                    plan(play, said, "in-person");
                }));
    }

    private static LocalDate daysAgo(Said said) {
        return LocalDate.now(Play.AMSTERDAM).minusDays(said.number("getal"));
    }

    private static ZonedDateTime at(Said said, LocalDate day) {
        return day.atTime(LocalTime.parse(said.the("tijd"))).atZone(Play.AMSTERDAM);
    }

    private static void began(Play play, Said said, LocalDate day, String channel) {
        play.begins(at(said, day));
        plan(play, said, channel);
        ObjectNode body = Play.body().put("status", "started");
        body.put("occurredAt", play.begin().toInstant().toString());
        play.consent("begin van het gesprek", "/status-changes", body);
    }

    private static void plan(Play play, Said said, String channel) {
        ObjectNode body = Play.body();
        body.put("channel", channel);
        body.put("plannedStart", play.begin().toInstant().toString());
        ArrayNode participants = body.putArray("participants");
        List<Map<String, String>> rows = said.step().rows();
        rows.forEach(row -> participants.add(participant(play, row)));
        Answer answer = play.plan(body);
        for (JsonNode made : answer.json().path("made")) {
            if (made.path("type").asText().equals("participant")) {
                String name = made.path("ref").asText();
                play.joins(
                        name,
                        new Play.Person(
                                made.path("id").asText(), made.path("person").asText(), side(role(rows, name))));
            }
        }
        rows.stream()
                .filter(row -> "nee".equals(row.get("beoordeelt zelf")))
                .forEach(row -> play.suite()
                        .post(
                                play.caseSystem(),
                                "/consent/v1/persons/"
                                        + play.person(required(row, "wie")).person() + "/capacities")
                        .json("{\"capable\": false}")
                        .send()
                        .expect(201));
    }

    private static Role role(List<Map<String, String>> rows, String name) {
        return rows.stream()
                .filter(row -> name.equals(row.get("wie")))
                .map(row -> Words.the(Role.class, required(row, "rol")))
                .findFirst()
                .orElseThrow();
    }

    private static String required(Map<String, String> row, String head) {
        String value = row.get(head);
        if (value == null) {
            throw new AssertionError("the table wants a column \"" + head + "\" with something in it: " + row);
        }
        return value;
    }

    private static ObjectNode participant(Play play, Map<String, String> row) {
        String name = required(row, "wie");
        ObjectNode participant = Play.body();
        participant.put("ref", name);
        participant.put("role", Words.code(Words.the(Role.class, required(row, "rol"))));
        String custody = row.get("gezag over");
        if (custody != null) {
            participant.putArray("custodyOf").add(custody);
        }
        String represents = row.get("vertegenwoordigt");
        if (represents != null) {
            participant.put("represents", represents);
        }
        if ("nee".equals(row.get("doet mee"))) {
            participant.put("takesPart", false);
        }
        ObjectNode person = participant.putObject("person");
        person.put("name", name + " van Voorbeeld");
        String age = row.get("leeftijd");
        if (age != null) {
            person.put("birthDate", birthDate(play.day(), age).toString());
        }
        return participant;
    }

    /** The birth date of somebody of an age on a day, who has or gets it on a day that matters, or else some months ago. */
    private static LocalDate birthDate(LocalDate day, String age) {
        Matcher matcher = AGE.matcher(age);
        if (!matcher.matches()) {
            throw new AssertionError("an age is written as 15, or as 15, wordt 16 na 2 dagen; not as " + age);
        }
        return matcher.group(2) == null
                ? day.minusYears(Integer.parseInt(matcher.group(1))).minusMonths(4)
                : day.plusDays(Integer.parseInt(matcher.group(3))).minusYears(Integer.parseInt(matcher.group(2)));
    }

    static Side side(Role role) {
        return switch (role) {
            case YOUNG_PERSON, PARENT, CARER, COMPANION -> Side.CITIZEN;
            case PROFESSIONAL -> Side.ORGANISATION;
            case INTERPRETER, OTHER -> Side.NEITHER;
        };
    }

    private static void mentionsAndAnnouncements(List<Sentence> all) {
        all.add(new Sentence(
                Step.Kind.WHEN,
                "{wie} {moment} zegt dat opnemen kan",
                (play, said) -> mention(play, said, "spoken", true)));
        all.add(new Sentence(
                Step.Kind.WHEN,
                "{wie} {moment} in een brief schrijft dat opnemen kan",
                (play, said) -> mention(play, said, "letter", true)));
        all.add(new Sentence(
                Step.Kind.WHEN,
                "{wie} {moment} meldt dat niemand heeft gezegd dat opnemen kan",
                (play, said) -> mention(play, said, "spoken", false)));
        all.add(new Sentence(
                Step.Kind.WHEN, "{wie} {moment} aankondigt op te nemen", (play, said) -> announce(play, said, false)));
        all.add(new Sentence(
                Step.Kind.WHEN,
                "{wie} {moment} in antwoord daarop aankondigt op te nemen",
                (play, said) -> announce(play, said, true)));
    }

    private static void mention(Play play, Said said, String means, boolean mentioned) {
        String who = said.one("wie");
        ObjectNode body = play.fact(said, who);
        if (mentioned) {
            body.put("by", play.participant(who)).put("means", means);
        } else {
            body.put("mentioned", false);
        }
        Answer answer = play.consent("vermelding", "/possibility-mentions", body);
        play.know("vermelding", Play.made(answer, "possibility-mention"));
    }

    private static void announce(Play play, Said said, boolean inAnswer) {
        String who = said.one("wie");
        ObjectNode body = play.fact(said, who).put("by", play.participant(who));
        if (inAnswer) {
            body.put("inAnswerTo", play.the("vermelding"));
        }
        Answer answer = play.consent("aankondiging van " + who, "/announcements", body);
        String id = Play.made(answer, "announcement");
        play.know("aankondiging van " + who, id);
        play.know("aankondiging", id);
        play.isAbout(id, play.side(who));
    }

    private static void answers(List<Sentence> all) {
        answer(all, "{wie} {moment} [instemt/instemmen] met de opname van {ander:wie}", "agreed");
        answer(all, "{wie} {moment} niet [instemt/instemmen] met de opname van {ander:wie}", "not-agreed");
        answer(all, "{wie} {moment} de instemming met de opname van {ander:wie} intrekt", "withdrawn");
        answer(all, "{wie} {moment} de opname van {ander:wie} toestaat", "allowed");
        all.add(new Sentence(
                Step.Kind.WHEN,
                "{wie} {moment} instemt met de opname van {ander:wie}, met een klik op het platform als bewijs",
                (play, said) -> {
                    ObjectNode body = play.fact(said, said.one("wie"));
                    body.put("answer", "agreed").put("platformEvidence", true);
                    body.set("participants", play.ids(said.names("wie")));
                    play.consent(
                            "antwoord van " + said.one("wie"),
                            "/announcements/" + play.the("aankondiging van " + said.one("ander")) + "/responses",
                            body);
                }));
    }

    private static void answer(List<Sentence> all, String words, String answer) {
        all.add(new Sentence(Step.Kind.WHEN, words, (play, said) -> {
            for (String who : said.names("wie")) {
                ObjectNode body = play.fact(said, who).put("answer", answer);
                body.set("participants", play.ids(List.of(who)));
                Answer given = play.consent(
                        "antwoord van " + who,
                        "/announcements/" + play.the("aankondiging van " + said.one("ander")) + "/responses",
                        body);
                play.know("antwoord van " + who, Play.made(given, "response"));
                if (answer.equals("withdrawn")) {
                    play.know("intrekking van " + who, Play.made(given, "response"));
                }
            }
        }));
    }

    private static void refusals(List<Sentence> all) {
        all.add(new Sentence(
                Step.Kind.WHEN,
                "{wie} {moment} de opname van {ander:wie} weigert op de grond {grond:tekst}, met de uitleg {tekst}",
                (play, said) -> refuse(play, said, Words.code(Ground.class, said.the("grond")), said.the("tekst"))));
        all.add(new Sentence(
                Step.Kind.WHEN,
                "{wie} {moment} de opname van {ander:wie} weigert op de grond {grond:tekst}, zonder uitleg",
                (play, said) -> refuse(play, said, Words.code(Ground.class, said.the("grond")), null)));
        all.add(new Sentence(
                Step.Kind.WHEN,
                "{wie} {moment} de opname van {ander:wie} weigert zonder een reden te geven",
                (play, said) -> refuse(play, said, "none-given", null)));
        all.add(new Sentence(
                Step.Kind.WHEN,
                "{wie} {moment} de weigering alsnog uitlegt op de grond {grond:tekst}: {tekst}",
                (play, said) -> {
                    ObjectNode body = play.fact(said, said.one("wie"));
                    body.put("ground", Words.code(Ground.class, said.the("grond")))
                            .put("text", said.the("tekst"));
                    play.consent("uitleg", "/refusals/" + play.the("weigering") + "/explanations", body);
                }));
        all.add(new Sentence(Step.Kind.WHEN, "{wie} {moment} tegen de weigering opkomt", (play, said) -> {
            ObjectNode body = play.fact(said, said.one("wie")).put("by", play.participant(said.one("wie")));
            Answer answer = play.consent("betwisting", "/refusals/" + play.the("weigering") + "/contestations", body);
            play.know("betwisting", Play.made(answer, "refusal-contestation"));
        }));
        review(all, "een herbeoordelaar {moment} de weigering terugdraait", "overturned", false);
        review(all, "een herbeoordelaar {moment} de weigering in stand laat", "upheld", false);
        review(all, "{wie} {moment} de eigen weigering beoordeelt en terugdraait", "overturned", true);

        alternative(all, "{wie} {moment} een verslag toezegt", AlternativeKind.REPORT);
        alternative(
                all,
                "{wie} {moment} een gesproken samenvatting aanbiedt die opgenomen mag worden",
                AlternativeKind.SPOKEN_SUMMARY);
        alternative(all, "{wie} {moment} aanbiedt dat iemand meeluistert", AlternativeKind.LISTENING_ALONG);
        all.add(new Sentence(
                Step.Kind.WHEN,
                "{wie} {moment} vastlegt dat geen andere manier mogelijk is, omdat {tekst}",
                (play, said) -> offer(play, said, AlternativeKind.NONE_POSSIBLE, said.the("tekst"))));
        all.add(new Sentence(
                Step.Kind.WHEN,
                "{wie} {moment} vastlegt dat geen andere manier mogelijk is, zonder te zeggen waarom",
                (play, said) -> offer(play, said, AlternativeKind.NONE_POSSIBLE, null)));
        all.add(new Sentence(
                Step.Kind.WHEN,
                "{wie} {moment} het verslag overhandigt",
                (play, said) -> play.consent(
                        "verslag",
                        "/alternatives/" + play.the("andere manier") + "/deliveries",
                        play.fact(said, said.one("wie")))));
        all.add(new Sentence(
                Step.Kind.WHEN,
                "{wie} {moment} de andere manier aanneemt",
                (play, said) -> play.consent(
                        "aanneming",
                        "/alternatives/" + play.the("andere manier") + "/acceptances",
                        play.fact(said, said.one("wie")).put("by", play.participant(said.one("wie"))))));
        all.add(new Sentence(Step.Kind.WHEN, "{wie} {moment} het verslag betwist", (play, said) -> {
            Answer answer = play.consent(
                    "betwisting van het verslag",
                    "/alternatives/" + play.the("andere manier") + "/disputes",
                    play.fact(said, said.one("wie")).put("by", play.participant(said.one("wie"))));
            play.know("betwisting van het verslag", Play.made(answer, "alternative-dispute"));
        }));
        all.add(new Sentence(
                Step.Kind.WHEN,
                "{wie} {moment} de betwisting van het verslag oplost door het verslag aan te passen",
                (play, said) -> play.consent(
                        "oplossing",
                        "/alternatives/" + play.the("andere manier") + "/disputes/"
                                + play.the("betwisting van het verslag") + "/settlements",
                        play.fact(said, said.one("wie")).put("how", "adjusted"))));
    }

    private static void refuse(Play play, Said said, String ground, @Nullable String explanation) {
        String who = said.one("wie");
        ObjectNode body = play.fact(said, who).put("answer", "refused").put("ground", ground);
        if (explanation != null) {
            body.put("explanation", explanation);
        }
        body.set("participants", play.ids(List.of(who)));
        Answer answer = play.consent(
                "weigering van " + who,
                "/announcements/" + play.the("aankondiging van " + said.one("ander")) + "/responses",
                body);
        String id = Play.made(answer, "response");
        play.know("weigering", id);
        play.know("weigering van " + who, id);
        play.isAbout(id, Side.CITIZEN);
    }

    private static void review(List<Sentence> all, String words, String outcome, boolean byTheRefuser) {
        all.add(new Sentence(Step.Kind.WHEN, words, (play, said) -> {
            ObjectNode body = play.fact(said, null).put("outcome", outcome);
            play.find("betwisting").ifPresent(contestation -> body.put("contestation", contestation));
            String path = "/consent/v1/conversations/" + play.conversation() + "/refusals/" + play.the("weigering")
                    + "/reviews";
            if (byTheRefuser) {
                body.put("reviewer", play.participant(said.one("wie")));
                play.consentAt(path, body);
            } else {
                play.consentAs(DemoCaller.REFUSAL_REVIEWER, path, body);
            }
        }));
    }

    private static void alternative(List<Sentence> all, String words, AlternativeKind kind) {
        all.add(new Sentence(Step.Kind.WHEN, words, (play, said) -> offer(play, said, kind, null)));
    }

    private static void offer(Play play, Said said, AlternativeKind kind, @Nullable String reason) {
        ObjectNode body = play.fact(said, said.one("wie"));
        body.put("refusal", play.the("weigering")).put("kind", Words.code(kind));
        if (reason != null) {
            body.put("reason", reason);
        }
        Answer answer = play.consent("andere manier", "/alternatives", body);
        play.know("andere manier", Play.made(answer, "alternative"));
    }

    private static void arrangements(List<Sentence> all) {
        all.add(new Sentence(
                Step.Kind.WHEN,
                "{wie} {moment} afspraken vastlegt over doel, luisteraars, kopieën, delen en bewaren, met de belofte om"
                        + " niet te delen",
                (play, said) -> arrange(play, said, null)));
        all.add(new Sentence(
                Step.Kind.WHEN,
                "{wie} {moment} zulke afspraken vastlegt, maar zonder {tekst}",
                (play, said) -> arrange(play, said, said.the("tekst"))));
        all.add(new Sentence(Step.Kind.WHEN, "{wie} {moment} de afspraken [bevestigt/bevestigen]", (play, said) -> {
            for (String who : said.names("wie")) {
                ObjectNode body = play.fact(said, who);
                body.set("participants", play.ids(List.of(who)));
                play.consent(
                        "bevestiging van " + who, "/arrangements/" + play.the("afspraken") + "/confirmations", body);
            }
        }));
    }

    private static void arrange(Play play, Said said, @Nullable String without) {
        ObjectNode body = play.fact(said, said.one("wie"));
        SUBJECTS.forEach(subject -> body.put(subject, "Zoals besproken."));
        body.put("promiseNotToShare", true);
        if (without != null) {
            String field = SUBJECT_BY_WORD.get(without);
            if (field == null) {
                throw new AssertionError(said.step().place() + ": arrangements have no \"" + without + "\"; they have "
                        + SUBJECT_BY_WORD.keySet());
            }
            body.remove(field);
        }
        play.find("afspraken").ifPresent(earlier -> body.put("arrangement", earlier));
        Answer answer = play.consent("afspraken", "/arrangements", body);
        play.know("afspraken", play.find("afspraken").orElseGet(() -> Play.made(answer, "arrangement")));
    }

    private static void comingAndGoing(List<Sentence> all) {
        all.add(new Sentence(Step.Kind.WHEN, "{wie} {moment} als {rol:tekst} erbij komt", (play, said) -> {
            String who = said.one("wie");
            Role role = Words.the(Role.class, said.the("rol"));
            ObjectNode body =
                    play.fact(said, null).put("role", Words.code(role)).put("ref", who);
            body.putObject("person").put("name", who + " van Voorbeeld");
            Answer answer = play.consent("komst van " + who, "/participants", body);
            play.joins(who, new Play.Person(Play.made(answer, "participant"), null, side(role)));
        }));
        all.add(new Sentence(
                Step.Kind.WHEN,
                "{wie} {moment} het gesprek verlaat",
                (play, said) -> play.consent(
                        "vertrek van " + said.one("wie"),
                        "/departures",
                        play.fact(said, null).put("participant", play.participant(said.one("wie"))))));
        all.add(new Sentence(
                Step.Kind.WHEN,
                "{wie} {moment} in het gesprek terugkomt",
                (play, said) -> play.consent(
                        "terugkomst van " + said.one("wie"),
                        "/participants",
                        play.fact(said, null).put("participant", play.participant(said.one("wie"))))));
        all.add(new Sentence(
                Step.Kind.WHEN,
                "het gesprek {moment} begint",
                (play, said) -> play.consent(
                        "begin van het gesprek",
                        "/status-changes",
                        play.fact(said, null).put("status", "started"))));
        all.add(new Sentence(
                Step.Kind.WHEN,
                "het gesprek {moment} eindigt",
                (play, said) -> play.consent(
                        "einde van het gesprek",
                        "/status-changes",
                        play.fact(said, null).put("status", "ended"))));
        all.add(new Sentence(
                Step.Kind.WHEN,
                "het gesprek {moment} wordt afgezegd",
                (play, said) -> play.consent(
                        "afzegging", "/status-changes", play.fact(said, null).put("status", "cancelled"))));
        all.add(new Sentence(
                Step.Kind.WHEN, "het gesprek {moment} overgaat naar de gemeente Anderdorp", (play, said) -> {
                    play.know("voor de overdracht", Instant.now().toString());
                    play.consent(
                            "overdracht", "/transfers", play.fact(said, null).put("to", "00000009999999991000"));
                }));
        all.add(new Sentence(
                Step.Kind.WHEN,
                "de gemeente Anderdorp in het vervolg van het gesprek zegt dat opnemen kan",
                (play, said) -> goesOn(play)));
        all.add(new Sentence(
                Step.Kind.WHEN,
                "{wie} {moment} besluit dat de opname bewaard blijft",
                (play, said) -> keep(play, said, "keep")));
        all.add(new Sentence(
                Step.Kind.WHEN,
                "{wie} {moment} besluit dat de opname vernietigd wordt",
                (play, said) -> keep(play, said, "destroy")));
    }

    /** The other municipality has a conversation of its own, in which it takes down what it does. */
    private static void goesOn(Play play) {
        String successor = Eventually.get(
                "the conversation goes on in Anderdorp",
                () -> Optional.of(play.suite()
                                .get(play.caseSystem(), "/consent/v1/conversations/" + play.conversation())
                                .send()
                                .expect(200)
                                .json()
                                .at("/transferredTo/conversation"))
                        .filter(JsonNode::isTextual)
                        .map(JsonNode::asText));
        play.know("vervolg", successor);
        String path = "/consent/v1/conversations/" + successor;
        Eventually.holds(
                "Anderdorp knows the conversation",
                () -> play.suite().get(DemoCaller.OTHER_TENANT, path).send().status() == 200);
        Answer joined = play.suite()
                .post(DemoCaller.OTHER_TENANT, path + "/participants")
                .json("{\"role\": \"professional\", \"ref\": \"collega\"}")
                .send()
                .expect(201);
        Answer mentioned = play.suite()
                .post(DemoCaller.OTHER_TENANT, path + "/possibility-mentions")
                .json("{\"by\": \"" + Play.made(joined, "participant") + "\"}")
                .send()
                .expect(201);
        play.know("versie van het vervolg", mentioned.text("/version"));
    }

    private static void keep(Play play, Said said, String choice) {
        String who = said.one("wie");
        ObjectNode body = play.fact(said, who).put("by", play.participant(who)).put("choice", choice);
        body.put("withdrawal", play.the("intrekking van " + who));
        play.find("opname").ifPresent(recording -> body.put("recording", recording));
        play.consent("besluit van " + who, "/keep-decisions", body);
    }

    private static void sharing(List<Sentence> all) {
        all.add(new Sentence(
                Step.Kind.WHEN,
                "{wie} {moment} toestemming vraagt om de opname van {ander:wie} te laten beluisteren door {tekst}",
                (play, said) -> ask(play, said, Scope.LISTEN)));
        all.add(new Sentence(
                Step.Kind.WHEN,
                "{wie} {moment} toestemming vraagt om een kopie van de opname van {ander:wie} te geven aan {tekst}",
                (play, said) -> ask(play, said, Scope.COPY)));
        all.add(new Sentence(
                Step.Kind.WHEN,
                "{wie} {moment} toestemming vraagt om de opname van {ander:wie} openbaar te maken op {tekst}",
                (play, said) -> ask(play, said, Scope.PUBLISH)));
        decide(all, "{wie} {moment} die toestemming [geeft/geven]", "granted");
        decide(all, "{wie} {moment} die toestemming niet [geeft/geven]", "denied");
        all.add(new Sentence(
                Step.Kind.WHEN,
                "{wie} {moment} de toestemming om te delen intrekt",
                (play, said) -> play.consent(
                        "intrekking van de toestemming",
                        "/share-requests/" + play.the("toestemming") + "/revocations",
                        play.fact(said, said.one("wie")).put("participant", play.participant(said.one("wie"))))));
    }

    private static void ask(Play play, Said said, Scope scope) {
        String who = said.one("wie");
        ObjectNode body = play.fact(said, who).put("requestedBy", play.participant(who));
        body.put("recording", play.the("opname van " + said.one("ander")));
        body.put("recipient", said.the("tekst")).put("scope", Words.code(scope));
        body.put("purpose", Words.code(SharePurpose.PERSONAL_SUPPORT));
        Answer answer = play.consent("verzoek om toestemming", "/share-requests", body);
        play.know("toestemming", Play.made(answer, "share-request"));
        play.know("toestemming voor " + said.the("tekst"), play.the("toestemming"));
    }

    private static void decide(List<Sentence> all, String words, String decision) {
        all.add(new Sentence(Step.Kind.WHEN, words, (play, said) -> {
            for (String who : said.names("wie")) {
                ObjectNode body = play.fact(said, who).put("decision", decision);
                body.set("participants", play.ids(List.of(who)));
                play.consent(
                        "besluit over toestemming van " + who,
                        "/share-requests/" + play.the("toestemming") + "/decisions",
                        body);
            }
        }));
    }

    private static void corrections(List<Sentence> all) {
        all.add(new Sentence(
                Step.Kind.WHEN, "wordt gecorrigeerd dat de aankondiging van {wie} {moment} was", (play, said) -> {
                    String what = "aankondiging van " + said.one("wie");
                    ObjectNode fact = Play.body().put("type", "announcement");
                    fact.setAll(play.bodyOf(what));
                    fact.remove(List.of("occurredAt", "when", "reportedBy"));
                    fact.setAll(play.fact(said, null));
                    correct(play, what, fact);
                }));
        all.add(new Sentence(
                Step.Kind.WHEN,
                "wordt gecorrigeerd dat er geen weigering van {wie} was",
                (play, said) -> correct(play, "weigering van " + said.one("wie"), null)));
        all.add(new Sentence(
                Step.Kind.WHEN, "die correctie wordt ingetrokken", (play, said) -> correct(play, "correctie", null)));
        all.add(new Sentence(
                Step.Kind.WHEN,
                "{wie} de aankondiging van {ander:wie} betwist",
                (play, said) -> play.consent(
                        "betwisting",
                        "/facts/" + play.the("feit aankondiging van " + said.one("ander")) + "/disputes",
                        play.fact(said, said.one("wie")).put("by", play.participant(said.one("wie"))))));
        all.add(new Sentence(
                Step.Kind.WHEN, "voor {wie} wordt afgeschermd wat {ander:wie} daarop antwoordde", (play, said) -> {
                    ObjectNode body = Play.body().put("hiddenFrom", play.participant(said.one("wie")));
                    body.putArray("facts")
                            .add("consent/conversation/" + play.conversation() + "/"
                                    + play.the("feit antwoord van " + said.one("ander")));
                    play.consent("afscherming", "/safety-marks", body);
                    play.know("afgeschermd", play.the("feit antwoord van " + said.one("ander")));
                }));
    }

    private static void correct(Play play, String what, @Nullable ObjectNode fact) {
        ObjectNode body = Play.body();
        if (fact != null) {
            body.set("fact", fact);
        }
        play.know("voor de correctie", Instant.now().toString());
        play.consent("correctie", "/facts/" + play.the("feit " + what) + "/corrections", body);
    }
}
