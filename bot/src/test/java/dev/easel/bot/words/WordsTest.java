package dev.easel.bot.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordsTest {
    private static final Path FOLDER = Path.of("src/main/resources/dev/easel/bot/words");
    private static final Pattern VALUE = Pattern.compile("\\{[0-9]}");

    static List<String> subjects() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".properties") && !name.contains("_"))
                    .map(name -> name.replace(".properties", ""))
                    .toList();
        }
    }

    private static Properties texts(String file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(FOLDER.resolve(file + ".properties"))) {
            texts.load(reader);
        }
        return texts;
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void eachTextIsInBothLanguagesWithTheSameValues(String subject) throws IOException {
        Properties english = texts(subject);
        Properties chinese = texts(subject + "_zh_CN");

        assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(values(chinese.getProperty(key))).as(key).isEqualTo(values(english.getProperty(key)));
            assertThat(chinese.getProperty(key)).as(key).isNotBlank();
        }
    }

    private static TreeSet<String> values(String text) {
        TreeSet<String> values = new TreeSet<>();
        VALUE.matcher(text).results().map(MatchResult::group).forEach(values::add);
        return values;
    }

    @Test
    void whoeverSpeaksNeitherIsToldInEnglish() {
        assertThat(Words.of("jobs", Locale.FRENCH).say("time.seconds", 1500)).isEqualTo("1500 s");
        assertThat(Words.of("jobs", Locale.forLanguageTag("zh-TW")).say("time.seconds", 3))
                .isEqualTo("3 秒");
    }
}
