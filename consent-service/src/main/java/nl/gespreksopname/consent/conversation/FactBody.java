package nl.gespreksopname.consent.conversation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.gespreksopname.consent.person.PersonBody;
import nl.gespreksopname.contracts.vocabulary.AlternativeKind;
import nl.gespreksopname.contracts.vocabulary.Answer;
import nl.gespreksopname.contracts.vocabulary.ConversationStatus;
import nl.gespreksopname.contracts.vocabulary.Decision;
import nl.gespreksopname.contracts.vocabulary.DisputeSettlement;
import nl.gespreksopname.contracts.vocabulary.Ground;
import nl.gespreksopname.contracts.vocabulary.KeepChoice;
import nl.gespreksopname.contracts.vocabulary.Material;
import nl.gespreksopname.contracts.vocabulary.Means;
import nl.gespreksopname.contracts.vocabulary.Medium;
import nl.gespreksopname.contracts.vocabulary.ReviewOutcome;
import nl.gespreksopname.contracts.vocabulary.Role;
import nl.gespreksopname.contracts.vocabulary.Scope;
import nl.gespreksopname.contracts.vocabulary.SharePurpose;
import nl.gespreksopname.contracts.vocabulary.When;
import nl.gespreksopname.conventions.input.Checked;
import nl.gespreksopname.conventions.input.Faults;
import nl.gespreksopname.conventions.problem.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A fact as a caller reports it. Participants and what was made before are named by their id, or within one batch by the
 * {@code ref} of an earlier item.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(FactBody.ParticipantBody.class),
    @JsonSubTypes.Type(FactBody.DepartureBody.class),
    @JsonSubTypes.Type(FactBody.StatusChangeBody.class),
    @JsonSubTypes.Type(FactBody.PossibilityMentionBody.class),
    @JsonSubTypes.Type(FactBody.AnnouncementBody.class),
    @JsonSubTypes.Type(FactBody.ResponseBody.class),
    @JsonSubTypes.Type(FactBody.RefusalExplanationBody.class),
    @JsonSubTypes.Type(FactBody.AlternativeBody.class),
    @JsonSubTypes.Type(FactBody.AlternativeDeliveryBody.class),
    @JsonSubTypes.Type(FactBody.ArrangementBody.class),
    @JsonSubTypes.Type(FactBody.ArrangementConfirmationBody.class),
    @JsonSubTypes.Type(FactBody.ShareRequestBody.class),
    @JsonSubTypes.Type(FactBody.ShareDecisionBody.class),
    @JsonSubTypes.Type(FactBody.ShareRevocationBody.class),
    @JsonSubTypes.Type(FactBody.RefusalContestationBody.class),
    @JsonSubTypes.Type(FactBody.RefusalReviewBody.class),
    @JsonSubTypes.Type(FactBody.AlternativeAcceptanceBody.class),
    @JsonSubTypes.Type(FactBody.AlternativeDisputeBody.class),
    @JsonSubTypes.Type(FactBody.AlternativeDisputeSettlementBody.class),
    @JsonSubTypes.Type(FactBody.FactCorrectionBody.class),
    @JsonSubTypes.Type(FactBody.FactDisputeBody.class),
    @JsonSubTypes.Type(FactBody.KeepDecisionBody.class),
    @JsonSubTypes.Type(FactBody.SafetyMarkBody.class),
    @JsonSubTypes.Type(FactBody.SafetyMarkLiftingBody.class),
    @JsonSubTypes.Type(FactBody.TransferBody.class)
})
@Schema(
        description = "Een feit. Het veld type zegt welk; de overige velden zijn die van de losse adressen.",
        oneOf = {
            FactBody.ParticipantBody.class,
            FactBody.DepartureBody.class,
            FactBody.StatusChangeBody.class,
            FactBody.PossibilityMentionBody.class,
            FactBody.AnnouncementBody.class,
            FactBody.ResponseBody.class,
            FactBody.RefusalExplanationBody.class,
            FactBody.AlternativeBody.class,
            FactBody.AlternativeDeliveryBody.class,
            FactBody.ArrangementBody.class,
            FactBody.ArrangementConfirmationBody.class,
            FactBody.ShareRequestBody.class,
            FactBody.ShareDecisionBody.class,
            FactBody.ShareRevocationBody.class,
            FactBody.RefusalContestationBody.class,
            FactBody.RefusalReviewBody.class,
            FactBody.AlternativeAcceptanceBody.class,
            FactBody.AlternativeDisputeBody.class,
            FactBody.AlternativeDisputeSettlementBody.class,
            FactBody.FactCorrectionBody.class,
            FactBody.FactDisputeBody.class,
            FactBody.KeepDecisionBody.class,
            FactBody.SafetyMarkBody.class,
            FactBody.SafetyMarkLiftingBody.class,
            FactBody.TransferBody.class
        })
public sealed interface FactBody {

    /** The form of a name within a batch. */
    String REF = "[A-Za-z0-9][A-Za-z0-9_-]{0,63}";

    /** How long a text may be. */
    int TEXT = 4000;

    /** How an organisation's own ground is coded. Possessive: matching a very long text must not use up the stack. */
    String OWN_GROUND = "[a-z0-9]+(?:-[a-z0-9]+)*+";

    /** How the id of an event is written. */
    String EVENT =
            "(?:consent|recording|policy)/[a-z]{1,20}/(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9]{20})/[1-9][0-9]{0,8}";

    /** How an organisation is written. */
    String OIN = "[0-9]{20}";

    /** When it happened. */
    @Nullable
    Instant occurredAt();

    /** About when it happened. */
    @Nullable
    When when();

    /** Who reported it. */
    @Nullable
    String reportedBy();

    /** Its name within a batch, for later items. */
    default @Nullable String ref() {
        return null;
    }

    /** Somebody takes part: from the beginning, later, again, or as an absentee. */
    @JsonTypeName("participant")
    @Schema(
            description =
                    "Iemand doet mee, sluit aan of komt terug; of wordt genoemd zonder mee te doen (takesPart: false).")
    record ParticipantBody(
            @Schema(description = "Eigen naam van deze deelnemer binnen dit bericht, zonder persoonsgegevens.")
            @Nullable
            @Pattern(regexp = REF)
            String ref,

            @Schema(description = "Id van een al bekende deelnemer die terugkomt of alsnog meedoet; laat role dan weg.")
            @Nullable
            UUID participant,

            @Schema(description = "Rol in het gesprek.") @Nullable
            Role role,

            @Schema(description = "De deelnemer voor wie deze persoon handelt: id of ref.")
            @Nullable
            @Pattern(regexp = REF)
            String represents,

            @Schema(description = "De persoon achter de deelnemer. Gaat naar de kluis, niet in gebeurtenissen.")
            @Nullable
            PersonBody person,

            @Schema(
                    description =
                            "De kinderen in dit gesprek over wie deze deelnemer gezag heeft: ids of refs. Is over een kind gezag vastgelegd, dan geldt wie daar staat; anders telt elke ouder die meedoet.")
            @Nullable
            @Size(min = 1, max = 10)
            List<@Pattern(regexp = REF) String> custodyOf,

            @Schema(description = "false voor iemand die niet meedoet. Standaard true.") @Nullable
            Boolean takesPart,

            @Nullable Instant occurredAt,
            @Nullable When when,
            @Nullable @Pattern(regexp = REF) String reportedBy)
            implements FactBody, Checked {

        @Override
        public void check(Faults faults) {
            if (participant == null && role == null) {
                faults.add(
                        "/role",
                        "required",
                        new Text(
                                "Geef de rol van een nieuwe deelnemer, of in participant het id van een bekende.",
                                "Give the role of a new participant, or the id of a known one in participant."));
            }
            if (participant != null && role != null) {
                faults.add(
                        "/role",
                        "not-with-participant",
                        new Text(
                                "De rol van een bekende deelnemer staat al vast. Laat role weg.",
                                "The role of a known participant is settled. Leave role out."));
            }
            if (participant != null && person != null) {
                faults.add(
                        "/person",
                        "not-with-participant",
                        new Text(
                                "Wie achter een bekende deelnemer zit, staat al vast. Laat person weg; wijzig gegevens via /persons.",
                                "Who is behind a known participant is settled. Leave person out; change details at /persons."));
            }
        }
    }

    /** Somebody left. */
    @JsonTypeName("departure")
    @Schema(description = "Iemand ging weg; vanaf dan telt diens instemming niet meer mee.")
    record DepartureBody(
            @Schema(description = "Wie: id of ref.") @Pattern(regexp = REF)
            String participant,

            @Nullable Instant occurredAt,
            @Nullable When when,
            @Nullable @Pattern(regexp = REF) String reportedBy)
            implements FactBody {}

    /** The conversation began, ended or was cancelled. */
    @JsonTypeName("status-change")
    @Schema(description = "Het gesprek begon (de inhoud, niet de begroeting), eindigde of ging niet door.")
    record StatusChangeBody(
            ConversationStatus status,
            @Nullable Instant occurredAt,
            @Nullable When when,
            @Nullable @Pattern(regexp = REF) String reportedBy)
            implements FactBody {}

    /** Somebody said that recording is possible. */
    @JsonTypeName("possibility-mention")
    @Schema(description = "Iemand zei dat opnemen kan, of juist niemand.")
    record PossibilityMentionBody(
            @Nullable @Pattern(regexp = REF) String ref,

            @Schema(description = "false als gemeld is dat het niet is gezegd. Standaard true.") @Nullable
            Boolean mentioned,

            @Schema(description = "Wie het zei: id of ref.") @Nullable @Pattern(regexp = REF)
            String by,

            @Schema(description = "Hoe. Standaard spoken.") @Nullable
            Means means,

            @Nullable Instant occurredAt,
            @Nullable When when,
            @Nullable @Pattern(regexp = REF) String reportedBy)
            implements FactBody {}

    /** Somebody said that they record. */
    @JsonTypeName("announcement")
    @Schema(description = "Iemand kondigde een opname aan.")
    record AnnouncementBody(
            @Nullable @Pattern(regexp = REF) String ref,

            @Schema(description = "Wie het zei: id of ref.") @Pattern(regexp = REF)
            String by,

            @Schema(description = "Wie opneemt, als dat een ander is: id of ref.") @Nullable @Pattern(regexp = REF)
            String recorder,

            @Schema(description = "Geluid of ook beeld. Standaard audio.") @Nullable
            Medium medium,

            @Schema(description = "De vermelding dat opnemen kan waarop dit het antwoord is: id of ref.")
            @Nullable
            @Pattern(regexp = REF)
            String inAnswerTo,

            @Nullable Instant occurredAt,
            @Nullable When when,
            @Nullable @Pattern(regexp = REF) String reportedBy)
            implements FactBody {}

    /** Participants answered an announcement. */
    @JsonTypeName("response")
    @Schema(
            description =
                    "Wat deelnemers op een aankondiging antwoordden; allen hetzelfde. Een weigering (refused) heeft een ground en een explanation; zonder wordt zij ook vastgelegd.")
    record ResponseBody(
            @Schema(description = "Naam binnen een batch; alleen bij één deelnemer.") @Nullable @Pattern(regexp = REF)
            String ref,

            @Schema(description = "De aankondiging: id of ref. Alleen in een batch; anders staat zij in het adres.")
            @Nullable
            @Pattern(regexp = REF)
            String announcement,

            @Schema(description = "Wie zo antwoordden: ids of refs.") @Size(min = 1, max = 40)
            List<@Pattern(regexp = REF) String> participants,

            Answer answer,

            @Schema(description = "De grond van een weigering door de organisatie.") @Nullable
            Ground ground,

            @Schema(description = "Code van de eigen weigeringsgrond van de organisatie die op ground uitkomt.")
            @Nullable
            @Pattern(regexp = OWN_GROUND)
            @Size(max = 60)
            String ownGround,

            @Schema(description = "Waarom juist in dit gesprek. Gaat naar de kluis.")
            @Nullable
            @NotBlank
            @Size(max = TEXT)
            String explanation,

            @Schema(description = "Of een klik in een vergaderprogramma als bewijs getoond wordt. Standaard false.")
            @Nullable
            Boolean platformEvidence,

            @Nullable Instant occurredAt,
            @Nullable When when,
            @Nullable @Pattern(regexp = REF) String reportedBy)
            implements FactBody, Checked {

        @Override
        public void check(Faults faults) {
            if (answer != Answer.REFUSED) {
                if (ground != null) {
                    faults.add("/ground", "only-with-refusal", onlyWithRefusal());
                }
                if (ownGround != null) {
                    faults.add("/ownGround", "only-with-refusal", onlyWithRefusal());
                }
            }
            if (ref != null && participants.size() > 1) {
                faults.add(
                        "/ref",
                        "one-participant-only",
                        new Text(
                                "Een ref hoort bij het antwoord van één deelnemer. Splits de lijst, of laat ref weg.",
                                "A ref belongs to the answer of one participant. Split the list, or leave ref out."));
            }
        }

        private static Text onlyWithRefusal() {
            return new Text(
                    "Een grond hoort alleen bij answer refused. Laat hem weg.",
                    "A ground belongs to answer refused only. Leave it out.");
        }
    }

    /** A reason followed on a refusal. */
    @JsonTypeName("refusal-explanation")
    @Schema(description = "Op een weigering volgde (alsnog) een uitleg.")
    record RefusalExplanationBody(
            @Schema(description = "De weigering: id of ref van het antwoord. Alleen in een batch.")
            @Nullable
            @Pattern(regexp = REF)
            String refusal,

            @Nullable Ground ground,

            @Schema(description = "De uitleg. Gaat naar de kluis.") @NotBlank @Size(max = TEXT)
            String text,

            @Nullable Instant occurredAt,
            @Nullable When when,
            @Nullable @Pattern(regexp = REF) String reportedBy)
            implements FactBody {}

    /** Another way was offered. */
    @JsonTypeName("alternative")
    @Schema(description = "Na een weigering werd een andere manier geboden, of geen mogelijk gevonden.")
    record AlternativeBody(
            @Nullable @Pattern(regexp = REF) String ref,

            @Schema(description = "De weigering waarop dit volgt: id of ref van het antwoord.") @Pattern(regexp = REF)
            String refusal,

            AlternativeKind kind,

            @Schema(description = "Waarom geen enkele kan (none-possible). Gaat naar de kluis.")
            @Nullable
            @NotBlank
            @Size(max = TEXT)
            String reason,

            @Schema(description = "De laatste dag waarop een toegezegd verslag komt.") @Nullable
            LocalDate promisedBy,

            @Nullable Instant occurredAt,
            @Nullable When when,
            @Nullable @Pattern(regexp = REF) String reportedBy)
            implements FactBody {}

    /** What was offered instead was delivered. */
    @JsonTypeName("alternative-delivery")
    @Schema(description = "Het toegezegde alternatief is geleverd.")
    record AlternativeDeliveryBody(
            @Schema(description = "Het alternatief: id of ref. Alleen in een batch.") @Nullable @Pattern(regexp = REF)
            String alternative,

            @Nullable Instant occurredAt,
            @Nullable When when,
            @Nullable @Pattern(regexp = REF) String reportedBy)
            implements FactBody {}

    /** Arrangements were put down. */
    @JsonTypeName("arrangement")
    @Schema(
            description =
                    "Afspraken over de opname. Met arrangement wordt het een volgende versie. Teksten gaan naar de kluis; een onderwerp dat ontbreekt, is niet afgesproken.")
    record ArrangementBody(
            @Nullable @Pattern(regexp = REF) String ref,

            @Schema(description = "De afspraken waarvan dit de volgende versie is: id of ref.")
            @Nullable
            @Pattern(regexp = REF)
            String arrangement,

            @Schema(description = "Waarvoor de opname is.") @Nullable @NotBlank @Size(max = TEXT)
            String purpose,

            @Schema(description = "Wie mag luisteren.") @Nullable @NotBlank @Size(max = TEXT)
            String listeners,

            @Schema(description = "Wie een kopie krijgt.") @Nullable @NotBlank @Size(max = TEXT)
            String copies,

            @Schema(description = "Of en met wie er gedeeld mag worden.") @Nullable @NotBlank @Size(max = TEXT)
            String sharing,

            @Schema(description = "Hoe lang en waar de opname wordt bewaard.") @Nullable @NotBlank @Size(max = TEXT)
            String keeping,

            @Schema(description = "De wederzijdse belofte om niet te delen. Standaard false.") @Nullable
            Boolean promiseNotToShare,

            @Nullable Instant occurredAt,
            @Nullable When when,
            @Nullable @Pattern(regexp = REF) String reportedBy)
            implements FactBody {}

    /** Participants confirmed arrangements. */
    @JsonTypeName("arrangement-confirmation")
    @Schema(description = "Deelnemers bevestigden een versie van de afspraken.")
    record ArrangementConfirmationBody(
            @Schema(description = "De afspraken: id of ref. Alleen in een batch.") @Nullable @Pattern(regexp = REF)
            String arrangement,

            @Schema(description = "Welke versie. Standaard de nieuwste.") @Nullable @Positive
            Integer arrangementVersion,

            @Schema(description = "Wie bevestigden: ids of refs.") @Size(min = 1, max = 40)
            List<@Pattern(regexp = REF) String> participants,

            @Nullable Instant occurredAt,
            @Nullable When when,
            @Nullable @Pattern(regexp = REF) String reportedBy)
            implements FactBody {}

    /** Somebody asks permission to share. */
    @JsonTypeName("share-request")
    @Schema(description = "Iemand vraagt toestemming om een opname te delen.")
    record ShareRequestBody(
            @Nullable @Pattern(regexp = REF) String ref,

            @Schema(description = "Id van de opname bij recording-service.")
            UUID recording,

            @Schema(description = "Wie het vraagt: id of ref.") @Pattern(regexp = REF)
            String requestedBy,

            @Schema(description = "Wat ervan. Standaard original.") @Nullable
            Material material,

            @Schema(description = "Met wie; bij scope publish het platform. Gaat naar de kluis.")
            @NotBlank
            @Size(max = 200)
            String recipient,

            SharePurpose purpose,

            @Schema(description = "Meer over het doel. Gaat naar de kluis.") @Nullable @NotBlank @Size(max = TEXT)
            String explanation,

            @Schema(description = "Hoe ver: beluisteren, kopie of openbaar maken.")
            Scope scope,

            @Schema(description = "Tot wanneer, niet tot en met.") @Nullable
            Instant until,

            @Nullable Instant occurredAt,
            @Nullable When when,
            @Nullable @Pattern(regexp = REF) String reportedBy)
            implements FactBody {}

    /** Participants decided on a request. */
    @JsonTypeName("share-decision")
    @Schema(description = "Wat deelnemers op een verzoek om te delen besloten.")
    record ShareDecisionBody(
            @Schema(description = "Het verzoek: id of ref. Alleen in een batch.") @Nullable @Pattern(regexp = REF)
            String shareRequest,

            @Schema(description = "Wie zo besloten: ids of refs.") @Size(min = 1, max = 40)
            List<@Pattern(regexp = REF) String> participants,

            Decision decision,
            @Nullable Instant occurredAt,
            @Nullable When when,
            @Nullable @Pattern(regexp = REF) String reportedBy)
            implements FactBody {}

    /** Somebody took a permission back. */
    @JsonTypeName("share-revocation")
    @Schema(description = "Iemand trok toestemming om te delen in.")
    record ShareRevocationBody(
            @Schema(description = "Het verzoek: id of ref. Alleen in een batch.") @Nullable @Pattern(regexp = REF)
            String shareRequest,

            @Schema(description = "Wie: id of ref.") @Pattern(regexp = REF)
            String participant,

            @Nullable Instant occurredAt,
            @Nullable When when,
            @Nullable @Pattern(regexp = REF) String reportedBy)
            implements FactBody {}

    /** Somebody does not accept a refusal. */
    @JsonTypeName("refusal-contestation")
    @Schema(description = "Iemand legt zich niet neer bij een weigering.")
    record RefusalContestationBody(
            @Nullable @Pattern(regexp = REF) String ref,

            @Schema(description = "De weigering: id of ref van het antwoord. Alleen in een batch.")
            @Nullable
            @Pattern(regexp = REF)
            String refusal,

            @Schema(description = "Wie de weigering betwist: id of ref.") @Pattern(regexp = REF)
            String by,

            @Schema(description = "Waarom. Gaat naar de kluis.") @Nullable @NotBlank @Size(max = TEXT)
            String explanation,

            @Nullable Instant occurredAt,
            @Nullable When when,
            @Nullable @Pattern(regexp = REF) String reportedBy)
            implements FactBody {}

    /** A refusal was looked at again. */
    @JsonTypeName("refusal-review")
    @Schema(description = "Een ander dan wie weigerde keek opnieuw naar een weigering.")
    record RefusalReviewBody(
            @Schema(description = "De weigering: id of ref van het antwoord. Alleen in een batch.")
            @Nullable
            @Pattern(regexp = REF)
            String refusal,

            @Schema(description = "De betwisting waarop dit het antwoord is: id of ref.")
            @Nullable
            @Pattern(regexp = REF)
            String contestation,

            @Schema(
                    description =
                            "De deelnemer die er opnieuw naar keek: id of ref. Weglaten als het iemand is die niet meedeed.")
            @Nullable
            @Pattern(regexp = REF)
            String reviewer,

            ReviewOutcome outcome,

            @Schema(description = "Waarom. Gaat naar de kluis.") @Nullable @NotBlank @Size(max = TEXT)
            String explanation,

            @Nullable Instant occurredAt,
            @Nullable When when,
            @Nullable @Pattern(regexp = REF) String reportedBy)
            implements FactBody {}

    /** Somebody says whether what was offered will do. */
    @JsonTypeName("alternative-acceptance")
    @Schema(description = "Iemand zei of het geboden alternatief voldoet.")
    record AlternativeAcceptanceBody(
            @Schema(description = "Het alternatief: id of ref. Alleen in een batch.") @Nullable @Pattern(regexp = REF)
            String alternative,

            @Schema(description = "Wie dat zei: id of ref.") @Pattern(regexp = REF)
            String by,

            @Schema(description = "false als het niet voldoet. Standaard true.") @Nullable
            Boolean accepted,

            @Nullable Instant occurredAt,
            @Nullable When when,
            @Nullable @Pattern(regexp = REF) String reportedBy)
            implements FactBody {}

    /** Somebody says that a report is not right. */
    @JsonTypeName("alternative-dispute")
    @Schema(description = "Iemand zegt dat een geleverd verslag niet klopt.")
    record AlternativeDisputeBody(
            @Nullable @Pattern(regexp = REF) String ref,

            @Schema(description = "Het alternatief: id of ref. Alleen in een batch.") @Nullable @Pattern(regexp = REF)
            String alternative,

            @Schema(description = "Wie dat zegt: id of ref.") @Pattern(regexp = REF)
            String by,

            @Schema(description = "Wat er niet klopt. Gaat naar de kluis.") @Nullable @NotBlank @Size(max = TEXT)
            String explanation,

            @Nullable Instant occurredAt,
            @Nullable When when,
            @Nullable @Pattern(regexp = REF) String reportedBy)
            implements FactBody {}

    /** A dispute about a report ended. */
    @JsonTypeName("alternative-dispute-settlement")
    @Schema(description = "Een betwisting van het verslag is afgedaan.")
    record AlternativeDisputeSettlementBody(
            @Schema(description = "De betwisting: id of ref. Alleen in een batch.") @Nullable @Pattern(regexp = REF)
            String dispute,

            @Schema(description = "Hoe zij is afgedaan.") DisputeSettlement how,

            @Schema(description = "Wat is afgesproken. Gaat naar de kluis.") @Nullable @NotBlank @Size(max = TEXT)
            String explanation,

            @Nullable Instant occurredAt,
            @Nullable When when,
            @Nullable @Pattern(regexp = REF) String reportedBy)
            implements FactBody {}

    /** Something that was taken down is not so. */
    @JsonTypeName("fact-correction")
    @Schema(
            description =
                    "Een vastgelegd feit klopt niet. Het blijft staan, maar telt vanaf nu niet meer mee; met fact telt wat daar staat, op dezelfde plaats. Zonder fact gebeurde het niet.")
    record FactCorrectionBody(
            @Schema(
                    description =
                            "De versie van het gesprek waarin het feit is vastgelegd. Alleen in een batch; anders staat die in het adres.")
            @Nullable
            @Positive
            Integer version,

            @Schema(
                    description =
                            "Hoe het wel was: een feit van dezelfde soort, met type en alle velden zoals in /facts. Het houdt het id van wat het vervangt; wie achter een deelnemer zit verandert niet.")
            @Nullable
            FactBody fact,

            @Schema(description = "Waarom. Gaat naar de kluis.") @Nullable @NotBlank @Size(max = TEXT)
            String explanation,

            @Nullable Instant occurredAt,
            @Nullable When when,
            @Nullable @Pattern(regexp = REF) String reportedBy)
            implements FactBody {}

    /** A participant says that something that was taken down is not so. */
    @JsonTypeName("fact-dispute")
    @Schema(description = "Een deelnemer zegt dat een vastgelegd feit niet klopt. Het blijft meetellen, als betwist.")
    record FactDisputeBody(
            @Schema(
                    description =
                            "De versie van het gesprek waarin het feit is vastgelegd. Alleen in een batch; anders staat die in het adres.")
            @Nullable
            @Positive
            Integer version,

            @Schema(description = "Wie dat zegt: id of ref.") @Pattern(regexp = REF)
            String by,

            @Schema(description = "Hoe het volgens deze deelnemer was. Gaat naar de kluis.")
            @Nullable
            @NotBlank
            @Size(max = TEXT)
            String explanation,

            @Nullable Instant occurredAt,
            @Nullable When when,
            @Nullable @Pattern(regexp = REF) String reportedBy)
            implements FactBody {}

    /** Decided what becomes of what was recorded before somebody withdrew. */
    @JsonTypeName("keep-decision")
    @Schema(description = "Besloten is wat er gebeurt met wat was opgenomen voordat iemand instemming introk.")
    record KeepDecisionBody(
            @Schema(description = "Het antwoord (withdrawn) waarmee instemming werd ingetrokken: id of ref.")
            @Pattern(regexp = REF)
            String withdrawal,

            @Schema(description = "Id van de opname bij recording-service, als dat bekend is.") @Nullable
            UUID recording,

            @Schema(description = "Wie het besloot: id of ref.") @Pattern(regexp = REF)
            String by,

            KeepChoice choice,

            @Schema(description = "Waarom. Gaat naar de kluis.") @Nullable @NotBlank @Size(max = TEXT)
            String explanation,

            @Nullable Instant occurredAt,
            @Nullable When when,
            @Nullable @Pattern(regexp = REF) String reportedBy)
            implements FactBody {}

    /** For somebody's safety, a participant may not see some of the trail. */
    @JsonTypeName("safety-mark")
    @Schema(description = "Voor iemands veiligheid ziet een deelnemer sommige feiten niet in het dossierspoor.")
    record SafetyMarkBody(
            @Nullable @Pattern(regexp = REF) String ref,

            @Schema(description = "Voor wie het verborgen blijft: id of ref.") @Pattern(regexp = REF)
            String hiddenFrom,

            @Schema(
                    description =
                            "Ids van de gebeurtenissen, ook van de andere diensten, zoals eventId en zoals in het dossierspoor.")
            @Size(min = 1, max = 200)
            List<@Pattern(regexp = EVENT) String> facts,

            @Schema(description = "Waarom. Gaat naar de kluis.") @Nullable @NotBlank @Size(max = TEXT)
            String explanation,

            @Nullable Instant occurredAt,
            @Nullable When when,
            @Nullable @Pattern(regexp = REF) String reportedBy)
            implements FactBody {}

    /** A safety mark no longer holds. */
    @JsonTypeName("safety-mark-lifting")
    @Schema(description = "Een veiligheidsmarkering geldt niet meer.")
    record SafetyMarkLiftingBody(
            @Schema(description = "De markering: id of ref. Alleen in een batch.") @Nullable @Pattern(regexp = REF)
            String safetyMark,

            @Nullable Instant occurredAt,
            @Nullable When when,
            @Nullable @Pattern(regexp = REF) String reportedBy)
            implements FactBody {}

    /** The conversation goes on at another organisation. */
    @JsonTypeName("transfer")
    @Schema(
            description =
                    "Het gesprek gaat verder bij een andere organisatie. Die ziet het dossierspoor tot aan de overdracht; namen en teksten gaan niet mee.")
    record TransferBody(
            @Schema(description = "OIN van de organisatie die het overneemt.", examples = "00000009999999999100")
            @Pattern(regexp = OIN)
            String to,

            @Nullable Instant occurredAt,
            @Nullable When when,
            @Nullable @Pattern(regexp = REF) String reportedBy)
            implements FactBody {}
}
