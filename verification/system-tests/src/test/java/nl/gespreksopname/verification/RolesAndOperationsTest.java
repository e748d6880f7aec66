package nl.gespreksopname.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.gespreksopname.local.keycloak.DemoCaller;
import nl.gespreksopname.verification.http.Answer;
import nl.gespreksopname.verification.http.Request;
import nl.gespreksopname.verification.openapi.Operation;
import nl.gespreksopname.verification.suite.SuiteUnderTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who may do what is what {@code docs/roles.md} says, operation by operation and role by role; all else is denied. */
@ExtendWith(SuiteExtension.class)
class RolesAndOperationsTest {

    private static final Map<String, DemoCaller> CALLERS = Map.of(
            "case-system", DemoCaller.CASE_SYSTEM,
            "professional", DemoCaller.PROFESSIONAL,
            "refusal-reviewer", DemoCaller.REFUSAL_REVIEWER,
            "policy-officer", DemoCaller.POLICY_OFFICER,
            "privacy-officer", DemoCaller.PRIVACY_OFFICER,
            "data-protection-officer", DemoCaller.DATA_PROTECTION_OFFICER,
            "operator", DemoCaller.OPERATOR,
            "peer", DemoCaller.PEER,
            "auditor", DemoCaller.AUDITOR);

    private final SuiteUnderTest suite;
    private final Map<String, Set<String>> table = RolesTable.read().allowed();

    RolesAndOperationsTest(SuiteUnderTest suite) {
        this.suite = suite;
    }

    @Test
    void theTableHasEveryOperationAndNoOther() {
        Set<String> described = suite.operations().stream()
                .map(operation -> operation.method() + " " + operation.path())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(new TreeSet<>(table.keySet())).isEqualTo(described);
    }

    @Test
    void theTableHoldsForEveryRole() {
        List<String> faults = new ArrayList<>();
        for (Operation operation : suite.operations()) {
            Set<String> allowed = table.getOrDefault(operation.method() + " " + operation.path(), Set.of());
            CALLERS.forEach((role, caller) -> {
                Answer answer = request(operation).token(suite.token(caller)).send();
                boolean denied = answer.status() == 401 || isForLackOfARole(answer);
                boolean mayDo = allowed.contains(role) || allowed.contains(RolesTable.EVERYONE);
                if (denied == mayDo) {
                    faults.add(role + (mayDo ? " may not " : " may ") + operation + ": " + answer.status());
                }
            });
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void withoutATokenThereIsOnlyWhatIsForEveryone() {
        List<String> faults = new ArrayList<>();
        for (Operation operation : suite.operations()) {
            boolean forEveryone = table.getOrDefault(operation.method() + " " + operation.path(), Set.of())
                    .contains(RolesTable.EVERYONE);
            Answer answer = request(operation).send();
            if (forEveryone == (answer.status() == 401)) {
                faults.add("without a token " + operation + " gives " + answer.status());
            }
        }
        assertThat(faults).isEmpty();
    }

    private static boolean isForLackOfARole(Answer answer) {
        return answer.status() == 403
                && Set.of(
                                "urn:gespreksopname:problem:role-missing",
                                "urn:gespreksopname:problem:organisation-not-allowed")
                        .contains(answer.json().path("type").asText());
    }

    /** A request that names nothing that exists: whoever may do the operation is told so, and nothing is done. */
    private Request request(Operation operation) {
        String path = operation.path(parameter -> switch (parameter) {
            case "oin" -> SuiteUnderTest.VOORBEELDSTAD;
            case "policyVersion", "version", "number" -> "999999";
            case "service" -> "consent";
            case "tile" -> "0/999";
            default -> "00000000-0000-4000-8000-000000000000";
        });
        Request request = suite.call(operation.method(), path);
        if (operation.method().equals("POST")) {
            request = request.newKey();
        }
        return operation.takesJson() ? request.json("{}") : request;
    }
}
