package nl.gespreksopname.policy.trail.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.gespreksopname.contracts.consent.ConsentEvent.KeepDecided;
import nl.gespreksopname.contracts.consent.ConsentEvent.RefusalContested;
import nl.gespreksopname.contracts.consent.ConsentEvent.ResponseGiven;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyVerified;
import nl.gespreksopname.contracts.recording.RecordingEvent.DestructionWaits;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecipientNotified;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingShared;
import nl.gespreksopname.contracts.recording.RecordingEvent.VerificationExplained;
import nl.gespreksopname.contracts.vocabulary.Answer;
import nl.gespreksopname.contracts.vocabulary.VerificationOutcome;
import nl.gespreksopname.policy.facts.domain.Fact;
import nl.gespreksopname.policy.facts.domain.Facts;
import nl.gespreksopname.policy.facts.domain.Permission;
import nl.gespreksopname.policy.facts.domain.Recording;
import nl.gespreksopname.policy.rules.domain.Calendar;
import nl.gespreksopname.policy.rules.domain.Digests;
import nl.gespreksopname.policy.rules.domain.Names;
import nl.gespreksopname.policy.rules.domain.Refusals;
import nl.gespreksopname.policy.rules.domain.Sentence;
import nl.gespreksopname.policy.rules.domain.Subject;
import nl.gespreksopname.policy.rules.domain.SubjectKind;

/**
 * Something that a conversation waits for: the next step of somebody, which no rule's term runs for.
 *
 * @param kind what kind of thing
 * @param subject about what
 * @param since since when
 * @param text what is awaited, in a sentence
 */
public record Awaited(AwaitedKind kind, Subject subject, Instant since, Sentence text) {

    /** All that a conversation waits for, what waits longest first. */
    static List<Awaited> in(Facts facts) {
        List<Awaited> awaited = new ArrayList<>();
        keepDecisions(facts, awaited);
        explanations(facts, awaited);
        notices(facts, awaited);
        destructions(facts, awaited);
        reviews(facts, awaited);
        awaited.sort(Comparator.comparing(Awaited::since)
                .thenComparing(Awaited::kind)
                .thenComparing(one -> one.subject().id()));
        return awaited;
    }

    private static void keepDecisions(Facts facts, List<Awaited> awaited) {
        for (Fact<ResponseGiven> response : facts.of(ResponseGiven.class)) {
            String withdrawal = response.what().response();
            boolean withdrew = response.what().answer() == Answer.WITHDRAWN
                    && tookPart(facts, response.what().participant())
                    && facts.recordings().stream().anyMatch(recording -> isUndecided(recording, response));
            boolean decided = facts.of(KeepDecided.class).stream()
                    .anyMatch(fact -> fact.what().withdrawal().equals(withdrawal));
            if (withdrew && !decided) {
                Sentence who = Names.of(facts, response.what().participant());
                awaited.add(new Awaited(
                        AwaitedKind.KEEP_DECISION,
                        new Subject(SubjectKind.WITHDRAWAL, withdrawal),
                        response.moment().reckoned(),
                        new Sentence(
                                Names.capital(who.dutch())
                                        + " trok de instemming in; besluit of wat al was opgenomen wordt bewaard of"
                                        + " vernietigd.",
                                Names.capital(who.english())
                                        + " took the agreement back; decide whether what had been recorded is kept or"
                                        + " destroyed.")));
            }
        }
    }

    /** Who never took part was neither recorded nor asked for agreement. */
    private static boolean tookPart(Facts facts, String participant) {
        return facts.participants().stream().anyMatch(one -> one.id().equals(participant) && one.takesPart());
    }

    private static boolean isUndecided(Recording recording, Fact<ResponseGiven> withdrawal) {
        return recording.announcement() != null
                && recording
                        .announcement()
                        .what()
                        .announcement()
                        .equals(withdrawal.what().announcement())
                && recording.hasBegunBy(withdrawal.moment().reckoned())
                && recording.destroyed() == null;
    }

    private static void explanations(Facts facts, List<Awaited> awaited) {
        for (Fact<CopyVerified> verified : facts.of(CopyVerified.class)) {
            String verification = verified.what().verification();
            boolean explained = facts.of(VerificationExplained.class).stream()
                            .anyMatch(fact -> fact.what().verification().equals(verification))
                    || facts.recording(verified.what().recording())
                            .flatMap(recording ->
                                    Digests.edit(recording, verified.what().digest()))
                            .isPresent();
            if (verified.what().outcome() == VerificationOutcome.DIFFERENT && !explained) {
                awaited.add(new Awaited(
                        AwaitedKind.EXPLANATION,
                        new Subject(SubjectKind.VERIFICATION, verification),
                        verified.moment().reckoned(),
                        new Sentence(
                                "Een bestand wijkt af van de opname; leg uit waarom, of meld de bewerking.",
                                "A file differs from the recording; explain why, or disclose the edit.")));
            }
        }
    }

    private static void notices(Facts facts, List<Awaited> awaited) {
        for (Fact<RecordingShared> share : facts.of(RecordingShared.class)) {
            boolean told = facts.of(RecipientNotified.class).stream()
                    .anyMatch(fact -> fact.what().share().equals(share.what().share()));
            if (told || share.what().procedural() != null) {
                continue;
            }
            facts.permissions().stream()
                    .filter(permission -> isOf(permission, share.what()))
                    .flatMap(permission -> permission.revocations().stream())
                    .map(revocation -> revocation.moment().reckoned())
                    .filter(revokedAt -> revokedAt.isAfter(share.moment().reckoned()))
                    .min(Comparator.naturalOrder())
                    .ifPresent(revokedAt -> awaited.add(new Awaited(
                            AwaitedKind.RECIPIENT_NOTICE,
                            new Subject(SubjectKind.SHARE, share.what().share()),
                            revokedAt,
                            new Sentence(
                                    "De toestemming is ingetrokken nadat is gedeeld; laat de ontvanger dat weten.",
                                    "The permission was taken back after the share; let the recipient know."))));
        }
    }

    private static boolean isOf(Permission permission, RecordingShared share) {
        var requested = permission.requested().what();
        return permission.granted() != null
                && requested.recording().equals(share.recording())
                && requested.recipientKey().equals(share.recipientKey());
    }

    private static void destructions(Facts facts, List<Awaited> awaited) {
        Map<String, DestructionWaits> newest = new LinkedHashMap<>();
        facts.of(DestructionWaits.class).forEach(fact -> newest.put(fact.what().recording(), fact.what()));
        newest.forEach((recording, waits) -> {
            boolean destroyed = facts.recording(recording)
                    .map(known -> known.destroyed() != null)
                    .orElse(false);
            if (!destroyed) {
                Sentence due = Calendar.day(waits.due());
                Sentence what = Names.list(waits.waitsFor().stream()
                        .map(one -> new Sentence(one.what().dutch(), one.what().english()))
                        .distinct()
                        .toList());
                awaited.add(new Awaited(
                        AwaitedKind.DESTRUCTION,
                        new Subject(SubjectKind.RECORDING, recording),
                        waits.due(),
                        new Sentence(
                                "De bewaartermijn liep af op " + due.dutch() + "; vernietigen wacht op: " + what.dutch()
                                        + ".",
                                "The retention term ran out on " + due.english() + "; destruction waits for: "
                                        + what.english() + ".")));
            }
        });
    }

    private static void reviews(Facts facts, List<Awaited> awaited) {
        for (Fact<ResponseGiven> refusal : Refusals.refusals(facts)) {
            String id = refusal.what().response();
            boolean reviewed = Refusals.reviews(facts, refusal).stream()
                    .anyMatch(review -> !Refusals.isByTheRefuser(review, refusal));
            if (!reviewed && Refusals.lifted(facts, refusal) == null) {
                facts.of(RefusalContested.class).stream()
                        .filter(contested -> contested.what().refusal().equals(id))
                        .map(contested -> contested.moment().reckoned())
                        .min(Comparator.naturalOrder())
                        .ifPresent(contestedAt -> awaited.add(new Awaited(
                                AwaitedKind.REVIEW,
                                new Subject(SubjectKind.REFUSAL, id),
                                contestedAt,
                                new Sentence(
                                        "Iemand is het niet eens met de weigering; laat een ander haar beoordelen.",
                                        "Somebody contests the refusal; have another review it."))));
            }
        }
    }
}
