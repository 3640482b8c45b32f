package dev.easel.engine.parity;

import dev.easel.engine.denoise.Conditioning;
import dev.easel.engine.denoise.ControlNet;
import dev.easel.engine.denoise.ControlResiduals;
import dev.easel.engine.denoise.UNet;
import dev.easel.engine.tensor.Ops;
import dev.easel.engine.tensor.Tensor;
import dev.easel.engine.text.ClipTextEncoder;
import dev.easel.engine.text.ClipTextEncoder.Output;
import dev.easel.engine.text.ClipTextEncoder.TextEmbeddings;
import dev.easel.engine.vae.Autoencoder;
import dev.easel.engine.vae.Encoded;
import java.util.List;
import java.util.Optional;

/** Each network of a checkpoint alone: given the golden input, does it give the golden output? */
final class NetworkParity {
    /** For text, UNet and autoencoder, whose outputs are of order 1. */
    private static final double TOLERANCE = 2e-4;

    // What the reference run was made with, which its tensors do not tell.
    private static final int ODD_TIMESTEP = 500;
    private static final double CONDITIONING_SCALE = 0.7;

    private final Ops ops;
    private final String label;
    private final Golden golden;
    private final Report report;

    /** @param label begins the names of what is compared */
    NetworkParity(Ops ops, String label, Golden golden, Report report) {
        this.ops = ops;
        this.label = label;
        this.golden = golden;
        this.report = report;
    }

    private void compare(String output, Tensor actual) {
        report.compare(label + "/" + output, ops, actual, golden.expected(output), TOLERANCE);
    }

    /** The embeddings of the golden ids; compared under the output's name. */
    void text(ClipTextEncoder encoder, String output) {
        try (TextEmbeddings all = encoder.encode(golden.rows("in.ids"), new Output(0, true))) {
            compare(output, all.tokens());
        }
    }

    void textWithoutLastLayer(ClipTextEncoder encoder) {
        try (TextEmbeddings skipped = encoder.encode(golden.rows("in.ids"), new Output(1, true))) {
            compare("out.text_clip_skip_1", skipped.tokens());
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

    /** @param text the golden prompt embeddings that go in */
    void unet(UNet unet, String text, String output) {
        try (Tensor latents = golden.tensor(ops, "in.latents");
                Tensor times = golden.tensor(ops, "in.timesteps");
                ClosingConditioning conditioning = conditioning(text);
                Tensor out = unet.forward(latents, times, conditioning.value(), List.of())) {
            compare(output, out);
        }
    }

    void oddSizedUnet(UNet unet) {
        try (Tensor latents = golden.tensor(ops, "in.odd");
                Tensor times = ops.fromFloats(new float[] {ODD_TIMESTEP}, 1);
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

    void autoencoder(Autoencoder vae) {
        boolean tiny = golden.has("out.encode");
        try (Tensor image = golden.tensor(ops, "in.image");
                Tensor latents = golden.tensor(ops, "in.z");
                Encoded encoded = vae.encode(image);
                Tensor decoded = vae.decode(latents)) {
            compare(tiny ? "out.encode" : "out.vae_mean", encoded.mean());
            encoded.logVariance().ifPresent(variance -> compare("out.vae_logvar", variance));
            compare(tiny ? "out.decode" : "out.vae_decode", decoded);
        }
    }

    void controlNet(ControlNet net) {
        try (Controlled given = new Controlled(net)) {
            List<Tensor> down = given.residuals.down();
            for (int i = 0; i < down.size(); i++) {
                compare("out.down." + i, down.get(i));
            }
            compare("out.mid", given.residuals.middle());
        }
    }

    void controlledUnet(UNet unet, ControlNet net) {
        try (Controlled given = new Controlled(net);
                Tensor out = unet.forward(
                        given.latents, given.times, Conditioning.of(given.context), List.of(given.residuals))) {
            compare("out.unet", out);
        }
    }

    /** The golden inputs of a ControlNet, and what it makes of them. */
    private final class Controlled implements AutoCloseable {
        private final Tensor latents = golden.tensor(ops, "in.latents");
        private final Tensor times = golden.tensor(ops, "in.timesteps");
        private final Tensor context = golden.tensor(ops, "in.context");
        private final ControlResiduals residuals;

        Controlled(ControlNet net) {
            try (Tensor picture = golden.tensor(ops, "in.hint");
                    Tensor hint = net.embed(picture)) {
                residuals = net.forward(latents, times, Conditioning.of(context), hint, CONDITIONING_SCALE);
            }
        }

        @Override
        public void close() {
            latents.close();
            times.close();
            context.close();
            residuals.close();
        }
    }
}
