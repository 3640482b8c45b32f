package dev.easel.bot.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file of texts, against the same in the other language. */
class WordsTest {
    private static final String OTHER = "_zh_CN.properties";
    private static final String ENDING = ".properties";
    private static final Pattern GAP = Pattern.compile("\\{[0-9]}");

    private static Stream<String> subjects() throws IOException, URISyntaxException {
        URL folder = Words.class.getResource("/dev/easel/bot/words/settings.properties");
        assertThat(folder).isNotNull();
        try (Stream<Path> files = Files.list(Path.of(folder.toURI()).resolveSibling(""))) {
            List<String> subjects = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING) && !name.endsWith(OTHER))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .sorted()
                    .toList();
            assertThat(subjects).contains("prefer", "settings");
            return subjects.stream();
        }
    }

    private static Properties read(String file) throws IOException {
        Properties properties = new Properties();
        URL url = Words.class.getResource(file);
        assertThat(url).as(file).isNotNull();
        try (Reader reader = new InputStreamReader(url.openStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    private static Set<String> gaps(String text) {
        return GAP.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void bothLanguagesSayTheSameThingsWithTheSameValues(String subject) throws IOException {
        Properties english = read(subject + ENDING);
        Properties chinese = read(subject + OTHER);
        assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            String text = english.getProperty(key);
            String other = chinese.getProperty(key);
            assertThat(gaps(other)).as(key).isEqualTo(gaps(text));
            if (!gaps(text).isEmpty()) {
                assertThat(new MessageFormat(other, Locale.SIMPLIFIED_CHINESE).getFormats())
                        .as(key)
                        .hasSameSizeAs(new MessageFormat(text, Locale.ENGLISH).getFormats());
            }
            assertThat(other).as(key).isNotBlank();
        }
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void quotesAreWrittenTwiceBesideValuesAndOnceWithoutThem(String subject) throws IOException {
        for (String file : List.of(subject + ENDING, subject + OTHER)) {
            read(file).forEach((key, text) -> {
                String pairs = ((String) text).replaceAll("''", "");
                boolean told = gaps((String) text).isEmpty() ? pairs.equals(text) : !pairs.contains("'");
                assertThat(told).as(file + " " + key).isTrue();
            });
        }
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void descriptionsOfCommandsAreNoLongerThanTheyMayBe(String subject) throws IOException {
        for (String file : List.of(subject + ENDING, subject + OTHER)) {
            Properties texts = read(file);
            assertThat(texts.stringPropertyNames())
                    .filteredOn(key -> key.endsWith(".description"))
                    .allSatisfy(key -> assertThat(texts.getProperty(key)).hasSizeBetween(1, 100));
        }
    }

    @Test
    void chineseIsForAllWhoseLanguageItIsAndEnglishForEverybodyElse() {
        assertThat(Words.of("settings", Locale.forLanguageTag("zh-TW")).say("model"))
                .isEqualTo("模型");
        assertThat(Words.of("settings", Locale.GERMAN).say("model")).isEqualTo("Model");
        assertThat(Words.of("settings", Locale.ENGLISH).say("model.own", "a 1,000"))
                .isEqualTo("The bot's own (a 1,000)");
    }
}
