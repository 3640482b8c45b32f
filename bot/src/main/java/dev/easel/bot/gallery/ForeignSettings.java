package dev.easel.bot.gallery;

import dev.easel.engine.image.ImageSize;
import dev.easel.engine.sampling.SamplerName;
import dev.easel.engine.sampling.SamplerType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The settings that another tool wrote, each taken over once or left out by name. Confined to one thread. */
final class ForeignSettings {
    private static final Pattern WHOLE = Pattern.compile("\\d{1,18}");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,9}(?:\\.\\d{0,40})?");
    private static final Pattern SIZE = Pattern.compile("(\\d{1,4})\\s?x\\s?(\\d{1,4})");
    private static final int LARGEST_SIDE = 8192;
    private static final double MOST_GUIDANCE = 50;

    /** What says nothing of how to draw, or only repeats another setting. */
    private static final Set<String> SILENT =
            Set.of("Version", "Batch size", "Batch pos", "Model hash", "Lora hashes", "TI hashes", "VAE hash", "User");

    private final Map<String, String> settings;
    private final Set<String> taken = new HashSet<>(SILENT);

    private ForeignSettings(Map<String, String> settings) {
        this.settings = settings;
    }

    static ForeignSettings parse(String line) {
        return new ForeignSettings(SettingsLine.parse(line));
    }

    int count() {
        return settings.size();
    }

    /** @param leftOut what has been left out so far */
    ForeignRecipe recipe(String prompt, String negativePrompt, List<String> leftOut) {
        Optional<SamplerName> sampler = sampler();
        ForeignRecipe complete = new ForeignRecipe(
                prompt,
                negativePrompt,
                size(),
                whole("Steps", 1, 500).map(Long::intValue),
                sampler,
                guidance(),
                whole("Seed", 0, 0xFFFF_FFFFL),
                whole("Clip skip", 1, 9).map(skip -> skip.intValue() - 1),
                List.of());
        return leavingOut(complete, leftOut);
    }

    private ForeignRecipe leavingOut(ForeignRecipe recipe, List<String> before) {
        List<String> leftOut = new ArrayList<>(before);
        settings.forEach((key, value) -> {
            if (!taken.contains(key)) {
                leftOut.add(key + ": " + value);
            }
        });
        return new ForeignRecipe(
                recipe.prompt(),
                recipe.negativePrompt(),
                recipe.size(),
                recipe.steps(),
                recipe.sampler(),
                recipe.guidanceScale(),
                recipe.seed(),
                recipe.clipSkip(),
                leftOut);
    }

    private Optional<Long> whole(String key, long least, long most) {
        Optional<Long> value = text(key)
                .filter(text -> WHOLE.matcher(text).matches())
                .map(Long::valueOf)
                .filter(number -> number >= least && number <= most);
        return taking(key, value);
    }

    private Optional<Double> guidance() {
        String key = "CFG scale";
        Optional<Double> value = text(key)
                .filter(text -> DECIMAL.matcher(text).matches())
                .map(Double::valueOf)
                .filter(number -> number <= MOST_GUIDANCE);
        return taking(key, value);
    }

    private Optional<ImageSize> size() {
        return taking("Size", text("Size").flatMap(ForeignSettings::size));
    }

    private static Optional<ImageSize> size(String text) {
        Matcher sides = SIZE.matcher(text);
        if (!sides.matches()) {
            return Optional.empty();
        }
        int width = Integer.parseInt(sides.group(1));
        int height = Integer.parseInt(sides.group(2));
        boolean sound = Math.min(width, height) > 0 && Math.max(width, height) <= LARGEST_SIDE;
        return sound ? Optional.of(new ImageSize(width, height)) : Optional.empty();
    }

    private Optional<SamplerName> sampler() {
        String words = text("Sampler").orElse("");
        Optional<String> suffix = SamplerWords.suffix(words);
        String name = suffix.map(word -> words.substring(0, words.length() - word.length() - 1))
                .orElse(words);
        String schedule = suffix.or(() -> text("Schedule type")).orElse(SamplerWords.UNIFORM);
        return taking("Sampler", SamplerWords.type(name)).map(type -> spaced(type, schedule));
    }

    /** A spacing that Easel lacks is left out, and the algorithm kept. */
    private SamplerName spaced(SamplerType type, String schedule) {
        String spacing = SamplerWords.resolved(schedule, type);
        SamplerName karras = new SamplerName(type, true);
        if (spacing.equalsIgnoreCase(SamplerWords.KARRAS) && karras.exists()) {
            taken.add("Schedule type");
            return karras;
        }
        boolean usual = spacing.equalsIgnoreCase(SamplerWords.UNIFORM);
        if (usual) {
            taken.add("Schedule type");
        } else if (!settings.containsKey("Schedule type")) {
            taken.remove("Sampler");
        }
        return new SamplerName(type, false);
    }

    private Optional<String> text(String key) {
        return Optional.ofNullable(settings.get(key));
    }

    private <T> Optional<T> taking(String key, Optional<T> value) {
        if (value.isPresent()) {
            taken.add(key);
        }
        return value;
    }
}
