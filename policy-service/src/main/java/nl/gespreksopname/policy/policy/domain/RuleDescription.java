package nl.gespreksopname.policy.policy.domain;

import java.util.Arrays;
import java.util.List;
import nl.gespreksopname.contracts.vocabulary.RuleId;
import nl.gespreksopname.contracts.vocabulary.RuleSource;

/**
 * A rule in words, from rules.md, "Rules".
 *
 * @param rule which one
 * @param duty whose duty it is
 * @param source where it comes from
 * @param dutch what it asks, in Dutch
 * @param english the same in English
 */
public record RuleDescription(RuleId rule, Duty duty, RuleSource source, String dutch, String english) {

    /** Every rule, in the order in which people read them. */
    public static List<RuleDescription> all() {
        return Arrays.stream(RuleId.values()).map(RuleDescription::of).toList();
    }

    /** A rule in words. */
    public static RuleDescription of(RuleId rule) {
        return switch (rule) {
            case ALLOW_UNLESS ->
                new RuleDescription(
                        rule,
                        Duty.ORGANISATION,
                        RuleSource.OMBUDSMAN,
                        "Wil een burger opnemen, dan mag dat. De organisatie weigert alleen om een zwaarwegende reden en legt uit waarom die in dit gesprek geldt. Wie niets zegt, staat het toe.",
                        "A citizen who wants to record may. The organisation refuses for a very good reason only, and explains why it holds in this conversation. Whoever says nothing allows it.");
            case ALTERNATIVE_OFFERED ->
                new RuleDescription(
                        rule,
                        Duty.ORGANISATION,
                        RuleSource.OMBUDSMAN,
                        "Na een weigering biedt de organisatie dezelfde dag een andere manier aan om het gesprek vast te leggen of te volgen, of zegt zij waarom er geen is. Een beloofd verslag komt op tijd.",
                        "After a refusal the organisation offers another way to record or follow the conversation on the same day, or says why there is none. A promised report comes in time.");
            case WEBSITE_INFORMATION ->
                new RuleDescription(
                        rule,
                        Duty.ORGANISATION,
                        RuleSource.OMBUDSMAN,
                        "De organisatie vertelt op haar website wat haar regels over opnemen zijn, al voordat het gesprek begint.",
                        "The organisation tells on its website what its rules on recording are, before the conversation begins.");
            case ANNOUNCED_BEFOREHAND ->
                new RuleDescription(
                        rule,
                        Duty.WHO_RECORDS,
                        RuleSource.OMBUDSMAN,
                        "Wie opneemt zegt dat voordat de inhoud van het gesprek begint.",
                        "Whoever records says so before the substance of the conversation begins.");
            case POSSIBILITY_MENTIONED ->
                new RuleDescription(
                        rule,
                        Duty.ORGANISATION,
                        RuleSource.OMBUDSMAN,
                        "De professional zegt rond het begin van het gesprek dat opnemen kan, tenzij de burger er zelf al over begon.",
                        "The professional says around the start of the conversation that recording is possible, unless the citizen brought it up first.");
            case ARRANGEMENTS_MADE ->
                new RuleDescription(
                        rule,
                        Duty.ORGANISATION,
                        RuleSource.OMBUDSMAN,
                        "Voordat de opname begint spreken beide kanten af waarvoor zij is, wie luistert, wie een kopie krijgt, hoe lang zij wordt bewaard en dat niemand haar zomaar deelt. Iedereen bevestigt dezelfde afspraken.",
                        "Before the recording begins both sides agree what it is for, who listens, who gets a copy, how long it is kept, and that nobody just shares it. Everyone confirms the same arrangements.");
            case EVERYONE_AGREED ->
                new RuleDescription(
                        rule,
                        Duty.WHO_RECORDS,
                        RuleSource.PRACTICE,
                        "De anderen die meedoen stemmen vooraf in: een kind vanaf 12 jaar zelf, de ouders met gezag die erbij zijn tot het kind 16 is.",
                        "The others who take part agree beforehand: a child from 12 by itself, the parents with custody who take part until the child is 16.");
            case COPY_DELIVERED ->
                new RuleDescription(
                        rule,
                        Duty.WHO_KEEPS,
                        RuleSource.OMBUDSMAN,
                        "Wie de opname bewaart geeft de andere kant op verzoek binnen de termijn een kopie die klopt, of zegt met een reden waarom dat niet kan.",
                        "Whoever keeps the recording gives the other side a copy that matches within the term when asked, or says with a reason why that is impossible.");
            case EDITS_DISCLOSED ->
                new RuleDescription(
                        rule,
                        Duty.WHO_EDITS,
                        RuleSource.OMBUDSMAN,
                        "Wie in een opname knipt of haar inhoud verandert, zegt dat voordat hij haar aan iemand geeft. Een technische omzetting mag later worden gemeld.",
                        "Whoever cuts a recording or changes its content says so before handing it over. A technical conversion may be told later.");
            case SHARED_WITH_PERMISSION ->
                new RuleDescription(
                        rule,
                        Duty.WHO_SHARES,
                        RuleSource.OMBUDSMAN,
                        "Wie een opname deelt heeft op dat moment toestemming van de andere kant voor deze ontvanger, dit doel en deze manier. Voor rechter, klacht, ombudsman, advocaat, politie of vertrouwenspersoon is geen toestemming nodig.",
                        "Whoever shares a recording has the other side's permission at that moment for this recipient, purpose and manner. None is needed for a court, a complaint, an ombudsman, a lawyer, the police or a confidential adviser.");
            case RECORDER_TAKES_PART ->
                new RuleDescription(
                        rule,
                        Duty.WHO_RECORDS,
                        RuleSource.LAW,
                        "Wie opneemt doet zelf mee aan het gesprek, of doet het voor iemand die meedoet.",
                        "Whoever records takes part in the conversation, or does it for somebody who does.");
        };
    }
}
