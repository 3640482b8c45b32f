package dev.easel.engine.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalDouble;
import java.util.function.Function;

/** Results for programs. Seconds are named so; sizes are in bytes. */
final class ResultsJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ResultsJson() {}

    static ObjectNode of(Results results) {
        ObjectNode root = JSON.createObjectNode();
        root.put("target", results.options().target().words());
        root.setAll(results.facts());
        root.put("batch", results.options().batch());
        root.set("machine", machine(results.machine()));
        ArrayNode measures = root.putArray("measures");
        results.measures().forEach(measure -> measures.add(measure(results, measure)));
        ratios(root.putObject("peer_seconds_per_easel_second"), results, results::ratio);
        ratios(root.putObject("peer_cpu_seconds_per_easel_cpu_second"), results, results::cpuRatio);
        results.coldStart()
                .ifPresent(start -> root.putObject("cold_start")
                        .put("first_picture_seconds", start.first())
                        .put("second_picture_seconds", start.second())
                        .put("steps", start.steps()));
        results.psnr().ifPresent(psnr -> root.put("bfloat16_psnr_db", psnr));
        ArrayNode notes = root.putArray("notes");
        results.notes().forEach(notes::add);
        return root;
    }

    private static void ratios(ObjectNode into, Results results, Function<Task, OptionalDouble> ratio) {
        results.options().tasks().forEach(task -> ratio.apply(task).ifPresent(value -> into.put(task.id(), value)));
    }

    private static ObjectNode machine(Machine machine) {
        ObjectNode node = JSON.createObjectNode()
                .put("cpu", machine.cpu())
                .put("cores", machine.cores())
                .put("java", machine.java());
        ArrayNode instructions = node.putArray("instructions");
        machine.instructions().forEach(instructions::add);
        ObjectNode settings = node.putObject("native_memory");
        machine.nativeMemory().forEach(settings::put);
        return node;
    }

    private static ObjectNode measure(Results results, Measure measure) {
        ObjectNode node = JSON.createObjectNode()
                .put("task", measure.task().id())
                .put("side", measure.side().id())
                .put("median_seconds", measure.median())
                .put("min_seconds", measure.min())
                .put("max_seconds", measure.max());
        ArrayNode seconds = node.putArray("seconds");
        measure.seconds().forEach(seconds::add);
        measure.cpuMedian().ifPresent(median -> node.put("median_cpu_seconds", median));
        if (measure.task() == Task.UNET_STEP) {
            node.put("image_steps_per_second", results.imageSteps(measure));
        }
        if (measure.parameters() > 0) {
            node.put("parameters", measure.parameters());
        }
        measure.peakBytes().ifPresent(bytes -> node.put("peak_resident_bytes", bytes));
        return node;
    }
}
