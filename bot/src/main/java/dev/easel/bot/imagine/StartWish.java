package dev.easel.bot.imagine;

import dev.easel.bot.gallery.Enlargement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The picture that a drawing is to start from. */
sealed interface StartWish {
    /** The number of the older drawing's picture that it starts from; 0 where it starts from none. */
    default int cell() {
        return 0;
    }

    /** The same with what was handed in kept. */
    default StartWish kept(Keeping keeping) {
        return this;
    }

    /** The one its recipe names, if any. */
    record AsRecipe() implements StartWish {}

    /**
     * One that a person attached.
     *
     * @param init the picture
     * @param mask where to redraw it
     */
    record Handed(HandedPicture init, Optional<HandedPicture> mask) implements StartWish {
        @Override
        public StartWish kept(Keeping keeping) {
            return new Handed(keeping.keep("init", init), mask.map(picture -> keeping.keep("mask", picture)));
        }
    }

    /**
     * Several that a person attached, mixed into one.
     *
     * @param pictures 2 to 5
     */
    record Blend(List<HandedPicture> pictures) implements StartWish {
        public Blend {
            pictures = List.copyOf(pictures);
        }

        @Override
        public StartWish kept(Keeping keeping) {
            List<HandedPicture> kept = new ArrayList<>();
            pictures.forEach(picture -> kept.add(keeping.keep("image" + (kept.size() + 1), picture)));
            return new Blend(kept);
        }
    }

    /**
     * One of the older drawing's pictures.
     *
     * @param cell from 1
     */
    record Older(int cell) implements StartWish {}

    /**
     * What stays of one of the older drawing's pictures, and what comes beside it.
     *
     * @param cell from 1
     * @param how it is altered
     */
    record Altered(int cell, Alteration how) implements StartWish {
        @Override
        public StartWish kept(Keeping keeping) {
            return new Altered(cell, how.kept(keeping));
        }
    }

    /**
     * One of the older drawing's pictures made larger.
     *
     * @param cell from 1
     * @param factor by which it grows
     * @param drawn whether new detail is drawn into it
     */
    record Enlarged(int cell, int factor, boolean drawn) implements StartWish {
        Enlargement.Manner manner() {
            return drawn ? Enlargement.Manner.CREATIVE : Enlargement.Manner.SUBTLE;
        }
    }
}
