package dev.easel.engine.parity;

import dev.easel.engine.checkpoint.Checkpoint;
import dev.easel.engine.checkpoint.Component;
import dev.easel.engine.checkpoint.NetworkConfig;
import dev.easel.engine.denoise.Conditioning;
import dev.easel.engine.denoise.ControlNet;
import dev.easel.engine.denoise.ControlResiduals;
import dev.easel.engine.denoise.UNet;
import dev.easel.engine.denoise.UNetConfig;
import dev.easel.engine.tensor.CheckpointWeights;
import dev.easel.engine.tensor.ElementType;
import dev.easel.engine.tensor.LowRankUpdate;
import dev.easel.engine.tensor.Ops;
import dev.easel.engine.tensor.Tensor;
import dev.easel.engine.text.ClipTextEncoder;
import dev.easel.engine.text.ClipTextEncoder.Output;
import dev.easel.engine.text.ClipTextEncoder.TextEmbeddings;
import dev.easel.engine.vae.Autoencoder;
import dev.easel.engine.vae.Autoencoders;
import dev.easel.engine.vae.Encoded;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Each network of a checkpoint alone: given the golden input, does it give the golden output? */
final class NetworkParity {
    /** For text, UNet and autoencoder, whose outputs are of order 1. */
    static final double TOLERANCE = 2e-4;

    private final Ops ops;
    private final String name;
    private final Golden golden;
    private final Report report;

    NetworkParity(Ops ops, String name, Golden golden, Report report) {
        this.ops = ops;
        this.name = name;
        this.golden = golden;
        this.report = report;
    }

    static CheckpointWeights weights(Ops ops, Component component, Map<String, List<LowRankUpdate>> updates) {
        return new CheckpointWeights(ops, component.weights(), ElementType.FLOAT32, updates);
    }

    static NetworkConfig config(Component component) {
        return new NetworkConfig(component.config(), component.source());
    }

    static ClipTextEncoder textEncoder(Ops ops, Component component) {
        return new ClipTextEncoder(weights(ops, component, Map.of()), config(component));
    }

    static UNet unet(Ops ops, Component component) {
        return new UNet(weights(ops, component, Map.of()), UNetConfig.read(config(component)));
    }

    private void compare(String output, Tensor actual) {
        report.compare(name + "/" + output, ops.toFloats(actual), golden.values(output), TOLERANCE);
    }

    void text(ClipTextEncoder encoder) {
        List<int[]> ids = golden.rows("in.ids");
        try (TextEmbeddings all = encoder.encode(ids, new Output(0, true));
                TextEmbeddings skipped = encoder.encode(ids, new Output(1, true))) {
            compare("out.text", all.tokens());
            if (golden.has("out.text_clip_skip_1")) {
                compare("out.text_clip_skip_1", skipped.tokens());
            }
        }
    }

    void twoTextEncoders(ClipTextEncoder first, ClipTextEncoder second) {
        try (TextEmbeddings a = first.encode(golden.rows("in.ids"), new Output(1, false));
                TextEmbeddings b = second.encode(golden.rows("in.ids_2"), new Output(1, false));
                Tensor both = ops.join(List.of(a.tokens(), b.tokens()), 2)) {
            compare("out.text", both);
            compare("out.pooled", b.pooled().orElseThrow());
        }
    }

    /** Compares under the given name, so that single files and LoRAs can be told apart. */
    void unet(UNet unet, String textName, String outputName, String label) {
        try (Tensor latents = golden.tensor(ops, "in.latents");
                Tensor times = golden.tensor(ops, "in.timesteps");
                ClosingConditioning conditioning = conditioning(textName);
                Tensor out = unet.forward(latents, times, conditioning.value(), List.of())) {
            report.compare(name + "/" + label, ops.toFloats(out), golden.values(outputName), TOLERANCE);
        }
    }

    void oddSizedUnet(UNet unet) {
        try (Tensor latents = golden.tensor(ops, "in.odd");
                Tensor times = ops.fromFloats(new float[] {500}, 1);
                ClosingConditioning all = conditioning("out.text");
                Tensor text = ops.rows(all.value().promptEmbeddings(), 0, 1);
                Tensor out = unet.forward(latents, times, firstRow(text, all.value()), List.of())) {
            compare("out.unet_odd", out);
        }
    }

    private Conditioning firstRow(Tensor text, Conditioning all) {
        Optional<Tensor> guidance = all.guidanceEmbedding().map(rows -> ops.rows(rows, 0, 1));
        return new Conditioning(text, Optional.empty(), Optional.empty(), guidance);
    }

    private record ClosingConditioning(Conditioning value) implements AutoCloseable {
        @Override
        public void close() {
            value.promptEmbeddings().close();
            value.pooled().ifPresent(Tensor::close);
            value.timeIds().ifPresent(Tensor::close);
            value.guidanceEmbedding().ifPresent(Tensor::close);
        }
    }

    private ClosingConditioning conditioning(String textName) {
        return new ClosingConditioning(new Conditioning(
                golden.tensor(ops, textName),
                optional("out.pooled"),
                optional("in.time_ids"),
                optional("in.timestep_cond")));
    }

    private Optional<Tensor> optional(String tensor) {
        return golden.has(tensor) ? Optional.of(golden.tensor(ops, tensor)) : Optional.empty();
    }

    void autoencoder(Checkpoint checkpoint) {
        Component component = checkpoint.vae();
        try (Autoencoder vae = Autoencoders.build(weights(ops, component, Map.of()), config(component));
                Tensor image = golden.tensor(ops, "in.image");
                Tensor latents = golden.tensor(ops, "in.z");
                Encoded encoded = vae.encode(image);
                Tensor decoded = vae.decode(latents)) {
            boolean tiny = golden.has("out.encode");
            compare(tiny ? "out.encode" : "out.vae_mean", encoded.mean());
            encoded.logVariance().ifPresent(variance -> compare("out.vae_logvar", variance));
            compare(tiny ? "out.decode" : "out.vae_decode", decoded);
        }
    }

    void controlNet(UNet unet, Component component) {
        try (ControlNet net = new ControlNet(weights(ops, component, Map.of()), config(component));
                Tensor picture = golden.tensor(ops, "in.hint");
                Tensor hint = net.embed(picture);
                Tensor latents = golden.tensor(ops, "in.latents");
                Tensor times = golden.tensor(ops, "in.timesteps");
                Tensor context = golden.tensor(ops, "in.context");
                ControlResiduals residuals = net.forward(latents, times, Conditioning.of(context), hint, 0.7);
                Tensor out = unet.forward(latents, times, Conditioning.of(context), List.of(residuals))) {
            for (int i = 0; i < residuals.down().size(); i++) {
                compare("out.down." + i, residuals.down().get(i));
            }
            compare("out.mid", residuals.middle());
            compare("out.unet", out);
        }
    }
}
