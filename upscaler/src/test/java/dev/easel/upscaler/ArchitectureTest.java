package dev.easel.upscaler;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses UPSCALER = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.easel.upscaler");

    @Test
    void upscalerKnowsNothingOfChatOrOfTheBot() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("net.dv8tion..", "dev.easel.bot..")
                .check(UPSCALER);
    }

    @Test
    void upscalerReachesTheNativeLibraryThroughTheEngineAlone() {
        noClasses().should().dependOnClassesThat().resideInAPackage("ai.djl..").check(UPSCALER);
    }
}
