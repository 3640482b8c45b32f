package dev.easel.bot.cli;

import dev.easel.bot.model.InstalledModel;
import dev.easel.bot.model.InstalledModels;
import dev.easel.bot.train.EmojiPictures;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which model is trained for, and from what; of the commands that train. */
final class TrainingPlace {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where scripts/train-data put the pictures; $EASEL_HOME/train unless given.")
    private @Nullable String data;

    @Option(names = "--model", paramLabel = "NAME", description = "An installed model, or a path; see easel models.")
    private @Nullable String model;

    Path data(Surroundings surroundings) {
        return data == null ? home(surroundings) : surroundings.file(data);
    }

    InstalledModel model(Surroundings surroundings) {
        return surroundings.models().find(model == null ? InstalledModels.DEFAULT : model);
    }

    /** What a training may see. */
    EmojiPictures seen(Surroundings surroundings, int side, long seed) {
        return EmojiPictures.seen(data(surroundings), side, seed);
    }

    /** What only an evaluation may see. */
    EmojiPictures heldOut(Surroundings surroundings, int side, long seed) {
        return EmojiPictures.heldOut(data(surroundings), side, seed);
    }

    /** The shipped network that looks at pictures. */
    static Path vision(Surroundings surroundings) {
        return surroundings.chat().shippedSettings().resolveSibling("vision").resolve("nsfwjs-mobilenet-v2");
    }

    static Path home(Surroundings surroundings) {
        return surroundings.chat().home().resolve("train");
    }
}
