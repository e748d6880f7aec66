package nl.gespreksopname.verification;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may know what, over all modules at once. */
class ArchitectureTest {

    private static final String ROOT = "nl.gespreksopname.";
    private static final List<String> SERVICES = List.of("consent", "recording", "policy");
    private static final List<String> MODULES = List.of(
            "libraries/event-contracts",
            "libraries/event-store",
            "libraries/service-conventions",
            "deploy/local",
            "consent-service",
            "recording-service",
            "policy-service");

    private static JavaClasses suite;

    @BeforeAll
    static void readTheClassesOfAllModules() {
        List<Path> folders = MODULES.stream()
                .map(module -> Path.of(System.getProperty("gespreksopname.root"), module, "target", "classes"))
                .toList();
        assertThat(folders).allMatch(Files::isDirectory);
        suite = new ClassFileImporter().importPaths(folders);
    }

    static Stream<String> services() {
        return SERVICES.stream();
    }

    @ParameterizedTest
    @MethodSource("services")
    void noServiceImportsAnother(String service) {
        String[] others = Stream.concat(SERVICES.stream(), Stream.of("local"))
                .filter(other -> !other.equals(service))
                .map(other -> ROOT + other + "..")
                .toArray(String[]::new);

        noClasses()
                .that()
                .resideInAPackage(ROOT + service + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .check(suite);
    }

    @ParameterizedTest
    @ValueSource(strings = {"contracts", "eventstore", "conventions", "local"})
    void librariesAndLauncherKnowNoService(String library) {
        noClasses()
                .that()
                .resideInAPackage(ROOT + library + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        SERVICES.stream().map(service -> ROOT + service + "..").toArray(String[]::new))
                .check(suite);
    }

    @Test
    void theEventStoreAndTheConventionsKnowNoDomain() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + "eventstore..", ROOT + "conventions..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        ROOT + "contracts.consent..", ROOT + "contracts.recording..", ROOT + "contracts.policy..")
                .check(suite);
    }

    @Test
    void contractsAndEventStoreKnowNoFramework() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + "contracts..", ROOT + "eventstore..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus..", "io.smallrye..", "jakarta..", "org.hibernate..")
                .check(suite);
    }

    @ParameterizedTest
    @MethodSource("services")
    void aDomainKnowsTheEventsAndItselfAndNothingElse(String service) {
        classes()
                .that()
                .resideInAPackage(ROOT + service + "..domain..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..", "org.jspecify..", ROOT + "contracts..", ROOT + service + "..domain.."))
                .check(suite);
    }

    @Test
    void nothingIsOutsideThePackagesThatAreKnown() {
        classes()
                .should(com.tngtech.archunit.lang.conditions.ArchConditions.be(
                        not(resideInAnyPackage("..util..", "..utils..", "..misc.."))))
                .check(suite);
    }
}
