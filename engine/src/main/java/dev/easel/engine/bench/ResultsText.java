package dev.easel.engine.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Results for people: what was measured on what, a table, and notes. */
final class ResultsText {
    private final Results results;

    ResultsText(Results results) {
        this.results = results;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>(heads());
        lines.add("");
        if (!results.measures().isEmpty()) {
            lines.addAll(table());
        }
        results.options().tasks().forEach(task -> ratio(task).ifPresent(lines::add));
        results.psnr()
                .ifPresent(psnr -> lines.add("bfloat16 against float32, latents after " + PrecisionComparison.STEPS
                        + " DDIM steps at guidance " + PrecisionComparison.GUIDANCE_SCALE + ": PSNR "
                        + format("%.1f dB", psnr)));
        results.notes().forEach(note -> lines.add("note: " + note));
        return lines;
    }

    private Optional<String> ratio(Task task) {
        OptionalDouble clock = results.ratio(task);
        OptionalDouble cpu = results.cpuRatio(task);
        if (clock.isEmpty()) {
            return Optional.empty();
        }
        String cpuTime = cpu.isPresent() ? format(" and %.2f times the CPU time", cpu.getAsDouble()) : "";
        return Optional.of(
                task.words() + ": the peer takes " + format("%.2f", clock.getAsDouble()) + " times as long" + cpuTime);
    }

    private List<String> heads() {
        Machine machine = results.machine();
        return List.of(
                results.options().target().words() + ", " + fact("precision") + ", " + fact("width") + "x"
                        + fact("height") + ", batch " + results.options().batch(),
                machine.cpu() + ", " + machine.cores() + " cores, " + String.join(" ", machine.instructions())
                        + "; Java " + machine.java() + ", torch " + fact("torch") + " with " + fact("threads")
                        + " threads; load average before " + fact("load_average_before"));
    }

    private String fact(String name) {
        return results.facts().path(name).asText("?");
    }

    private List<String> table() {
        Table table = new Table(2, "measure", "by", "median", "min", "max", "CPU time", "peak memory", "parameters");
        for (Measure measure : results.measures()) {
            table.row(
                    measure.task().words(),
                    measure.side().id(),
                    seconds(measure.median()),
                    seconds(measure.min()),
                    seconds(measure.max()),
                    measure.cpuMedian().isPresent()
                            ? seconds(measure.cpuMedian().getAsDouble())
                            : "",
                    gibibytes(measure.peakBytes()),
                    measure.parameters() == 0 ? "" : format("%,d", measure.parameters()));
            if (measure.task() == Task.UNET_STEP) {
                String rate = format("%.3f /s", results.imageSteps(measure));
                table.row("image-steps", measure.side().id(), rate, "", "", "", "", "");
            }
        }
        results.coldStart().ifPresent(start -> {
            String second = seconds(start.second());
            table.row(
                    "second picture, " + start.steps() + " steps", Side.EASEL.id(), second, second, second, "", "", "");
        });
        return table.lines();
    }

    private static String seconds(double seconds) {
        return format("%.3f s", seconds);
    }

    private static String gibibytes(OptionalLong bytes) {
        return bytes.isPresent() ? format("%.2f GiB", bytes.getAsLong() / (double) (1 << 30)) : "unknown";
    }

    private static String format(String pattern, Object value) {
        return String.format(Locale.ROOT, pattern, value);
    }
}
