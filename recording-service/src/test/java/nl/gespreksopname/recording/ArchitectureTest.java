package nl.gespreksopname.recording;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("nl.gespreksopname.recording");

    @Test
    void theDomainKnowsNoFramework() {
        classes()
                .that()
                .resideInAPackage("nl.gespreksopname.recording..domain..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "nl.gespreksopname.contracts..",
                        "org.jspecify..",
                        "nl.gespreksopname.recording..domain..")
                .check(CLASSES);
    }

    @Test
    void noOtherServiceIsImported() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "nl.gespreksopname.consent..", "nl.gespreksopname.policy..", "nl.gespreksopname.local..")
                .check(CLASSES);
    }

    @Test
    void featuresMeetInTheConversationAndNotInEachOthersEndpoints() {
        noClasses()
                .that()
                .resideInAPackage("nl.gespreksopname.recording.conversation..")
                .should()
                .dependOnClassesThat()
                .haveSimpleNameEndingWith("Resource")
                .check(CLASSES);
    }
}
