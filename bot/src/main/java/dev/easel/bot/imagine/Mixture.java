package dev.easel.bot.imagine;

import dev.easel.bot.RefusedInputException;
import dev.easel.bot.draft.AspectRatio;
import dev.easel.bot.gallery.ForeignRecipe;
import dev.easel.bot.gallery.FoundRecipe;
import dev.easel.bot.gallery.PictureFile;
import dev.easel.bot.gallery.Recipe;
import dev.easel.bot.gallery.RecipeFile;
import dev.easel.bot.job.Asker;
import dev.easel.bot.variation.Blend;
import dev.easel.bot.words.Words;
import dev.easel.engine.image.ImageSize;
import dev.easel.engine.image.RgbImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of a blend, read: what is started from, and the words for it.
 *
 * @param pictures 2 to 5
 */
record Mixture(List<PictureFile> pictures) {
    /** Large enough for every model; a drawing takes it in its own size. */
    private static final ImageSize AREA = new ImageSize(768, 768);

    private static final AspectRatio SQUARE = new AspectRatio(1, 1);
    private static final String SUBJECT = "blend";

    /** What is drawn where nobody knows what the pictures show. */
    private static final String NO_WORDS = "picture";

    /** Fetches and checks the pictures. */
    static Mixture of(StartWish.Blend blend, Handed handed) {
        List<PictureFile> files = new ArrayList<>();
        for (HandedPicture picture : blend.pictures()) {
            String name = "image" + (files.size() + 1);
            byte[] bytes = handed.read(name, picture);
            PictureFile file = new PictureFile(Path.of(name + PictureFile.ending(bytes)), bytes);
            ChatLimits.refuseTooManyPixels(file);
            files.add(file);
        }
        return new Mixture(files);
    }

    /** One picture of them all; square unless a shape is given. */
    RgbImage mixed(@Nullable AspectRatio ratio) {
        ImageSize size = (ratio == null ? SQUARE : ratio).withAreaOf(AREA, 1);
        return Blend.mixed(pictures.stream().map(PictureFile::image).toList(), size);
    }

    /** What the blend is called while it has no words. */
    String title(Asker asker) {
        return Words.of(SUBJECT, asker.locale()).say("title", pictures.size());
    }

    /**
     * The plan with the words of the pictures' recipes, or else what the model sees in them; without words while some are
     * missing and nobody looks.
     */
    DrawingPlan worded(DrawingPlan plan, Optional<Sight> sight) {
        if (plan.wishes().prompt() != null) {
            return plan;
        }
        List<Optional<String>> known = pictures.stream().map(Mixture::ofRecipe).toList();
        boolean allKnown = known.stream().allMatch(Optional::isPresent);
        if (!allKnown && sight.isEmpty()) {
            return plan;
        }
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < pictures.size(); i++) {
            RgbImage picture = pictures.get(i).image();
            known.get(i).or(() -> sight.flatMap(eyes -> eyes.words(picture))).ifPresent(texts::add);
        }
        String source = texts.isEmpty() ? "from.nothing" : allKnown ? "from.recipes" : "from.sight";
        String words = texts.isEmpty()
                ? NO_WORDS
                : String.join(", ", texts.stream().distinct().toList());
        return plan.worded(words, Words.of(SUBJECT, plan.asker().locale()).say(source));
    }

    private static Optional<String> ofRecipe(PictureFile picture) {
        try {
            FoundRecipe found = RecipeFile.read(picture.bytes());
            return found.own()
                    .map(Recipe::prompt)
                    .or(() -> found.foreign().map(ForeignRecipe::prompt))
                    .filter(prompt -> !prompt.isBlank());
        } catch (RefusedInputException e) {
            return Optional.empty();
        }
    }
}
