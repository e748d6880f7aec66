package nl.gespreksopname.conventions;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("nl.gespreksopname.conventions");

    @Test
    void theConventionsKnowNoServiceAndNoDomain() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "nl.gespreksopname.consent..",
                        "nl.gespreksopname.recording..",
                        "nl.gespreksopname.policy..",
                        "nl.gespreksopname.contracts.consent..",
                        "nl.gespreksopname.contracts.recording..",
                        "nl.gespreksopname.contracts.policy..")
                .check(CLASSES);
    }
}
