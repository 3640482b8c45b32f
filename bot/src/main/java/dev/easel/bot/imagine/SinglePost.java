package dev.easel.bot.imagine;

import dev.easel.bot.RefusedInputException;
import dev.easel.bot.gallery.PictureFile;
import dev.easel.bot.gallery.PostedPicture;
import dev.easel.bot.gallery.Recipe;
import dev.easel.bot.gallery.SizeLadder;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Posts a grid's pictures alone, each once: who asks again is shown where it is. Thread-safe. */
final class SinglePost {
    private final DrawingArchive archive;
    private final Set<ButtonId> underWay = ConcurrentHashMap.newKeySet();

    SinglePost(DrawingArchive archive) {
        this.archive = archive;
    }

    /** Reads files; returns when the picture has been posted. */
    void post(ButtonId button, Asker asker, Delivery delivery) {
        Optional<PostedMessage> before =
                Optional.ofNullable(archive.existing(button.drawing()).singles().get(button.cell()));
        if (before.isPresent()) {
            delivery.failed("Image #" + button.cell() + " is already here: "
                    + before.get().link());
        } else if (!underWay.add(button)) {
            delivery.failed("Image #" + button.cell() + " is being posted.");
        } else {
            try {
                archive.remember(button.drawing(), button.cell(), deliver(button, asker, delivery));
            } finally {
                underWay.remove(button);
            }
        }
    }

    private PostedMessage deliver(ButtonId button, Asker asker, Delivery delivery) {
        DrawingId id = button.drawing();
        byte[] png = archive.picture(id, button.cell());
        Recipe recipe = archive.recipe(id);
        PostedPicture picture = SizeLadder.fit(
                "easel-" + id + "-" + button.cell(),
                png,
                () -> new PictureFile(Path.of("picture.png"), png).image(),
                recipe.prompt(),
                delivery.fileLimit());
        String caption = Captions.single(recipe.prompt(), button.cell(), asker.user());
        FinishedDrawing single = new FinishedDrawing(
                picture.note().map(note -> Captions.noted(caption, note)).orElse(caption),
                asker.user(),
                picture,
                ButtonFace.ofSingle(id, button.cell()),
                id);
        return delivery.finished(single)
                .orTimeout(DrawingRun.LONGEST_DELIVERY_MINUTES, TimeUnit.MINUTES)
                .join();
    }

    /** What to say of a picture that cannot be posted. */
    static String sentence(ButtonId button, RuntimeException failure) {
        return failure instanceof RefusedInputException
                ? Sentence.of(String.valueOf(failure.getMessage()))
                : Sentence.of(button.drawing(), failure);
    }
}
