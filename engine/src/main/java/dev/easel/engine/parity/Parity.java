package dev.easel.engine.parity;

import dev.easel.engine.tensor.CpuOps;
import dev.easel.engine.tensor.Ops;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Checks the engine against a folder of golden tensors; exits with 1 where a check failed or there was none. Usage: Parity
 * DIR
 */
public final class Parity {
    private Parity() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1 || !Files.isDirectory(Path.of(arguments[0]))) {
            System.err.println("usage: parity DIR   (a folder of golden tensors, one case in each sub-folder)");
            System.exit(2);
        }
        Report report = check(Path.of(arguments[0]), new Report(System.out));
        System.out.println(report.passed() + " passed, " + report.failed() + " failed");
        System.exit(report.failed() == 0 && report.passed() > 0 ? 0 : 1);
    }

    /** Checks the folder itself where it holds a case, and every case in a folder below it. */
    public static Report check(Path folder, Report report) throws IOException {
        try (Ops ops = CpuOps.open()) {
            Path root = folder.toRealPath();
            if (isCase(root)) {
                checkCase(ops, root, report);
                return report;
            }
            for (Path path : foldersIn(root)) {
                checkCase(ops, path, report);
            }
        }
        return report;
    }

    private static List<Path> foldersIn(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static boolean isCase(Path folder) {
        return Stream.of(CheckpointParity.FILE, SchedulerParity.FILE, TokenizerParity.FILE)
                .anyMatch(file -> Files.exists(folder.resolve(file)));
    }

    private static void checkCase(Ops ops, Path folder, Report report) {
        String label = folder.getFileName().toString();
        int before = report.passed() + report.failed();
        if (Files.exists(folder.resolve(CheckpointParity.FILE))) {
            report.guarded(label, () -> CheckpointParity.check(ops, folder, label, report));
        }
        if (Files.exists(folder.resolve(SchedulerParity.FILE))) {
            report.guarded(label, () -> SchedulerParity.check(folder, label, report));
        }
        if (Files.exists(folder.resolve(TokenizerParity.FILE))) {
            report.guarded(label, () -> TokenizerParity.check(folder, label, report));
        }
        if (report.passed() + report.failed() == before) {
            report.failure(
                    label,
                    "holds nothing to check: no " + CheckpointParity.FILE + ", " + SchedulerParity.FILE + " or "
                            + TokenizerParity.FILE + " with cases");
        }
    }
}
