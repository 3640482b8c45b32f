package dev.easel.bot;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.easel.bot", importOptions = ImportOption.DoNotIncludeTests.class)
class EngineBoundaryTest {
    @ArchTest
    static final ArchRule theTensorLibraryIsOutOfSight =
            noClasses().should().dependOnClassesThat().resideInAPackage("ai.djl..");

    @ArchTest
    static final ArchRule theEngineIsSeenByItsFrontDoorOnly = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.easel.engine.tensor..",
                    "dev.easel.engine.text..",
                    "dev.easel.engine.denoise..",
                    "dev.easel.engine.vae..");

    @ArchTest
    static final ArchRule packagesDoNotGoInCircles =
            slices().matching("dev.easel.bot.(*)..").should().beFreeOfCycles();
}
