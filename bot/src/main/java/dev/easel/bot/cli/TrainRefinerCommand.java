package dev.easel.bot.cli;

import dev.easel.bot.FailureException;
import dev.easel.bot.train.EmojiPictures;
import dev.easel.engine.train.RefinerTraining;
import dev.easel.engine.train.TrainingOptions;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Trains a refiner from the packages that scripts/train-data fetches. */
@Command(
        name = "refiner",
        description = "Trains the network that repairs what a model draws, on this machine's CPU.",
        mixinStandardHelpOptions = true,
        versionProvider = EaselVersion.class,
        sortOptions = false,
        footer = {
            "",
            "Ctrl-C ends it with a checkpoint; --resume goes on from there.",
            "",
            "Examples:",
            "  scripts/train-data && easel train refiner",
            "  easel train refiner --out /tmp/refiner --resume"
        })
final class TrainRefinerCommand implements Runnable {
    /** What the built-in model draws; other sizes take other pictures. */
    private static final int SIDE = 128;

    private final Surroundings surroundings;

    @Mixin
    private TrainingPlace place = new TrainingPlace();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where checkpoints, plot and sheet go; $EASEL_HOME/train/refiner unless given.")
    private @Nullable String out;

    @Option(names = "--steps", paramLabel = "N", description = "Training steps; 24000 unless given.")
    private int steps = TrainingOptions.USUAL.steps();

    @Option(names = "--seed", paramLabel = "N", description = "Of weights, pairs and their order; 1 unless given.")
    private long seed = TrainingOptions.USUAL.seed();

    @Option(names = "--pairs", paramLabel = "N", description = "Pairs made before the first step; 4000 unless given.")
    private int pairs = TrainingOptions.USUAL.pairs();

    @Option(names = "--resume", description = "Goes on from the last checkpoint there.")
    private boolean resume;

    TrainRefinerCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        surroundings.chat().stop().during(this::train);
    }

    private void train() {
        Path folder = out == null ? TrainingPlace.home(surroundings).resolve("refiner") : surroundings.file(out);
        TrainingOptions options = TrainingOptions.USUAL.with(steps, seed).withPairs(pairs);
        EmojiPictures seen = place.seen(surroundings, SIDE, seed);
        EmojiPictures heldOut = place.heldOut(surroundings, SIDE, seed);
        surroundings.out().println(seen.size() + " pictures to learn from, " + heldOut.size() + " held out");
        TrainingLines lines = new TrainingLines(surroundings, folder);
        try {
            Optional<String> ended = new RefinerTraining(
                            place.model(surroundings).path(), TrainingPlace.vision(surroundings), options, lines)
                    .run(seen, heldOut, folder, resume);
            ended.ifPresent(reason -> {
                throw new FailureException(reason + "; --resume goes on from there");
            });
            surroundings.out().println("the refiner is in " + folder.resolve("refiner"));
        } catch (UncheckedIOException e) {
            throw new FailureException(String.valueOf(e.getMessage()), e);
        }
    }
}
