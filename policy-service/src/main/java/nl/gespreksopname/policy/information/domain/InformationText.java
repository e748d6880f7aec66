package nl.gespreksopname.policy.information.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.gespreksopname.contracts.policy.PolicyEvent.OwnGround;
import nl.gespreksopname.contracts.policy.PolicyEvent.Parameters;
import nl.gespreksopname.contracts.policy.PolicyEvent.Retention;
import nl.gespreksopname.contracts.vocabulary.Ground;
import nl.gespreksopname.policy.information.domain.InformationPage.Fact;
import nl.gespreksopname.policy.information.domain.InformationPage.Item;
import nl.gespreksopname.policy.information.domain.InformationPage.PolicyFacts;
import nl.gespreksopname.policy.information.domain.InformationPage.Section;
import nl.gespreksopname.policy.policy.domain.Baseline;
import nl.gespreksopname.policy.policy.domain.Policy;
import org.jspecify.annotations.Nullable;

/**
 * What the page says: the ombudsman's rules in our own words, with the terms and grounds of the organisation's policy
 * (rules.md, "Rules" and "Whose agreement, whose permission").
 */
public final class InformationText {

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    private final String organisation;
    private final @Nullable Policy policy;
    private final Parameters parameters;
    private final Retention retention;
    private final List<OwnGround> ownGrounds;
    private final PageLanguage language;

    private InformationText(
            String organisation,
            @Nullable Policy policy,
            Retention retention,
            List<OwnGround> ownGrounds,
            PageLanguage language) {
        this.organisation = organisation;
        this.policy = policy;
        this.parameters = policy == null ? Baseline.PARAMETERS : policy.parameters();
        this.retention = retention;
        this.ownGrounds = ownGrounds;
        this.language = language;
    }

    /**
     * The page of an organisation.
     *
     * @param organisation its name
     * @param policy its policy in force; absent: the baseline holds
     * @param retention for how long is kept what
     * @param ownGrounds that policy's own grounds for refusal
     */
    public static InformationPage page(
            String organisation,
            @Nullable Policy policy,
            Retention retention,
            List<OwnGround> ownGrounds,
            PageLanguage language) {
        var text = new InformationText(organisation, policy, retention, ownGrounds, language);
        return new InformationPage(
                language.tag(),
                text.say("Een gesprek opnemen", "Een gesprek opnemen", "Recording a conversation"),
                text.say(
                        "Wilt u een gesprek met %s opnemen? Dat mag. Zeg het vooraf en maak samen afspraken. Wij zeggen alleen nee als er een zwaarwegende reden is, en die leggen wij u uit.",
                        "Wil je een gesprek met %s opnemen? Dat mag. Zeg het eerst. Maak samen afspraken. Wij zeggen bijna nooit nee. Zeggen wij toch nee? Dan vertellen wij waarom.",
                        "Would you like to record a conversation with %s? You may. Say so beforehand and make arrangements together. We only say no for a very good reason, and we explain it to you."),
                List.of(text.fromUs(), text.fromYou(), text.reporting(), text.disagreeing()),
                text.policyFacts());
    }

    private PolicyFacts policyFacts() {
        List<Fact> facts = new ArrayList<>();
        if (policy != null) {
            facts.add(new Fact(say("Versie", "Versie", "Version"), Integer.toString(policy.version())));
            facts.add(new Fact(say("Geldt vanaf", "Geldt vanaf", "In force since"), moment(policy.validFrom())));
            facts.add(new Fact(say("Vastgelegd op", "Opgeschreven op", "Taken down on"), moment(policy.loggedAt())));
        }
        facts.add(new Fact(
                say("Beloofd verslag binnen", "Verslag binnen", "Promised report within"),
                days(parameters.reportTermDays())));
        facts.add(new Fact(say("Kopie binnen", "Kopie binnen", "Copy within"), days(parameters.copyTermDays())));
        facts.add(new Fact(
                say("Een opname bewaren wij hoogstens", "Opname bewaren wij", "We keep a recording for at most"),
                days(retention.contentDays())));
        facts.add(new Fact(
                say(
                        "Namen en teksten bewaren wij hoogstens",
                        "Namen en teksten bewaren wij",
                        "We keep names and texts for at most"),
                days(retention.personalValueDays())));
        facts.add(new Fact(
                say(
                        "Wat er gebeurde, zonder namen, bewaren wij",
                        "Wat er gebeurde bewaren wij",
                        "We keep what happened, without names, for"),
                years(retention.trailYears())));
        facts.add(new Fact(
                say("Wie wat heeft ingezien bewaren wij", "Wie het las bewaren wij", "We keep who read what for"),
                years(retention.accessLogYears())));
        return new PolicyFacts(
                say("Waar dit op berust", "Waar komt dit vandaan?", "What this rests on"),
                policy == null
                        ? say(
                                "%s heeft hierover nog geen eigen beleid vastgelegd. Dan gelden de spelregels die de Nationale ombudsman aan alle overheden vraagt.",
                                "%s heeft nog geen eigen regels. Dan gelden de regels van de Nationale ombudsman.",
                                "%s has not laid down a policy of its own yet. Then the rules hold that the National Ombudsman asks of every public body.")
                        : say(
                                "Dit is het beleid van %s. Het volgt de spelregels van de Nationale ombudsman en mag strenger zijn, nooit soepeler. Een nieuwe versie geldt nooit met terugwerkende kracht.",
                                "Dit zijn de regels van %s. Ze volgen de regels van de Nationale ombudsman.",
                                "This is the policy of %s. It follows the rules of the National Ombudsman and may be stricter, never more lenient. A new version never holds for the past."),
                facts);
    }

    private String moment(Instant instant) {
        Locale locale = switch (language) {
            case DUTCH, EASY_DUTCH -> Locale.of("nl", "NL");
            case ENGLISH -> Locale.of("en", "GB");
        };
        return DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", locale)
                .withZone(HERE)
                .format(instant);
    }

    private Section fromUs() {
        return new Section(
                "from-us",
                say("Wat u van ons mag verwachten", "Wat doen wij?", "What you may expect from us"),
                null,
                List.of(
                        new Item(
                                say("Opnemen mag", "Opnemen mag", "Recording is allowed"),
                                say(
                                        "Zegt u dat u wilt opnemen en zegt niemand van ons nee, dan mag het. U hoeft niet te zeggen waarom. Wij weigeren alleen om een zwaarwegende reden in dit gesprek, en leggen die aan u uit. Zo'n reden kan zijn:",
                                        "Zeg je dat je wilt opnemen? En zegt niemand nee? Dan mag het. Je hoeft niet te zeggen waarom. Soms zeggen wij nee. Dan is er een belangrijke reden. Wij vertellen je die reden. Dit kan een reden zijn:",
                                        "If you say that you want to record and none of us says no, you may. You need not say why. We only refuse for a very good reason in this conversation, and explain it to you. Such a reason can be:"),
                                grounds()),
                        new Item(
                                say(
                                        "Mag het niet? Dan iets anders",
                                        "Mag het niet? Dan iets anders",
                                        "If not, then another way"),
                                say(
                                        "Weigeren wij, dan bieden wij dezelfde dag een andere manier aan om het gesprek vast te leggen of terug te horen. Bijvoorbeeld een verslag, een gesproken samenvatting die u opneemt, of iemand die met u meeluistert. Een verslag dat wij beloven krijgt u binnen %s.",
                                        "Zeggen wij nee? Dan bedenken wij dezelfde dag iets anders. Wij maken bijvoorbeeld een verslag. Of wij vertellen aan het eind wat er is gezegd, en dat neem je op. Of er komt iemand met je mee om te luisteren. Een verslag krijg je binnen %s.",
                                        "If we refuse, we offer another way on the same day to keep or to hear again what was said. For instance a written report, a spoken summary that you record, or somebody who listens along with you. A report that we promise reaches you within %s.",
                                        days(parameters.reportTermDays()))),
                        new Item(
                                say(
                                        "Wij vertellen dat het kan",
                                        "Wij vertellen dat het kan",
                                        "We tell you that you can"),
                                say(
                                        "Vlak voor of bij het begin van het gesprek zeggen wij dat u mag opnemen. U hoeft er dus niet zelf over te beginnen.",
                                        "Bij het begin van het gesprek zeggen wij dat je mag opnemen. Je hoeft het niet zelf te vragen.",
                                        "Just before or at the start of the conversation we say that you may record. You need not bring it up yourself.")),
                        new Item(
                                say("Neemt iemand van ons op?", "Nemen wij op?", "Does one of us record?"),
                                say(
                                        "Dan zeggen wij dat voordat het gesprek begint. Wij nemen alleen op als u instemt. U mag nee zeggen zonder reden te geven, en u mag later alsnog stoppen. Voor de hulp die u krijgt maakt dat niets uit.",
                                        "Dan zeggen wij dat voor het gesprek begint. Wij nemen alleen op als jij het goed vindt. Je mag nee zeggen. Je hoeft niet te zeggen waarom. Je krijgt gewoon dezelfde hulp.",
                                        "Then we say so before the conversation begins. We only record if you agree. You may say no without giving a reason, and you may still stop it later. It makes no difference to the help that you get.")),
                        new Item(
                                say("U krijgt een kopie", "Je krijgt een kopie", "You get a copy"),
                                say(
                                        "Bewaren wij een opname van een gesprek met u, dan krijgt u daarvan een kopie als u erom vraagt: binnen %s.",
                                        "Hebben wij een opname van een gesprek met jou? Vraag dan om een kopie. Je krijgt die binnen %s.",
                                        "If we keep a recording of a conversation with you, you get a copy when you ask for one: within %s.",
                                        days(parameters.copyTermDays())))));
    }

    private Section fromYou() {
        return new Section(
                "from-you",
                say("Wat wij van u vragen", "Wat vragen wij van jou?", "What we ask of you"),
                say(
                        "Deze regels gelden voor u en net zo goed voor ons.",
                        "Deze regels zijn voor jou. En ook voor ons.",
                        "These rules hold for you and just as much for us."),
                List.of(
                        new Item(
                                say("Zeg het vooraf", "Zeg het eerst", "Say so beforehand"),
                                say(
                                        "Vertel dat u gaat opnemen voordat het gesprek over de inhoud gaat. Ook aan de telefoon en bij beeldbellen. Bent u het vergeten? Zeg het dan zodra u eraan denkt.",
                                        "Zeg dat je gaat opnemen. Doe dat voor het gesprek echt begint. Ook als je belt. Vergeten? Zeg het dan zo snel mogelijk.",
                                        "Say that you are going to record before the conversation gets to its subject. On the telephone and on video too. Did you forget? Say so as soon as you think of it.")),
                        new Item(
                                say("Maak goede afspraken", "Maak afspraken", "Make good arrangements"),
                                say(
                                        "Spreek voor de opname met elkaar af:",
                                        "Praat eerst samen over de opname:",
                                        "Agree on these things before the recording:"),
                                List.of(
                                        say(
                                                "waarvoor de opname is",
                                                "waarvoor is de opname?",
                                                "what the recording is for"),
                                        say("wie ernaar luistert", "wie luistert ernaar?", "who listens to it"),
                                        say("wie een kopie krijgt", "wie krijgt een kopie?", "who gets a copy"),
                                        say(
                                                "hoe lang u haar bewaart",
                                                "hoe lang bewaar je de opname?",
                                                "how long it is kept"),
                                        say(
                                                "dat niemand haar zonder toestemming deelt",
                                                "niemand deelt de opname zonder het te vragen",
                                                "that nobody shares it without permission"))),
                        new Item(
                                say("Vraag het de anderen", "Vraag het de anderen", "Ask the others"),
                                say(
                                        "Zijn er meer mensen bij, vraag dan of zij instemmen. Is een kind jonger dan 12 jaar, dan beslissen de ouders met gezag die erbij zijn en vragen wij wat het kind ervan vindt. Van 12 tot en met 15 jaar stemmen het kind en die ouders in. Wie 16 of ouder is, beslist zelf.",
                                        "Zijn er meer mensen bij? Vraag of zij het goed vinden. Ben je nog geen 12? Dan zeggen je ouders ja of nee. Wij vragen ook wat jij vindt. Ben je 12, 13, 14 of 15? Dan moeten jij en je ouders ja zeggen. Ben je 16 of ouder? Dan kies je zelf.",
                                        "If others are present, ask whether they agree. For a child under 12 the parents with custody who are present decide, and we ask what the child thinks. From 12 to 15 both the child and those parents agree. Whoever is 16 or older decides alone.")),
                        new Item(
                                say(
                                        "Geef een kopie als wij erom vragen",
                                        "Geef een kopie",
                                        "Give a copy when we ask for one"),
                                say(
                                        "Wie de opname heeft, geeft de ander op verzoek een kopie, binnen %s. Kan het niet, vertel dan waarom.",
                                        "Vragen wij om een kopie van jouw opname? Geef die dan binnen %s. Lukt het niet? Zeg dan waarom.",
                                        "Whoever has the recording gives the other a copy on request, within %s. If that is impossible, say why.",
                                        days(parameters.copyTermDays()))),
                        new Item(
                                say("Knip en plak niet", "Knip niet in de opname", "Do not cut or paste"),
                                say(
                                        "Een opname blijft zoals zij is. Heeft u er toch iets uit gehaald of aan veranderd, vertel dat dan voordat u haar aan iemand geeft. Een ander bestandsformaat of een uitgeschreven tekst mag u later melden.",
                                        "Laat de opname zoals die is. Heb je er iets uit geknipt? Zeg dat dan voor je de opname aan iemand geeft.",
                                        "A recording stays as it is. If you have cut or changed something after all, say so before you give it to anybody. Another file format or a written-out text may be told later.")),
                        new Item(
                                say(
                                        "Deel niet zonder toestemming",
                                        "Deel de opname niet zomaar",
                                        "Do not share without permission"),
                                say(
                                        "Vraag toestemming voordat u een opname laat horen, doorstuurt of op internet zet. Zeg erbij aan wie en waarvoor. Toestemming kan worden ingetrokken. Voor een rechter, klachtencommissie, ombudsman, eigen advocaat, politie of vertrouwenspersoon is geen toestemming nodig; meld dan wel dat u haar daarvoor gebruikt.",
                                        "Wil je de opname aan iemand laten horen of op internet zetten? Vraag het eerst. Zeg aan wie en waarom. Is het voor de rechter, een klacht, de ombudsman, je advocaat, de politie of je vertrouwenspersoon? Dan hoef je het niet te vragen. Vertel het ons wel.",
                                        "Ask permission before you let somebody hear a recording, pass it on or put it on the internet. Say to whom and what for. Permission can be withdrawn. None is needed for a court, complaints committee, ombudsman, your own lawyer, the police or a confidential adviser; do tell that you use it for that."))));
    }

    private Section reporting() {
        return new Section(
                "reporting",
                say(
                        "Een gesprek of opname melden",
                        "Een gesprek of opname melden",
                        "Reporting a conversation or recording"),
                say(
                        "U meldt het bij degene met wie u het gesprek heeft of had. Die legt vast wat u zegt, ook als het anders ging dan de bedoeling was.",
                        "Vertel het aan de persoon met wie je praat. Die schrijft het op. Ook als het anders is gegaan.",
                        "You report it to the person with whom you have or had the conversation. That person takes down what you say, also if things went differently from what was intended."),
                List.of(
                        new Item(
                                say("Voor het gesprek", "Voor het gesprek", "Before the conversation"),
                                say(
                                        "Bel of schrijf dat u wilt opnemen, of zeg het aan het begin. U krijgt een kenmerk dat met GO begint. Noem het als u later iets wilt melden of vragen.",
                                        "Zeg dat je wilt opnemen. Je krijgt een nummer. Het begint met GO. Bewaar dat nummer.",
                                        "Call or write that you want to record, or say so at the start. You get a reference that begins with GO. Mention it when you report or ask something later.")),
                        new Item(
                                say("Na het gesprek", "Na het gesprek", "After the conversation"),
                                say(
                                        "Heeft u opgenomen zonder het te zeggen, of kwam u erachter dat iemand anders dat deed? Meld het alsnog. Wij oordelen niet over waarom; vanaf dan kunnen er afspraken worden gemaakt en kan om een kopie worden gevraagd.",
                                        "Heb je opgenomen en niets gezegd? Of deed iemand anders dat? Vertel het alsnog. Wij worden niet boos. Dan maken we samen afspraken.",
                                        "Did you record without saying so, or did you find out that somebody else did? Report it all the same. We do not judge why; from then on arrangements can be made and a copy can be asked for.")),
                        new Item(
                                say(
                                        "Staat een opname op internet?",
                                        "Staat de opname op internet?",
                                        "Is a recording on the internet?"),
                                say(
                                        "Meld dat meteen, met het adres waar u haar vond. Wij leggen vast wie er toestemming voor had en vragen zo nodig om haar weg te halen.",
                                        "Vertel het meteen. Zeg waar je de opname zag. Wij vragen dan om de opname weg te halen.",
                                        "Report it at once, with the address where you found it. We take down who had permission for it and ask for its removal where needed.")),
                        new Item(
                                say(
                                        "Nakijken wat er is vastgelegd",
                                        "Wat is er opgeschreven?",
                                        "See what was taken down"),
                                say(
                                        "U mag zien wat er over uw gesprek is vastgelegd en zeggen wat er niet klopt. De vastlegging wordt dan niet gewist: uw verbetering komt erbij.",
                                        "Je mag zien wat er is opgeschreven. Klopt het niet? Zeg het. Dan schrijven wij dat erbij.",
                                        "You may see what was taken down about your conversation and say what is wrong. The record is then not wiped: your correction is added to it."))));
    }

    private Section disagreeing() {
        return new Section(
                "disagreeing",
                say("Bent u het niet met ons eens?", "Ben je het niet met ons eens?", "Do you disagree with us?"),
                null,
                List.of(
                        new Item(
                                say("Een weigering laten nakijken", "Nee gekregen?", "Have a refusal reviewed"),
                                say(
                                        "Vraag ons om er opnieuw naar te laten kijken. Dat doet iemand anders dan degene die weigerde.",
                                        "Vraag ons om er nog een keer naar te kijken. Iemand anders doet dat dan.",
                                        "Ask us to have it looked at again. Somebody else than who refused will do that.")),
                        new Item(
                                say("Een klacht", "Een klacht", "A complaint"),
                                say(
                                        "U kunt bij ons een klacht indienen. Komen wij er samen niet uit, dan kunt u naar de Nationale ombudsman. Bent u jonger dan 18 jaar, of gaat het over een kind, dan kunt u naar de Kinderombudsman.",
                                        "Je mag een klacht indienen. Dat doe je eerst bij ons. Helpt dat niet? Ga dan naar de Kinderombudsman of de Nationale ombudsman. Dat kost geen geld.",
                                        "You can make a complaint to us. If we cannot solve it together, you can go to the National Ombudsman. If you are under 18, or if it is about a child, you can go to the Ombudsman for Children."))));
    }

    private List<String> grounds() {
        List<String> all = new ArrayList<>();
        Arrays.stream(Ground.values())
                .filter(Ground::recognised)
                .map(this::label)
                .forEach(all::add);
        ownGrounds.stream()
                .map(ground -> switch (language) {
                    case DUTCH, EASY_DUTCH -> ground.dutch();
                    case ENGLISH -> ground.english();
                })
                .forEach(all::add);
        return all;
    }

    private String label(Ground ground) {
        return switch (ground) {
            case CHILD_PREFERS_NOT ->
                say(
                        "het kind wil liever niet dat dit onderwerp wordt opgenomen",
                        "het kind wil het liever niet",
                        "the child would rather have no recording of this subject");
            case PRIVACY_OF_ANOTHER ->
                say("de privacy van iemand anders", "het gaat over iemand anders", "somebody else's privacy");
            case SAFETY -> say("de veiligheid", "het is niet veilig", "safety");
            case DISTURBANCE ->
                say(
                        "het gesprek wordt door het opnemen verstoord",
                        "het opnemen stoort het gesprek",
                        "the recording disturbs the conversation");
            case NEVER_ALLOWED, FEAR_OF_RECORDING, NONE_GIVEN -> ground.dutch();
        };
    }

    private String days(int days) {
        return switch (language) {
            case DUTCH, EASY_DUTCH -> days == 1 ? "1 dag" : days + " dagen";
            case ENGLISH -> days == 1 ? "1 day" : days + " days";
        };
    }

    private String years(int years) {
        return switch (language) {
            case DUTCH, EASY_DUTCH -> years + " jaar";
            case ENGLISH -> years == 1 ? "1 year" : years + " years";
        };
    }

    private String say(String dutch, String easy, String english) {
        return say(dutch, easy, english, organisation);
    }

    private String say(String dutch, String easy, String english, String inserted) {
        String text = switch (language) {
            case DUTCH -> dutch;
            case EASY_DUTCH -> easy;
            case ENGLISH -> english;
        };
        return text.replace("%s", inserted);
    }
}
