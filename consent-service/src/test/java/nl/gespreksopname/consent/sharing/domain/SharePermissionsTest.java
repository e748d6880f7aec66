package nl.gespreksopname.consent.sharing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nl.gespreksopname.consent.conversation.domain.Conversation;
import nl.gespreksopname.consent.conversation.domain.Scenario;
import nl.gespreksopname.contracts.consent.ConsentEvent.AbsenteeNamed;
import nl.gespreksopname.contracts.consent.ConsentEvent.Missing;
import nl.gespreksopname.contracts.consent.ConsentEvent.ShareDecisionMade;
import nl.gespreksopname.contracts.consent.ConsentEvent.SharePermissionDenied;
import nl.gespreksopname.contracts.consent.ConsentEvent.SharePermissionEnded;
import nl.gespreksopname.contracts.consent.ConsentEvent.SharePermissionGranted;
import nl.gespreksopname.contracts.consent.ConsentEvent.SharePermissionNeedChanged;
import nl.gespreksopname.contracts.consent.ConsentEvent.SharePermissionRequested;
import nl.gespreksopname.contracts.consent.ConsentEvent.SharePermissionRevoked;
import nl.gespreksopname.contracts.vocabulary.Decision;
import nl.gespreksopname.contracts.vocabulary.EndCause;
import nl.gespreksopname.contracts.vocabulary.MissingReason;
import nl.gespreksopname.contracts.vocabulary.Role;
import org.junit.jupiter.api.Test;

class SharePermissionsTest {

    private static List<String> needed(Scenario scenario) {
        return scenario.then(SharePermissionRequested.class).getFirst().needed();
    }

    @Test
    void aYoungPersonUnderSixteenAsksTheOtherSideAndParentsWithCustody() {
        var scenario = Scenario.with("young-person", "parent", "carer", "professional", "interpreter")
                .born("young-person", "2011-05-01")
                .custody("young-person", "parent", true);

        scenario.ask("young-person", null);
        assertThat(needed(scenario)).containsExactly("parent", "professional");

        scenario.decide("young-person", Decision.GRANTED, "professional");
        assertThat(scenario.then(SharePermissionGranted.class)).isEmpty();

        scenario.decide("young-person", Decision.GRANTED, "parent");
        assertThat(scenario.then(SharePermissionGranted.class))
                .containsExactly(new SharePermissionGranted("s-young-person", List.of("parent", "professional"), null));
    }

    @Test
    void fromSixteenTheYoungPersonNeedsNoParent() {
        var scenario = Scenario.with("young-person", "parent", "professional")
                .born("young-person", "2010-05-01")
                .custody("young-person", "parent", true)
                .ask("young-person", null);

        assertThat(needed(scenario)).containsExactly("professional");
    }

    @Test
    void underTwelveAllWhoHaveCustodyAreNeededAlsoAnAbsentOne() {
        var scenario = Scenario.with("young-person", "parent-1", "professional")
                .born("young-person", "2017-05-01")
                .custody("young-person", "parent-1", true)
                .custody("young-person", "parent-2", true)
                .ask("professional", null);

        assertThat(needed(scenario)).containsExactly("parent-1", "parent-2");
        assertThat(scenario.then(AbsenteeNamed.class)).hasSize(1);
        assertThat(scenario.then(AbsenteeNamed.class).getFirst().participant()).isEqualTo("parent-2");
        assertThat(scenario.then(AbsenteeNamed.class).getFirst().role()).isEqualTo(Role.PARENT);

        scenario.decide("professional", Decision.GRANTED, "parent-1", "parent-2");
        assertThat(scenario.then(SharePermissionGranted.class)).hasSize(1);
    }

    @Test
    void anOrganisationAsksEverybodyOfTheCitizensSideAlsoWhoLeft() {
        var scenario = Scenario.with("young-person", "carer", "companion", "professional-1", "professional-2")
                .born("young-person", "2009-05-01")
                .leave("companion")
                .ask("professional-1", null);

        assertThat(needed(scenario)).containsExactly("carer", "companion", "young-person");
    }

    @Test
    void oneDenialOfSomebodyNeededDenies() {
        var scenario = Scenario.with("young-person", "professional")
                .born("young-person", "2009-05-01")
                .ask("young-person", null);

        scenario.decide("young-person", Decision.DENIED, "professional");
        assertThat(scenario.then(SharePermissionDenied.class))
                .containsExactly(new SharePermissionDenied("s-young-person", "professional"));

        scenario.decide("young-person", Decision.GRANTED, "professional");
        assertThat(scenario.then()).hasSize(1).first().isInstanceOf(ShareDecisionMade.class);
    }

    @Test
    void aSixteenthBirthdayLetsTheParentsPendingDecisionLapse() {
        var scenario = Scenario.with("young-person", "parent", "professional")
                .born("young-person", "2010-11-25")
                .custody("young-person", "parent", true)
                .ask("young-person", null)
                .decide("young-person", Decision.GRANTED, "professional");
        assertThat(scenario.then(SharePermissionGranted.class)).isEmpty();

        scenario.at("2026-11-25T08:00:00Z").decide("young-person", Decision.DENIED, "parent");

        assertThat(scenario.then(SharePermissionDenied.class)).isEmpty();
        assertThat(scenario.then().subList(1, 3))
                .containsExactly(
                        new SharePermissionNeedChanged("s-young-person", List.of("professional"), List.of("parent")),
                        new SharePermissionGranted("s-young-person", List.of("professional"), null));
    }

    @Test
    void fromTheirSixteenthBirthdayTheYoungPersonDecidesAloneAndTheClockTellsSo() {
        var scenario = Scenario.with("young-person", "parent", "professional")
                .born("young-person", "2010-11-25")
                .custody("young-person", "parent", true)
                .ask("professional", null);
        assertThat(needed(scenario)).containsExactly("parent", "young-person");

        scenario.at("2026-11-24T22:59:59Z").reassess();
        assertThat(scenario.then()).isEmpty();

        scenario.at("2026-11-24T23:00:00Z").reassess();
        assertThat(scenario.then())
                .containsExactly(
                        new SharePermissionNeedChanged("s-professional", List.of("young-person"), List.of("parent")));

        scenario.decide("professional", Decision.DENIED, "parent");
        assertThat(scenario.then(SharePermissionDenied.class)).isEmpty();
        scenario.decide("professional", Decision.GRANTED, "young-person");
        assertThat(scenario.then(SharePermissionGranted.class))
                .containsExactly(new SharePermissionGranted("s-professional", List.of("young-person"), null));
    }

    @Test
    void anAbsentParentsPendingDecisionLapsesOnTheBirthday() {
        var scenario = Scenario.with("young-person", "professional")
                .born("young-person", "2010-11-25")
                .custody("young-person", "parent", true)
                .ask("professional", null);
        assertThat(needed(scenario)).containsExactly("parent", "young-person");

        scenario.at("2026-11-24T23:00:00Z").reassess();

        assertThat(scenario.then())
                .containsExactly(
                        new SharePermissionNeedChanged("s-professional", List.of("young-person"), List.of("parent")));
        assertThat(SharePermissions.missing(
                        scenario.conversation(),
                        scenario.people(),
                        scenario.moment(),
                        permission(scenario.conversation(), "s-professional")))
                .containsExactly(new Missing("young-person", MissingReason.NO_ANSWER));

        scenario.decide("professional", Decision.GRANTED, "young-person");
        assertThat(scenario.then(SharePermissionGranted.class))
                .containsExactly(new SharePermissionGranted("s-professional", List.of("young-person"), null));
    }

    @Test
    void whoGetsCustodyAfterTheRequestIsNeededAndHasAPlaceInTheConversation() {
        var scenario = Scenario.with("young-person", "professional")
                .born("young-person", "2016-11-25")
                .custody("young-person", "parent-1", true)
                .ask("professional", null);

        scenario.custody("young-person", "parent-2", true).reassess();

        assertThat(scenario.then(AbsenteeNamed.class)).hasSize(1);
        assertThat(scenario.then().getLast())
                .isEqualTo(
                        new SharePermissionNeedChanged("s-professional", List.of("parent-1", "parent-2"), List.of()));
        scenario.decide("professional", Decision.GRANTED, "parent-1", "parent-2");
        assertThat(scenario.then(SharePermissionGranted.class)).hasSize(1);
    }

    private static Conversation.Permission permission(Conversation conversation, String request) {
        return Optional.ofNullable(conversation.permissions().get(request)).orElseThrow();
    }

    @Test
    void theSameBirthdayNeedsNoDecisionAtAllWhenItIsLookedAtAgain() {
        var scenario = Scenario.with("young-person", "parent", "professional")
                .born("young-person", "2010-11-25")
                .custody("young-person", "parent", true)
                .ask("young-person", null)
                .decide("young-person", Decision.GRANTED, "professional");

        scenario.at("2026-11-25T08:00:00Z").reassess();

        assertThat(scenario.then(SharePermissionGranted.class)).hasSize(1);
    }

    @Test
    void aDenialOfBeforeTheBirthdayThatIsReportedAfterItStillCounts() {
        var scenario = Scenario.with("young-person", "parent", "professional")
                .born("young-person", "2010-11-25")
                .custody("young-person", "parent", true)
                .ask("young-person", null);

        scenario.at("2026-11-26T08:00:00Z").decideAt("young-person", Decision.DENIED, "2026-11-24T10:00:00Z", "parent");

        assertThat(scenario.then(SharePermissionDenied.class))
                .containsExactly(new SharePermissionDenied("s-young-person", "parent"));
    }

    @Test
    void whoIsNeededCanRevokeAndWhoIsNotCannotEndIt() {
        var scenario = Scenario.with("young-person", "carer", "professional")
                .born("young-person", "2009-05-01")
                .ask("young-person", null)
                .decide("young-person", Decision.GRANTED, "professional");

        scenario.revoke("young-person", "carer");
        assertThat(scenario.then()).hasSize(1).first().isInstanceOf(SharePermissionRevoked.class);

        scenario.revoke("young-person", "professional");
        assertThat(scenario.then(SharePermissionEnded.class))
                .containsExactly(new SharePermissionEnded("s-young-person", EndCause.REVOKED));

        scenario.decide("young-person", Decision.GRANTED, "professional");
        assertThat(scenario.then(SharePermissionGranted.class)).isEmpty();
    }

    @Test
    void aPermissionEndsWhenItsTimeIsUp() {
        var scenario = Scenario.with("young-person", "professional")
                .born("young-person", "2009-05-01")
                .ask("young-person", "2026-11-24T10:00:00Z")
                .decide("young-person", Decision.GRANTED, "professional");
        assertThat(scenario.then(SharePermissionGranted.class)).hasSize(1);

        scenario.at("2026-11-24T09:59:59Z").reassess();
        assertThat(scenario.then()).isEmpty();

        scenario.at("2026-11-24T10:00:00Z").reassess();
        assertThat(scenario.then()).containsExactly(new SharePermissionEnded("s-young-person", EndCause.EXPIRED));
    }

    @Test
    void itIsGrantedAtOnceWhenNobodyElseIsNeeded() {
        var scenario =
                Scenario.with("young-person").born("young-person", "2009-05-01").ask("young-person", null);

        assertThat(scenario.then(SharePermissionGranted.class)).hasSize(1);
    }

    @Test
    void nobodyMayDecideForAnIncapablePersonWithoutSomebodyWhoActsForThem() {
        var scenario = Scenario.with("young-person", "professional")
                .born("young-person", "2009-05-01")
                .incapable("young-person")
                .ask("professional", null);

        scenario.decide("professional", Decision.GRANTED, "young-person");
        assertThat(scenario.then(SharePermissionGranted.class)).isEmpty();

        scenario.joinFor("companion", "young-person").decide("professional", Decision.GRANTED, "companion");
        assertThat(scenario.then(SharePermissionGranted.class)).hasSize(1);
    }
}
