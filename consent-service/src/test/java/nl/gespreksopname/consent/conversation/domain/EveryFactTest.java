package nl.gespreksopname.consent.conversation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import nl.gespreksopname.contracts.consent.ConsentEventTypes;
import nl.gespreksopname.contracts.vocabulary.AlternativeKind;
import nl.gespreksopname.contracts.vocabulary.Answer;
import nl.gespreksopname.contracts.vocabulary.ConversationChannel;
import nl.gespreksopname.contracts.vocabulary.ConversationStatus;
import nl.gespreksopname.contracts.vocabulary.Decision;
import nl.gespreksopname.contracts.vocabulary.DisputeSettlement;
import nl.gespreksopname.contracts.vocabulary.Ground;
import nl.gespreksopname.contracts.vocabulary.KeepChoice;
import nl.gespreksopname.contracts.vocabulary.Material;
import nl.gespreksopname.contracts.vocabulary.Means;
import nl.gespreksopname.contracts.vocabulary.Medium;
import nl.gespreksopname.contracts.vocabulary.ReviewOutcome;
import nl.gespreksopname.contracts.vocabulary.Scope;
import nl.gespreksopname.contracts.vocabulary.Sealed;
import nl.gespreksopname.contracts.vocabulary.SharePurpose;
import nl.gespreksopname.contracts.vocabulary.When;
import nl.gespreksopname.conventions.testing.PublishedEvents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every kind of fact that people report. */
class EveryFactTest {

    private static final PrivateText TEXT = new PrivateText("somebody's words");
    private static final Instant NINE = Scenario.MORNING;

    /** A kind of fact, told with an id of its own and told anew as who corrects it does: without ids. */
    private record Told(Fact first, Fact again) {}

    private static List<Fact.One> by(String participant, String id) {
        return List.of(new Fact.One(participant, id));
    }

    private static Fact answer(String announcement, String participant, Answer answer, String id) {
        boolean refused = answer == Answer.REFUSED;
        return new Fact.Responses(
                announcement,
                by(participant, id),
                answer,
                refused ? Ground.SAFETY : null,
                null,
                refused ? TEXT : null,
                false,
                Claim.NONE);
    }

    private static Fact arrangement(String id) {
        return new Fact.Arrangement(id, false, TEXT, TEXT, TEXT, TEXT, TEXT, true, Claim.NONE);
    }

    private static Fact request(String id) {
        return new Fact.ShareRequest(
                id,
                "recording",
                "professional",
                Material.ORIGINAL,
                TEXT,
                "key",
                SharePurpose.PERSONAL_SUPPORT,
                TEXT,
                Scope.LISTEN,
                null,
                Claim.NONE);
    }

    private static Map<String, Told> kinds() {
        Map<String, Told> kinds = new LinkedHashMap<>();
        kinds.put(
                "absentee",
                new Told(
                        new Fact.Joining("parent-2", Scenario.role("parent"), null, null, false, Claim.NONE),
                        new Fact.Joining("", Scenario.role("parent"), null, null, false, Claim.NONE)));
        kinds.put(
                "joining",
                new Told(
                        new Fact.Joining("companion", Scenario.role("companion"), null, null, true, Claim.NONE),
                        new Fact.Joining("", Scenario.role("companion"), null, null, true, Claim.NONE)));
        kinds.put(
                "mention",
                new Told(
                        new Fact.Mention("m", true, "professional", Means.SPOKEN, Claim.NONE),
                        new Fact.Mention("", true, "professional", Means.SPOKEN, Claim.NONE)));
        kinds.put(
                "announcement",
                new Told(
                        new Fact.Announcement("a", "young-person", "young-person", Medium.AUDIO, "m", Claim.NONE),
                        new Fact.Announcement("", "young-person", "young-person", Medium.AUDIO, "m", Claim.NONE)));
        kinds.put(
                "refusal",
                new Told(
                        answer("a", "professional", Answer.REFUSED, "r"),
                        answer("", "professional", Answer.REFUSED, "")));
        kinds.put(
                "explanation",
                new Told(
                        new Fact.Explanation("e", "r", Ground.SAFETY, TEXT, Claim.NONE),
                        new Fact.Explanation("", "", Ground.SAFETY, TEXT, Claim.NONE)));
        kinds.put(
                "contestation",
                new Told(
                        new Fact.Contestation("x", "r", "parent", TEXT, Claim.NONE),
                        new Fact.Contestation("", "", "parent", TEXT, Claim.NONE)));
        kinds.put(
                "review",
                new Told(
                        new Fact.Review("v", "r", "x", "professional-2", ReviewOutcome.UPHELD, TEXT, Claim.NONE),
                        new Fact.Review("", "", "x", "professional-2", ReviewOutcome.UPHELD, TEXT, Claim.NONE)));
        kinds.put(
                "alternative",
                new Told(
                        new Fact.Alternative("alt", "r", AlternativeKind.REPORT, TEXT, null, Claim.NONE),
                        new Fact.Alternative("", "r", AlternativeKind.REPORT, TEXT, null, Claim.NONE)));
        kinds.put(
                "delivery", new Told(new Fact.Delivery("d", "alt", Claim.NONE), new Fact.Delivery("", "", Claim.NONE)));
        kinds.put(
                "acceptance",
                new Told(
                        new Fact.Acceptance("y", "alt", "parent", false, Claim.NONE),
                        new Fact.Acceptance("", "", "parent", false, Claim.NONE)));
        kinds.put(
                "report-dispute",
                new Told(
                        new Fact.ReportDispute("rd", "alt", "parent", TEXT, Claim.NONE),
                        new Fact.ReportDispute("", "", "parent", TEXT, Claim.NONE)));
        kinds.put(
                "settlement",
                new Told(
                        new Fact.Settlement("st", "rd", "alt", DisputeSettlement.UPHELD, TEXT, Claim.NONE),
                        new Fact.Settlement("", "", null, DisputeSettlement.UPHELD, TEXT, Claim.NONE)));
        kinds.put("arrangement", new Told(arrangement("g"), arrangement("")));
        kinds.put(
                "confirmation",
                new Told(
                        new Fact.Confirmations("g", 1, by("parent", "c"), Claim.NONE),
                        new Fact.Confirmations("", null, by("parent", ""), Claim.NONE)));
        kinds.put("share-request", new Told(request("s"), request("")));
        kinds.put(
                "decision",
                new Told(
                        new Fact.Decisions("s", by("young-person", "sd"), Decision.GRANTED, Claim.NONE),
                        new Fact.Decisions("", by("young-person", ""), Decision.GRANTED, Claim.NONE)));
        kinds.put(
                "revocation",
                new Told(
                        new Fact.Revocation("rv", "s", "young-person", Claim.NONE),
                        new Fact.Revocation("", "", "young-person", Claim.NONE)));
        kinds.put("start", status(ConversationStatus.STARTED));
        kinds.put(
                "withdrawal",
                new Told(answer("a", "parent", Answer.WITHDRAWN, "w"), answer("", "parent", Answer.WITHDRAWN, "")));
        kinds.put(
                "keep-decision",
                new Told(
                        new Fact.KeepDecision("k", "w", null, "parent", KeepChoice.KEEP, TEXT, Claim.NONE),
                        new Fact.KeepDecision("", "w", null, "parent", KeepChoice.KEEP, TEXT, Claim.NONE)));
        kinds.put(
                "safety-mark",
                new Told(
                        new Fact.SafetyMark("sm", "parent", List.of("an-event"), TEXT, Claim.NONE),
                        new Fact.SafetyMark("", "parent", List.of("an-event"), TEXT, Claim.NONE)));
        kinds.put(
                "lifting",
                new Told(new Fact.MarkLifting("l", "sm", Claim.NONE), new Fact.MarkLifting("", "", Claim.NONE)));
        kinds.put(
                "departure",
                new Told(new Fact.Leaving("companion", Claim.NONE), new Fact.Leaving("companion", Claim.NONE)));
        kinds.put("end", status(ConversationStatus.ENDED));
        kinds.put("cancellation", status(ConversationStatus.CANCELLED));
        return kinds;
    }

    private static Told status(ConversationStatus status) {
        return new Told(new Fact.StatusChange(status, Claim.NONE), new Fact.StatusChange(status, Claim.NONE));
    }

    static Set<String> names() {
        return kinds().keySet();
    }

    /** A conversation in which one of each kind was told, and the versions at which they are. */
    private record Story(Scenario scenario, Map<String, Integer> versions) {}

    private static Story story() {
        Scenario scenario = Scenario.with("young-person", "parent", "professional", "professional-2")
                .born("young-person", "2008-01-01");
        Map<String, Integer> versions = new HashMap<>();
        kinds().forEach((name, told) -> {
            int before = scenario.conversation().version();
            scenario.take(told.first());
            assertThat(scenario.decided()).as(name).isInstanceOf(Decided.Events.class);
            versions.put(name, before + 1);
        });
        return new Story(scenario, versions);
    }

    private static int version(Story story, String kind) {
        return story.versions().getOrDefault(kind, 0);
    }

    private static Told told(String kind) {
        return Stream.of(kinds().get(kind)).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("names")
    void whatIsToldAnewStandsInThePlaceOfWhatItCorrectsUnderTheSameIds(String kind) {
        Story story = story();
        int version = version(story, kind);
        ConsentEvent was =
                story.scenario().conversation().reported(version).orElseThrow().event();

        story.scenario().correct(version, told(kind).again());

        assertThat(story.scenario().then().getFirst())
                .isInstanceOfSatisfying(ConsentEvent.FactCorrected.class, corrected -> {
                    assertThat(corrected.corrects()).isEqualTo(version);
                    assertThat(corrected.replaced()).isTrue();
                });
        assertThat(story.scenario().then().get(1)).isEqualTo(was);
    }

    @ParameterizedTest
    @MethodSource("names")
    void nothingStandsInThePlaceOfAnotherKindOfFact(String kind) {
        Story story = story();
        String other = kind.equals("mention") ? "announcement" : "mention";

        story.scenario().correct(version(story, other), told(kind).again());

        story.scenario().thenUnknown(new Decided.Fault(0, "fact/type", Decided.Kind.REPLACEMENT));
    }

    @Test
    void whatIsNamedButNotThereIsToldForWhatItIs() {
        Scenario scenario = Scenario.with("young-person", "professional");

        scenario.take(new Fact.Contestation("x", "none", "young-person", null, Claim.NONE))
                .thenUnknown(new Decided.Fault(0, "refusal", Decided.Kind.REFUSAL));
        scenario.take(new Fact.Acceptance("y", "none", "young-person", true, Claim.NONE))
                .thenUnknown(new Decided.Fault(0, "alternative", Decided.Kind.ALTERNATIVE));
        scenario.take(new Fact.ReportDispute("rd", "none", "young-person", null, Claim.NONE))
                .thenUnknown(new Decided.Fault(0, "alternative", Decided.Kind.ALTERNATIVE));
        scenario.take(new Fact.Settlement("st", "none", null, DisputeSettlement.UPHELD, null, Claim.NONE))
                .thenUnknown(new Decided.Fault(0, "dispute", Decided.Kind.REPORT_DISPUTE));
        scenario.take(new Fact.MarkLifting("l", "none", Claim.NONE))
                .thenUnknown(new Decided.Fault(0, "safetyMark", Decided.Kind.SAFETY_MARK));
        scenario.take(new Fact.Confirmations("none", 7, by("young-person", "c"), Claim.NONE))
                .thenUnknown(new Decided.Fault(0, "arrangement", Decided.Kind.ARRANGEMENT));
    }

    @Test
    void aSettlementIsOfADisputeAboutThatVeryReport() {
        Scenario scenario = story().scenario();

        scenario.take(new Fact.Settlement("st2", "rd", "another", DisputeSettlement.UPHELD, null, Claim.NONE))
                .thenUnknown(new Decided.Fault(0, "dispute", Decided.Kind.REPORT_DISPUTE));
        assertThat(scenario.conversation().reportDisputesAbout("alt")).containsOnlyKeys("rd");
        assertThat(scenario.conversation().reportDisputesAbout("another")).isEmpty();
    }

    @Test
    void aReviewIsOfAContestationOfThatVeryRefusal() {
        Scenario scenario = story().scenario().take(answer("a", "professional-2", Answer.REFUSED, "r2"));

        scenario.take(new Fact.Review("v2", "r2", "x", null, ReviewOutcome.UPHELD, null, Claim.NONE))
                .thenUnknown(new Decided.Fault(0, "contestation", Decided.Kind.CONTESTATION));
    }

    @Test
    void howThingsStandIsToldOfEachOfThem() {
        Conversation conversation = story().scenario().conversation();

        assertThat(conversation.mentions()).containsOnlyKeys("m");
        assertThat(conversation.contestations()).containsEntry("x", "r");
        assertThat(conversation.reportDisputes().values())
                .containsExactly(new Conversation.ReportDispute("rd", "alt", true));
        assertThat(conversation.safetyMarks().values())
                .containsExactly(new Conversation.SafetyMark("sm", "parent", true));
        assertThat(conversation.withdrawals().values())
                .singleElement()
                .satisfies(withdrawal -> assertThat(withdrawal.decided()).isTrue());
        assertThat(conversation.arrangements().values())
                .singleElement()
                .satisfies(arrangement -> assertThat(arrangement.complete()).isTrue());
    }

    @ParameterizedTest
    @EnumSource
    void anArrangementIsCompleteOnlyWhenItCoversEverything(Left left) {
        Scenario scenario = Scenario.with("young-person", "professional")
                .take(new Fact.Arrangement(
                        "g",
                        false,
                        left == Left.PURPOSE ? null : TEXT,
                        left == Left.LISTENERS ? null : TEXT,
                        left == Left.COPIES ? null : TEXT,
                        left == Left.SHARING ? null : TEXT,
                        left == Left.KEEPING ? null : TEXT,
                        left != Left.PROMISE,
                        Claim.NONE));

        assertThat(scenario.conversation().arrangements().values())
                .singleElement()
                .satisfies(arrangement -> assertThat(arrangement.complete()).isFalse());
    }

    /** What an arrangement can leave open. */
    enum Left {
        PURPOSE,
        LISTENERS,
        COPIES,
        SHARING,
        KEEPING,
        PROMISE
    }

    private static Map<String, Set<String>> sealedAbout(Conversation conversation, Fact fact) {
        Map<String, Set<String>> sealed = new HashMap<>();
        ConversationDecider.decide(
                new ConversationCommand.TakeDown(List.of(fact)),
                conversation,
                new Circumstances(NINE, People.UNKNOWN, (kind, subjects, text) -> {
                    sealed.put(kind, Set.copyOf(subjects));
                    return new Sealed("sealed", text);
                }));
        return sealed;
    }

    @Test
    void aReasonForARefusalIsAboutWhoGaveItAndTheYoungPerson() {
        Conversation conversation = story().scenario().conversation();

        assertThat(sealedAbout(conversation, answer("a", "professional", Answer.REFUSED, "r9")))
                .containsValue(Set.of("professional", "young-person"));
        assertThat(sealedAbout(conversation, new Fact.Explanation("e9", "r", null, TEXT, Claim.NONE)))
                .containsValue(Set.of("professional", "young-person"));
        assertThat(sealedAbout(
                        conversation, new Fact.Review("v9", "r", null, null, ReviewOutcome.UPHELD, TEXT, Claim.NONE)))
                .containsValue(Set.of("v9", "young-person"));
        assertThat(sealedAbout(
                        conversation,
                        new Fact.Review("v9", "r", null, "professional-2", ReviewOutcome.UPHELD, TEXT, Claim.NONE)))
                .containsValue(Set.of("professional-2", "young-person"));
    }

    @Test
    void whyAMarkIsPlacedIsNotAboutWhomItHidesThingsFrom() {
        Conversation conversation = Scenario.with("young-person", "parent").conversation();

        assertThat(sealedAbout(conversation, new Fact.SafetyMark("sm", "parent", List.of(), TEXT, Claim.NONE)))
                .containsValue(Set.of("young-person", "sm"));
        assertThat(sealedAbout(conversation, arrangement("g"))).containsValue(Set.of("young-person", "parent", "g"));
        assertThat(sealedAbout(conversation, new Fact.SafetyMark("sm", "parent", List.of(), null, Claim.NONE)))
                .isEmpty();
    }

    @Test
    void aPrivateTextNeverShowsInALogLine() {
        assertThat(TEXT).hasToString("PrivateText");
    }

    @ParameterizedTest
    @EnumSource
    void inWhichQualitySomebodyIsAskedIsToldInBothLanguages(NeededAs as) {
        assertThat(as.dutch()).isNotBlank();
        assertThat(as.english()).isNotBlank();
    }

    static List<ConsentEvent> everyEvent() {
        return PublishedEvents.of("consent", ConsentEventTypes.CODEC);
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void aboutWhenSomethingHappenedIsReadFromWhateverEventSaysIt(ConsentEvent event) {
        ObjectNode told = ConsentEventTypes.CODEC.encode(event);

        assertThat(Reported.when(event)).isEqualTo(told.has("when") ? When.BEFORE_START : null);
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void onlyWhatPeopleReportedCountsAsTheirs(ConsentEvent event) {
        Conversation conversation = Conversation.of(List.of(new Logged(1, event, null, NINE)));

        assertThat(conversation.reportedFacts().containsKey("1")).isEqualTo(Reported.is(event));
        assertThat(conversation.version()).isEqualTo(1);
    }

    private static final ConsentEvent PLANNED =
            new ConsentEvent.ConversationPlanned("GO-0000-0000", null, ConversationChannel.IN_PERSON, true, NINE, null);

    private static Logged logged(int version, ConsentEvent event) {
        return new Logged(version, event, null, NINE.plus(Duration.ofDays(version)));
    }

    @Test
    void personalValuesAreKeptFromTheEndOrElseFromTheLastReport() {
        ConsentEvent mention = new ConsentEvent.PossibilityMentioned("m", true, null, Means.SPOKEN, null);
        ConsentEvent ended = new ConsentEvent.ConversationEnded();
        ConsentEvent destroyed = new ConsentEvent.PersonalValuesDestroyed(NINE, 1);

        assertThat(Conversation.NONE.valuesSince()).isNull();
        assertThat(Conversation.of(List.of(logged(1, PLANNED))).valuesSince()).isEqualTo(NINE.plus(Duration.ofDays(1)));
        assertThat(Conversation.of(List.of(logged(1, PLANNED), logged(2, mention)))
                        .valuesSince())
                .isEqualTo(NINE.plus(Duration.ofDays(2)));
        assertThat(Conversation.of(List.of(logged(1, PLANNED), logged(2, ended), logged(3, mention)))
                        .valuesSince())
                .isEqualTo(NINE.plus(Duration.ofDays(2)));
        assertThat(Conversation.of(List.of(logged(1, PLANNED), logged(2, ended), logged(3, destroyed)))
                        .valuesSince())
                .isNull();
        assertThat(Conversation.of(
                                List.of(logged(1, PLANNED), logged(2, ended), logged(3, destroyed), logged(4, mention)))
                        .valuesSince())
                .isEqualTo(NINE.plus(Duration.ofDays(4)));
        assertThat(Conversation.of(List.of(logged(1, PLANNED), logged(2, destroyed)))
                        .forgotten())
                .isTrue();
        assertThat(Conversation.of(List.of(logged(1, PLANNED))).forgotten()).isFalse();
        assertThat(Conversation.of(List.of(logged(1, PLANNED))).plannedStart()).isEqualTo(NINE);
    }

    @Test
    void aConversationIsTakenOverOnceAndAsItWas() {
        var received = new ConsentEvent.ConversationReceived("t", "00000009999999990001", "predecessor");
        var command = new ConversationCommand.Receive("GO-1", ConversationChannel.PHONE, true, NINE, received);
        var circumstances = new Circumstances(NINE, People.UNKNOWN, (kind, about, text) -> new Sealed("s", text));

        assertThat(ConversationDecider.decide(command, Conversation.NONE, circumstances))
                .isEqualTo(new Decided.Events(List.of(
                        new Decided.Draft(
                                new ConsentEvent.ConversationPlanned(
                                        "GO-1", null, ConversationChannel.PHONE, true, NINE, null),
                                Claim.NONE,
                                true),
                        new Decided.Draft(received, Claim.NONE, true))));
        assertThat(ConversationDecider.decide(command, Conversation.of(List.of(logged(1, PLANNED))), circumstances))
                .isEqualTo(new Decided.ExistsAlready());
        assertThat(ConversationDecider.decide(
                        new ConversationCommand.Forget(NINE, 3), Conversation.NONE, circumstances))
                .isEqualTo(new Decided.Events(List.of(
                        new Decided.Draft(new ConsentEvent.PersonalValuesDestroyed(NINE, 3), Claim.NONE, true))));
    }

    @Test
    void whatACommandSaysOfPeopleStandsBesideWhatIsKnown() {
        LocalDate day = LocalDate.parse("2026-11-24");
        People.Custody mother = new People.Custody("mother", true, LocalDate.parse("2020-01-01"));
        People.Custody father = new People.Custody("father", true, LocalDate.parse("2020-01-01"));
        People known = new People(Map.of(), Map.of("child", List.of(mother)), Map.of(), Map.of())
                .with(Map.of("child", LocalDate.parse("2020-01-01")), Map.of("child", List.of(father)));

        assertThat(known.ageGroup("child", day)).isEqualTo(AgeGroup.UNDER_12);
        assertThat(known.custodians("child", day, List.of())).containsExactly("father", "mother");
    }

    @Test
    void custodyAndCapacityAreAsWasLastRecordedForTheDay() {
        LocalDate day = LocalDate.parse("2026-11-24");
        LocalDate earlier = LocalDate.parse("2020-01-01");
        People.Custody held = new People.Custody("parent", true, earlier);
        People.Custody lost = new People.Custody("parent", false, day);
        People people = new People(
                Map.of(),
                Map.of("a", List.of(held, lost), "b", List.of(lost, held)),
                Map.of(
                        "a",
                        List.of(new People.Capacity(false, earlier), new People.Capacity(true, day)),
                        "b",
                        List.of(new People.Capacity(true, day), new People.Capacity(false, earlier))),
                Map.of());

        assertThat(people.custodians("a", day, List.of())).isEmpty();
        assertThat(people.custodians("b", day, List.of())).isEmpty();
        assertThat(people.custodians("a", day.minusDays(1), List.of())).containsExactly("parent");
        assertThat(people.incapable("a", day)).isFalse();
        assertThat(people.incapable("b", day)).isFalse();
        assertThat(people.incapable("b", day.minusDays(1))).isTrue();
    }
}
