package dev.easel.engine.generate;

import dev.easel.engine.denoise.UNetConfig;
import dev.easel.engine.image.Mask;
import dev.easel.engine.image.RgbImage;
import dev.easel.engine.sampling.SamplerPlan;
import dev.easel.engine.sampling.SamplerStep;
import dev.easel.engine.sampling.TorchRandom;
import dev.easel.engine.tensor.Ops;
import dev.easel.engine.tensor.Tensor;
import dev.easel.engine.vae.Autoencoder;
import dev.easel.engine.vae.Encoded;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Makes the first latents of each picture of a request. What a picture draws from its generator comes in the order of the
 * reference implementation: the initial picture's latents, then the noise, then the hidden picture's latents.
 * Confined to the worker thread.
 */
final class RowStarter {
    private final LoadedModel model;
    private final Ops ops;

    RowStarter(LoadedModel model) {
        this.model = model;
        this.ops = model.ops();
    }

    /** One row for each picture; none where the strength is too small for a single step. */
    List<Row> start(GenerationRequest request, UNetConfig network) {
        double strength = request.initialImage().map(InitialImage::strength).orElse(1.0);
        SamplerPlan plan = SamplerPlan.of(model.schedule(), request.sampler(), request.steps(), strength);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < request.count() && !plan.steps().isEmpty(); i++) {
            TorchRandom random = new TorchRandom((request.seed() + i) & 0xFFFFFFFFL);
            rows.add(new Start(request, network, plan, random).row());
        }
        return rows;
    }

    /** The start of one picture. */
    private final class Start {
        private final GenerationRequest request;
        private final boolean maskChannels;
        private final SamplerPlan plan;
        private final TorchRandom random;
        private final long[] shape;

        Start(GenerationRequest request, UNetConfig network, SamplerPlan plan, TorchRandom random) {
            this.request = request;
            this.plan = plan;
            this.random = random;
            Autoencoder autoencoder = model.autoencoder();
            int pixels = autoencoder.pixelsPerLatent();
            maskChannels = network.inChannels() == 2 * autoencoder.latentChannels() + 1;
            shape = new long[] {
                1,
                autoencoder.latentChannels(),
                request.size().height() / pixels,
                request.size().width() / pixels
            };
        }

        Row row() {
            Optional<InitialImage> initial = request.initialImage();
            if (initial.isEmpty()) {
                try (Tensor noise = noise()) {
                    return row(ops.scaled(noise, plan.initialNoiseScale(), 0), Optional.empty(), hiddenChannels());
                }
            }
            Tensor clean = encode(initial.get().image());
            Tensor noise = noise();
            Tensor x = noised(clean, noise, initial.get().strength());
            Optional<Mask> mask = initial.get().mask();
            List<Tensor> extra = hiddenChannels();
            if (mask.isPresent() && !maskChannels) {
                return row(x, Optional.of(new Row.Repaint(clean, noise, maskTensor(mask.get()))), extra);
            }
            clean.close();
            noise.close();
            return row(x, Optional.empty(), extra);
        }

        /** At full strength from noise alone, as text to image; else the picture with the first step's noise. */
        private Tensor noised(Tensor clean, Tensor noise, double strength) {
            SamplerStep first = plan.steps().get(0);
            return strength == 1
                    ? ops.scaled(noise, plan.initialNoiseScale(), 0)
                    : ops.combine(clean, first.signalScale(), noise, first.noiseScale());
        }

        private Row row(Tensor x, Optional<Row.Repaint> repaint, List<Tensor> extra) {
            try (Tensor first = x) {
                List<Tensor> slots = new ArrayList<>(List.of(first));
                try (Tensor empty = ops.fromFloats(new float[elements()], shape)) {
                    slots.addAll(Collections.nCopies(plan.slots() - 1, empty));
                    return new Row(plan, random, ops.join(slots, 0), repaint, extra);
                }
            }
        }

        private int elements() {
            return (int) (shape[1] * shape[2] * shape[3]);
        }

        private Tensor noise() {
            return ops.fromFloats(random.normal(elements()), shape);
        }

        private Tensor maskTensor(Mask mask) {
            int width = (int) shape[3];
            int height = (int) shape[2];
            return ops.fromFloats(Pixels.latentMask(mask, width, height), 1, 1, height, width);
        }

        /** For networks that see the mask: the mask, and the picture with what is to be repainted hidden. */
        private List<Tensor> hiddenChannels() {
            if (!maskChannels) {
                return List.of();
            }
            RgbImage image = request.initialImage().map(InitialImage::image).orElseGet(this::grey);
            Mask mask = request.initialImage().flatMap(InitialImage::mask).orElseGet(this::everywhere);
            try (Tensor cells = maskTensor(mask);
                    Tensor hidden = encode(Pixels.hidden(image, mask))) {
                return List.of(ops.join(List.of(cells, hidden), 1));
            }
        }

        private RgbImage grey() {
            byte[] rgb = new byte[3 * request.size().width() * request.size().height()];
            Arrays.fill(rgb, (byte) 128);
            return new RgbImage(request.size().width(), request.size().height(), rgb);
        }

        private Mask everywhere() {
            byte[] weights = new byte[request.size().width() * request.size().height()];
            Arrays.fill(weights, (byte) 255);
            return new Mask(request.size().width(), request.size().height(), weights);
        }

        /** Scaled latents of a picture, drawn from what the autoencoder deems likely. */
        private Tensor encode(RgbImage image) {
            Autoencoder.Scaling scaling = model.autoencoder().scaling();
            try (Tensor pixels = Pixels.signed(ops, image);
                    Encoded encoded = model.autoencoder().encode(pixels);
                    Tensor drawn = drawn(encoded)) {
                return ops.scaled(drawn, scaling.factor(), -scaling.shift() * scaling.factor());
            }
        }

        private Tensor drawn(Encoded encoded) {
            if (encoded.logVariance().isEmpty()) {
                return ops.scaled(encoded.mean(), 1, 0);
            }
            try (Tensor noise = noise()) {
                return ops.drawn(encoded.mean(), encoded.logVariance().get(), noise);
            }
        }
    }
}
