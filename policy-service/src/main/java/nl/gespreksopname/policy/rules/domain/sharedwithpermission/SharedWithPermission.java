package nl.gespreksopname.policy.rules.domain.sharedwithpermission;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import nl.gespreksopname.contracts.consent.ConsentEvent.SharePermissionRequested;
import nl.gespreksopname.contracts.recording.RecordingEvent;
import nl.gespreksopname.contracts.recording.RecordingEvent.PublicationFound;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecipientNotified;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingShared;
import nl.gespreksopname.contracts.recording.RecordingEvent.TakeDownReported;
import nl.gespreksopname.contracts.vocabulary.Material;
import nl.gespreksopname.contracts.vocabulary.ReportOrAct;
import nl.gespreksopname.contracts.vocabulary.RuleId;
import nl.gespreksopname.contracts.vocabulary.RuleSource;
import nl.gespreksopname.contracts.vocabulary.Scope;
import nl.gespreksopname.contracts.vocabulary.SharePurpose;
import nl.gespreksopname.policy.facts.domain.Fact;
import nl.gespreksopname.policy.facts.domain.Facts;
import nl.gespreksopname.policy.facts.domain.Permission;
import nl.gespreksopname.policy.facts.domain.Source;
import nl.gespreksopname.policy.policy.domain.Duty;
import nl.gespreksopname.policy.rules.domain.Calendar;
import nl.gespreksopname.policy.rules.domain.Finding;
import nl.gespreksopname.policy.rules.domain.Finding.Matter;
import nl.gespreksopname.policy.rules.domain.Names;
import nl.gespreksopname.policy.rules.domain.Rule;
import nl.gespreksopname.policy.rules.domain.RuleParameter;
import nl.gespreksopname.policy.rules.domain.RuleText;
import nl.gespreksopname.policy.rules.domain.RuleVersion;
import nl.gespreksopname.policy.rules.domain.Sentence;
import nl.gespreksopname.policy.rules.domain.Standard;
import nl.gespreksopname.policy.rules.domain.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * A recording is for those who were there. Whoever lets another hear it asks the other side first: for this person, this
 * purpose, this material and this far. To publish it is something else again, for each platform anew, and no other permission
 * implies it. Permission can be taken back; what was shared before stays as it was.
 *
 * <p>Whoever needs a recording in a procedure (a court, a complaint, their own lawyer) may use it there.
 */
public final class SharedWithPermission implements Rule {

    /** An act of the suite that a revocation overtook by no more than this crossed it. */
    private static final Duration CROSSING = Duration.ofSeconds(5);

    private static final RuleText TEXT = new RuleText(
            "Wie een opname deelt heeft op dat moment toestemming van de andere kant voor deze ontvanger, dit doel en deze manier. Voor rechter, klacht, ombudsman, advocaat, politie of vertrouwenspersoon is geen toestemming nodig.",
            "Whoever shares a recording has the other side's permission at that moment for this recipient, purpose and manner. None is needed for a court, a complaint, an ombudsman, a lawyer, the police or a confidential adviser.",
            "De opname is voor wie erbij was. Moet iemand anders hem horen? Vraag dan eerst of dat mag. Online zetten vraag je apart. Heb je een klacht? Dan mag je de opname daarbij gebruiken.");

    private static final List<RuleVersion> VERSIONS = List.of(RuleVersion.first(SharedWithPermission::judge));

    @Override
    public RuleId id() {
        return RuleId.SHARED_WITH_PERMISSION;
    }

    @Override
    public Duty duty() {
        return Duty.WHO_SHARES;
    }

    @Override
    public RuleSource source() {
        return RuleSource.OMBUDSMAN;
    }

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public List<RuleParameter> parameters() {
        return List.of();
    }

    @Override
    public Set<Class<?>> evidence() {
        return Set.of(
                RecordingEvent.RecordingShared.class,
                RecordingEvent.PublicationFound.class,
                RecordingEvent.TakeDownReported.class,
                RecordingEvent.RecipientNotified.class,
                ConsentEvent.SharePermissionRequested.class,
                ConsentEvent.ShareDecisionMade.class,
                ConsentEvent.SharePermissionGranted.class,
                ConsentEvent.SharePermissionRevoked.class);
    }

    @Override
    public List<RuleVersion> versions() {
        return VERSIONS;
    }

    private static List<Finding> judge(Facts facts, Standard standard, Instant asOf) {
        List<Finding> findings = new ArrayList<>();
        for (Fact<RecordingShared> fact : facts.of(RecordingShared.class)) {
            RecordingShared share = fact.what();
            Matter matter = Matter.of(SubjectKind.SHARE, share.share(), share.side(), fact);
            if (share.procedural() != null) {
                findings.add(matter.notApplicable(
                        "De opname is gebruikt in een procedure ("
                                + share.procedural().dutch() + "); daarvoor is geen toestemming nodig.",
                        "The recording was used in a procedure ("
                                + share.procedural().english() + "); that needs no permission."));
            } else {
                findings.add(judge(
                        facts,
                        matter,
                        new Act(
                                share.share(),
                                share.recording(),
                                share.permission(),
                                share.material(),
                                share.recipientKey(),
                                share.purpose(),
                                share.scope(),
                                share.basis(),
                                fact.source())));
            }
        }
        for (Fact<PublicationFound> fact : facts.of(PublicationFound.class)) {
            PublicationFound found = fact.what();
            Finding finding = judge(
                    facts,
                    Matter.of(SubjectKind.PUBLICATION, found.publication(), found.side(), fact),
                    new Act(
                            found.publication(),
                            found.recording(),
                            found.permission(),
                            found.material(),
                            found.platformKey(),
                            null,
                            Scope.PUBLISH,
                            found.basis(),
                            fact.source()));
            findings.add(takenDown(facts, found, finding));
        }
        if (findings.isEmpty()) {
            findings.add(Matter.conversation(facts).notApplicable("Er is niets gedeeld.", "Nothing was shared."));
        }
        return findings;
    }

    /** That it was taken off its platform does not undo that it stood there. */
    private static Finding takenDown(Facts facts, PublicationFound found, Finding finding) {
        Finding noted = finding;
        for (Fact<TakeDownReported> report : facts.of(TakeDownReported.class)) {
            if (report.what().publication().equals(found.publication())) {
                Sentence day = Calendar.day(report.moment().reckoned());
                noted = noted.remarking(
                                "Op " + day.dutch() + ": "
                                        + report.what().status().dutch() + ".",
                                "On " + day.english() + ": "
                                        + report.what().status().english() + ".")
                        .resting(List.of(report));
            }
        }
        return noted;
    }

    private static Finding judge(Facts facts, Matter matter, Act act) {
        // What the suite itself did, it did when it was taken down, whatever the caller says of the time.
        Instant at = act.basis() == ReportOrAct.ACT ? act.source().loggedAt() : matter.at();
        List<Permission> permissions = facts.permissions().stream()
                .filter(permission -> permission.requested().what().recording().equals(act.recording()))
                .toList();
        for (Permission permission : permissions) {
            if (differences(permission, act).isEmpty() && permission.inForce(at) && !knewItsEnd(permission, act)) {
                return met(facts, matter, permission, act, at);
            }
        }
        for (Permission permission : permissions) {
            if (differences(permission, act).isEmpty() && crossed(permission, act, at)) {
                return rested(matter, permission)
                        .met(
                                "De toestemming werd ingetrokken terwijl het delen al werd uitgevoerd.",
                                "The permission was taken back while the share was being carried out.")
                        .remarking(
                                "Gekruist: tussen intrekken en delen zaten hoogstens 5 seconden.",
                                "Crossed: at most 5 seconds lay between the revocation and the share.");
            }
        }
        Optional<Permission> closest = permissions.stream()
                .filter(permission -> permission.granted() != null)
                .max(Comparator.<Permission>comparingInt(permission ->
                                permission.requested().what().permission().equals(act.permission()) ? 1 : 0)
                        .thenComparingInt(
                                permission -> -differences(permission, act).size()));
        return closest.map(permission -> notCovered(matter, permission, act, at))
                .orElseGet(() -> withoutPermission(matter, permissions, act));
    }

    private static Finding met(Facts facts, Matter matter, Permission permission, Act act, Instant at) {
        Sentence by = Names.list(permission.needed().stream()
                .map(participant -> Names.of(facts, participant))
                .toList());
        Finding met = rested(matter, permission)
                .met(
                        "Er was toestemming voor deze ontvanger, dit doel, dit materiaal en deze mate van delen, van "
                                + by.dutch() + ".",
                        "There was permission for this recipient, purpose, material and extent, by " + by.english()
                                + ".");
        @Nullable Instant end = permission.endedAt();
        boolean takenBack = !permission.revocations().isEmpty() && end != null && end.isAfter(at);
        if (!takenBack) {
            return met;
        }
        List<Fact<RecipientNotified>> told = facts.of(RecipientNotified.class).stream()
                .filter(notified -> notified.what().share().equals(act.id()))
                .toList();
        return told.isEmpty()
                ? met.remarking(
                                "De toestemming is daarna ingetrokken; de ontvanger moet daarvan bericht krijgen.",
                                "The permission was taken back afterwards; the recipient is to be told.")
                        .resting(permission.revocations())
                : met.remarking(
                                "De toestemming is daarna ingetrokken; de ontvanger kreeg daarvan bericht.",
                                "The permission was taken back afterwards; the recipient was told.")
                        .resting(permission.revocations())
                        .resting(told);
    }

    private static boolean crossed(Permission permission, Act act, Instant at) {
        @Nullable Instant begin = permission.grantedAt();
        @Nullable Instant end = permission.endedAt();
        return act.basis() == ReportOrAct.ACT
                && begin != null
                && end != null
                && !knewItsEnd(permission, act)
                && begin.isBefore(end)
                && !permission.revocations().isEmpty()
                && !end.isAfter(at)
                && !end.plus(CROSSING).isBefore(at);
    }

    /** Whether the suite acted on knowledge in which consent-service had ended the permission: then nothing crossed. */
    private static boolean knewItsEnd(Permission permission, Act act) {
        return act.basis() == ReportOrAct.ACT
                && permission.ended() != null
                && act.source().restedOn(permission.ended().source());
    }

    private static Finding notCovered(Matter matter, Permission permission, Act act, Instant at) {
        Matter rested = rested(matter, permission);
        List<Sentence> differences = differences(permission, act);
        if (!differences.isEmpty()) {
            Sentence what = Names.list(differences);
            return act.scope() == Scope.PUBLISH && permission.requested().what().scope() != Scope.PUBLISH
                    ? rested.breached(
                            "De opname is openbaar gemaakt; de toestemming gold voor “"
                                    + permission.requested().what().scope().dutch()
                                    + "” en houdt openbaar maken nooit in.",
                            "The recording was published; the permission was for “"
                                    + permission.requested().what().scope().english()
                                    + "” and never implies publication.")
                    : rested.breached(
                            "De toestemming gold hiervoor niet: " + what.dutch() + ".",
                            "The permission did not cover this: " + what.english() + ".");
        }
        @Nullable Instant begin = permission.grantedAt();
        if (begin != null && begin.isAfter(at)) {
            return rested.breached(
                    "Op het moment van delen was er nog geen toestemming; die kwam "
                            + Calendar.span(Duration.between(at, begin)).dutch() + " later.",
                    "At the moment of the share there was no permission yet; it came "
                            + Calendar.span(Duration.between(at, begin)).english() + " later.");
        }
        return permission.revocations().isEmpty()
                ? rested.breached(
                        "De toestemming was op het moment van delen al afgelopen.",
                        "The permission had already ended at the moment of the share.")
                : rested.breached(
                                "De toestemming was op het moment van delen al ingetrokken.",
                                "The permission had already been taken back at the moment of the share.")
                        .resting(permission.revocations());
    }

    private static Finding withoutPermission(Matter matter, List<Permission> permissions, Act act) {
        if (act.scope() == Scope.PUBLISH) {
            return matter.breached(
                    "De opname is openbaar gemaakt zonder toestemming.",
                    "The recording was published without permission.");
        }
        return permissions.isEmpty()
                ? matter.breached(
                        "De opname is gedeeld zonder dat toestemming was gevraagd.",
                        "The recording was shared without permission having been asked.")
                : matter.breached(
                                "Toestemming was gevraagd maar niet gegeven toen de opname werd gedeeld.",
                                "Permission had been asked but not given when the recording was shared.")
                        .resting(permissions.stream().map(Permission::requested).toList());
    }

    private static Matter rested(Matter matter, Permission permission) {
        List<Source> sources = new ArrayList<>(matter.evidence());
        sources.add(permission.requested().source());
        permission.decisions().forEach(decision -> sources.add(decision.source()));
        if (permission.granted() != null) {
            sources.add(permission.granted().source());
        }
        return new Matter(matter.subject(), matter.dutyOn(), matter.at(), sources);
    }

    private static List<Sentence> differences(Permission permission, Act act) {
        SharePermissionRequested asked = permission.requested().what();
        List<Sentence> differences = new ArrayList<>();
        if (!asked.recipientKey().equals(act.recipientKey())) {
            differences.add(new Sentence("een andere ontvanger", "another recipient"));
        }
        if (act.purpose() != null && asked.purpose() != act.purpose()) {
            differences.add(new Sentence("een ander doel", "another purpose"));
        }
        if (asked.material() != act.material()) {
            differences.add(new Sentence("ander materiaal", "other material"));
        }
        if (!asked.scope().covers(act.scope())) {
            differences.add(new Sentence(
                    "verder dan “" + asked.scope().dutch() + "”",
                    "further than “" + asked.scope().english() + "”"));
        }
        return differences;
    }

    private record Act(
            String id,
            String recording,
            @Nullable String permission,
            Material material,
            String recipientKey,
            @Nullable SharePurpose purpose,
            Scope scope,
            ReportOrAct basis,
            Source source) {}
}
