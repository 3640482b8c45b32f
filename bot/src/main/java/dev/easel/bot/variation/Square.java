package dev.easel.bot.variation;

import dev.easel.bot.RefusedInputException;
import dev.easel.engine.image.ImageSize;
import dev.easel.engine.image.RgbImage;

/** Makes a picture square: its longer side stays, and bands are drawn beside the shorter one. */
public final class Square {
    private Square() {}

    /**
     * Of the parent's longer side, with the parent, unscaled, in the middle.
     *
     * @throws RefusedInputException where it is square already
     */
    public static Canvas canvas(RgbImage parent) {
        if (parent.width() == parent.height()) {
            throw new RefusedInputException(
                    "the picture of " + parent.width() + "x" + parent.height() + " is square already");
        }
        int side = Math.max(parent.width(), parent.height());
        Area middle =
                new Area((side - parent.width()) / 2, (side - parent.height()) / 2, parent.width(), parent.height());
        return Canvas.around(Placing.on(new ImageSize(side, side), parent, middle.left(), middle.top()), middle);
    }
}
