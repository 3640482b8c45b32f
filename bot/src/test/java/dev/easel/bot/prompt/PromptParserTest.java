package dev.easel.bot.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.bot.RefusedInputException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PromptParserTest {
    private static List<Prompt> all(String text, PromptContext context) {
        ParseResult result = PromptParser.parse(text, context);
        if (result instanceof ParseResult.Parsed parsed) {
            return parsed.prompts();
        }
        throw new AssertionError(result.toString());
    }

    private static Prompt one(String text) {
        List<Prompt> prompts = all(text, PromptContext.none());
        assertThat(prompts).hasSize(1);
        return prompts.get(0);
    }

    private static String refused(String text) {
        return refused(text, PromptContext.none());
    }

    private static String refused(String text, PromptContext context) {
        ParseResult result = PromptParser.parse(text, context);
        if (result instanceof ParseResult.Rejected rejected) {
            return rejected.reason();
        }
        throw new AssertionError(result.toString());
    }

    @ParameterizedTest
    @EnumSource(value = PromptParameter.class, mode = EnumSource.Mode.EXCLUDE, names = "REPEAT")
    void everyParameterIsUnderstoodByEachOfItsNamesAndDashes(PromptParameter parameter) {
        Prompt plain = one("fox " + parameter.example());
        assertThat(plain.parameters().values()).containsOnlyKeys(parameter);
        assertThat(plain.format()).isEqualTo("fox " + parameter.example());
        String value = parameter.example().substring(parameter.option().length());
        for (String name : parameter.aliases()) {
            assertThat(one("fox --" + name + value)).isEqualTo(plain);
        }
        assertThat(one("fox —" + parameter.id() + value)).isEqualTo(plain);
        assertThat(one("fox –" + parameter.id().toUpperCase(Locale.ROOT) + value))
                .isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({
        "--ar 1:8, --ar 1:9",
        "--ar 8:1, --ar 0:1",
        "--ar 16：9, --ar 16：0",
        "--seed 4294967295, --seed 4294967296",
        "--sameseed 0, --sameseed -1",
        "--chaos 100, --chaos 101",
        "--c 0, --c 0.5",
        "--stylize 1000, --stylize 1001",
        "--s 0, --s -1",
        "--quality .25, --quality .3",
        "--q 4, --q 5",
        "--repeat 1, --repeat 0",
        "--stop 10, --stop 9",
        "--stop 100, --stop 101",
        "--weird 3000, --weird 3001",
        "--iw 3, --iw 3.1",
        "--iw 0, --iw -0.1",
        "--sw 1000, --sw 1001",
        "--cw 100, --cw 101",
        "--ow 1, --ow 0",
        "--zoom 2.0, --zoom 2.1",
        "--zoom 1.0, --zoom 0.9",
        "--steps 500, --steps 501",
        "--guidance 50, --guidance 50.1",
        "--guidance-rescale 1, --guidance-rescale 1.1",
        "--strength 1, --strength 2",
        "--count 4, --count 5",
        "--clip-skip 8, --clip-skip 9",
        "--size 64x64, --size 64",
        "--sref https://example.org/a.png::2 random 123, --sref fox",
        "--niji, --niji six",
        "--tile, --tile 2",
    })
    void rangesEndWhereTheTableSays(String within, String outside) {
        String option = outside.substring(0, outside.indexOf(' '));
        assertThat(one("fox " + within).text()).isEqualTo("fox");
        assertThat(refused("fox " + outside))
                .contains(
                        PromptParameter.named(option.substring(2)).orElseThrow().option());
    }

    @Test
    void repeatEndsAtForty() {
        assertThat(all("fox --repeat 40", PromptContext.none())).hasSize(40);
        assertThat(refused("fox --r 41")).isEqualTo("--repeat: it is 1 to 40, not 41 (an example: --repeat 3)");
        assertThat(refused("{a,b} fox --repeat 21")).startsWith("these are more than 40 drawings");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    a --sed 7           | there is no parameter '--sed'; did you mean '--seed 7'?
                    a --chaoss 7000     | there is no parameter '--chaoss'; did you mean '--chaos 20'?
                    a --aspect-ratio 3:2| there is no parameter '--aspect-ratio'; did you mean '--ar 3:2'?
                    a --ar16:9          | there is no parameter '--ar16:9'; did you mean '--ar 16:9'?
                    a —ar16:9           | there is no parameter '--ar16:9'; did you mean '--ar 16:9'?
                    a --steps=30        | there is no parameter '--steps=30'; did you mean '--steps 30'?
                    a --s250            | there is no parameter '--s250'; did you mean '--s 250'?
                    a --chaos500        | there is no parameter '--chaos500'; did you mean '--chaos 20'?
                    a --zzz             | there is no parameter '--zzz'; some that there are: --ar 16:9, --seed 7, --no mud, rain
                    a -- ar 16:9        | '-- ar' has a space too many; did you mean '--ar 16:9'?
                    a — ar 16:9         | '— ar' has a space too many; did you mean '--ar 16:9'?
                    a -ar 16:9          | '-ar' is no parameter; did you mean '--ar 16:9'?
                    a ---ar 16:9        | '---ar' is no parameter; did you mean '--ar 16:9'?
                    fox--ar 16:9        | a space goes before --ar in 'fox--ar'
                    a --seed            | --seed has no value; one follows it after a space, as in --seed 7
                    a --seed 1 --seed 2 | --seed is given twice, as 1 and 2
                    a --ar 3:2 --aspect 2:3| --ar is given twice, as 3:2 and 2:3
                    a --ar 3:2 --size 64x64| --ar and --size exclude each other; give one
                    a --ar 3:2 fox      | after --ar 3:2 comes 'fox', which is no parameter; what to draw goes first
                    a --tile fox        | after --tile comes 'fox', which is no parameter; what to draw goes first
                    a --ar 16:9,        | --ar: an aspect ratio is two whole numbers from 1, the larger at most 8 times the smaller, such as 16:9, not 16:9, (an example: --ar 16:9)
                    a https://a.org/b.png| the address https://a.org/b.png stands within the text; addresses of pictures go first
                    a::1 b::-1          | the weights after :: add up to 0; the sum must be above 0
                    a::0.5 --no b       | the weights after :: add up to 0 with the -0.5 of --no; the sum must be above 0
                    a::101              | a weight after :: is -100 to 100, not 101
                    a::100 b::-99.9     | the weight 100 is too large beside the others, which nearly cancel each other
                    a {b                | a { has no } after it; a brace that means itself is written \\{
                    a b}                | a } has no { before it; a brace that means itself is written \\}
                    """)
    void mistakeIsRefusedWithTheWayOut(String prompt, String sentence) {
        assertThat(refused(prompt)).isEqualTo(sentence.replace("\\\\", "\\"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a fox",
                "a well-lit fox - resting",
                "fox — no rain",
                "fox -- resting",
                "1 -- 2",
                "a\n b   c",
                "-1 degrees",
                "a (red:1.3) [fox]",
                "(a::2 b)",
                "12:30"
            })
    void textWithoutParametersIsKept(String prompt) {
        assertThat(one(prompt).text()).isEqualTo(prompt);
    }

    @Test
    void partsCarryTheirWeightsAndOneUnlessSaid() {
        assertThat(one("hot:: dog").parts()).containsExactly(new WeightedPart("hot", 1), new WeightedPart("dog", 1));
        assertThat(one("hot::2 dog").parts()).containsExactly(new WeightedPart("hot", 2), new WeightedPart("dog", 1));
        assertThat(one("tulips:: red::-.5").text()).isEqualTo("tulips::1 red::-0.5");
        assertThat(one("a::2").text()).isEqualTo("a::2");
    }

    @Test
    void negativePromptsAddUp() {
        assertThat(one("a --no mud,rain --no two words").parameters().text(PromptParameter.NO))
                .contains("mud, rain, two words");
    }

    @Test
    void pictureAddressesGoFirst() {
        Prompt prompt = one("https://a.org/1.png <HTTPS://a.org/2.png> fox --iw 2");
        assertThat(prompt.pictures()).containsExactly("https://a.org/1.png", "HTTPS://a.org/2.png");
        assertThat(prompt.text()).isEqualTo("fox");
        assertThat(prompt.parameters().decimal(PromptParameter.IW)).hasValue(2);
        assertThat(one("https://a.org/1.png").text()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    a {red, green, yellow} bird      | a red bird;a green bird;a yellow bird
                    {red, pastel, yellow\\, green} fox| red fox;pastel fox;yellow, green fox
                    a {sculpture, painting} of a {gull {at a pier, on a beach}, poodle {on a sofa, in a truck}} | a sculpture of a gull at a pier;a sculpture of a gull on a beach;a sculpture of a poodle on a sofa;a sculpture of a poodle in a truck;a painting of a gull at a pier;a painting of a gull on a beach;a painting of a poodle on a sofa;a painting of a poodle in a truck
                    a fox --ar {3:2, 1:1, 2:3}       | a fox --ar 3:2;a fox --ar 1:1;a fox --ar 2:3
                    a fox {--tile, --chaos 5}        | a fox --tile;a fox --chaos 5
                    a \\{fox\\}                        | a \\{fox\\}
                    a {fox}                          | a fox
                    {,big} fox                       | fox;big fox
                    """)
    void bracesAreMultipliedOut(String prompt, String prompts) {
        assertThat(all(prompt, PromptContext.none()).stream().map(Prompt::format))
                .containsExactly(prompts.split(";", -1));
    }

    @Test
    void atMostFortyDrawingsComeOfOnePrompt() {
        assertThat(all("{1,2,3,4,5} {1,2,3,4,5,6,7,8} fox", PromptContext.none()))
                .hasSize(40);
        assertThat(refused("{1,2,3,4,5,6,7} {1,2,3,4,5,6} fox")).startsWith("these are more than 40 drawings");
        assertThat(refused("{a,b}".repeat(1000))).startsWith("these are more than 40 drawings");
        assertThat(refused("{".repeat(3000) + "}".repeat(3000))).isEqualTo("braces are nested more than 10 deep");
        assertThat(one("{}".repeat(3000) + "fox").text()).isEqualTo("fox");
    }

    @Test
    void macrosStandForTextAndParametersButNotForMacros() {
        PromptContext context = new PromptContext(Map.of("mine", "in oil --ar 3:2", "loud", "--lauter"), "");
        assertThat(all("fox --mine --seed 1", context).get(0).format()).isEqualTo("fox in oil --ar 3:2 --seed 1");
        assertThat(all("fox {—mine, --ar 1:1}", context).stream().map(Prompt::format))
                .containsExactly("fox in oil --ar 3:2", "fox --ar 1:1");
        assertThat(refused("fox --loud", context)).startsWith("there is no parameter '--lauter'");
        assertThat(refused("fox " + "--mine ".repeat(1400), context)).contains("characters; 10000 is the most");
    }

    @Test
    void macrosThatWouldGrowOrHideParametersAreRefused() {
        Map<String, String> many = IntStream.rangeClosed(1, 21)
                .boxed()
                .collect(Collectors.toMap(number -> "m" + number, number -> "--tile"));
        for (Map<String, String> macros : List.of(
                Map.of("a1", "--b1 --b1", "b1", "--a1"),
                Map.of("ar", "--tile"),
                Map.of("UP", "--tile"),
                Map.of("x1", "{a,b}"),
                Map.of("x1", "y".repeat(1001)),
                many)) {
            assertThatThrownBy(() -> new PromptContext(macros, "")).isInstanceOf(RefusedInputException.class);
        }
    }

    @Test
    void suffixCountsWhereThePromptDoesNotSayOtherwise() {
        PromptContext context = new PromptContext(Map.of(), "--ar 3:2 --seed 5");
        assertThat(all("fox --seed 1", context).get(0).format()).isEqualTo("fox --ar 3:2 --seed 1");
        assertThat(all("fox --size 64x64", context).get(0).format()).isEqualTo("fox --size 64x64 --seed 5");
        assertThat(PromptParser.parseSuffix("in oil"))
                .isEqualTo(new ParseResult.Rejected("the suffix can hold parameters only, not 'in'"));
        assertThat(PromptParser.parseSuffix("--repeat 3"))
                .isEqualTo(new ParseResult.Rejected("the suffix: --repeat cannot be in it"));
    }

    @Test
    void whatTheEngineCannotDoIsSaid() {
        assertThat(one("fox --ar 3:2 --chaos 20 --tile --style raw --sw 100").note())
                .isEmpty();
        assertThat(one("fox --niji 6").note()).contains("--niji is not yet honoured");
        assertThat(one("fox --fast --v 6 --sw 5 --cw 5").note()).contains("--sw, --cw and --v are not yet honoured");
    }

    @Test
    void promptOfTenThousandCharactersIsTheLongest() {
        assertThat(one("x".repeat(10_000)).text()).hasSize(10_000);
        assertThat(refused("x".repeat(10_001))).isEqualTo("the prompt has 10001 characters; 10000 is the most");
    }
}
