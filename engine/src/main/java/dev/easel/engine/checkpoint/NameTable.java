package dev.easel.engine.checkpoint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pairs of dotted name beginnings, in the original spelling of a network and in today's. The longest one counts. */
final class NameTable {
    private final Map<String, String> todayByOriginal = new LinkedHashMap<>();
    private final Map<String, List<String>> originalsByToday = new LinkedHashMap<>();

    NameTable pair(String original, String today) {
        todayByOriginal.put(original, today);
        originalsByToday.computeIfAbsent(today, none -> new ArrayList<>()).add(original);
        return this;
    }

    /** Pairs what follows both names under inner names of its own, given as original, today, original, today ... */
    NameTable pairInner(String original, String today, String... inner) {
        for (int i = 0; i < inner.length; i += 2) {
            pair(original + "." + inner[i], today + "." + inner[i + 1]);
        }
        return this;
    }

    Optional<String> today(String original) {
        for (String start = original; !start.isEmpty(); start = shorter(start)) {
            String today = todayByOriginal.get(start);
            if (today != null) {
                return Optional.of(today + original.substring(start.length()));
            }
        }
        return Optional.empty();
    }

    /** All original spellings, none when the name has no counterpart. */
    List<String> originals(String today) {
        for (String start = today; !start.isEmpty(); start = shorter(start)) {
            List<String> originals = originalsByToday.get(start);
            if (originals != null) {
                String rest = today.substring(start.length());
                return originals.stream().map(original -> original + rest).toList();
            }
        }
        return List.of();
    }

    private static String shorter(String start) {
        return start.substring(0, Math.max(0, start.lastIndexOf('.')));
    }
}
