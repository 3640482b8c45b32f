package dev.easel.bot.imagine;

import dev.easel.bot.gallery.ModelReference;
import dev.easel.engine.generate.ImageGenerator;
import java.nio.file.Path;

/** An open model, kept open until it is given back by {@link #close()}. */
final class LentModel implements AutoCloseable {
    private final OpenModel model;
    private final Runnable giveBack;

    LentModel(OpenModel model, Runnable giveBack) {
        this.model = model;
        this.giveBack = giveBack;
    }

    ImageGenerator generator() {
        return model.generator();
    }

    ModelReference reference() {
        return model.reference();
    }

    Path path() {
        return model.path();
    }

    @Override
    public void close() {
        giveBack.run();
    }
}
