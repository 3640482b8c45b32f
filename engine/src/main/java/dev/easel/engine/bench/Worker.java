package dev.easel.engine.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.management.OperatingSystemMXBean;
import dev.easel.engine.EngineException;
import dev.easel.engine.generate.Devices;
import dev.easel.engine.generate.DiffusionImageGenerator;
import dev.easel.engine.generate.EngineOptions;
import dev.easel.engine.generate.GenerationRequest;
import dev.easel.engine.generate.ImageGenerator;
import dev.easel.engine.generate.Manner;
import dev.easel.engine.generate.ModelProfile;
import dev.easel.engine.generate.Precision;
import dev.easel.engine.generate.ProgressListener;
import dev.easel.engine.tensor.ElementType;
import dev.easel.engine.tensor.Ops;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The process of one measurement: arguments are a task, a side and Bench's own. Says a JSON object a line: first what it
 * has loaded, then for each line it is sent the seconds of one call, at the end of its input its peak memory.
 */
public final class Worker {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final BenchOptions options;
    private final PrintStream out;

    private Worker(BenchOptions options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /** Ends with status 1 and a sentence on standard error where it cannot be measured. */
    public static void main(String[] args) throws IOException {
        PrintStream out = System.out;
        System.setOut(System.err);
        Task task = Task.parse(args[0]).orElseThrow();
        Side side = Side.parse(args[1]).orElseThrow();
        BenchOptions options = Arguments.parse(Arrays.asList(args).subList(2, args.length));
        try {
            new Worker(options, out).work(task, side);
        } catch (EngineException e) {
            System.err.println("bench: " + e.getMessage());
            System.exit(1);
        }
        // Threads of the native library may still be there.
        System.exit(0);
    }

    private void work(Task task, Side side) throws IOException {
        switch (task) {
            case UNET_STEP, VAE_DECODE, PROMPT_ENCODING -> time(task, side);
            case COLD_START -> drawTwice();
            case PRECISION -> comparePrecisions();
        }
        ObjectNode last = JSON.createObjectNode();
        ResidentMemory.peak().ifPresent(bytes -> last.put("peak_resident_bytes", bytes));
        say(last);
    }

    private void time(Task task, Side side) throws IOException {
        try (Subject subject = options.target().open();
                Ops ops = open(side, subject)) {
            ElementType type = Devices.elementType(options.engine(), subject.precision(), ops);
            Workload.Setting setting =
                    new Workload.Setting(subject, ops, type, options.size(task, subject), options.batch());
            try (Workload workload = workload(task, setting)) {
                say(facts(setting).put("parameters", workload.parameters()));
                answer(workload);
            }
        }
    }

    private Ops open(Side side, Subject subject) {
        int cudaDevice = Devices.index(options.engine().device(), Ops.cudaDevices());
        return side.open(cudaDevice, subject.unet().linearProjection());
    }

    private static Workload workload(Task task, Workload.Setting setting) {
        return switch (task) {
            case VAE_DECODE -> new VaeDecode(setting);
            case PROMPT_ENCODING -> new PromptEncoding(setting);
            default -> new UnetStep(setting);
        };
    }

    private static ObjectNode facts(Workload.Setting setting) {
        Ops.NativeLibrary library = Ops.nativeLibrary();
        return JSON.createObjectNode()
                .put("precision", setting.type().name().toLowerCase(Locale.ROOT))
                .put("width", setting.size().width())
                .put("height", setting.size().height())
                .put("torch", library.version())
                .put("threads", library.threads());
    }

    private void answer(Workload workload) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        while (in.readLine() != null) {
            long start = System.nanoTime();
            long cpuStart = cpuNanos();
            workload.run();
            say(JSON.createObjectNode()
                    .put("seconds", (System.nanoTime() - start) / 1e9)
                    .put("cpu_seconds", (cpuNanos() - cpuStart) / 1e9));
        }
    }

    private static long cpuNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    /** The first line comes with the first pictures; what was before it is for whoever started this process to measure. */
    private void drawTwice() {
        Target.Model model = (Target.Model) options.target();
        try (ImageGenerator generator = DiffusionImageGenerator.open(model.path(), options.engine())) {
            draw(generator, 0);
            say(JSON.createObjectNode()
                    .put("steps", generator.model().steps())
                    .put("guidance_scale", generator.model().guidanceScale()));
            long start = System.nanoTime();
            draw(generator, 1);
            say(JSON.createObjectNode().put("warm_seconds", (System.nanoTime() - start) / 1e9));
        }
    }

    private void draw(ImageGenerator generator, long seed) {
        ModelProfile model = generator.model();
        GenerationRequest request = new GenerationRequest(
                "a red fox in the snow",
                "",
                options.size().orElse(model.size()),
                model.steps(),
                model.guidanceScale(),
                model.guidanceRescale(),
                Optional.empty(),
                seed,
                options.batch(),
                0,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Manner.PLAIN);
        generator.generate(request, ProgressListener.silent());
    }

    private void comparePrecisions() {
        EngineOptions reference = options.withPrecision(Precision.FLOAT32);
        try (Subject subject = options.target().open();
                Ops ops = Devices.open(reference.device())) {
            Workload.Setting setting =
                    new Workload.Setting(subject, ops, ElementType.FLOAT32, options.size(Task.PRECISION, subject), 1);
            say(facts(setting).put("psnr_db", PrecisionComparison.psnr(setting)));
        }
    }

    private void say(ObjectNode fact) {
        out.println(fact);
        out.flush();
    }
}
