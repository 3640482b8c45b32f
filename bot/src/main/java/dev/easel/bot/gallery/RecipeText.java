package dev.easel.bot.gallery;

import dev.easel.engine.generate.Manner;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A recipe for a person to read, one setting a line. */
public final class RecipeText {
    private RecipeText() {}

    /** Easel's own recipe, or what another tool wrote with what of it cannot be followed here. */
    public static String describe(FoundRecipe found) {
        return found.own()
                .map(RecipeText::describe)
                .or(() -> found.foreign().map(RecipeText::describe))
                .orElseThrow();
    }

    private static String describe(ForeignRecipe foreign) {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("prompt", foreign.prompt());
        putUnless(lines, "negative prompt", foreign.negativePrompt(), "");
        foreign.size().ifPresent(size -> lines.put("size", size.toString()));
        foreign.steps().ifPresent(steps -> lines.put("steps", Integer.toString(steps)));
        foreign.sampler().ifPresent(sampler -> lines.put("sampler", sampler.toString()));
        foreign.guidanceScale().ifPresent(scale -> lines.put("guidance", GenerationParameters.number(scale)));
        foreign.seed().ifPresent(seed -> lines.put("seed", Long.toString(seed)));
        foreign.clipSkip().ifPresent(skip -> lines.put("clip skip", Integer.toString(skip)));
        String text = aligned(lines);
        return foreign.note().map(note -> text + "\n" + note).orElse(text);
    }

    public static String describe(Recipe recipe) {
        return aligned(lines(recipe));
    }

    /** Each setting by its name, in the order to be read. */
    public static Map<String, String> lines(Recipe recipe) {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("prompt", recipe.prompt());
        putUnless(lines, "negative prompt", recipe.negativePrompt(), "");
        lines.put("model", recipe.model().name() + "  (" + recipe.model().fingerprint() + ")");
        lines.put("size", recipe.pictureSize().toString());
        lines.put("steps", Integer.toString(recipe.steps()));
        lines.put("sampler", recipe.sampler().map(Object::toString).orElse("the model's own"));
        lines.put("guidance", GenerationParameters.number(recipe.guidanceScale()));
        putUnless(lines, "guidance rescale", GenerationParameters.number(recipe.guidanceRescale()), "0");
        lines.put("seed", Long.toString(recipe.seed()));
        lines.put("count", Integer.toString(recipe.count()));
        putUnless(lines, "clip skip", Integer.toString(recipe.clipSkip()), "0");
        describe(lines, recipe.manner());
        recipe.style().ifPresent(style -> lines.put("style", style.id()));
        recipe.start().ifPresent(start -> describe(lines, start));
        describeLastStage(lines, recipe);
        for (RecipeLora lora : recipe.loras()) {
            lines.merge("lora", describe(lora), (before, next) -> before + ", " + next);
        }
        lines.put("device", recipe.engine().device());
        lines.put("precision", recipe.engine().precision().id());
        if (recipe.engine().refiner()) {
            lines.put("refiner", "on");
        }
        lines.put("easel", recipe.easelVersion());
        return lines;
    }

    private static String aligned(Map<String, String> lines) {
        return lines.entrySet().stream()
                .map(line -> String.format("%-17s%s", line.getKey(), printable(line.getValue())))
                .collect(Collectors.joining("\n"));
    }

    /** As prompts say it. */
    private static void describe(Map<String, String> lines, Manner manner) {
        putUnless(lines, "chaos", Long.toString(Math.round(100 * manner.chaos())), "0");
        if (manner.weird() > 0) {
            lines.put("weird", Math.round(3000 * manner.weird()) + "  (from seed " + manner.weirdSeed() + ")");
        }
        if (manner.tile()) {
            lines.put("tile", "yes");
        }
        putUnless(lines, "stop", Long.toString(Math.round(100 * manner.stop())), "100");
        manner.noiseSeed().ifPresent(seed -> lines.put("same noise", "from seed " + seed));
    }

    private static void describe(Map<String, String> lines, RecipeStart start) {
        lines.put(
                "start",
                start.picture().path() + "  (SHA-256 " + start.picture().sha256() + ")");
        start.mask().ifPresent(mask -> lines.put("mask", mask.path() + "  (SHA-256 " + mask.sha256() + ")"));
        if (start.soft()) {
            lines.put("border", "soft");
        }
        lines.put("strength", GenerationParameters.number(start.strength()));
    }

    private static void describeLastStage(Map<String, String> lines, Recipe recipe) {
        recipe.finish()
                .ifPresent(finish -> lines.put(
                        "finished",
                        finish.scale() + " times the drawn " + recipe.drawnSize() + ", by " + finish.upscaler()));
        recipe.enlargement()
                .ifPresent(enlargement -> lines.put(
                        "enlarged",
                        enlargement.factor() + " times by " + enlargement.upscaler() + ", "
                                + enlargement.manner().id()));
        recipe.enlargedIn().ifPresent(precision -> lines.put("upscaler in", precision.id()));
    }

    private static String describe(RecipeLora lora) {
        return lora.file().path() + " at " + GenerationParameters.number(lora.weight());
    }

    private static void putUnless(Map<String, String> lines, String key, String value, String unsaid) {
        if (!value.equals(unsaid)) {
            lines.put(key, value);
        }
    }

    /** Control characters in a stranger's recipe could drive the terminal. */
    private static String printable(String text) {
        return text.replaceAll("\\p{Cc}", " ");
    }
}
