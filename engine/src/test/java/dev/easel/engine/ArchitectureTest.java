package dev.easel.engine;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String ROOT = "dev.easel.engine";
    private static final String JSON = "com.fasterxml.jackson..";

    private static final JavaClasses ENGINE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void engineKnowsNothingOfChatOrOfWhatIsBuiltOnIt() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("net.dv8tion..", "dev.easel.bot..", "dev.easel.upscaler..")
                .check(ENGINE);
    }

    @Test
    void onlyTheTensorPackageSeesTheNativeLibrary() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".tensor")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("ai.djl..")
                .check(ENGINE);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(ENGINE);
    }

    @Test
    void errorsDependOnNothing() {
        mayDependOn(ROOT);
    }

    @Test
    void imagesDependOnErrorsAlone() {
        mayDependOn(ROOT + ".image", ROOT);
    }

    @Test
    void samplingIsArithmeticThatReadsJson() {
        mayDependOn(ROOT + ".sampling", ROOT, JSON);
    }

    @Test
    void checkpointsAreReadWithoutTensors() {
        mayDependOn(ROOT + ".checkpoint", ROOT, ROOT + ".image", JSON);
    }

    private static void mayDependOn(String from, String... others) {
        classes()
                .that()
                .resideInAPackage(from)
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(from, "java..", "org.jspecify..").or(resideInAnyPackage(others)))
                .check(ENGINE);
    }
}
