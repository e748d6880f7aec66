package nl.gespreksopname.policy;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("nl.gespreksopname");

    @Test
    void domainsKnowNoFramework() {
        classes()
                .that()
                .resideInAPackage("nl.gespreksopname.policy..domain..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "nl.gespreksopname.contracts..",
                        "nl.gespreksopname.policy..domain..",
                        "org.jspecify..")
                .check(CLASSES);
    }

    @Test
    void noOtherServiceIsKnownHere() {
        noClasses()
                .that()
                .resideInAPackage("nl.gespreksopname.policy..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("nl.gespreksopname.consent..", "nl.gespreksopname.recording..")
                .check(CLASSES);
    }

    @Test
    void rulesKnowFactsAndPolicyAndNothingElse() {
        noClasses()
                .that()
                .resideInAPackage("nl.gespreksopname.policy.rules..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "nl.gespreksopname.policy.trail..",
                        "nl.gespreksopname.policy.deadlines..",
                        "nl.gespreksopname.policy.audit..",
                        "nl.gespreksopname.policy.access..")
                .check(CLASSES);
    }
}
