package dev.easel.bot.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Prompts of bytes, of tokens, and of valid ones spoilt; {@code -Dprompts=1000000} tries more of them. */
class RandomPromptsTest {
    private static final int COUNT = Integer.getInteger("prompts", 100_000);
    private static final long SEED = 20_260_102;
    private static final PromptContext CONTEXT =
            new PromptContext(Map.of("mine", "in oil, --ar 3:2", "m2", ",--no a\\,b ::2"), "--chaos 5 --size 64x64");

    private static final List<String> TOKENS = List.of(
            " ",
            " ",
            " ",
            "fox",
            "a",
            "--",
            "—",
            "–",
            "-",
            "::",
            "::2",
            "::-.5",
            ":",
            "{",
            "}",
            ",",
            "\\",
            "\\,",
            "\\{",
            "(",
            ")",
            "[",
            "]",
            "<",
            ">",
            "https://a.org/1.png",
            "http://",
            "--ar",
            "ar",
            "16:9",
            "--mine",
            "--m2",
            "mine",
            "--no",
            "--repeat 2",
            "--tile",
            "--seed 7",
            "7",
            ".5",
            "1e3",
            "NaN",
            "--q",
            "--s 50",
            "--niji",
            "--sref",
            "\n",
            "\u00a0",
            "\u2003",
            "\ud83d",
            "\ud83e\udd8a",
            "\u0000",
            "İ",
            "--zoom 1.5",
            "--v 6",
            "::1::",
            "random",
            "--model x",
            "--style raw",
            "4294967295",
            "99999999999999999999",
            "--iw -1",
            "word:1.3");

    private static final List<String> VALID = List.of(
            "https://a.org/1.png <https://a.org/2.png> a fox::2 in snow::-0.5 (red:1.2) --ar 16:9 --no mud, rain --iw 1.5",
            "a {red, green {big, small}} fox --ar {3:2, 1:1} --repeat 2 --chaos 20 --tile",
            "still life --sref https://a.org/s.png::3 random --sw 200 --v 6.1 --fast --mine",
            "fox \\{a\\, b\\} — resting --q .5 --s 250 --seed 4294967295 --weird 300 --style raw --stop 80",
            "x:: y::0.25 z --steps 30 --sampler euler-a --guidance 7.5 --guidance-rescale .7 --count 2 --model a b");

    @Test
    void everyPromptIsAValueOrARefusalAndEveryValueIsItsOwnTextAgain() {
        Random random = new Random(SEED);
        int parsed = 0;
        for (int i = 0; i < COUNT; i++) {
            String text = text(random, i % 4);
            ParseResult result = PromptParser.parse(text, CONTEXT);
            if (result instanceof ParseResult.Parsed drawings) {
                parsed++;
                assertThat(drawings.prompts()).hasSizeBetween(1, Permutations.MOST);
                Prompt first =
                        drawings.prompts().get(random.nextInt(drawings.prompts().size()));
                ParseResult again = PromptParser.parse(first.format(), CONTEXT);
                if (!again.equals(new ParseResult.Parsed(List.of(first)))) {
                    assertThat(again).as("prompt %d: %s", i, text).isEqualTo(new ParseResult.Parsed(List.of(first)));
                }
            } else if (result instanceof ParseResult.Rejected rejected) {
                assertThat(rejected.reason()).isNotBlank().hasSizeLessThan(500);
            }
        }
        assertThat(parsed).isBetween(COUNT / 10, COUNT * 9 / 10);
    }

    private static String text(Random random, int kind) {
        return switch (kind) {
            case 0 -> bytes(random);
            case 1 -> soup(random, random.nextInt(12));
            case 2 -> soup(random, random.nextInt(5)) + " " + valid(random);
            default -> spoilt(random);
        };
    }

    private static String bytes(Random random) {
        byte[] bytes = new byte[random.nextInt(200)];
        random.nextBytes(bytes);
        return new String(bytes, random.nextBoolean() ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16);
    }

    private static String soup(Random random, int tokens) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < tokens; i++) {
            text.append(TOKENS.get(random.nextInt(TOKENS.size())));
            text.append(random.nextInt(3) == 0 ? "" : " ");
        }
        return text.toString();
    }

    private static String valid(Random random) {
        return VALID.get(random.nextInt(VALID.size()));
    }

    private static String spoilt(Random random) {
        StringBuilder text = new StringBuilder(valid(random));
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(3)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, TOKENS.get(random.nextInt(TOKENS.size())));
                default -> text.setCharAt(at, (char) (32 + random.nextInt(96)));
            }
        }
        return text.toString();
    }
}
