package dev.easel.bot.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.bot.audit.AuditLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Entries of the audit log are added: nothing else writes, but erasure at a person's wish and expiry by age. */
class AppendOnlyTest {
    private static final Pattern CHANGE =
            Pattern.compile("(?i)(update|delete\\s+from|truncate|drop)\\s+(table\\s+)?audit\\b");

    @Test
    void theLogOffersNoOtherWay() {
        assertThat(Arrays.stream(AuditLog.class.getMethods())
                        .map(Method::getName)
                        .distinct())
                .containsExactlyInAnyOrder("add", "addAll", "latest", "each", "erase", "expire");
    }

    @Test
    void noStatementOfAnyClassChangesEntriesButThose() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            List<Path> changing = files.filter(Files::isRegularFile)
                    .filter(path -> path.toString().matches(".*\\.(java|sql)"))
                    .filter(path -> CHANGE.matcher(text(path)).find())
                    .toList();
            assertThat(changing)
                    .extracting(path -> path.getFileName().toString())
                    .containsExactly("StoredAudit.java");
        }
        String erase = method("public int erase");
        String about = method("private static int about");
        String expire = method("public int expire");
        String rest = text(Path.of("src/main/java/dev/easel/bot/store/StoredAudit.java"))
                .replace(erase, "")
                .replace(about, "")
                .replace(expire, "");
        assertThat(CHANGE.matcher(rest).find()).isFalse();
        assertThat(CHANGE.matcher(erase + about)
                        .results()
                        .map(found -> found.group(1))
                        .distinct())
                .containsExactly("update");
        assertThat(CHANGE.matcher(expire).results().map(found -> found.group(1)))
                .containsExactly("delete from");
    }

    private static String method(String head) {
        String all = text(Path.of("src/main/java/dev/easel/bot/store/StoredAudit.java"));
        int start = all.indexOf(head);
        assertThat(start).isPositive();
        return all.substring(start, all.indexOf("\n    }\n", start));
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
