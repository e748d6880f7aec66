package nl.gespreksopname.eventstore;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("nl.gespreksopname.eventstore");

    @Test
    void theStoreKnowsNoFrameworkAndOfTheSuiteOnlyTheEnvelope() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "nl.gespreksopname.eventstore..",
                        "nl.gespreksopname.contracts.envelope",
                        "java..",
                        "javax.crypto..",
                        "javax.sql..",
                        "com.fasterxml.jackson.databind..",
                        "org.apache.kafka..",
                        "org.slf4j..",
                        "org.jspecify.annotations..")
                .check(CLASSES);
    }

    @Test
    void theMerkleTreeKnowsNoDatabaseAndNoKafka() {
        noClasses()
                .that()
                .resideInAPackage("..merkle..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.apache.kafka..", "..eventstore.log..")
                .check(CLASSES);
    }

    @Test
    void onlyPublisherAndConsumerKnowKafka() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..publish..", "..consume..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka..")
                .check(CLASSES);
    }
}
