package dev.easel.bot.cli;

import dev.easel.bot.RefusedInputException;
import dev.easel.bot.gallery.Recipe;
import dev.easel.engine.generate.ModelProfile;
import dev.easel.engine.image.Finish;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a person typed of what is done to a picture after it is drawn; null where they said nothing. Filled by picocli. */
final class LastStageOptions {
    @Option(
            names = "--finish",
            paramLabel = "MODE",
            description = "auto: what the model declares, such as 128 to 512 pixels; off: as it is drawn.")
    @Nullable
    String finish;

    @Option(
            names = "--refiner",
            negatable = true,
            description = "Use the model's refiner, where it has one; --no-refiner does not.")
    @Nullable
    Boolean refiner;

    /** Refuses what is no mode. */
    void refuseUnknown() {
        if (finish != null && !finish.equals("auto") && !finish.equals("off")) {
            throw new RefusedInputException("--finish is auto or off, not '" + finish + "'");
        }
    }

    boolean isUnsaid() {
        return finish == null && refiner == null;
    }

    /**
     * What is done to the pictures.
     *
     * @param before the recipe that is followed
     */
    Optional<Finish> finish(Optional<Recipe> before, ModelProfile model) {
        if (finish == null && before.isPresent()) {
            return before.get().finish();
        }
        return "off".equals(finish) ? Optional.empty() : model.finish();
    }
}
