package nl.gespreksopname.contracts;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private final JavaClasses contracts = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("nl.gespreksopname.contracts");

    @Test
    void contractsKnowNoFrameworkAndNoServiceSoThatAnyoneCanReadEvents() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..", "nl.gespreksopname.contracts..", "org.jspecify..", "com.fasterxml.jackson..")
                .check(contracts);
    }

    @Test
    void eventsThemselvesDoNotKnowHowTheyAreSpelled() {
        classes()
                .that()
                .resideInAnyPackage("..contracts.consent", "..contracts.recording", "..contracts.policy")
                .and()
                .haveSimpleNameNotEndingWith("EventTypes")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "..contracts.vocabulary",
                        "..contracts.history",
                        "..contracts.consent",
                        "..contracts.recording",
                        "..contracts.policy")
                .check(contracts);
    }
}
