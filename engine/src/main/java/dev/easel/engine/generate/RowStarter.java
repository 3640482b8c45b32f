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
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * Makes the first latents of each picture of a request. What a picture draws from its generator comes in the order of the
 * reference implementation: the initial picture's latents (but at full strength where the network sees the mask, which has
 * no use for them), then the noise, then the hidden picture's latents. Confined to the worker thread.
 */
final class RowStarter {
    private final LoadedModel model;
    private final Ops ops;

    RowStarter(LoadedModel model) {
        this.model = model;
        this.ops = model.ops();
    }

    /**
     * Starts one row for each picture; none where the strength is too small for a single step.
     *
     * @param into takes the rows over one by one
     */
    void start(GenerationRequest request, UNetConfig network, Consumer<Row> into) {
        double strength = request.initialImage().map(InitialImage::strength).orElse(1.0);
        SamplerPlan plan = SamplerPlan.of(model.schedule(), request.sampler(), request.steps(), strength)
                .stoppedAfter(request.manner().stop());
        if (plan.steps().isEmpty()) {
            return;
        }
        try (TensorScope shared = new TensorScope()) {
            Start start = new Start(request, network, plan, shared);
            for (int i = 0; i < request.count(); i++) {
                into.accept(start.row(new TorchRandom(request.seedOf(i))));
            }
        }
    }

    /** What the rows of a request share at their start. */
    private final class Start {
        private final SamplerPlan plan;
        private final OptionalLong noiseSeed;
        private final Autoencoder autoencoder;
        private final double strength;
        private final long[] shape;
        private final Optional<Encoded> initial;
        private final Optional<Tensor> mask;
        private final Optional<Encoded> hidden;

        Start(GenerationRequest request, UNetConfig network, SamplerPlan plan, TensorScope shared) {
            this.plan = plan;
            noiseSeed = request.manner().noiseSeed();
            autoencoder =
                    request.manner().tile() ? new WrappedAutoencoder(ops, model.autoencoder()) : model.autoencoder();
            int channels = autoencoder.latentChannels();
            int pixels = autoencoder.pixelsPerLatent();
            shape = new long[] {
                1, channels, request.size().height() / pixels, request.size().width() / pixels
            };
            boolean seesMask = network.inChannels() == 2 * channels + 1;
            Optional<Mask> given = request.initialImage().flatMap(InitialImage::mask);
            Optional<Mask> wanted = seesMask ? Optional.of(given.orElse(Pixels.everywhere(request.size()))) : given;
            strength = request.initialImage().map(InitialImage::strength).orElse(1.0);
            // A network that sees the mask needs nothing of the picture below it when it starts from noise alone.
            boolean fromNoise = seesMask && strength == 1;
            initial = request.initialImage()
                    .filter(start -> !fromNoise)
                    .map(start -> encode(Seam.visible(start), shared));
            boolean soft = request.initialImage().map(InitialImage::soft).orElse(false);
            mask = wanted.map(repaint -> shared.add(cells(repaint, soft)));
            RgbImage picture =
                    request.initialImage().map(InitialImage::image).orElseGet(() -> Pixels.grey(request.size()));
            hidden = wanted.filter(repaint -> seesMask).map(repaint -> encode(Pixels.hidden(picture, repaint), shared));
        }

        Row row(TorchRandom random) {
            try (TensorScope own = new TensorScope();
                    TensorScope passing = new TensorScope()) {
                boolean blends = mask.isPresent() && hidden.isEmpty();
                TensorScope scope = blends ? own : passing;
                Optional<Tensor> clean = initial.map(encoded -> scope.add(latents(encoded, random)));
                Tensor noise = scope.add(firstNoise(random));
                if (blends) {
                    skipHiddenDraw(random);
                }
                Tensor state = own.add(state(passing.add(first(clean, noise))));
                Optional<Row.Repaint> repaint = blends
                        ? Optional.of(new Row.Repaint(
                                clean.orElseThrow(), noise, own.add(ops.scaled(mask.orElseThrow(), 1, 0))))
                        : Optional.empty();
                List<Tensor> extra = hidden.stream()
                        .map(encoded -> own.add(maskChannels(encoded, random)))
                        .toList();
                own.handOver();
                return new Row(plan, random, state, repaint, extra);
            }
        }

        /** The reference draws the hidden picture's latents for every network, also for those that do not see them. */
        private void skipHiddenDraw(TorchRandom random) {
            if (initial.flatMap(Encoded::logVariance).isPresent()) {
                random.normal(elements());
            }
        }

        /** From noise alone where there is no picture, or all of a masked part is drawn anew; else the picture, noisy. */
        private Tensor first(Optional<Tensor> clean, Tensor noise) {
            SamplerStep step = plan.steps().get(0);
            return clean.isEmpty() || (mask.isPresent() && strength == 1)
                    ? ops.scaled(noise, plan.initialNoiseScale(), 0)
                    : ops.combine(clean.get(), step.signalScale(), noise, step.noiseScale());
        }

        /** x, and zeros in the other slots. */
        private Tensor state(Tensor x) {
            try (Tensor empty = ops.fromFloats(new float[elements()], shape)) {
                List<Tensor> slots = new ArrayList<>(Collections.nCopies(plan.slots(), empty));
                slots.set(0, x);
                return ops.join(slots, 0);
            }
        }

        private int elements() {
            return (int) (shape[1] * shape[2] * shape[3]);
        }

        private Tensor noise(TorchRandom random) {
            return ops.fromFloats(random.normal(elements()), shape);
        }

        /** From the one seed of all pictures where there is one; the picture's own generator goes on all the same. */
        private Tensor firstNoise(TorchRandom random) {
            Tensor own = noise(random);
            if (noiseSeed.isEmpty()) {
                return own;
            }
            own.close();
            return noise(new TorchRandom(noiseSeed.getAsLong()));
        }

        private Tensor cells(Mask repaint, boolean soft) {
            int width = (int) shape[3];
            int height = (int) shape[2];
            float[] cells = soft ? Seam.cells(repaint, width, height) : Pixels.latentMask(repaint, width, height);
            return ops.fromFloats(cells, 1, 1, height, width);
        }

        /** For networks that see the mask: the mask, and the picture with what is to be repainted hidden. */
        private Tensor maskChannels(Encoded encoded, TorchRandom random) {
            try (Tensor latents = latents(encoded, random)) {
                return ops.join(List.of(mask.orElseThrow(), latents), 1);
            }
        }

        private Encoded encode(RgbImage image, TensorScope shared) {
            try (Tensor pixels = Pixels.signed(ops, image)) {
                Encoded encoded = autoencoder.encode(pixels);
                shared.add(encoded.mean());
                encoded.logVariance().ifPresent(shared::add);
                return encoded;
            }
        }

        /** Scaled latents of a picture, drawn from what the autoencoder deems likely. */
        private Tensor latents(Encoded encoded, TorchRandom random) {
            Autoencoder.Scaling scaling = autoencoder.scaling();
            try (Tensor drawn = drawn(encoded, random)) {
                return ops.scaled(drawn, scaling.factor(), -scaling.shift() * scaling.factor());
            }
        }

        private Tensor drawn(Encoded encoded, TorchRandom random) {
            if (encoded.logVariance().isEmpty()) {
                return ops.scaled(encoded.mean(), 1, 0);
            }
            try (Tensor noise = noise(random)) {
                return ops.drawn(encoded.mean(), encoded.logVariance().get(), noise);
            }
        }
    }
}
