package dev.easel.bot.imagine;

import dev.easel.bot.FailureException;
import dev.easel.bot.model.InstalledModel;
import dev.easel.bot.model.InstalledModels;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What can be asked for by name. Answers from memory and looks again in the background. Thread-safe. */
final class ModelNames {
    private static final Logger LOG = LoggerFactory.getLogger(ModelNames.class);

    private final String usual;
    private final InstalledModels installed;
    private final ExecutorService background;
    private final AtomicBoolean listing = new AtomicBoolean();
    private volatile List<String> names;

    /** @param usual one that comes first, installed or not */
    ModelNames(String usual, InstalledModels installed, ExecutorService background) {
        this.usual = usual;
        this.installed = installed;
        this.background = background;
        names = List.of(usual);
    }

    /** As last seen. */
    List<String> seen() {
        return names;
    }

    void refresh() {
        if (!background.isShutdown() && listing.compareAndSet(false, true)) {
            background.execute(this::list);
        }
    }

    private void list() {
        try {
            names = Stream.concat(Stream.of(usual), installed.all().stream().map(InstalledModel::name))
                    .distinct()
                    .toList();
        } catch (FailureException e) {
            LOG.warn("the models cannot be listed: {}", e.getMessage());
        } finally {
            listing.set(false);
        }
    }
}
