package dev.easel.bot.variation;

import dev.easel.bot.RefusedInputException;
import dev.easel.engine.image.ImageSize;
import dev.easel.engine.image.RgbImage;

/** Moves a picture's frame by half of its side: the half on that side is kept, and lies on the other one. */
public enum Pan {
    LEFT(-1, 0),
    RIGHT(1, 0),
    UP(0, -1),
    DOWN(0, 1);

    private final int across;
    private final int down;

    Pan(int across, int down) {
        this.across = across;
        this.down = down;
    }

    /** Of the parent's size. */
    public Canvas canvas(RgbImage parent) {
        int width = kept(parent.width(), across);
        int height = kept(parent.height(), down);
        Area source = new Area(
                across > 0 ? parent.width() - width : 0, down > 0 ? parent.height() - height : 0, width, height);
        Area target = new Area(
                across < 0 ? parent.width() - width : 0, down < 0 ? parent.height() - height : 0, width, height);
        ImageSize size = new ImageSize(parent.width(), parent.height());
        return Canvas.around(Placing.on(size, Placing.cut(parent, source), target.left(), target.top()), target);
    }

    private static int kept(int side, int moved) {
        if (moved == 0) {
            return side;
        }
        if (side < 2) {
            throw new RefusedInputException("a picture " + side + " pixel wide or high has no half to keep");
        }
        return side / 2;
    }
}
