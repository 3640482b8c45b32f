package dev.easel.bot.imagine;

import dev.easel.bot.draft.AspectRatio;
import dev.easel.bot.gallery.PictureFile;
import dev.easel.bot.variation.Canvas;
import dev.easel.bot.variation.Pan;
import dev.easel.bot.variation.Redrawing;
import dev.easel.bot.variation.Reframing;
import dev.easel.bot.variation.Region;
import dev.easel.bot.variation.Square;
import dev.easel.bot.variation.ZoomOut;
import dev.easel.engine.image.ImageSize;
import dev.easel.engine.image.RgbImage;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What is to be drawn beside what stays of a picture. */
sealed interface Alteration {
    /** Sides that every model can draw are multiples of it. */
    int MULTIPLE = 8;

    /**
     * What the drawing starts from.
     *
     * @param multiple what the sides of a new shape are multiples of
     * @param handed reads what a person handed in
     * @throws dev.easel.bot.RefusedInputException where it cannot be done to this picture
     */
    Canvas canvas(RgbImage parent, int multiple, Handed handed);

    /** How much is drawn anew where the canvas says so. */
    Redrawing redrawing();

    /** The same with what was handed in kept. */
    default Alteration kept(Keeping keeping) {
        return this;
    }

    /**
     * More around it.
     *
     * @param factor by which it shrinks
     * @param ratio its new shape, which its area goes along with; empty where that stays
     */
    record Zoomed(double factor, Optional<AspectRatio> ratio) implements Alteration {
        @Override
        public Canvas canvas(RgbImage parent, int multiple, Handed handed) {
            ImageSize size = new ImageSize(parent.width(), parent.height());
            boolean same = ratio.isEmpty() || isShape(ratio.get(), size);
            return same && factor > 1
                    ? new ZoomOut(factor).canvas(parent)
                    : new Reframing(factor, same ? size : ratio.get().withAreaOf(size, multiple)).canvas(parent);
        }

        private static boolean isShape(AspectRatio ratio, ImageSize size) {
            return (long) ratio.width() * size.height() == (long) ratio.height() * size.width();
        }

        @Override
        public Redrawing redrawing() {
            return Redrawing.ZOOM_OUT;
        }
    }

    /** @param to the side that its frame moves to */
    record Panned(Pan to) implements Alteration {
        @Override
        public Canvas canvas(RgbImage parent, int multiple, Handed handed) {
            return to.canvas(parent);
        }

        @Override
        public Redrawing redrawing() {
            return Redrawing.PAN;
        }
    }

    /** Bands beside its shorter side. */
    record Squared() implements Alteration {
        @Override
        public Canvas canvas(RgbImage parent, int multiple, Handed handed) {
            return Square.canvas(parent);
        }

        @Override
        public Redrawing redrawing() {
            return Redrawing.SQUARE;
        }
    }

    /**
     * A part of it anew.
     *
     * @param cells of a grid of four by four, row by row from 0; none where there is a mask
     * @param mask white where it changes; it alone counts where there are cells too
     */
    record Repainted(Set<Integer> cells, Optional<HandedPicture> mask) implements Alteration {
        /** Cells of the grid in each row and each column. */
        static final int PER_SIDE = 4;

        public Repainted {
            cells = Collections.unmodifiableSet(new TreeSet<>(cells));
        }

        @Override
        public Canvas canvas(RgbImage parent, int multiple, Handed handed) {
            if (mask.isEmpty()) {
                return Region.canvas(parent, cells, PER_SIDE);
            }
            PictureFile file = new PictureFile(Path.of("mask"), handed.read("mask", mask.get()));
            ChatLimits.refuseTooManyPixels(file);
            return Region.canvas(parent, file.mask());
        }

        @Override
        public Redrawing redrawing() {
            return Redrawing.REGION;
        }

        @Override
        public Alteration kept(Keeping keeping) {
            return new Repainted(cells, mask.map(picture -> keeping.keep("mask", picture)));
        }
    }
}
