package nl.gespreksopname.policy.trail.domain;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import nl.gespreksopname.contracts.consent.ConsentEvent.AlternativeOffered;
import nl.gespreksopname.contracts.consent.ConsentEvent.ArrangementMade;
import nl.gespreksopname.contracts.consent.ConsentEvent.ClearanceChanged;
import nl.gespreksopname.contracts.consent.ConsentEvent.ConversationPlanned;
import nl.gespreksopname.contracts.consent.ConsentEvent.ParticipantJoined;
import nl.gespreksopname.contracts.consent.ConsentEvent.RecordingAnnounced;
import nl.gespreksopname.contracts.consent.ConsentEvent.ResponseGiven;
import nl.gespreksopname.contracts.consent.ConsentEvent.SharePermissionRequested;
import nl.gespreksopname.contracts.recording.RecordingEvent;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingRegistered;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingShared;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingStatusChanged;
import nl.gespreksopname.contracts.vocabulary.AlternativeKind;
import nl.gespreksopname.contracts.vocabulary.ConversationChannel;
import nl.gespreksopname.contracts.vocabulary.RefusedAct;
import nl.gespreksopname.contracts.vocabulary.RefusedBecause;
import nl.gespreksopname.contracts.vocabulary.Term;
import nl.gespreksopname.policy.facts.domain.Facts;
import nl.gespreksopname.policy.facts.domain.Heard;
import nl.gespreksopname.policy.facts.domain.NotUnderstood;
import nl.gespreksopname.policy.rules.domain.Calendar;
import nl.gespreksopname.policy.rules.domain.Names;
import nl.gespreksopname.policy.rules.domain.Sentence;
import org.jspecify.annotations.Nullable;

/** What happened, in a sentence for each kind of event, from what the event itself says and from who takes part. */
final class Narration {

    private static final DateTimeFormatter DUTCH_TIME =
            DateTimeFormatter.ofPattern("d MMMM uuuu 'om' H.mm 'uur'", Locale.forLanguageTag("nl"));
    private static final DateTimeFormatter ENGLISH_TIME =
            DateTimeFormatter.ofPattern("d MMMM uuuu 'at' H:mm", Locale.UK);

    private Narration() {}

    /** The sentence of an event; one about another fact says what that was. */
    static Sentence of(Facts facts, Heard heard) {
        return switch (heard.what()) {
            case ConsentEvent.FactCorrected it -> correction(facts, heard, it.corrects(), it.replaced());
            case RecordingEvent.FactCorrected it -> correction(facts, heard, it.corrects(), it.replaced());
            case ConsentEvent.FactDisputed it -> dispute(facts, heard, it.disputes(), it.by());
            case RecordingEvent.FactDisputed it -> dispute(facts, heard, it.disputes(), it.by());
            default -> of(facts, heard.what());
        };
    }

    private static Sentence correction(Facts facts, Heard heard, int about, boolean replaced) {
        @Nullable Object what = facts.taken(heard.stream() + "/" + about);
        return switch (what) {
            case null -> corrected(replaced);
            case ConsentEvent.FactCorrected it -> withdrawn("correctie", "correction");
            case RecordingEvent.FactCorrected it -> withdrawn("correctie", "correction");
            case ConsentEvent.FactDisputed it -> withdrawn("betwisting", "dispute");
            case RecordingEvent.FactDisputed it -> withdrawn("betwisting", "dispute");
            default -> {
                Sentence was = of(facts, what);
                yield replaced
                        ? say("Gecorrigeerd is: “" + was.dutch() + "”", "Corrected: “" + was.english() + "”")
                        : say("Niet gebeurd is: “" + was.dutch() + "”", "Did not happen: “" + was.english() + "”");
            }
        };
    }

    private static Sentence dispute(Facts facts, Heard heard, int about, String by) {
        @Nullable Object what = facts.taken(heard.stream() + "/" + about);
        if (what == null) {
            return of(facts, heard.what());
        }
        Sentence was = of(facts, what);
        return who(facts, by, "betwist: “" + was.dutch() + "”", "disputes: “" + was.english() + "”");
    }

    private static Sentence corrected(boolean replaced) {
        return replaced
                ? say("Wat was vastgelegd, is gecorrigeerd.", "What was taken down was corrected.")
                : say("Wat was vastgelegd, is niet gebeurd.", "What was taken down did not happen.");
    }

    private static Sentence withdrawn(String dutch, String english) {
        return say("Een eerdere " + dutch + " is ingetrokken.", "An earlier " + english + " was withdrawn.");
    }

    /** The sentence of an event. */
    static Sentence of(Facts facts, Object what) {
        return switch (what) {
            case ConsentEvent event -> consent(facts, event);
            case RecordingEvent event -> recording(facts, event);
            case NotUnderstood event ->
                say(
                        "Een gebeurtenis van een soort die deze versie niet kent (" + event.type() + ").",
                        "An event of a kind that this version does not know (" + event.type() + ").");
            default -> say("Een gebeurtenis.", "An event.");
        };
    }

    private static Sentence consent(Facts facts, ConsentEvent event) {
        return switch (event) {
            case ConversationPlanned it -> planned(it);
            case ParticipantJoined it -> joined(facts, it);
            case ConsentEvent.AbsenteeNamed it ->
                who(facts, it.participant(), "is genoemd, zonder deel te nemen.", "was named, without taking part.");
            case ConsentEvent.ParticipantLeft it -> who(facts, it.participant(), "is weggegaan.", "left.");
            case ConsentEvent.ConversationStarted it -> say("Het gesprek begon.", "The conversation began.");
            case ConsentEvent.ConversationEnded it -> say("Het gesprek eindigde.", "The conversation ended.");
            case ConsentEvent.ConversationCancelled it ->
                say("Het gesprek is afgezegd.", "The conversation was cancelled.");
            case ConsentEvent.PossibilityMentioned it ->
                it.mentioned()
                        ? who(
                                facts,
                                it.by(),
                                "zei dat opnemen kan (" + it.means().dutch() + ").",
                                "said that recording is possible (" + it.means().english() + ").")
                        : say(
                                "Gemeld is dat niet is gezegd dat opnemen kan.",
                                "It was reported that nobody said that recording is possible.");
            case RecordingAnnounced it -> announced(facts, it);
            case ResponseGiven it -> response(facts, it);
            case ConsentEvent.RefusalExplained it ->
                it.ground() == null
                        ? say("De weigering is uitgelegd.", "The refusal was explained.")
                        : say(
                                "De weigering is uitgelegd (grond: "
                                        + it.ground().dutch() + ").",
                                "The refusal was explained (ground: "
                                        + it.ground().english() + ").");
            case AlternativeOffered it -> alternative(it);
            case ConsentEvent.AlternativeDelivered it ->
                say(
                        "Wat in plaats van de opname was aangeboden, is gegeven.",
                        "What was offered instead of the recording was given.");
            case ArrangementMade it -> arrangement(it);
            case ConsentEvent.ArrangementConfirmed it ->
                who(
                        facts,
                        it.participant(),
                        "bevestigde de afspraken (versie " + it.arrangementVersion() + ").",
                        "confirmed the arrangements (version " + it.arrangementVersion() + ").");
            case ClearanceChanged it -> clearance(facts, it);
            case SharePermissionRequested it -> requested(facts, it);
            case ConsentEvent.ShareDecisionMade it ->
                switch (it.decision()) {
                    case GRANTED ->
                        who(facts, it.participant(), "gaf toestemming om te delen.", "gave permission to share.");
                    case DENIED ->
                        who(
                                facts,
                                it.participant(),
                                "gaf geen toestemming om te delen.",
                                "denied permission to share.");
                };
            case ConsentEvent.SharePermissionRevoked it ->
                who(
                        facts,
                        it.participant(),
                        "trok de toestemming om te delen in.",
                        "took the permission to share back.");
            case ConsentEvent.SharePermissionGranted it ->
                say("De toestemming om te delen geldt.", "The permission to share is in force.");
            case ConsentEvent.SharePermissionEnded it ->
                say(
                        "De toestemming om te delen geldt niet meer ("
                                + it.cause().dutch() + ").",
                        "The permission to share is no longer in force ("
                                + it.cause().english() + ").");
            case ConsentEvent.SharePermissionDenied it -> {
                Sentence by = Names.of(facts, it.by());
                yield say(
                        "Er komt geen toestemming om te delen: " + by.dutch() + " gaf die niet.",
                        "There will be no permission to share: " + by.english() + " denied it.");
            }
            case ConsentEvent.PersonDescribed it ->
                say("Gegevens van een persoon zijn vastgelegd.", "Details of a person were taken down.");
            case ConsentEvent.RefusalContested it ->
                who(facts, it.by(), "is het niet eens met de weigering.", "contests the refusal.");
            case ConsentEvent.RefusalReviewed it ->
                say(
                        "De weigering is herbeoordeeld: " + it.outcome().dutch() + ".",
                        "The refusal was reviewed: " + it.outcome().english() + ".");
            case ConsentEvent.AlternativeAccepted it ->
                it.accepted()
                        ? who(facts, it.by(), "vindt het alternatief goed.", "accepts the alternative.")
                        : who(facts, it.by(), "vindt het alternatief niet goed.", "does not accept the alternative.");
            case ConsentEvent.AlternativeDisputed it ->
                who(facts, it.by(), "vindt dat het verslag niet klopt.", "says that the report is not right.");
            case ConsentEvent.AlternativeDisputeSettled it ->
                say(
                        "De betwisting van het verslag is afgedaan: " + it.how().dutch() + ".",
                        "The dispute about the report was settled: " + it.how().english() + ".");
            case ConsentEvent.FactCorrected it -> corrected(it.replaced());
            case ConsentEvent.FactDisputed it ->
                who(facts, it.by(), "betwist wat was vastgelegd.", "disputes what was taken down.");
            case ConsentEvent.KeepDecided it ->
                who(
                        facts,
                        it.by(),
                        "besloot over wat al was opgenomen: " + it.choice().dutch() + ".",
                        "decided what becomes of what had been recorded: "
                                + it.choice().english() + ".");
            case ConsentEvent.SafetyMarkPlaced it ->
                say(
                        "Om de veiligheid is een deel van het dossierspoor afgeschermd.",
                        "For safety a part of the trail was hidden from somebody.");
            case ConsentEvent.SafetyMarkLifted it -> say("Een afscherming is opgeheven.", "A safety mark was lifted.");
            case ConsentEvent.ConversationTransferred it ->
                say(
                        "Het gesprek is overgedragen aan organisatie " + it.to() + ".",
                        "The conversation was transferred to organisation " + it.to() + ".");
            case ConsentEvent.ConversationReceived it ->
                say(
                        "Het gesprek is overgenomen van organisatie " + it.from() + ".",
                        "The conversation was taken over from organisation " + it.from() + ".");
            case ConsentEvent.SharePermissionNeedChanged it ->
                say("Wie over het delen beslist, is veranderd.", "Whose permission the share takes has changed.");
            case ConsentEvent.PersonalValuesDestroyed it ->
                say(
                        "De bewaartermijn is verstreken: persoonsgegevens van dit gesprek zijn vernietigd.",
                        "The retention term ran out: personal values of this conversation were destroyed.");
            case ConsentEvent.CustodyRecorded it -> say("Gezag is vastgelegd.", "Custody was taken down.");
            case ConsentEvent.CapacityRecorded it ->
                say(
                        "Vastgelegd is of iemand hier zelf over kan oordelen.",
                        "It was taken down whether somebody can judge this themselves.");
        };
    }

    private static Sentence recording(Facts facts, RecordingEvent event) {
        return switch (event) {
            case RecordingRegistered it -> registered(facts, it);
            case RecordingEvent.RecordingMatched it ->
                say("De opname is aan dit gesprek gekoppeld.", "The recording was matched to this conversation.");
            case RecordingStatusChanged it -> status(it);
            case RecordingEvent.FingerprintTaken it ->
                say("De vingerafdruk van de opname is vastgelegd.", "The recording's fingerprint was taken down.");
            case RecordingEvent.ContentStored it ->
                say(
                        "De inhoud van de opname is versleuteld opgeslagen.",
                        "The recording's content was stored encrypted.");
            case RecordingEvent.CopyRequested it ->
                who(facts, it.requestedBy(), "vroeg om een kopie van de opname.", "asked for a copy of the recording.");
            case RecordingEvent.CopyDelivered it -> {
                Sentence to = Names.of(facts, it.to());
                yield say(
                        "Een kopie is overhandigd aan " + to.dutch() + ".",
                        "A copy was handed over to " + to.english() + ".");
            }
            case RecordingEvent.CopyImpossible it ->
                say(
                        "Een kopie kan niet worden gegeven (" + it.reason().dutch() + ").",
                        "A copy can't be given (" + it.reason().english() + ").");
            case RecordingEvent.CopyVerified it ->
                say(
                        "Een bestand is vergeleken met de opname: "
                                + it.outcome().dutch() + ".",
                        "A file was compared with the recording: "
                                + it.outcome().english() + ".");
            case RecordingEvent.EditDisclosed it ->
                say(
                        "Een bewerking van de opname is gemeld (" + it.what().dutch() + ").",
                        "An edit of the recording was disclosed (" + it.what().english() + ").");
            case RecordingShared it -> shared(facts, it);
            case RecordingEvent.PublicationFound it ->
                say(
                        "De opname is openbaar gevonden op een platform.",
                        "The recording was found published on a platform.");
            case RecordingEvent.VerificationExplained it ->
                say("Een verschil met de opname is toegelicht.", "A difference from the recording was explained.");
            case RecordingEvent.RecipientNotified it ->
                say(
                        "De ontvanger van een deling is ingelicht ("
                                + it.means().dutch() + ").",
                        "The recipient of a share was told (" + it.means().english() + ").");
            case RecordingEvent.TakeDownReported it ->
                say(
                        "Openbaar gemaakte opname: " + it.status().dutch() + ".",
                        "Published recording: " + it.status().english() + ".");
            case RecordingEvent.HoldPlaced it ->
                say(
                        "De vernietiging van de opname is opgeschort ("
                                + it.ground().dutch() + ")"
                                + (it.office() == null
                                        ? ""
                                        : ", door de " + it.office().dutch()) + ".",
                        "Destruction of the recording was put on hold ("
                                + it.ground().english() + ")"
                                + (it.office() == null
                                        ? ""
                                        : ", by the " + it.office().english()) + ".");
            case RecordingEvent.HoldLifted it ->
                say("Een opschorting van vernietiging is opgeheven.", "A hold on destruction was lifted.");
            case RecordingEvent.RecordingDestroyed it ->
                say(
                        "De opname is vernietigd (" + it.cause().dutch() + ").",
                        "The recording was destroyed (" + it.cause().english() + ").");
            case RecordingEvent.DestructionWaits it -> {
                String dutch = it.waitsFor().stream()
                        .map(w -> w.what().dutch())
                        .distinct()
                        .collect(joining(", "));
                String english = it.waitsFor().stream()
                        .map(w -> w.what().english())
                        .distinct()
                        .collect(joining(", "));
                yield say(
                        "De bewaartermijn is verstreken; vernietiging wacht op: " + dutch + ".",
                        "The retention term ran out; destruction waits for: " + english + ".");
            }
            case RecordingEvent.FactCorrected it -> corrected(it.replaced());
            case RecordingEvent.FactDisputed it ->
                who(facts, it.by(), "betwist wat was vastgelegd.", "disputes what was taken down.");
            case RecordingEvent.PersonalValuesDestroyed it ->
                say(
                        "De bewaartermijn is verstreken: persoonsgegevens bij de opnames zijn vernietigd.",
                        "The retention term ran out: personal values with the recordings were destroyed.");
            case RecordingEvent.ActRefused it -> refused(it);
        };
    }

    /** A kind of act or a reason that this version does not know is told by its code. */
    private static Sentence refused(RecordingEvent.ActRefused it) {
        Optional<RefusedAct> act = RefusedAct.ofTerm(it.act());
        Optional<RefusedBecause> reason = RefusedBecause.ofTerm(it.reason());
        return say(
                "De dienst weigerde dit te doen: " + act.map(RefusedAct::dutch).orElse(it.act()) + ", want "
                        + reason.map(RefusedBecause::dutch).orElse(it.reason()) + ".",
                "The suite refused to do this: " + act.map(RefusedAct::english).orElse(it.act()) + ", because "
                        + reason.map(RefusedBecause::english).orElse(it.reason()) + ".");
    }

    private static Sentence planned(ConversationPlanned it) {
        @Nullable ConversationChannel channel = it.channel();
        String dutch = "Een gesprek" + (channel == null ? "" : " (" + channel.dutch() + ")");
        String english = "A conversation" + (channel == null ? "" : " (" + channel.english() + ")");
        if (!it.planned()) {
            return say(
                    dutch + " is achteraf vastgelegd, zonder planning.",
                    english + " was taken down afterwards, without a plan.");
        }
        @Nullable Instant start = it.plannedStart();
        return start == null
                ? say(dutch + " is gepland.", english + " was planned.")
                : say(
                        dutch + " is gepland op " + DUTCH_TIME.format(start.atZone(Calendar.ZONE)) + ".",
                        english + " was planned for " + ENGLISH_TIME.format(start.atZone(Calendar.ZONE)) + ".");
    }

    private static Sentence joined(Facts facts, ParticipantJoined it) {
        Sentence joined = it.when() == null
                ? who(facts, it.participant(), "doet mee", "takes part")
                : who(
                        facts,
                        it.participant(),
                        "kwam erbij (" + it.when().dutch() + ")",
                        "joined (" + it.when().english() + ")");
        if (it.represents() == null) {
            return say(joined.dutch() + ".", joined.english() + ".");
        }
        Sentence whom = Names.of(facts, it.represents());
        return say(
                joined.dutch() + ", namens " + whom.dutch() + ".", joined.english() + ", for " + whom.english() + ".");
    }

    private static Sentence announced(Facts facts, RecordingAnnounced it) {
        if (it.by().equals(it.recorder())) {
            return who(
                    facts,
                    it.by(),
                    "kondigde aan op te nemen (" + it.medium().dutch() + ").",
                    "announced a recording (" + it.medium().english() + ").");
        }
        Sentence recorder = Names.of(facts, it.recorder());
        return who(
                facts,
                it.by(),
                "kondigde aan dat " + recorder.dutch() + " opneemt ("
                        + it.medium().dutch() + ").",
                "announced that " + recorder.english() + " records ("
                        + it.medium().english() + ").");
    }

    private static Sentence response(Facts facts, ResponseGiven it) {
        String dutch = it.answer().dutch();
        String english = it.answer().english();
        if (it.ground() != null) {
            dutch += " (grond: " + it.ground().dutch() + ")";
            english += " (ground: " + it.ground().english() + ")";
        }
        if (it.platformEvidence()) {
            dutch += ", met een klik in het vergaderprogramma als bewijs";
            english += ", with a click in the meeting platform as evidence";
        }
        return who(facts, it.participant(), dutch + ".", english + ".");
    }

    private static Sentence alternative(AlternativeOffered it) {
        if (it.kind() == AlternativeKind.NONE_POSSIBLE) {
            return say(
                    "Een andere manier is overwogen, maar was niet mogelijk.",
                    "Another way was considered; none was possible.");
        }
        String dutch = "Een andere manier is aangeboden: " + it.kind().dutch();
        String english = "Another way was offered: " + it.kind().english();
        if (it.promisedBy() != null) {
            Sentence day = Calendar.lastDay(Calendar.endOfDay(it.promisedBy()));
            dutch += ", uiterlijk " + day.dutch();
            english += ", by " + day.english();
        }
        return say(dutch + ".", english + ".");
    }

    private static Sentence arrangement(ArrangementMade it) {
        List<Sentence> subjects = new ArrayList<>();
        if (it.purpose() != null) {
            subjects.add(say("doel", "purpose"));
        }
        if (it.listeners() != null) {
            subjects.add(say("wie mag luisteren", "who may listen"));
        }
        if (it.copies() != null) {
            subjects.add(say("kopieën", "copies"));
        }
        if (it.sharing() != null) {
            subjects.add(say("delen", "sharing"));
        }
        if (it.keeping() != null) {
            subjects.add(say("bewaren", "keeping"));
        }
        if (it.promiseNotToShare()) {
            subjects.add(say("de belofte om niet te delen", "the promise not to share"));
        }
        Sentence all = Names.list(subjects);
        return subjects.isEmpty()
                ? say(
                        "Afspraken zijn vastgelegd (versie " + it.arrangementVersion() + ").",
                        "Arrangements were taken down (version " + it.arrangementVersion() + ").")
                : say(
                        "Afspraken zijn vastgelegd (versie " + it.arrangementVersion() + ") over " + all.dutch() + ".",
                        "Arrangements were taken down (version " + it.arrangementVersion() + ") about " + all.english()
                                + ".");
    }

    private static Sentence clearance(Facts facts, ClearanceChanged it) {
        Sentence recorder = Names.of(facts, it.recorder());
        String dutch = "Vastgesteld: de opname door " + recorder.dutch() + " "
                + it.outcome().dutch();
        String english = "Decided on the recording by " + recorder.english() + ": "
                + it.outcome().english();
        if (!it.missing().isEmpty()) {
            Sentence missing = Names.list(it.missing().stream()
                    .map(one -> {
                        Sentence name = Names.of(facts, one.participant());
                        return say(
                                name.dutch() + " (" + one.reason().dutch() + ")",
                                name.english() + " (" + one.reason().english() + ")");
                    })
                    .toList());
            dutch += "; ontbreekt: " + missing.dutch();
            english += "; missing: " + missing.english();
        }
        return say(dutch + ".", english + ".");
    }

    private static Sentence requested(Facts facts, SharePermissionRequested it) {
        Sentence needed =
                Names.list(it.needed().stream().map(one -> Names.of(facts, one)).toList());
        return who(
                facts,
                it.requestedBy(),
                "vroeg toestemming om te delen ("
                        + labels(it.material(), it.scope(), it.purpose()).dutch() + "); die is nodig van "
                        + needed.dutch() + ".",
                "asked permission to share ("
                        + labels(it.material(), it.scope(), it.purpose()).english() + "); needed from "
                        + needed.english() + ".");
    }

    private static Sentence registered(Facts facts, RecordingRegistered it) {
        Sentence labels = labels(it.medium());
        if (it.undisclosed()) {
            return say(
                    "Een opname kwam aan het licht die niet was aangekondigd (" + labels.dutch() + ").",
                    "A recording came to light that had not been announced (" + labels.english() + ").");
        }
        Sentence recorder = Names.of(facts, it.recorder());
        return say(
                "Een opname is geregistreerd, gemaakt door " + recorder.dutch() + " (" + labels.dutch()
                        + "); wie haar bewaart: " + it.keeper().dutch() + ".",
                "A recording was registered, made by " + recorder.english() + " (" + labels.english() + "); kept by: "
                        + it.keeper().english() + ".");
    }

    private static Sentence status(RecordingStatusChanged it) {
        Sentence reason = it.reason() == null
                ? say("", "")
                : say(" (" + it.reason().dutch() + ")", " (" + it.reason().english() + ")");
        return switch (it.status()) {
            case STARTED -> say("De opname begon.", "The recording began.");
            case PAUSED ->
                say(
                        "De opname is onderbroken" + reason.dutch() + ".",
                        "The recording was paused" + reason.english() + ".");
            case RESUMED -> say("De opname is hervat.", "The recording was resumed.");
            case ENDED -> say("De opname is afgerond.", "The recording ended.");
        };
    }

    private static Sentence shared(Facts facts, RecordingShared it) {
        Sentence labels = it.procedural() == null
                ? labels(it.material(), it.scope(), it.purpose())
                : labels(it.material(), it.scope(), it.procedural());
        return who(facts, it.sharedBy(), "deelde (" + labels.dutch() + ").", "shared (" + labels.english() + ").");
    }

    private static Sentence labels(Term... terms) {
        List<String> dutch = new ArrayList<>();
        List<String> english = new ArrayList<>();
        for (Term term : terms) {
            dutch.add(term.dutch());
            english.add(term.english());
        }
        return say(String.join(", ", dutch), String.join(", ", english));
    }

    private static Sentence who(Facts facts, @Nullable String participant, String dutch, String english) {
        Sentence name = Names.of(facts, participant);
        return say(Names.capital(name.dutch()) + " " + dutch, Names.capital(name.english()) + " " + english);
    }

    private static Sentence say(String dutch, String english) {
        return new Sentence(dutch, english);
    }
}
