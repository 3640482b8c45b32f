package dev.easel.bot.policy;

import dev.easel.bot.words.Words;
import dev.easel.engine.image.ImageSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is beyond a server's ceilings, for a person to read: the value, the ceiling and what would do. Immutable. */
public final class CeilingTexts {
    private static final int COARSE = 8;

    private final Ceilings ceilings;
    private final Words words;

    public CeilingTexts(Ceilings ceilings, Locale locale) {
        this.ceilings = ceilings;
        words = Words.of("limits", locale);
    }

    public Optional<String> repeat(int drawings) {
        return ceilings.allowsRepeat(drawings)
                ? Optional.empty()
                : Optional.of(words.say("repeat", drawings, ceilings.repeat()));
    }

    public Optional<String> steps(int said) {
        return ceilings.allowsSteps(said) ? Optional.empty() : Optional.of(words.say("steps", said, ceilings.steps()));
    }

    /** @param steps that a quality makes of a model's own */
    public Optional<String> quality(double said, int steps, String model) {
        return ceilings.allowsSteps(steps)
                ? Optional.empty()
                : Optional.of(words.say("quality", plain(said), steps, model, ceilings.steps()));
    }

    public Optional<String> size(ImageSize said) {
        return ceilings.allowsPixels(area(said))
                ? Optional.empty()
                : Optional.of(words.say("pixels", said, area(said), ceilings.pixels(), square(ceilings.pixels())));
    }

    public Optional<String> upscale(ImageSize larger) {
        return ceilings.allowsUpscale(area(larger))
                ? Optional.empty()
                : Optional.of(words.say("upscale", larger, area(larger), ceilings.upscale()));
    }

    /** @param usable models, by name */
    public Optional<String> model(String said, List<String> usable) {
        return ceilings.allowsModel(said)
                ? Optional.empty()
                : Optional.of(usable.isEmpty() ? noModel() : words.say("model", said, String.join(", ", usable)));
    }

    /** The same for the model of an older drawing. */
    public Optional<String> olderModel(String then, List<String> usable) {
        return ceilings.allowsModel(then)
                ? Optional.empty()
                : Optional.of(usable.isEmpty() ? noModel() : words.say("model.older", then, String.join(", ", usable)));
    }

    /** None of those that may be used is there. */
    public String noModel() {
        return words.say("model.none", String.join(", ", ceilings.models()));
    }

    public String fewerSteps() {
        return words.say("lowered.steps", ceilings.steps());
    }

    public String smaller(ImageSize size) {
        return words.say("lowered.size", size, ceilings.pixels());
    }

    public String otherModel(String used, String own) {
        return words.say("lowered.model", used, own);
    }

    /** All of them, a line each. */
    public String all() {
        List<String> lines = new ArrayList<>();
        lines.add(words.say("show"));
        line(lines, "show.pixels", ceilings.pixels(), square(ceilings.pixels()));
        line(lines, "show.steps", ceilings.steps(), "");
        line(lines, "show.repeat", ceilings.repeat(), "");
        line(lines, "show.upscale", ceilings.upscale(), square(ceilings.upscale()));
        if (!ceilings.models().isEmpty()) {
            lines.add(words.say("show.models", String.join(", ", ceilings.models())));
        }
        return lines.size() == 1 ? words.say("show.none") : String.join("\n", lines);
    }

    private void line(List<String> lines, String key, long value, String example) {
        if (value != 0) {
            lines.add(words.say(key, value, example));
        }
    }

    private static long area(ImageSize size) {
        return (long) size.width() * size.height();
    }

    /** The largest square of about that many pixels, such as 512x512. */
    private static String square(long pixels) {
        long side = Math.max(1, (long) Math.sqrt((double) pixels) / COARSE * COARSE);
        return side + "x" + side;
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
