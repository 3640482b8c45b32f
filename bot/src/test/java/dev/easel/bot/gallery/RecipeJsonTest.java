package dev.easel.bot.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.bot.RefusedInputException;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RecipeJsonTest {
    static LongStream seeds() {
        return LongStream.range(0, 50);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void parseIsTheInverseOfFormat(long seed) {
        Recipe recipe = Recipes.random(seed);

        assertThat(RecipeJson.parse(RecipeJson.format(recipe))).isEqualTo(recipe);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"version\" : 1     | \"version\" : 2        | version 2",
                "\"version\" : 1     | \"version\" : \"1\"    | 'version' in the recipe is to be a whole number",
                "\"seed\" : 7        | \"sead\" : 7           | lacks the key 'seed'",
                "\"seed\" : 7        | \"seed\" : 7, \"sead\" : 7 | unknown key 'sead' in the recipe; did you mean 'seed'?",
                "\"seed\" : 7        | \"seed\" : 7, \"seed\" : 8 | not well-formed JSON",
                "\"seed\" : 7        | \"seed\" : 7.5         | 'seed' in the recipe is to be a whole number from 0",
                "\"seed\" : 7        | \"seed\" : 4294967296  | to 4294967295, not 4294967296",
                "\"seed\" : 7        | \"seed\" : -1          | not -1",
                "\"width\" : 64      | \"width\" : 1e99       | 'width'",
                "\"steps\" : 16      | \"steps\" : null       | 'steps'",
                "\"guidanceScale\" : 4.0 | \"guidanceScale\" : 1e999 | 'guidanceScale'",
                "\"precision\" : \"auto\" | \"precision\" : \"int3\" | unknown precision 'int3'",
                "\"seed\" : 7        | \"seed\" : 7, \"sampler\" : \"eul\" | unknown sampler 'eul'",
                "\"seed\" : 7        | \"seed\" : 7, \"style\" : \"cut\" | unknown style 'cut'",
                "\"seed\" : 7        | \"seed\" : 7, \"manner\" : {\"chaos\" : 2} | chaos is 0 to 1, not 2",
                "\"seed\" : 7        | \"seed\" : 7, \"manner\" : {\"tile\" : 1} | to be true or false, not 1",
                "\"seed\" : 7        | \"seed\" : 7, \"manner\" : {\"weird\" : 1} | lacks the key 'weirdSeed'",
                "\"seed\" : 7        | \"seed\" : 7, \"start\" : {\"file\": \"a\"} | the recipe's start lacks the key 'sha256'",
            })
    void whatIsWrongIsNamed(String part, String replacement, String complaint) {
        String json = RecipeJson.format(Recipes.plain("fox"));
        assertThat(json).contains(part);

        assertThatThrownBy(() -> RecipeJson.parse(json.replace(part, replacement)))
                .isInstanceOf(RefusedInputException.class)
                .hasMessageContaining(complaint);
    }

    @Test
    void plainRecipeSaysNothingOfMannerOrStyle() {
        assertThat(RecipeJson.format(Recipes.plain("fox"))).doesNotContain("manner", "style", "soft");
    }

    @Test
    void deepNestingIsRefused() {
        assertThatThrownBy(() -> RecipeJson.parse("[".repeat(100_000))).isInstanceOf(RefusedInputException.class);
    }
}
