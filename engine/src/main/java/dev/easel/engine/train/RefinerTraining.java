package dev.easel.engine.train;

import dev.easel.engine.EngineException;
import dev.easel.engine.tensor.CpuOps;
import dev.easel.engine.tensor.Ops;
import dev.easel.engine.tensor.Tensor;
import dev.easel.engine.tensor.TrainingOps;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Trains a model's refiner, from the pairs to the weights that the model's folder takes. */
public final class RefinerTraining {
    private static final int HELD_OUT_PAIRS = 96;

    private final Path model;
    private final Path vision;
    private final TrainingOptions options;
    private final TrainingListener listener;

    /**
     * A run that is to be.
     *
     * @param model whose pictures are to be repaired
     * @param vision the folder of the network that pictures are to look alike to
     */
    public RefinerTraining(Path model, Path vision, TrainingOptions options, TrainingListener listener) {
        this.model = model;
        this.vision = vision;
        this.options = options;
        this.listener = listener;
    }

    /**
     * Runs to the last step, or until something goes wrong or the listener stops it. A checkpoint is written then too, and the
     * refiner so far beside it, in the folder {@code refiner}.
     *
     * @param seen pictures to learn from
     * @param heldOut pictures of other things, to watch by
     * @param out the folder for all of it, made where it is missing
     * @param resume whether to go on from the checkpoint there, where there is one
     * @return why it ended early; empty where it did not
     * @throws EngineException where the model cannot be used, or the checkpoint is of another run
     */
    public Optional<String> run(PictureSource seen, PictureSource heldOut, Path out, boolean resume) {
        TrainingFolder folder = TrainingFolder.open(out);
        PairFile pairs = pairs(seen, folder.seenPairs(), options.pairs());
        PairFile watched = pairs(heldOut, folder.heldOutPairs(), Math.min(options.pairs(), HELD_OUT_PAIRS));
        String run = options + " on pairs " + pairs.key();
        Optional<TrainingFolder.Left> left = resume ? folder.left(run) : Optional.empty();
        int done = left.map(TrainingFolder.Left::step).orElse(0);
        try (TrainingOps ops = TrainingOps.open();
                Ops bytes = CpuOps.open();
                VisionWeights eyes = VisionWeights.read(vision, bytes, ops);
                TrainingState state = state(ops, eyes.weights(), left)) {
            RefinerTrainer trainer = new RefinerTrainer(ops, state, new Crops(pairs, options), options, done);
            Validator validator = new Validator(bytes, ops, watched, options.refiner());
            LossTable losses = LossTable.open(folder.losses(), done);
            return train(trainer, losses, () -> {
                folder.writeState(state, trainer.done(), run);
                folder.writeRefiner(options.refiner(), state.average());
                listener.checkpoint(
                        validator.validate(trainer.done(), state.networks().average()));
            });
        }
    }

    private PairFile pairs(PictureSource source, Path file, int count) {
        try (PairMaker maker = PairMaker.open(model, source, options.seed())) {
            PairFile.Plan plan = new PairFile.Plan(maker.size(), count, maker.key());
            return PairFile.fill(file, plan, maker::pair, made -> listener.pairs(made, count));
        }
    }

    private TrainingState state(TrainingOps ops, List<Tensor> eyes, Optional<TrainingFolder.Left> left) {
        TrainingState.Networks shape =
                new TrainingState.Networks(options.refiner(), new DiscriminatorLayout(options.discriminator()));
        return left.map(found -> TrainingState.read(ops, shape, eyes, found.file()))
                .orElseGet(() -> TrainingState.fresh(ops, shape, eyes, options.seed()));
    }

    private Optional<String> train(RefinerTrainer trainer, LossTable losses, Runnable checkpoint) {
        CollapseWatch watch = new CollapseWatch();
        while (trainer.done() < options.steps()) {
            StepReport report = trainer.step();
            losses.add(report);
            listener.step(report, options.steps());
            Optional<String> verdict = watch.verdict(report);
            boolean stopped = listener.stopped();
            boolean last = trainer.done() == options.steps();
            boolean due = trainer.done() % options.checkpointEvery() == 0;
            if (report.finite() && (due || last || stopped || verdict.isPresent())) {
                checkpoint.run();
            }
            if (verdict.isPresent() || stopped) {
                return verdict.or(() -> Optional.of("stopped at step " + trainer.done()));
            }
        }
        return Optional.empty();
    }
}
