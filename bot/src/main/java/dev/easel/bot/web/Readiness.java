package dev.easel.bot.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Whether the bot can do its work. Thread-safe. */
@FunctionalInterface
public interface Readiness {
    /** Why not, a short clause for each reason; none where it can. */
    List<String> obstacles();

    /** Asks all of them, each of which answers from memory or very soon. */
    static Readiness of(List<Supplier<Optional<String>>> conditions) {
        List<Supplier<Optional<String>>> all = List.copyOf(conditions);
        return () -> all.stream().map(Supplier::get).flatMap(Optional::stream).toList();
    }
}
