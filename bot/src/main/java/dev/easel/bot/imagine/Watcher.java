package dev.easel.bot.imagine;

import dev.easel.engine.generate.ProgressListener;
import dev.easel.engine.image.RgbImage;
import java.util.List;

/** Told how a drawing goes on, first while it is drawn and then while its pictures are made larger. */
interface Watcher extends ProgressListener {
    /**
     * How far the pictures are from being as large as they are to be.
     *
     * @param share 0 to 1
     * @param drawn the pictures as they were drawn, at the beginning; empty later and where nothing was drawn
     */
    void onEnlarging(double share, List<RgbImage> drawn);
}
