package nl.gespreksopname.verification.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.gespreksopname.contracts.vocabulary.DestructionCause;
import nl.gespreksopname.contracts.vocabulary.EditWhat;
import nl.gespreksopname.contracts.vocabulary.HoldGround;
import nl.gespreksopname.contracts.vocabulary.ImpossibilityReason;
import nl.gespreksopname.contracts.vocabulary.PauseReason;
import nl.gespreksopname.contracts.vocabulary.ProceduralUse;
import nl.gespreksopname.contracts.vocabulary.Scope;
import nl.gespreksopname.contracts.vocabulary.SharePurpose;
import nl.gespreksopname.contracts.vocabulary.Side;
import nl.gespreksopname.verification.http.Answer;
import nl.gespreksopname.verification.scenario.Sentence.Said;
import nl.gespreksopname.verification.suite.Eventually;
import org.jspecify.annotations.Nullable;

/** What happens to recordings, as recording-service takes it down. */
final class RecordingSentences {

    private RecordingSentences() {}

    /** All of them, in the order of a recording's life. */
    static List<Sentence> all() {
        List<Sentence> all = new ArrayList<>();
        recording(all);
        copies(all);
        edits(all);
        sharing(all);
        destruction(all);
        return all;
    }

    private static void recording(List<Sentence> all) {
        all.add(new Sentence(
                Step.Kind.WHEN, "{wie} {moment} begint op te nemen", (play, said) -> register(play, said, false)));
        all.add(new Sentence(
                Step.Kind.WHEN,
                "aan het licht komt dat {wie} {moment} in het geheim begon op te nemen",
                (play, said) -> register(play, said, true)));
        unknownRecorder(
                all,
                "er {moment} een opname van de kant van de burger begint waarvan niemand weet wie opnam",
                Side.CITIZEN);
        unknownRecorder(
                all,
                "er {moment} een opname van de kant van de organisatie begint waarvan niemand weet wie opnam",
                Side.ORGANISATION);
        all.add(new Sentence(
                Step.Kind.GIVEN,
                "een opname van de kant van de burger, van een gesprek dat hier niet bekend is, {getal} dagen geleden om"
                        + " {tijd} begonnen",
                (play, said) -> unmatched(play, said)));
        all.add(new Sentence(
                Step.Kind.WHEN,
                "{wie} {moment} de opname van {ander:wie} stilzet om de reden {tekst}",
                (play, said) -> status(
                        play,
                        said,
                        "paused",
                        body -> body.put("reason", Words.code(PauseReason.class, said.the("tekst"))))));
        all.add(new Sentence(
                Step.Kind.WHEN,
                "{wie} {moment} de opname van {ander:wie} hervat",
                (play, said) -> status(play, said, "resumed", body -> {})));
        all.add(new Sentence(
                Step.Kind.WHEN,
                "{wie} {moment} de opname van {ander:wie} stopt",
                (play, said) -> status(play, said, "ended", body -> {})));
        all.add(new Sentence(
                Step.Kind.WHEN,
                "{wie} {moment} de opname van {ander:wie} stopt en de vingerafdruk {tekst} vastlegt",
                (play, said) -> status(
                        play,
                        said,
                        "ended",
                        body -> body.putObject("fingerprint")
                                .put("digest", play.digest(said.the("tekst")))
                                .put("size", 21504000))));
        all.add(new Sentence(Step.Kind.WHEN, "het bestand van de opname van {wie} hier wordt bewaard", (play, said) -> {
            String path = "/recording/v1/recordings/" + play.the("opname van " + said.one("wie")) + "/content";
            play.suite()
                    .call(play.caseSystem(), "PUT", path)
                    .body("audio/mp4", BodyPublishers.ofString("inhoud van " + play.conversation()))
                    .send()
                    .expect(201);
        }));
    }

    private static void unknownRecorder(List<Sentence> all, String words, Side side) {
        all.add(new Sentence(Step.Kind.WHEN, words, (play, said) -> {
            ObjectNode body = Play.body().put("conversation", play.conversation());
            body.put("side", Words.code(side)).put("medium", "audio");
            play.instant(said.moment())
                    .ifPresent(at -> body.put("startedAt", at.toString()).put("occurredAt", at.toString()));
            body.putObject("basedOn").put("consent", play.consentVersion());
            known(play, play.recording("opname", "", body), "onbekend " + side, side);
        }));
    }

    private static void register(Play play, Said said, boolean undisclosed) {
        String who = said.one("wie");
        Side side = play.side(who);
        ObjectNode body = Play.body().put("conversation", play.conversation());
        body.put("recordedBy", play.participant(who))
                .put("side", Words.code(side))
                .put("medium", "audio");
        play.find("aankondiging van " + who).ifPresent(announcement -> body.put("announcement", announcement));
        play.instant(said.moment())
                .ifPresent(at -> body.put("startedAt", at.toString()).put("occurredAt", at.toString()));
        if (said.moment() instanceof Moment.Somewhere somewhere) {
            body.put("when", somewhere.when());
        }
        if (undisclosed) {
            body.put("undisclosed", true);
        }
        body.putObject("basedOn").put("consent", play.consentVersion());
        known(play, play.recording("opname van " + who, "", body), who, side);
        if (said.moment() instanceof Moment.Somewhere somewhere) {
            play.recording(
                    "/" + play.the("opname van " + who) + "/status-changes",
                    Play.body().put("status", "started").put("when", somewhere.when()));
        }
    }

    private static void known(Play play, Answer answer, String who, Side side) {
        String id = answer.text("/recordingId");
        play.know("opname", id);
        play.know("opname van " + who, id);
        play.isAbout(id, side);
    }

    private static void unmatched(Play play, Said said) {
        Instant at = java.time.LocalDate.now(Play.AMSTERDAM)
                .minusDays(said.number("getal"))
                .atTime(java.time.LocalTime.parse(said.the("tijd")))
                .atZone(Play.AMSTERDAM)
                .toInstant();
        play.begins(at.atZone(Play.AMSTERDAM));
        ObjectNode body = Play.body().put("side", "citizen").put("medium", "audio");
        body.put("startedAt", at.toString());
        Answer answer = play.recording("opname", "", body);
        known(play, answer, "onbekend", Side.CITIZEN);
        String recording = answer.text("/recordingId");
        play.isConversation(Eventually.get(
                "a conversation is opened around the recording",
                () -> java.util.Optional.of(play.suite()
                                .get(play.caseSystem(), "/recording/v1/recordings/" + recording)
                                .send()
                                .json())
                        .filter(found -> found.path("matched").asBoolean())
                        .map(found -> found.path("conversationId").asText())));
    }

    private static void status(Play play, Said said, String status, java.util.function.Consumer<ObjectNode> more) {
        ObjectNode body = play.fact(said, said.one("wie")).put("status", status);
        more.accept(body);
        play.recording(
                status + " van " + said.one("ander"),
                "/" + play.the("opname van " + said.one("ander")) + "/status-changes",
                body);
    }

    private static void copies(List<Sentence> all) {
        all.add(new Sentence(
                Step.Kind.WHEN, "{wie} {moment} om een kopie van de opname van {ander:wie} vraagt", (play, said) -> {
                    String recording = play.the("opname van " + said.one("ander"));
                    ObjectNode body =
                            play.fact(said, said.one("wie")).put("requestedBy", play.participant(said.one("wie")));
                    Answer answer = play.recording("verzoek om een kopie", "/" + recording + "/copy-requests", body);
                    String id = answer.text("/copyRequestId");
                    play.know("verzoek om een kopie", id);
                    play.know("gekopieerde opname", recording);
                    play.isAbout(id, play.direction(recording).orElseThrow());
                }));
        all.add(new Sentence(
                Step.Kind.WHEN,
                "{wie} {moment} de kopie overhandigt, met vingerafdruk {tekst}",
                (play, said) -> deliver(play, said, said.the("tekst"))));
        all.add(new Sentence(
                Step.Kind.WHEN,
                "{wie} {moment} de kopie overhandigt, zonder vingerafdruk",
                (play, said) -> deliver(play, said, null)));
        all.add(new Sentence(
                Step.Kind.WHEN,
                "{wie} {moment} meldt dat een kopie niet kan, om de reden {tekst}",
                (play, said) -> play.recording(
                        "onmogelijkheid",
                        copyRequest(play) + "/impossibilities",
                        play.fact(said, said.one("wie"))
                                .put("reason", Words.code(ImpossibilityReason.class, said.the("tekst"))))));
        all.add(new Sentence(
                Step.Kind.WHEN,
                "{wie} {moment} de ontvangen kopie laat vergelijken, met vingerafdruk {tekst}",
                (play, said) -> {
                    ObjectNode body = play.fact(said, said.one("wie"))
                            .put("by", play.participant(said.one("wie")))
                            .put("digest", play.digest(said.the("tekst")));
                    play.find("kopie").ifPresent(delivery -> body.put("delivery", delivery));
                    String recording = play.the("gekopieerde opname");
                    Answer answer = play.recording("vergelijking", "/" + recording + "/verifications", body);
                    play.know("vergelijking", answer.text("/verificationId"));
                    play.isAbout(
                            answer.text("/verificationId"),
                            play.direction(recording).orElseThrow());
                }));
        all.add(new Sentence(
                Step.Kind.WHEN,
                "{wie} {moment} bij het verschil de uitleg {tekst} geeft",
                (play, said) -> play.recording(
                        "uitleg bij het verschil",
                        "/" + play.the("gekopieerde opname") + "/verifications/" + play.the("vergelijking")
                                + "/explanations",
                        play.fact(said, said.one("wie")).put("text", said.the("tekst")))));
    }

    private static String copyRequest(Play play) {
        return "/" + play.the("gekopieerde opname") + "/copy-requests/" + play.the("verzoek om een kopie");
    }

    private static void deliver(Play play, Said said, @Nullable String fingerprint) {
        ObjectNode body = play.fact(said, said.one("wie")).put("basis", "report");
        if (fingerprint != null) {
            body.put("digest", play.digest(fingerprint));
        }
        Answer answer = play.recording("kopie", copyRequest(play) + "/deliveries", body);
        play.know("kopie", answer.text("/deliveryId"));
        play.isAbout(
                answer.text("/deliveryId"),
                play.direction(play.the("gekopieerde opname")).orElseThrow());
    }

    private static void edits(List<Sentence> all) {
        all.add(new Sentence(
                Step.Kind.WHEN,
                "{wie} {moment} meldt dat de opname van {ander:wie} is {wat:tekst}, tot vingerafdruk {tekst}",
                (play, said) -> {
                    ObjectNode body = play.fact(said, said.one("wie"))
                            .put("what", Words.code(EditWhat.class, said.the("wat")))
                            .put("editedBy", play.participant(said.one("wie")))
                            .put("digest", play.digest(said.the("tekst")));
                    play.recording("bewerking", "/" + play.the("opname van " + said.one("ander")) + "/edits", body);
                }));
    }

    private static void sharing(List<Sentence> all) {
        share(
                all,
                "{wie} {moment} de opname van {ander:wie} laat beluisteren door {tekst}",
                body -> body.put("scope", Words.code(Scope.LISTEN)));
        share(
                all,
                "{wie} {moment} een kopie van de opname van {ander:wie} geeft aan {tekst}",
                body -> body.put("scope", Words.code(Scope.COPY)));
        share(
                all,
                "{wie} {moment} een bewerking van de opname van {ander:wie} geeft aan {tekst}",
                body -> body.put("scope", Words.code(Scope.COPY)).put("material", "edit"));
        all.add(new Sentence(
                Step.Kind.WHEN,
                "{wie} {moment} een kopie van de opname van {ander:wie}, met vingerafdruk {afdruk:tekst}, geeft aan {tekst}",
                (play, said) -> shared(
                        play,
                        said,
                        play.recording(
                                "deling",
                                "/" + play.the("opname van " + said.one("ander")) + "/shares",
                                shareBody(play, said)
                                        .put("scope", Words.code(Scope.COPY))
                                        .put("digest", play.digest(said.the("afdruk")))))));
        all.add(new Sentence(
                Step.Kind.WHEN,
                "{wie} {moment} de opname van {ander:wie} gebruikt bij {tekst}",
                (play, said) -> shared(
                        play,
                        said,
                        play.recording(
                                "deling",
                                "/" + play.the("opname van " + said.one("ander")) + "/shares",
                                shareBody(play, said)
                                        .put("scope", Words.code(Scope.LISTEN))
                                        .put("procedural", Words.code(ProceduralUse.class, said.the("tekst")))))));
        all.add(new Sentence(
                Step.Kind.WHEN,
                "{wie} de suite vraagt de opname van {ander:wie} te laten beluisteren door {tekst}",
                (play, said) -> {
                    ObjectNode body = shareBody(play, said)
                            .put("scope", Words.code(Scope.LISTEN))
                            .put("basis", "act");
                    body.remove(List.of("occurredAt", "when"));
                    body.putObject("basedOn").put("consent", play.consentVersion());
                    Answer answer =
                            play.tryRecording("/" + play.the("opname van " + said.one("ander")) + "/shares", body);
                    play.actIsAnswered(answer);
                    if (answer.status() == 201) {
                        shared(play, said, answer);
                    }
                }));
        all.add(new Sentence(
                Step.Kind.WHEN,
                "de opname van {wie} {moment} op {tekst} wordt gevonden",
                (play, said) -> published(play, said, said.one("wie"), null)));
        all.add(new Sentence(
                Step.Kind.WHEN,
                "{wie} {moment} de opname van {ander:wie} openbaar maakt op {tekst}",
                (play, said) -> published(play, said, said.one("ander"), said.one("wie"))));
        all.add(new Sentence(
                Step.Kind.WHEN,
                "{wie} {moment} de ontvanger bericht dat de toestemming is ingetrokken",
                (play, said) -> play.recording(
                        "bericht",
                        "/" + play.the("opname") + "/shares/" + play.the("deling") + "/recipient-notices",
                        play.fact(said, said.one("wie")).put("means", "letter"))));
    }

    private static void share(List<Sentence> all, String words, java.util.function.Consumer<ObjectNode> more) {
        all.add(new Sentence(Step.Kind.WHEN, words, (play, said) -> {
            ObjectNode body = shareBody(play, said);
            more.accept(body);
            shared(
                    play,
                    said,
                    play.recording("deling", "/" + play.the("opname van " + said.one("ander")) + "/shares", body));
        }));
    }

    private static ObjectNode shareBody(Play play, Said said) {
        String who = said.one("wie");
        ObjectNode body = play.fact(said, who).put("basis", "report").put("sharedBy", play.participant(who));
        body.put("side", Words.code(play.side(who))).put("recipient", said.the("tekst"));
        body.put("purpose", Words.code(SharePurpose.PERSONAL_SUPPORT));
        return body;
    }

    private static void shared(Play play, Said said, Answer answer) {
        String id = answer.text("/shareId");
        play.know("deling", id);
        play.isAbout(
                id, play.direction(play.the("opname van " + said.one("ander"))).orElseThrow());
    }

    private static void published(Play play, Said said, String recorder, @Nullable String by) {
        ObjectNode body = play.fact(said, by).put("basis", "report").put("platform", said.the("tekst"));
        body.put("side", by == null ? "neither" : Words.code(play.side(by)));
        if (by != null) {
            body.put("publishedBy", play.participant(by));
        }
        Answer answer =
                play.recording("openbaarmaking", "/" + play.the("opname van " + recorder) + "/publications", body);
        play.know("openbaarmaking", answer.text("/publicationId"));
        play.isAbout(
                answer.text("/publicationId"),
                play.direction(play.the("opname van " + recorder)).orElseThrow());
    }

    private static void destruction(List<Sentence> all) {
        all.add(new Sentence(
                Step.Kind.WHEN,
                "{wie} {moment} meldt dat de opname van {ander:wie} is vernietigd",
                (play, said) -> destroyed(play, said, DestructionCause.AGREED)));
        all.add(new Sentence(
                Step.Kind.WHEN,
                "{wie} {moment} meldt dat de opname van {ander:wie} is vernietigd om de reden {tekst}",
                (play, said) -> destroyed(play, said, Words.the(DestructionCause.class, said.the("tekst")))));
        all.add(new Sentence(
                Step.Kind.WHEN,
                "de vernietiging van de opname van {wie} wordt opgeschort om de reden {tekst}",
                (play, said) -> {
                    Answer answer = play.recording(
                            "opschorting",
                            "/" + play.the("opname van " + said.one("wie")) + "/holds",
                            Play.body().put("ground", Words.code(HoldGround.class, said.the("tekst"))));
                    play.know("opschorting", answer.text("/holdId"));
                }));
        all.add(new Sentence(
                Step.Kind.WHEN,
                "die opschorting van de opname van {wie} wordt opgeheven",
                (play, said) -> play.recording(
                        "/" + play.the("opname van " + said.one("wie")) + "/holds/" + play.the("opschorting")
                                + "/liftings",
                        Play.body())));
        all.add(new Sentence(
                Step.Kind.WHEN, "de suite gevraagd wordt de opname van {wie} te vernietigen", (play, said) -> {
                    ObjectNode body = Play.body().put("basis", "act").put("cause", "agreed");
                    body.putObject("basedOn").put("consent", play.consentVersion());
                    play.actIsAnswered(
                            play.tryRecording("/" + play.the("opname van " + said.one("wie")) + "/destructions", body));
                }));
    }

    private static void destroyed(Play play, Said said, DestructionCause cause) {
        Answer answer = play.recording(
                "vernietiging",
                "/" + play.the("opname van " + said.one("ander")) + "/destructions",
                play.fact(said, said.one("wie")).put("basis", "report").put("cause", Words.code(cause)));
        play.know("vernietiging", answer.text("/eventId"));
    }
}
