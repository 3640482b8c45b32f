package dev.easel.bot.admin;

import dev.easel.bot.RefusedInputException;
import dev.easel.bot.draft.ValueText;
import dev.easel.bot.job.Asker;
import dev.easel.bot.policy.CeilingTexts;
import dev.easel.bot.policy.Ceilings;
import dev.easel.bot.policy.PolicyBook;
import dev.easel.bot.words.Markdown;
import dev.easel.bot.words.Words;
import dev.easel.engine.EngineException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The most that may be asked for, as it is decided; methods take milliseconds. Thread-safe. */
public final class LimitsDesk {
    private final PolicyBook policies;
    private final Deeds deeds;
    private final Supplier<List<String>> models;

    /** @param models those that are installed, by name */
    public LimitsDesk(PolicyBook policies, Deeds deeds, Supplier<List<String>> models) {
        this.policies = policies;
        this.deeds = deeds;
        this.models = models;
    }

    /**
     * Ceilings to be set; what is empty stays as it is.
     *
     * @param pixels as typed, a size or a number
     * @param steps 0 for none
     * @param repeat 0 for none
     * @param upscale as typed, a size or a number
     */
    public record Change(
            Optional<String> pixels, Optional<Integer> steps, Optional<Integer> repeat, Optional<String> upscale) {
        boolean isNone() {
            return pixels.isEmpty() && steps.isEmpty() && repeat.isEmpty() && upscale.isEmpty();
        }
    }

    public String set(Asker asker, Change change) {
        Words words = words(asker);
        if (change.isNone()) {
            return words.say("set.none");
        }
        Optional<String> wrong = Stream.of(change.pixels(), change.upscale())
                .flatMap(Optional::stream)
                .filter(text -> pixels(text).isEmpty())
                .findFirst();
        if (wrong.isPresent()) {
            return words.say("pixels.none", Markdown.escaped(wrong.get()), Ceilings.LEAST_PIXELS, Ceilings.MOST_PIXELS);
        }
        return changed(asker, "limits.set", detail(change), ceilings -> applied(ceilings, change));
    }

    private static Ceilings applied(Ceilings ceilings, Change change) {
        Ceilings next = ceilings;
        next = change.pixels().flatMap(LimitsDesk::pixels).map(next::withPixels).orElse(next);
        next = change.steps().map(next::withSteps).orElse(next);
        next = change.repeat().map(next::withRepeat).orElse(next);
        return change.upscale()
                .flatMap(LimitsDesk::pixels)
                .map(next::withUpscale)
                .orElse(next);
    }

    private static String detail(Change change) {
        return String.join(
                ", ",
                Stream.of(
                                change.pixels().map(value -> "pixels " + value),
                                change.steps().map(value -> "steps " + value),
                                change.repeat().map(value -> "repeat " + value),
                                change.upscale().map(value -> "upscale " + value))
                        .flatMap(Optional::stream)
                        .toList());
    }

    /** What a size or a number says; empty where it is none, or out of range. */
    private static Optional<Long> pixels(String text) {
        String typed = text.strip();
        try {
            long pixels = typed.contains("x") ? area(typed) : Long.parseLong(typed);
            boolean fits = pixels == 0 || (pixels >= Ceilings.LEAST_PIXELS && pixels <= Ceilings.MOST_PIXELS);
            return fits ? Optional.of(pixels) : Optional.empty();
        } catch (RefusedInputException | EngineException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static long area(String size) {
        return (long) ValueText.size(size).width() * ValueText.size(size).height();
    }

    /** @param allowed whether it is to be among those that may be used */
    public String model(Asker asker, String name, boolean allowed) {
        Words words = words(asker);
        String shown = Markdown.escaped(name);
        if (!allowed) {
            if (!ceilings(asker).models().contains(name)) {
                return words.say("model.not-listed", shown);
            }
            String left = changed(asker, "limits.model", name + " off", ceilings -> ceilings.withoutModel(name));
            return words.say("model.removed", shown) + "\n" + left;
        }
        List<String> installed = models.get();
        if (!installed.contains(name)) {
            return words.say("model.unknown", shown, String.join(", ", installed));
        }
        String all = changed(asker, "limits.model", name, ceilings -> ceilings.withModel(name));
        return words.say("model.allowed", shown) + "\n" + all;
    }

    /** Models that what is typed names: those that are installed. */
    public List<String> models() {
        return models.get();
    }

    public String clear(Asker asker) {
        changed(asker, "limits.clear", "", ceilings -> Ceilings.NONE);
        return words(asker).say("cleared");
    }

    public String show(Asker asker) {
        return new CeilingTexts(ceilings(asker), asker.locale()).all();
    }

    private Ceilings ceilings(Asker asker) {
        return policies.of(asker.server()).ceilings();
    }

    /** All of them as they are then. */
    private String changed(Asker asker, String action, String detail, UnaryOperator<Ceilings> how) {
        policies.change(
                policy -> policy.withCeilings(how.apply(policy.ceilings())), deeds.of(asker, action, "", detail));
        return show(asker);
    }

    private static Words words(Asker asker) {
        return Words.of("limits", asker.locale());
    }
}
