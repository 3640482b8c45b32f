package dev.easel.bot.cli;

import dev.easel.bot.draft.Paths;
import dev.easel.bot.model.EngineOpener;
import dev.easel.bot.model.InstalledModels;
import dev.easel.bot.upscale.Upscalers;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Everything outside of the program that a command touches.
 *
 * @param workingFolder what relative paths start from, absolute
 * @param modelHome where fetched models are put
 * @param models what is installed
 * @param upscalers what makes pictures larger
 * @param environment variables
 * @param out results
 * @param err progress and errors
 * @param terminal whether err is one
 * @param engines loads checkpoints
 * @param nanoTime a clock for durations
 * @param seeds random ones, 0 to 2^32 - 1
 * @param chat what the commands that chat touch besides
 */
public record Surroundings(
        Path workingFolder,
        Path modelHome,
        InstalledModels models,
        Upscalers upscalers,
        Map<String, String> environment,
        PrintStream out,
        PrintStream err,
        boolean terminal,
        EngineOpener engines,
        LongSupplier nanoTime,
        LongSupplier seeds,
        ChatSurroundings chat) {
    /** Tells progress on err. */
    ProgressLine progress() {
        return new ProgressLine(err, terminal, nanoTime);
    }

    /** What a person calls a file or folder by. */
    Path file(String text) {
        return Paths.resolve(workingFolder, text);
    }
}
