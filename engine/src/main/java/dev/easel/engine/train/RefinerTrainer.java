package dev.easel.engine.train;

import dev.easel.engine.tensor.TrainingOps;

/** One step after another. Confined to one thread. */
final class RefinerTrainer {
    /** Of the weights over time, once there have been many; before that it forgets faster. */
    private static final double DECAY = 0.998;

    private final TrainingOps ops;
    private final TrainingState state;
    private final Crops crops;
    private final TrainingOptions options;
    private int done;

    /** @param done steps that the state has behind it */
    RefinerTrainer(TrainingOps ops, TrainingState state, Crops crops, TrainingOptions options, int done) {
        this.ops = ops;
        this.state = state;
        this.crops = crops;
        this.options = options;
        this.done = done;
    }

    int done() {
        return done;
    }

    StepReport step() {
        RefinerRates rates = options.rates();
        int step = done + 1;
        int judgings = Math.max(0, step - options.warmUpSteps());
        double judged = (double) judgings / Math.max(1, options.steps() - options.warmUpSteps());
        boolean judging = judgings > 0 && rates.adversarial() + rates.features() > 0;
        try (TrainingOps.Batch batch = crops.batch(ops, step, judging ? rates.noise() * (1 - judged) : 0)) {
            float[] told = ops.learn(
                    state.networks(),
                    batch,
                    options.refiner().outerBlocks(),
                    options.refiner().innerBlocks(),
                    rates.generatorAt(step, (double) done / options.steps()),
                    rates.discriminatorAt(judgings, judged),
                    step,
                    judgings,
                    rates.absolute(),
                    rates.logarithmic(),
                    judging ? rates.adversarial() : 0,
                    judging ? rates.features() : 0,
                    Math.min(DECAY, (1.0 + done) / (10.0 + done)),
                    rates.gradientPenalty(),
                    judgings > 0 ? rates.unlikeness() : 0);
            done = step;
            return StepReport.of(step, told);
        }
    }
}
