package dev.easel.bot.enlarge;

import dev.easel.bot.RefusedInputException;
import dev.easel.bot.gallery.Enlargement;
import dev.easel.engine.EngineException;
import dev.easel.upscaler.ResamplingUpscaler;
import dev.easel.upscaler.Upscaler;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** What makes pictures larger, by name: each is opened when it is first asked for, and kept. Thread-safe. */
public final class Upscalers implements AutoCloseable {
    private final UpscalerOpener opener;
    private final Map<String, Upscaler> open = new HashMap<>();
    private final Map<String, String> troubles = new ConcurrentSkipListMap<>();
    private boolean closed;

    public Upscalers(UpscalerOpener opener) {
        this.opener = opener;
    }

    /** Those that need no network. */
    public static Upscalers resampling() {
        return new Upscalers(name -> {
            throw new RefusedInputException(
                    "there is no upscaler '" + name + "'; there is '" + Enlargement.RESAMPLING + "'");
        });
    }

    /**
     * The upscaler of that name, which stays open.
     *
     * @throws RefusedInputException where there is none, or these are closed
     * @throws EngineException where it cannot be loaded; asked again, it is tried again
     */
    public synchronized Upscaler named(String name) {
        if (closed) {
            throw new RefusedInputException("the upscalers are closed");
        }
        Upscaler found = open.get(name);
        if (found != null) {
            return found;
        }
        try {
            Upscaler opened = name.equals(Enlargement.RESAMPLING) ? new ResamplingUpscaler() : opener.open(name);
            open.put(name, opened);
            troubles.remove(name);
            return opened;
        } catch (RefusedInputException | EngineException e) {
            troubles.put(name, String.valueOf(e.getMessage()));
            throw e;
        }
    }

    /** Why one could not be opened when it was last asked for; never waits. */
    public Optional<String> trouble() {
        return troubles.entrySet().stream()
                .findFirst()
                .map(entry -> "the upscaler " + entry.getKey() + " cannot be loaded: " + entry.getValue());
    }

    /** Frees them, each after the picture in hand. */
    @Override
    public void close() {
        List<Upscaler> left;
        synchronized (this) {
            closed = true;
            left = List.copyOf(open.values());
            open.clear();
        }
        left.forEach(Upscaler::close);
    }
}
