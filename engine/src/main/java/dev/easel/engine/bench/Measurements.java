package dev.easel.engine.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.easel.engine.bench.Results.ColdStart;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Takes measurements one after the other, each in processes of its own. Confined to one thread. */
final class Measurements {
    private static final List<String> FACTS = List.of("precision", "width", "height", "torch", "threads");

    private final BenchOptions options;
    private final List<String> arguments;
    private final ObjectNode facts = new ObjectMapper().createObjectNode();
    private final List<Measure> measures = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private Optional<ColdStart> coldStart = Optional.empty();
    private OptionalDouble psnr = OptionalDouble.empty();

    /** @param arguments that the options were read from */
    Measurements(BenchOptions options, List<String> arguments) {
        this.options = options;
        this.arguments = List.copyOf(arguments);
    }

    Results take() {
        // Others' work on the machine, which the times can be judged by.
        facts.put(
                "load_average_before",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        for (Task task : options.tasks()) {
            switch (task) {
                case UNET_STEP, VAE_DECODE -> time(task, sides());
                case PROMPT_ENCODING -> time(task, List.of(Side.EASEL));
                case COLD_START -> startCold();
                case PRECISION -> comparePrecisions();
            }
        }
        options.peer()
                .ifPresent(peer -> notes.add(peer.id()
                        + " stands in for diffusers where there is no Python: its eager mode's operations one by one, on the same"
                        + " native library with the default allocator, without Python's own time"));
        return new Results(options, Machine.here(), facts, measures, coldStart, psnr, notes);
    }

    private List<Side> sides() {
        List<Side> sides = new ArrayList<>(List.of(Side.EASEL));
        options.peer().ifPresent(sides::add);
        return sides;
    }

    /** Turn and turn about, so that whatever else the machine does meets all sides alike. */
    private void time(Task task, List<Side> sides) {
        List<WorkerProcess> workers = new ArrayList<>();
        try {
            sides.forEach(side -> workers.add(new WorkerProcess(task, side, arguments)));
            List<JsonNode> loaded =
                    workers.stream().map(WorkerProcess::next).peek(this::note).toList();
            workers.forEach(WorkerProcess::call);
            List<List<Call>> calls = workers.stream()
                    .<List<Call>>map(worker -> new ArrayList<>())
                    .toList();
            for (int run = 0; run < options.runs(); run++) {
                for (int i = 0; i < workers.size(); i++) {
                    calls.get(i).add(workers.get(i).call());
                }
            }
            for (int i = 0; i < workers.size(); i++) {
                long parameters = loaded.get(i).path("parameters").longValue();
                measures.add(new Measure(
                        task,
                        sides.get(i),
                        calls.get(i),
                        parameters,
                        workers.get(i).finish()));
            }
        } finally {
            workers.forEach(WorkerProcess::close);
        }
    }

    private void note(JsonNode told) {
        FACTS.stream().filter(told::has).forEach(fact -> facts.set(fact, told.path(fact)));
    }

    private void startCold() {
        if (options.target() instanceof Target.Random) {
            notes.add("no cold start: it needs a checkpoint to load, not random weights");
            return;
        }
        try (WorkerProcess worker = new WorkerProcess(Task.COLD_START, Side.EASEL, arguments)) {
            int steps = worker.next().path("steps").intValue();
            double first = worker.secondsSinceStart();
            double second = worker.next().path("warm_seconds").doubleValue();
            coldStart = Optional.of(new ColdStart(first, second, steps));
            measures.add(new Measure(Task.COLD_START, Side.EASEL, List.of(new Call(first, 0)), 0, worker.finish()));
        }
    }

    private void comparePrecisions() {
        try (WorkerProcess worker = new WorkerProcess(Task.PRECISION, Side.EASEL, arguments)) {
            JsonNode told = worker.next();
            note(told);
            facts.put("precision", "bfloat16 and float32");
            psnr = OptionalDouble.of(told.path("psnr_db").doubleValue());
        }
    }
}
