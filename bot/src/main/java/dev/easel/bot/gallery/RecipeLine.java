package dev.easel.bot.gallery;

import java.util.ArrayList;
import java.util.List;

/** What a drawing was drawn with, on one line, without its words. */
public final class RecipeLine {
    private RecipeLine() {}

    /** Such as {@code easel-mini, 4 of 512x512, 20 steps, guidance 7.5, euler}. */
    public static String of(Recipe recipe) {
        List<String> parts = new ArrayList<>(List.of(
                recipe.model().name(),
                recipe.count() + " of " + recipe.pictureSize(),
                recipe.steps() + " steps",
                "guidance " + GenerationParameters.number(recipe.guidanceScale())));
        recipe.sampler().ifPresent(sampler -> parts.add(sampler.toString()));
        recipe.start().ifPresent(start -> parts.add("strength " + GenerationParameters.number(start.strength())));
        recipe.enlargement()
                .ifPresent(by -> parts.add(
                        "enlarged " + by.factor() + " times, " + by.manner().id()));
        return String.join(", ", parts);
    }
}
