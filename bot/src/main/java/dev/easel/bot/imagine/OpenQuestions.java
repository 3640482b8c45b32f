package dev.easel.bot.imagine;

import dev.easel.bot.job.Asker;
import dev.easel.bot.job.DrawingId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Drawings that wait for their asker's yes: the latest ones, until the process ends. Thread-safe. */
final class OpenQuestions {
    private static final int MOST = 200;

    private final Map<DrawingId, List<DrawingPlan>> open = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<DrawingId, List<DrawingPlan>> eldest) {
            return size() > MOST;
        }
    };

    synchronized void put(DrawingId question, List<DrawingPlan> plans) {
        open.put(question, plans);
    }

    /** Closes a question, for whoever was asked; empty where it is not open. */
    synchronized Optional<List<DrawingPlan>> take(DrawingId question, Asker asker) {
        List<DrawingPlan> plans = open.get(question);
        if (plans == null || plans.get(0).asker().user() != asker.user()) {
            return Optional.empty();
        }
        open.remove(question);
        return Optional.of(plans);
    }

    /** Closes all that a person was asked. */
    synchronized void forget(long user) {
        open.values().removeIf(plans -> plans.get(0).asker().user() == user);
    }
}
