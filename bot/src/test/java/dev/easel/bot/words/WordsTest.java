package dev.easel.bot.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
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

/** Each subject says the same in both languages. */
class WordsTest {
    private static final Path FOLDER = Path.of("src/main/resources/dev/easel/bot/words");
    private static final String CHINESE = "_zh_CN.properties";
    private static final Pattern PLACE = Pattern.compile("\\{[0-9]+");

    static List<String> subjects() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".properties"))
                    .map(name -> name.replace(CHINESE, "").replace(".properties", ""))
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    private static Properties read(String name) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(FOLDER.resolve(name))) {
            texts.load(reader);
        }
        return texts;
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void bothLanguagesHaveTheSameTextsWithTheSamePlaces(String subject) throws IOException {
        Properties english = read(subject + ".properties");
        Properties chinese = read(subject + CHINESE);
        assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(places(chinese.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
        }
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void textsWithPlacesAreFormats(String subject) throws IOException {
        for (String name : List.of(subject + ".properties", subject + CHINESE)) {
            Properties texts = read(name);
            for (String key : texts.stringPropertyNames()) {
                String text = texts.getProperty(key);
                assertThat(text).as(key).isNotBlank();
                if (!places(text).isEmpty()) {
                    String said = new MessageFormat(text, Locale.ENGLISH).format(new Object[10]);
                    assertThat(said).as(name + " " + key).doesNotContain("{");
                }
            }
        }
    }

    @Test
    void whoSpeaksNeitherReadsEnglish() {
        assertThat(Words.of("blend", Locale.FRENCH).say("square")).isEqualTo("Square 1:1");
        assertThat(Words.of("blend", Locale.TRADITIONAL_CHINESE).say("square")).isEqualTo("方形 1:1");
    }

    @Test
    void numbersStandWithoutSeparators() {
        assertThat(Words.of("blend", Locale.ENGLISH).say("title", 12345)).isEqualTo("12345 pictures");
    }
}
