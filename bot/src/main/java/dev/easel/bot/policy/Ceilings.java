package dev.easel.bot.policy;

import dev.easel.bot.RefusedInputException;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The most that a request may ask for; 0 for as much as Easel does anyway.
 *
 * @param pixels of one picture, as the model draws it
 * @param steps of sampling
 * @param repeat drawings at once of one request
 * @param upscale pixels of a picture that is made larger
 * @param models by name; empty for all
 */
public record Ceilings(long pixels, int steps, int repeat, long upscale, SortedSet<String> models) {
    /** No lower than a picture of 64x64. */
    public static final long LEAST_PIXELS = 4096;

    public static final long MOST_PIXELS = 100_000_000;
    public static final int MOST_STEPS = 500;
    public static final int MOST_REPEAT = 40;
    public static final int MOST_MODELS = 50;

    /** As much as Easel does anyway. */
    public static final Ceilings NONE = new Ceilings(0, 0, 0, 0, Collections.emptySortedSet());

    public Ceilings {
        refuse("pixels", pixels, LEAST_PIXELS, MOST_PIXELS);
        refuse("steps", steps, 1, MOST_STEPS);
        refuse("repeat", repeat, 1, MOST_REPEAT);
        refuse("upscale", upscale, LEAST_PIXELS, MOST_PIXELS);
        models = Collections.unmodifiableSortedSet(
                new TreeSet<>(Objects.requireNonNullElse(models, Collections.<String>emptySortedSet())));
        if (models.size() > MOST_MODELS) {
            throw new RefusedInputException(models.size() + " models are too many; " + MOST_MODELS + " are the most");
        }
    }

    private static void refuse(String what, long value, long least, long most) {
        if (value != 0 && (value < least || value > most)) {
            throw new RefusedInputException(what + " are " + least + " to " + most + " or 0 for none, not " + value);
        }
    }

    public Ceilings withPixels(long most) {
        return new Ceilings(most, steps, repeat, upscale, models);
    }

    public Ceilings withSteps(int most) {
        return new Ceilings(pixels, most, repeat, upscale, models);
    }

    public Ceilings withRepeat(int most) {
        return new Ceilings(pixels, steps, most, upscale, models);
    }

    public Ceilings withUpscale(long most) {
        return new Ceilings(pixels, steps, repeat, most, models);
    }

    public Ceilings withModel(String name) {
        SortedSet<String> more = new TreeSet<>(models);
        more.add(name);
        return new Ceilings(pixels, steps, repeat, upscale, more);
    }

    public Ceilings withoutModel(String name) {
        SortedSet<String> fewer = new TreeSet<>(models);
        fewer.remove(name);
        return new Ceilings(pixels, steps, repeat, upscale, fewer);
    }

    public boolean allowsPixels(long wanted) {
        return pixels == 0 || wanted <= pixels;
    }

    public boolean allowsSteps(int wanted) {
        return steps == 0 || wanted <= steps;
    }

    public boolean allowsRepeat(int wanted) {
        return repeat == 0 || wanted <= repeat;
    }

    public boolean allowsUpscale(long wanted) {
        return upscale == 0 || wanted <= upscale;
    }

    public boolean allowsModel(String name) {
        return models.isEmpty() || models.contains(name);
    }

    /** Those that may be drawn with, in the same order. */
    public List<String> allowed(List<String> names) {
        return names.stream().filter(this::allowsModel).toList();
    }
}
