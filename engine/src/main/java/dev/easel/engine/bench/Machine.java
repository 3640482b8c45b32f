package dev.easel.engine.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * What a measurement was taken on.
 *
 * @param cpu the model's name
 * @param cores that this process may use
 * @param instructions those of the CPU that decide how fast it multiplies matrices
 * @param java the version of the virtual machine
 * @param nativeMemory environment that steers the native allocator
 */
record Machine(String cpu, int cores, List<String> instructions, String java, SortedMap<String, String> nativeMemory) {
    private static final Path CPUINFO = Path.of("/proc/cpuinfo");
    private static final List<String> DECISIVE =
            List.of("avx2", "avx512f", "avx512_bf16", "avx512_fp16", "amx_bf16", "amx_tile", "asimd", "bf16", "i8mm");

    static Machine here() {
        return of(Files.isReadable(CPUINFO) ? read() : "", System.getenv());
    }

    private static String read() {
        try {
            return Files.readString(CPUINFO, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Machine of(String cpuinfo, Map<String, String> environment) {
        List<String> flags = Stream.of("flags", "Features")
                .flatMap(key -> Arrays.stream(field(cpuinfo, key, "").split(" ")))
                .toList();
        return new Machine(
                field(cpuinfo, "model name", System.getProperty("os.arch")),
                Runtime.getRuntime().availableProcessors(),
                DECISIVE.stream().filter(flags::contains).toList(),
                System.getProperty("java.version"),
                NativeMemory.settings(environment));
    }

    private static String field(String cpuinfo, String key, String absent) {
        return cpuinfo.lines()
                .filter(line -> line.startsWith(key))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse(absent);
    }
}
