package dev.easel.engine.bench;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The environment that says how the native library's memory is taken from the system. */
final class NativeMemory {
    private NativeMemory() {}

    static boolean isSetting(String variable) {
        return variable.startsWith("MALLOC_") || variable.startsWith("THP_") || variable.equals("LD_PRELOAD");
    }

    static SortedMap<String, String> settings(Map<String, String> environment) {
        SortedMap<String, String> settings = new TreeMap<>(environment);
        settings.keySet().removeIf(variable -> !isSetting(variable));
        return settings;
    }
}
