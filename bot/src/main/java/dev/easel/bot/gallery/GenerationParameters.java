package dev.easel.bot.gallery;

import dev.easel.engine.sampling.SamplerName;
import dev.easel.engine.sampling.SamplerType;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A recipe in the format that other tools write under {@code parameters} and read from each other's pictures. */
final class GenerationParameters {
    private GenerationParameters() {}

    static String format(Recipe recipe) {
        StringBuilder text = new StringBuilder(recipe.drawnPrompt());
        if (!recipe.negativePrompt().isEmpty()) {
            text.append("\nNegative prompt: ").append(recipe.negativePrompt());
        }
        return text.append('\n')
                .append(settings(recipe).entrySet().stream()
                        .map(setting -> setting.getKey() + ": " + setting.getValue())
                        .collect(Collectors.joining(", ")))
                .toString();
    }

    private static Map<String, String> settings(Recipe recipe) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("Steps", Integer.toString(recipe.steps()));
        recipe.sampler().ifPresent(sampler -> settings.put("Sampler", name(sampler)));
        settings.put("CFG scale", number(recipe.guidanceScale()));
        settings.put("Seed", Long.toString(recipe.seed()));
        settings.put("Size", recipe.size().toString());
        settings.put("Model hash", recipe.model().fingerprint());
        settings.put("Model", recipe.model().name());
        recipe.start().ifPresent(start -> settings.put("Denoising strength", number(start.strength())));
        if (recipe.clipSkip() > 0) {
            // There, 1 stands for the last layer.
            settings.put("Clip skip", Integer.toString(recipe.clipSkip() + 1));
        }
        if (recipe.manner().tile()) {
            settings.put("Tiling", "True");
        }
        if (recipe.count() > 1) {
            settings.put("Batch size", Integer.toString(recipe.count()));
        }
        settings.put("Version", "easel " + recipe.easelVersion());
        return settings;
    }

    private static String name(SamplerName sampler) {
        return name(sampler.type()) + (sampler.karras() ? " Karras" : "");
    }

    private static String name(SamplerType type) {
        return switch (type) {
            case DDIM -> "DDIM";
            case DDPM -> "DDPM";
            case PNDM -> "PLMS";
            case EULER -> "Euler";
            case EULER_ANCESTRAL -> "Euler a";
            case HEUN -> "Heun";
            case DPM_PLUS_PLUS_2M -> "DPM++ 2M";
            case DPM_PLUS_PLUS_2M_SDE -> "DPM++ 2M SDE";
            case UNIPC -> "UniPC";
            case LCM -> "LCM";
        };
    }

    static String number(double value) {
        return value == Math.rint(value) ? String.format(Locale.ROOT, "%.0f", value) : Double.toString(value);
    }
}
