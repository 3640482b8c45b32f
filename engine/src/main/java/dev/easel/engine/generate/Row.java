package dev.easel.engine.generate;

import dev.easel.engine.sampling.SamplerPlan;
import dev.easel.engine.sampling.SamplerStep;
import dev.easel.engine.sampling.TorchRandom;
import dev.easel.engine.tensor.Tensor;
import java.util.List;
import java.util.Optional;

/** One picture under way: its latents, its place in its own plan, its own noise. Confined to the worker thread. */
final class Row implements AutoCloseable {
    private final SamplerPlan plan;
    private final TorchRandom random;
    private final Optional<Repaint> repaint;
    private final List<Tensor> extraChannels;
    private Tensor state;
    private int next;

    /**
     * What keeps the unmasked part as it was, on networks that know nothing of masks.
     *
     * @param clean latents of the initial picture, [1, C, h, w]
     * @param noise that the row began with, [1, C, h, w]
     * @param mask [1, 1, h, w], 1 to repaint
     */
    record Repaint(Tensor clean, Tensor noise, Tensor mask) implements AutoCloseable {
        @Override
        public void close() {
            clean.close();
            noise.close();
            mask.close();
        }
    }

    /**
     * How noisy latents are: signal * clean + noise * normal deviates.
     *
     * @param signal 0 to 1
     * @param noise at least 0
     */
    record Level(double signal, double noise) {}

    /**
     * A row at its start; takes over all tensors.
     *
     * @param state [slots, C, h, w]
     * @param extraChannels for 9-channel networks the mask and the hidden picture's latents, [1, 5, h, w]
     */
    Row(SamplerPlan plan, TorchRandom random, Tensor state, Optional<Repaint> repaint, List<Tensor> extraChannels) {
        this.plan = plan;
        this.random = random;
        this.state = state;
        this.repaint = repaint;
        this.extraChannels = List.copyOf(extraChannels);
    }

    boolean finished() {
        return next == plan.steps().size();
    }

    int stepsDone() {
        return next;
    }

    int stepsTotal() {
        return plan.steps().size();
    }

    SamplerStep step() {
        return plan.steps().get(next);
    }

    TorchRandom random() {
        return random;
    }

    /** [slots, C, h, w]; slot 0 is x. */
    Tensor state() {
        return state;
    }

    Optional<Repaint> repaint() {
        return repaint;
    }

    List<Tensor> extraChannels() {
        return extraChannels;
    }

    /** How noisy x is to be after the step at hand. */
    Level levelAfterStep() {
        if (next + 1 == plan.steps().size()) {
            return new Level(1, 0);
        }
        SamplerStep after = plan.steps().get(next + 1);
        return new Level(after.signalScale(), after.noiseScale());
    }

    /** Goes on to the next step; takes over the new state. */
    void advance(Tensor newState) {
        state.close();
        state = newState;
        next++;
    }

    @Override
    public void close() {
        state.close();
        repaint.ifPresent(Repaint::close);
        extraChannels.forEach(Tensor::close);
    }
}
