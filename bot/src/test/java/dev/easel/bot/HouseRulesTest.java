package dev.easel.bot;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds in every module, main and test alike: this module is the last to be built, so it sees all of them. */
class HouseRulesTest {
    private static final Path REPOSITORY = Path.of("..");
    private static final JavaClasses EASEL = new ClassFileImporter().importPaths(compiledFolders());

    private static List<Path> compiledFolders() {
        return Stream.of("engine", "upscaler", "bot")
                .flatMap(module -> Stream.of("classes", "test-classes")
                        .map(kind ->
                                REPOSITORY.resolve(module).resolve("target").resolve(kind)))
                .filter(Files::isDirectory)
                .toList();
    }

    @Test
    void namesSayWhatAClassIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Manager|Helper|Helpers|Util|Utils|Impl|Service)")
                .check(EASEL);
    }

    @Test
    void timeComesFromAnInjectedClock() {
        noClasses()
                .should()
                .accessTargetWhere(DescribedPredicate.describe(
                        "the wall clock is read or a thread sleeps", HouseRulesTest::takesTimeFromTheMachine))
                .check(EASEL);
    }

    /** A now() that is handed a clock is fine. */
    private static boolean takesTimeFromTheMachine(JavaAccess<?> access) {
        if (!(access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target)) {
            return false;
        }
        String owner = target.getOwner().getName();
        return switch (target.getName()) {
            case "now" ->
                owner.startsWith("java.time.") && target.getRawParameterTypes().isEmpty();
            case "sleep" -> owner.equals("java.lang.Thread") || owner.equals("java.util.concurrent.TimeUnit");
            case "currentTimeMillis" -> owner.equals("java.lang.System");
            default -> false;
        };
    }
}
