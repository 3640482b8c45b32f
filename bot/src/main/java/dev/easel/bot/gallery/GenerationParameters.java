package dev.easel.bot.gallery;

import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A recipe in the format that other tools write under {@code parameters} and read from each other's pictures: the prompt,
 * a line {@code Negative prompt: ...}, and a line of settings. {@link ParametersReader} reads it.
 */
final class GenerationParameters {
    static final String NEGATIVE = "Negative prompt:";

    private GenerationParameters() {}

    static String format(Recipe recipe) {
        StringBuilder text = new StringBuilder(recipe.drawnPrompt());
        for (RecipeLora lora : recipe.loras()) {
            text.append(" <lora:")
                    .append(name(lora))
                    .append(':')
                    .append(number(lora.weight()))
                    .append('>');
        }
        if (!recipe.negativePrompt().isEmpty()) {
            text.append('\n').append(NEGATIVE).append(' ').append(recipe.negativePrompt());
        }
        return text.append('\n')
                .append(settings(recipe).entrySet().stream()
                        .map(setting -> setting.getKey() + ": " + quoted(setting.getValue()))
                        .collect(Collectors.joining(", ")))
                .toString();
    }

    private static Map<String, String> settings(Recipe recipe) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("Steps", Integer.toString(recipe.steps()));
        recipe.sampler().ifPresent(sampler -> settings.put("Sampler", SamplerWords.sampler(sampler.type())));
        recipe.sampler().flatMap(SamplerWords::schedule).ifPresent(spacing -> settings.put("Schedule type", spacing));
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

    /** The file's name as other tools call it: no folder, no ending, nothing that would end the tag. */
    private static String name(RecipeLora lora) {
        String path = lora.file().path();
        String file = path.substring(path.lastIndexOf('/') + 1);
        return file.replaceFirst("\\.safetensors$", "").replaceAll("[<>:\\n]", "_");
    }

    /** Other tools take a value in quotes for JSON. */
    static String quoted(String value) {
        boolean plain = value.indexOf(',') < 0 && value.indexOf('\n') < 0 && value.indexOf(':') < 0;
        return plain ? value : TextNode.valueOf(value).toString();
    }

    static String number(double value) {
        return value == 0 ? "0" : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
