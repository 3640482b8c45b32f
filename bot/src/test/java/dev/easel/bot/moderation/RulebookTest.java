package dev.easel.bot.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.bot.policy.PromptRule;
import dev.easel.bot.policy.RuleLevel;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RulebookTest {
    private static final List<String> WORDS = List.of(
            "nude",
            "naked",
            "penis",
            "ass",
            "anal",
            "tits",
            "sex",
            "cum",
            "cock",
            "dick",
            "porn",
            "hell",
            "kill",
            "rape",
            "slut",
            "gore",
            "blood bath",
            "裸体",
            "голая",
            "cunt",
            "hentai",
            "butt",
            "god",
            "fail");

    private static final Rulebook BOOK =
            new Rulebook(WORDS.stream().map(RulebookTest::word).toList());

    private static PromptRule word(String text) {
        return new PromptRule(PromptRule.Kind.WORD, text, RuleLevel.BLOCK);
    }

    private static PromptRule pattern(String text) {
        return new PromptRule(PromptRule.Kind.PATTERN, text, RuleLevel.BLOCK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nude",
                "a NUDE woman",
                "n.u d e",
                "n u d e",
                "n-u-d-e",
                "nu.de",
                "n*de",
                "nüdé",
                "ｎｕｄｅ",
                "𝓷𝓾𝓭𝓮",
                "ⓝⓤⓓⓔ",
                "🅝🅤🅓🅔",
                "n\u200bu\u200dd\u00ade",
                "nudeeee",
                "nnnuuuddde",
                "nud3!",
                "(nude:1.3)",
                "nude_girl",
                "nude2",
                "18nude",
                "пude",
                "一个nude女孩",
                "画n.u d e的人",
                "nυdе",
                "a nude.",
                "n\nu\nd\ne",
                "n'u'd'e",
                "peni s",
                "p enis",
                "p3n1s",
                "PEN1S",
                "a$$",
                "@ss",
                "4ss",
                "sеx",
                "s3x",
                "c.u.m",
                "k!ll",
                "kiII",
                "blood bath",
                "bloodbath",
                "b l o o d b a t h",
                "blood\u200b-bath",
                "一个裸体女人",
                "裸 体",
                "Голая женщина",
                "гoлaя",
                "ᴘᴏʀɴ",
                "p0rn",
                "pоrn hub",
                "👙nude👙",
                "**nude**",
                "\"nude\"",
                "nude's",
                "big a.s.s",
                "f a i l"
            })
    void disguisedWordIsFound(String prompt) {
        assertThat(BOOK.judge(prompt)).as(prompt).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Scunthorpe",
                "assassin",
                "the pen is mightier than the sword",
                "a pen is on the table",
                "classic bass",
                "analog photo, canal, analysis",
                "Titsey Place",
                "Essex, Sussex and Middlesex",
                "document, cucumber",
                "peacock and cocktail",
                "Dickens, Dickinson",
                "hello, shell, he'll go, she'll",
                "skill and killer whale",
                "grape drapery",
                "butter, button, but t-rex",
                "good food, gods",
                "fall leaves, waterfall",
                "gorgeous gorge",
                "such as s size",
                "an al fresco scene",
                "an alley cat",
                "harley's ex husband",
                "it's a cat",
                "denude? prelude",
                "blood orange, bath tub",
                "red blood cells in a bath",
                "крутая гора",
                "голубая ваза",
                "人体雕塑",
                "3 4 5 6 7",
                "455 55 800",
                "80085",
                "as soon as possible",
                "a 4k photo, f/1.8, 85mm",
                "mass, grass, glass, compass",
                "Arsenal, sextant, sextet",
                "cumulus clouds, cumin",
                "Penistone",
                "Hancock, Babcock",
                "I'll kilt, I'd",
                "con, Bob, boob tube",
                "sun, dune, under",
                "🍆🍑",
                "",
                " ",
                "***",
                "'''",
                "...",
                "nu metal, de facto"
            })
    void innocentPromptPasses(String prompt) {
        assertThat(BOOK.judge(prompt)).as(prompt).isEmpty();
    }

    @Test
    void tenThousandDisguisesAreFound() {
        Random random = new Random(42);
        Disguise disguise = new Disguise(42);
        List<String> words =
                WORDS.stream().filter(word -> word.matches("[a-z]+")).toList();
        for (int i = 0; i < 10_000; i++) {
            String word = words.get(random.nextInt(words.size()));
            String disguised = disguise.of(word);
            Rulebook book = new Rulebook(List.of(word(word)));
            assertThat(book.judge("a photo of " + disguised + ", 8k"))
                    .as(word + " as " + disguised)
                    .isPresent();
            assertThat(book.judge(disguised)).as(word + " as " + disguised).isPresent();
        }
    }

    @Test
    void blockingRuleCountsBeforeAWarningOne() {
        PromptRule warns = new PromptRule(PromptRule.Kind.WORD, "sword", RuleLevel.WARN);
        PromptRule blocks = pattern("knive?s");
        assertThat(new Rulebook(List.of(warns, blocks)).judge("sword and knives"))
                .contains(new Finding(blocks));
        assertThat(new Rulebook(List.of(warns, blocks)).judge("sword")).contains(new Finding(warns));
    }

    @Test
    void patternSeesCompatibilityFormsAndLookAlikes() {
        Rulebook book = new Rulebook(List.of(pattern("\\bcats? (and|or) dogs?\\b"), pattern("порно")));
        assertThat(Stream.of("ＣＡＴ and dogs", "c\u200bat and dog", "саts or dog", "ПОРНО")
                        .map(book::judge))
                .allMatch(found -> found.isPresent());
        assertThat(book.judge("cats with dogs")).isEmpty();
    }

    @Test
    void hostileTextsTakeNoTime() {
        Rulebook book =
                new Rulebook(List.of(word("aaaaaa"), word("ililililil"), pattern("(a+)+$"), pattern("(x+x+)+y")));
        for (String part : List.of("a", "a ", "a.", "1", "!", "i!", "x", "1l|I!", "* ")) {
            assertThat(book.judge(part.repeat(6000 / part.length()) + "-")).isNotNull();
        }
    }
}
