package dev.easel.bot;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.easel.engine.checkpoint.ModelDefaults;
import dev.easel.engine.checkpoint.ModelKind;
import dev.easel.engine.explain.CaptionGain;
import dev.easel.engine.explain.CaptionQuestion;
import dev.easel.engine.explain.Explainer;
import dev.easel.engine.explain.Explanation;
import dev.easel.engine.explain.ExplanationListener;
import dev.easel.engine.explain.WordImportance;
import dev.easel.engine.sampling.SamplerName;
import dev.easel.engine.sampling.SamplerType;
import dev.easel.engine.vision.MobileNetConversion;
import dev.easel.engine.vision.PictureClass;
import dev.easel.engine.vision.PictureClassifier;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses BOT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.easel.bot");

    private static final DescribedPredicate<JavaClass> ENGINE_FRONT_DOOR = resideInAnyPackage(
                    "dev.easel.engine", "dev.easel.engine.generate", "dev.easel.engine.image", "dev.easel.engine.train")
            .or(belongToAnyOf(SamplerName.class, SamplerType.class))
            .or(belongToAnyOf(ModelKind.class, ModelDefaults.class))
            .or(belongToAnyOf(Explainer.class, Explanation.class, ExplanationListener.class))
            .or(belongToAnyOf(MobileNetConversion.class, PictureClassifier.class, PictureClass.class))
            .or(belongToAnyOf(WordImportance.class, CaptionQuestion.class, CaptionGain.class));

    @Test
    void botSeesNoTensorLibrary() {
        noClasses().should().dependOnClassesThat().resideInAPackage("ai.djl..").check(BOT);
    }

    @Test
    void botEntersTheEngineByItsFrontDoor() {
        noClasses()
                .should()
                .dependOnClassesThat(
                        resideInAPackage("dev.easel.engine..").and(DescribedPredicate.not(ENGINE_FRONT_DOOR)))
                .check(BOT);
    }

    @Test
    void onlyTheDiscordPackageSeesJda() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.easel.bot.discord..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("net.dv8tion..")
                .check(BOT);
    }

    @Test
    void theChatServerKnowsNothingOfTheBot() {
        noClasses()
                .that()
                .resideInAPackage("dev.easel.bot.localchat..")
                .should()
                .dependOnClassesThat(resideInAPackage("dev.easel.bot.*..")
                        .and(DescribedPredicate.not(resideInAPackage("dev.easel.bot.localchat.."))))
                .check(BOT);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("dev.easel.bot.(*)..").should().beFreeOfCycles().check(BOT);
    }
}
