package dev.easel.bot.enlarge;

import dev.easel.bot.RefusedInputException;
import dev.easel.bot.gallery.Enlargement;
import dev.easel.bot.gallery.Recipe;
import dev.easel.bot.upscale.Upscalers;
import dev.easel.engine.EngineException;
import dev.easel.engine.generate.EngineOptions;
import dev.easel.engine.generate.Precision;
import dev.easel.engine.image.Finish;
import dev.easel.upscaler.ResamplingUpscaler;
import dev.easel.upscaler.Upscaler;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

/** What makes pictures larger, by name: each is opened when it is first asked for, and kept. Thread-safe. */
public final class OpenUpscalers implements AutoCloseable {
    private final BiFunction<String, Precision, Upscaler> opener;
    private final Map<Choice, Upscaler> open = new ConcurrentHashMap<>();
    private boolean closed;

    private record Choice(String name, Precision precision) {}

    private OpenUpscalers(BiFunction<String, Precision, Upscaler> opener) {
        this.opener = opener;
    }

    /** Those installed on this machine. */
    public static OpenUpscalers of(Upscalers installed, String device) {
        return new OpenUpscalers((name, precision) -> installed.open(name, new EngineOptions(device, precision)));
    }

    /** The one that needs no network. */
    public static OpenUpscalers resampling() {
        return new OpenUpscalers((name, precision) -> {
            if (!name.equals(Upscalers.RESAMPLING)) {
                throw new RefusedInputException(
                        "there is no upscaler '" + name + "'; there is '" + Upscalers.RESAMPLING + "'");
            }
            return new ResamplingUpscaler();
        });
    }

    /**
     * The upscaler of that name, which stays open.
     *
     * @param precision to compute in
     * @throws RefusedInputException where there is none
     * @throws CancellationException where these are closed
     * @throws EngineException where it cannot be loaded; asked again, it is tried again
     */
    public synchronized Upscaler named(String name, Precision precision) {
        if (closed) {
            throw new CancellationException("the upscalers are closed");
        }
        Choice choice = new Choice(name, precision);
        Upscaler found = open.get(choice);
        if (found != null) {
            return found;
        }
        Upscaler opened = opener.apply(name, precision);
        open.put(choice, opened);
        open.put(new Choice(name, opened.precision()), opened);
        return opened;
    }

    /**
     * Loads what a recipe's pictures are finished or enlarged with, so that they are not drawn in vain.
     *
     * @param precision asked for
     * @return the recipe with what that computes in; the same where nothing is made larger
     */
    public Recipe opened(Recipe recipe, Precision precision) {
        Optional<String> enlarging = recipe.enlargement().map(Enlargement::upscaler);
        Optional<String> finishing = recipe.finish().map(Finish::upscaler);
        Optional<String> name = recipe.isSubtlyEnlarged() ? enlarging : finishing.or(() -> enlarging);
        return name.map(found -> recipe.enlargedIn(named(found, precision).precision()))
                .orElse(recipe);
    }

    /** What a recipe's pictures are made larger in. */
    static Precision precision(Recipe recipe) {
        return recipe.enlargedIn().orElse(Precision.AUTO);
    }

    /** Whether one of that name is open; never waits. */
    public boolean isOpen(String name) {
        return open.keySet().stream().anyMatch(choice -> choice.name().equals(name));
    }

    /** Frees them, each after the picture in hand. */
    @Override
    public void close() {
        List<Upscaler> left;
        synchronized (this) {
            closed = true;
            left = open.values().stream().distinct().toList();
            open.clear();
        }
        left.forEach(Upscaler::close);
    }
}
