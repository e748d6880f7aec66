package nl.gespreksopname.policy.rules.domain.editsdisclosed;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.gespreksopname.contracts.recording.RecordingEvent;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyVerified;
import nl.gespreksopname.contracts.recording.RecordingEvent.EditDisclosed;
import nl.gespreksopname.contracts.recording.RecordingEvent.PublicationFound;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingShared;
import nl.gespreksopname.contracts.recording.RecordingEvent.VerificationExplained;
import nl.gespreksopname.contracts.vocabulary.EditKind;
import nl.gespreksopname.contracts.vocabulary.EditWhat;
import nl.gespreksopname.contracts.vocabulary.Material;
import nl.gespreksopname.contracts.vocabulary.RuleId;
import nl.gespreksopname.contracts.vocabulary.RuleSource;
import nl.gespreksopname.contracts.vocabulary.Scope;
import nl.gespreksopname.contracts.vocabulary.Side;
import nl.gespreksopname.policy.facts.domain.Fact;
import nl.gespreksopname.policy.facts.domain.Facts;
import nl.gespreksopname.policy.facts.domain.Recording;
import nl.gespreksopname.policy.policy.domain.Duty;
import nl.gespreksopname.policy.rules.domain.Calendar;
import nl.gespreksopname.policy.rules.domain.Digests;
import nl.gespreksopname.policy.rules.domain.Finding;
import nl.gespreksopname.policy.rules.domain.Finding.Matter;
import nl.gespreksopname.policy.rules.domain.Rule;
import nl.gespreksopname.policy.rules.domain.RuleParameter;
import nl.gespreksopname.policy.rules.domain.RuleText;
import nl.gespreksopname.policy.rules.domain.RuleVersion;
import nl.gespreksopname.policy.rules.domain.Sentence;
import nl.gespreksopname.policy.rules.domain.Standard;
import nl.gespreksopname.policy.rules.domain.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * A recording is left as it is: no cutting and pasting until it says something else. Whoever does change what is heard
 * tells the others before it leaves their hands. Another file format or a written text changes nothing that is heard, and may be
 * declared afterwards.
 *
 * <p>Fingerprints show whether two files are the same, not who is right: a difference that nobody explained is no breach
 * but a question.
 */
public final class EditsDisclosed implements Rule {

    private static final RuleText TEXT = new RuleText(
            "Wie in een opname knipt of haar inhoud verandert, zegt dat voordat hij haar aan iemand geeft. Een technische omzetting mag later worden gemeld.",
            "Whoever cuts a recording or changes its content says so before handing it over. A technical conversion may be told later.",
            "Je laat de opname zoals die is. Wil je er toch in knippen? Vertel dat dan eerst. Daarna mag je hem pas geven.");

    private static final List<RuleVersion> VERSIONS = List.of(RuleVersion.first(EditsDisclosed::judge));

    @Override
    public RuleId id() {
        return RuleId.EDITS_DISCLOSED;
    }

    @Override
    public Duty duty() {
        return Duty.WHO_EDITS;
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
                RecordingEvent.CopyDelivered.class,
                RecordingEvent.RecordingShared.class,
                RecordingEvent.PublicationFound.class,
                RecordingEvent.CopyVerified.class,
                RecordingEvent.EditDisclosed.class,
                RecordingEvent.VerificationExplained.class);
    }

    @Override
    public List<RuleVersion> versions() {
        return VERSIONS;
    }

    private static List<Finding> judge(Facts facts, Standard standard, Instant asOf) {
        List<Finding> findings = new ArrayList<>();
        for (HandedOver item : handedOver(facts)) {
            findings.add(judge(facts, item));
        }
        if (findings.isEmpty()) {
            findings.add(Matter.conversation(facts)
                    .notApplicable(
                            "Er is niets van een opname overhandigd.", "Nothing of a recording was handed over."));
        }
        return findings;
    }

    private static List<HandedOver> handedOver(Facts facts) {
        List<HandedOver> items = new ArrayList<>();
        for (Fact<?> fact : facts.all()) {
            switch (fact.what()) {
                case RecordingEvent.CopyDelivered copy ->
                    items.add(new HandedOver(
                            SubjectKind.DELIVERY,
                            copy.delivery(),
                            copy.recording(),
                            null,
                            Material.ORIGINAL,
                            Digests.of(facts, copy),
                            fact));
                case RecordingShared share -> {
                    if (share.digest() != null || share.scope() != Scope.LISTEN) {
                        items.add(new HandedOver(
                                SubjectKind.SHARE,
                                share.share(),
                                share.recording(),
                                share.side(),
                                share.material(),
                                digests(share.digest()),
                                fact));
                    }
                }
                case PublicationFound found ->
                    items.add(new HandedOver(
                            SubjectKind.PUBLICATION,
                            found.publication(),
                            found.recording(),
                            found.side(),
                            found.material(),
                            digests(found.digest()),
                            fact));
                case CopyVerified verified -> {
                    if (verified.delivery() == null) {
                        items.add(new HandedOver(
                                SubjectKind.VERIFICATION,
                                verified.verification(),
                                verified.recording(),
                                null,
                                Material.ORIGINAL,
                                digests(verified.digest()),
                                fact));
                    }
                }
                default -> {
                    // nothing was handed over
                }
            }
        }
        return items;
    }

    private static List<String> digests(@Nullable String digest) {
        return digest == null ? List.of() : List.of(digest);
    }

    private static Finding judge(Facts facts, HandedOver item) {
        Optional<Recording> known = facts.recording(item.recording());
        Side holder = Objects.requireNonNullElse(
                item.side(),
                known.map(recording -> recording.registered().what().keeper()).orElse(Side.NEITHER));
        Matter matter = Matter.of(item.kind(), item.id(), holder, item.fact());
        if (known.isEmpty()) {
            return matter.unknown(
                    "Van deze opname is hier niets bekend om mee te vergelijken.",
                    "Nothing is known here of this recording to compare with.");
        }
        Recording recording = known.get();
        return item.digests().isEmpty()
                ? withoutDigest(facts, matter, item, recording)
                : withDigest(facts, matter, item, recording);
    }

    /** Without a digest only what was said about it counts: handing over an edit says that there was one. */
    private static Finding withoutDigest(Facts facts, Matter matter, HandedOver item, Recording recording) {
        if (item.material() == Material.EDIT) {
            Optional<Fact<EditDisclosed>> content = recording.edits().stream()
                    .filter(edit -> edit.what().kind() == EditKind.CONTENT)
                    .findFirst();
            return content.map(edit -> contentEdit(facts, matter, item, edit)).orElseGet(() -> undisclosed(matter));
        }
        if (item.material() == Material.TRANSCRIPT) {
            Optional<Fact<EditDisclosed>> transcript = recording.edits().stream()
                    .filter(edit -> edit.what().what() == EditWhat.TRANSCRIPT)
                    .findFirst();
            if (transcript.isPresent()) {
                return technicalEdit(matter, item, transcript.get());
            }
        }
        return matter.unknown(
                "Niet vast te stellen of dit gelijk is aan de opname: er is geen vingerafdruk van.",
                "Whether this is the same as the recording can't be told: there is no fingerprint of it.");
    }

    private static Finding withDigest(Facts facts, Matter matter, HandedOver item, Recording recording) {
        @Nullable Finding worst = null;
        for (String digest : item.digests()) {
            Finding finding = compare(facts, matter, item, recording, digest);
            if (worst == null || weight(finding) > weight(worst)) {
                worst = finding;
            }
        }
        return Objects.requireNonNull(worst);
    }

    private static Finding compare(Facts facts, Matter matter, HandedOver item, Recording recording, String digest) {
        if (recording.digests().contains(digest)) {
            return matter.met(
                    "Wat is overhandigd, is gelijk aan de opname.",
                    "What was handed over is the same as the recording.");
        }
        Optional<Fact<EditDisclosed>> edit = Digests.edit(recording, digest);
        if (edit.isPresent()) {
            return switch (edit.get().what().kind()) {
                case CONTENT -> contentEdit(facts, matter, item, edit.get());
                case TECHNICAL -> technicalEdit(matter, item, edit.get());
            };
        }
        if (recording.digests().isEmpty()) {
            return matter.unknown(
                    "Van de opname zelf is geen vingerafdruk vastgelegd om mee te vergelijken.",
                    "No fingerprint of the recording itself was taken down to compare with.");
        }
        if (item.material() == Material.EDIT) {
            return undisclosed(matter);
        }
        List<Fact<VerificationExplained>> explanations = explanations(facts, item, digest);
        return explanations.isEmpty()
                ? matter.unknown(
                                "Wat is overhandigd, wijkt af van de opname; waarom is niet bekend.",
                                "What was handed over differs from the recording; why is not known.")
                        .remarking("Om uitleg is gevraagd.", "An explanation is asked for.")
                : matter.unknown(
                                "Wat is overhandigd, wijkt af van de opname; een bewerking is niet gemeld.",
                                "What was handed over differs from the recording; no edit was disclosed.")
                        .remarking(
                                "Het verschil is uitgelegd; de uitleg is niet beoordeeld.",
                                "The difference was explained; the explanation is not judged.")
                        .resting(explanations);
    }

    /** The explanations of the comparisons that found this digest. */
    private static List<Fact<VerificationExplained>> explanations(Facts facts, HandedOver item, String digest) {
        return facts.of(VerificationExplained.class).stream()
                .filter(explained -> facts.of(CopyVerified.class).stream()
                        .anyMatch(verified -> verified.what()
                                        .verification()
                                        .equals(explained.what().verification())
                                && verified.what().recording().equals(item.recording())
                                && verified.what().digest().equals(digest)))
                .toList();
    }

    private static Finding contentEdit(Facts facts, Matter matter, HandedOver item, Fact<EditDisclosed> edit) {
        Matter byEditor = byEditor(facts, matter, edit);
        Instant handedOver = item.fact().moment().reckoned();
        Instant disclosed = edit.moment().reckoned();
        Finding finding;
        if (disclosed.isAfter(handedOver)) {
            Sentence late = Calendar.span(Duration.between(handedOver, disclosed));
            finding = byEditor.breached(
                    "De opname is inhoudelijk bewerkt (" + edit.what().what().dutch() + "); dat is pas " + late.dutch()
                            + " na het overhandigen gemeld.",
                    "The content was edited (" + edit.what().what().english() + "); that was disclosed only "
                            + late.english() + " after it was handed over.");
        } else {
            finding = byEditor.met(
                    "De inhoudelijke bewerking (" + edit.what().what().dutch()
                            + ") is gemeld voordat iets werd overhandigd.",
                    "The edit of the content (" + edit.what().what().english()
                            + ") was disclosed before anything was handed over.");
            if (edit.what().toldTo().isEmpty()) {
                finding = finding.remarking(
                        "Aan wie het is verteld, is niet vastgelegd.", "Who was told was not taken down.");
            }
        }
        return finding.resting(List.of(edit));
    }

    private static Finding technicalEdit(Matter matter, HandedOver item, Fact<EditDisclosed> edit) {
        Finding met = matter.met(
                        "Het verschil met de opname is technisch ("
                                + edit.what().what().dutch() + ").",
                        "The difference with the recording is technical ("
                                + edit.what().what().english() + ").")
                .resting(List.of(edit));
        return edit.moment().reckoned().isAfter(item.fact().moment().reckoned())
                ? met.remarking(
                        "De technische bewerking is later gemeld; dat mag.",
                        "The technical change was declared later; that is allowed.")
                : met;
    }

    private static Finding undisclosed(Matter matter) {
        return matter.breached(
                "Een bewerking is overhandigd die niet is gemeld.", "An edit was handed over that was not disclosed.");
    }

    private static Matter byEditor(Facts facts, Matter matter, Fact<EditDisclosed> edit) {
        Side editor = facts.side(edit.what().editedBy());
        return editor == Side.NEITHER ? matter : new Matter(matter.subject(), editor, matter.at(), matter.evidence());
    }

    private static int weight(Finding finding) {
        return switch (finding.outcome()) {
            case NOT_APPLICABLE -> 0;
            case MET -> 1;
            case PENDING -> 2;
            case UNKNOWN -> 3;
            case BREACHED -> 4;
        };
    }

    private record HandedOver(
            SubjectKind kind,
            String id,
            String recording,
            @Nullable Side side,
            Material material,
            List<String> digests,
            Fact<?> fact) {}
}
