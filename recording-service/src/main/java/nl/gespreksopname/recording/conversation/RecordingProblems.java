package nl.gespreksopname.recording.conversation;

import java.util.List;
import java.util.Map;
import nl.gespreksopname.contracts.recording.RecordingEvent.Waiting;
import nl.gespreksopname.conventions.problem.Problem;
import nl.gespreksopname.conventions.problem.ProblemType;
import nl.gespreksopname.conventions.problem.Text;
import nl.gespreksopname.recording.conversation.domain.ActRefusal;
import nl.gespreksopname.recording.conversation.domain.Refusal;

/** The problems of this service, beside those that every service has. */
public final class RecordingProblems {

    /** Knowledge of clearance and permissions is too old to act on. */
    public static final ProblemType CLEARANCE_NOT_FRESH = new ProblemType(
            "clearance-not-fresh",
            503,
            new Text("Stand van instemming en toestemming niet actueel", "Clearance and permissions not up to date"));
    /** Stored content is never replaced. */
    public static final ProblemType OTHER_CONTENT_STORED = new ProblemType(
            "other-content-stored", 409, new Text("Er is al ander materiaal opgeslagen", "Other content is stored"));

    /** What this service did or decided is not corrected. */
    public static final ProblemType FACT_NOT_CORRECTABLE = new ProblemType(
            "fact-not-correctable", 409, new Text("Dit feit is niet te corrigeren", "This fact can't be corrected"));

    private static final int RETRY_AFTER_SECONDS = 2;

    private RecordingProblems() {}

    /** The problem of an act that the rules forbid. */
    public static Problem forbidden(ActRefusal reason) {
        return type(reason)
                .problem(new Text(reason.dutch(), reason.english())
                        .and(new Text(
                                "De weigering is vastgelegd; gebruik voor een nieuwe poging een nieuwe Idempotency-Key.",
                                "The refusal was taken down; use a new Idempotency-Key for a new attempt.")));
    }

    /** The problem of a destruction that something is in the way of. */
    public static Problem forbidden(ActRefusal reason, List<Waiting> waitsFor) {
        return waitsFor.isEmpty()
                ? forbidden(reason)
                : forbidden(reason)
                        .withMember(
                                "waitsFor",
                                waitsFor.stream()
                                        .map(waiting ->
                                                Map.of("what", waiting.what().term(), "id", waiting.id()))
                                        .toList());
    }

    /** The kind of problem of an act that the rules forbid. */
    public static ProblemType type(ActRefusal reason) {
        int status = switch (reason) {
            case NOT_ANNOUNCED,
                    ANNOUNCEMENT_NOT_KNOWN,
                    ANNOUNCEMENT_BY_ANOTHER_SIDE,
                    CLEARANCE_BLOCKED,
                    CONTENT_NOT_STORED,
                    RECORDING_DESTROYED,
                    KEEP_DECISION_AWAITED,
                    DESTRUCTION_DECIDED,
                    DESTRUCTION_HELD,
                    DESTRUCTION_AWAITS_COPY -> 409;
            case HOLD_PLACED_IN_OFFICE,
                    NOT_A_PARTICIPANT,
                    RECORDER_NOT_A_PARTICIPANT,
                    SHARER_NOT_A_PARTICIPANT,
                    NOT_THE_REQUESTER,
                    PERMISSION_MISSING,
                    PERMISSION_NOT_GRANTED,
                    PERMISSION_ENDED,
                    PERMISSION_EXPIRED,
                    PERMISSION_FOR_ANOTHER_RECORDING,
                    PERMISSION_FOR_ANOTHER_SIDE,
                    PERMISSION_FOR_ANOTHER_RECIPIENT,
                    PERMISSION_FOR_ANOTHER_PURPOSE,
                    PERMISSION_FOR_OTHER_MATERIAL,
                    PERMISSION_TOO_NARROW -> 403;
        };
        return new ProblemType(reason.term(), status, new Text("Handeling geweigerd", "Act refused"));
    }

    /** The problem of a refusal. */
    public static Problem of(Refusal refusal) {
        return switch (refusal) {
            case Refusal.Forbidden(ActRefusal reason) -> forbidden(reason);
            case Refusal.NotFresh() ->
                CLEARANCE_NOT_FRESH
                        .problem(
                                "Of dit mag, is nu niet met zekerheid te zeggen: de laatste stand van instemming en toestemming is hier nog niet. Er is niets gedaan of vastgelegd. Probeer het over enkele seconden opnieuw, met dezelfde Idempotency-Key. Is het al buiten de suite gebeurd, meld het dan met basis 'report': een melding wordt nooit geweigerd.",
                                "Whether this is allowed can't be said for certain now: the latest state of agreement and permission is not here yet. Nothing was done or taken down. Try again in some seconds, with the same Idempotency-Key. If it has happened outside the suite already, report it with basis 'report': a report is never refused.")
                        .withHeader("Retry-After", Integer.toString(RETRY_AFTER_SECONDS));
            case Refusal.OtherContentStored() ->
                OTHER_CONTENT_STORED.problem(
                        "Bij deze opname is al een ander bestand opgeslagen; een origineel wordt nooit vervangen. Registreer een nieuwe opname, of meld een bewerking.",
                        "Another file is stored with this recording; an original is never replaced. Register another recording, or disclose an edit.");
            case Refusal.AlreadyDestroyed() ->
                type(ActRefusal.RECORDING_DESTROYED)
                        .problem(
                                new Text(
                                        "Deze opname is vernietigd; er wordt geen bestand meer bij opgeslagen. Registreer een nieuwe opname als er toch nog een bestand is.",
                                        "This recording was destroyed; no file is stored with it any more. Register another recording if there is a file after all."));
            case Refusal.NotCorrectable() ->
                FACT_NOT_CORRECTABLE.problem(
                        "Corrigeren kan alleen wat gemeld is, met een feit van dezelfde soort. Wat de suite zelf deed of besloot volgt vanzelf uit de gemelde feiten; een opschorting wordt opgeheven.",
                        "Only what was reported can be corrected, by a fact of the same kind. What the suite did or decided follows from the reported facts by itself; a hold is lifted.");
            case Refusal.Unknown(Refusal.Thing thing) -> Problem.notFound(name(thing));
        };
    }

    private static Text name(Refusal.Thing thing) {
        return switch (thing) {
            case CONVERSATION -> new Text("Dit gesprek", "This conversation");
            case RECORDING -> new Text("Deze opname", "This recording");
            case COPY_REQUEST -> new Text("Dit verzoek om een kopie", "This request for a copy");
            case DELIVERY -> new Text("Deze overhandiging", "This delivery");
            case SHARE -> new Text("Deze deling", "This share");
            case CONTENT -> new Text("Het bestand van deze opname", "The file of this recording");
            case VERIFICATION -> new Text("Deze vergelijking", "This verification");
            case PUBLICATION -> new Text("Deze openbaarmaking", "This publication");
            case HOLD -> new Text("Deze opschorting", "This hold");
            case FACT -> new Text("Dit feit van deze opname", "This fact of this recording");
        };
    }
}
