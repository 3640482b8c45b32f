package dev.easel.bot.imagine;

import dev.easel.bot.describe.DescribeListener;
import dev.easel.bot.describe.Describer;
import dev.easel.bot.describe.Description;
import dev.easel.bot.describe.Shortened;
import dev.easel.bot.describe.Shortener;
import dev.easel.bot.describe.VocabularyFile;
import dev.easel.bot.gallery.PictureFile;
import dev.easel.bot.prompt.PromptContext;
import dev.easel.engine.image.RgbImage;
import java.nio.file.Path;

/** What a model makes of pictures and prompts. It draws meanwhile. Thread-safe. */
public final class Beholder {
    private final Studio studio;
    private final String model;

    Beholder(Studio studio, String model) {
        this.studio = studio;
        this.model = model;
    }

    /**
     * A picture that somebody handed in.
     *
     * @throws dev.easel.bot.RefusedInputException where it is none, or too large
     */
    public static RgbImage picture(byte[] file) {
        PictureFile picture = new PictureFile(Path.of("image" + PictureFile.ending(file)), file);
        ChatLimits.refuseTooManyPixels(picture);
        return picture.image();
    }

    /**
     * Prompts for a picture; waits for the model.
     *
     * @param seed of the noise that it is looked at through
     * @throws dev.easel.engine.EngineException where the model cannot judge pictures
     * @throws java.util.concurrent.CancellationException where the listener stopped it
     */
    public Description describe(RgbImage picture, long seed, DescribeListener listener) {
        try (LentModel lent = studio.lend(model)) {
            return new Describer(lent.generator().explainer(), lent.generator().model(), VocabularyFile.of(lent.path()))
                    .describe(picture, seed, listener);
        }
    }

    /**
     * What the model heeds of a prompt; waits for the model.
     *
     * @param context the person's macros
     * @throws dev.easel.bot.RefusedInputException where the prompt is refused, has no words or stands for several
     */
    public Shortened shorten(String prompt, PromptContext context) {
        try (LentModel lent = studio.lend(model)) {
            return new Shortener(lent.generator().explainer()).shorten(prompt, context);
        }
    }
}
