package dev.easel.engine.generate;

import dev.easel.engine.RefusedRequestException;
import dev.easel.engine.checkpoint.Component;
import dev.easel.engine.checkpoint.NetworkConfig;
import dev.easel.engine.checkpoint.Weights;
import dev.easel.engine.denoise.ControlNet;
import dev.easel.engine.tensor.BuildScope;
import dev.easel.engine.tensor.CheckpointWeights;
import dev.easel.engine.tensor.Tensor;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Turns a request into rows and conditioning. Confined to the worker thread. */
class JobStarter implements AutoCloseable {
    private final LoadedModel model;
    private final RowStarter rows;
    private final Map<Path, ControlNet> controlNets = new HashMap<>();

    JobStarter(LoadedModel model) {
        this.model = model;
        this.rows = new RowStarter(model);
    }

    /** Refuses what this model cannot draw, before anything is computed. Thread-safe. */
    static void check(ModelProfile model, GenerationRequest request) {
        int multiple = model.sizeMultiple();
        if (request.size().width() % multiple != 0 || request.size().height() % multiple != 0) {
            throw new RefusedRequestException("size " + request.size() + " does not fit " + model.name()
                    + ", whose pictures are multiples of " + multiple + " pixels");
        }
    }

    /** Gives the job its conditioning and rows; where that fails, the job holds what was made before. */
    void start(Job job) {
        GenerationRequest request = job.request();
        Networks networks = networks(request);
        if (request.clipSkip() >= networks.prompts().depth()) {
            throw new RefusedRequestException("clip skip " + request.clipSkip() + " leaves no layer of the "
                    + networks.prompts().depth() + " that the text encoder has");
        }
        job.begin(JobConditioning.of(model.ops(), networks, request));
        request.control().ifPresent(control -> job.control(hint(control)));
        rows.start(request, networks.unet().config(), job::add);
    }

    private Networks networks(GenerationRequest request) {
        try (BuildScope scope = BuildScope.open()) {
            Networks networks = model.networks().with(request.loras());
            scope.keep();
            return networks;
        }
    }

    private ControlHint hint(ControlImage control) {
        ControlNet net = controlNets.computeIfAbsent(control.controlNet(), this::load);
        try (Tensor picture = Pixels.unit(model.ops(), control.hint())) {
            return new ControlHint(net, net.embed(picture), control.scale());
        }
    }

    private ControlNet load(Path folder) {
        Component component = Component.open(folder);
        try (Weights weights = component.weights();
                BuildScope scope = BuildScope.open()) {
            ControlNet net = new ControlNet(
                    new CheckpointWeights(model.ops(), weights, model.type(), Map.of()),
                    new NetworkConfig(component.config(), component.source()));
            scope.keep();
            return net;
        }
    }

    @Override
    public void close() {
        controlNets.values().forEach(ControlNet::close);
    }
}
