package dev.easel.bot.enlarge;

import dev.easel.bot.gallery.Recipe;
import dev.easel.bot.gallery.RecipeStart;
import dev.easel.engine.generate.Generation;
import dev.easel.engine.generate.GenerationRequest;
import dev.easel.engine.generate.InitialImage;
import dev.easel.engine.generate.Manner;
import dev.easel.engine.image.ImageSize;
import dev.easel.engine.image.RgbImage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/** Draws a picture anew at a recipe's strength, tile by tile, each from a seed of its own; its tones stay. */
final class TileDrawing {
    /** Tiles under way at a time. */
    private static final int AT_ONCE = 4;

    /** What is smaller than this share of a tile may change its tone. */
    private static final int DETAIL_SHARE = 8;

    private final Recipe recipe;
    private final Draughtsman draughtsman;

    TileDrawing(Recipe recipe, Draughtsman draughtsman) {
        this.recipe = recipe;
        this.draughtsman = draughtsman;
    }

    /** Of the same size. */
    RgbImage redrawn(RgbImage picture, DoubleConsumer progress) {
        TileGrid grid = TileGrid.of(
                new ImageSize(picture.width(), picture.height()),
                draughtsman.model().size());
        List<RgbImage> tiles = grid.cut(picture);
        List<RgbImage> drawn = new ArrayList<>();
        Deque<Generation> underWay = new ArrayDeque<>();
        for (int i = 0; i < tiles.size(); i++) {
            underWay.add(draughtsman.submit(request(tiles.get(i), grid.tile(), i)));
            while (underWay.size() == AT_ONCE || (i == tiles.size() - 1 && !underWay.isEmpty())) {
                drawn.addAll(underWay.remove().result().join().images());
                progress.accept((double) drawn.size() / tiles.size());
            }
        }
        ImageSize tile = grid.tile();
        return Tones.kept(
                picture, grid.joined(drawn), Math.max(1, Math.min(tile.width(), tile.height()) / DETAIL_SHARE));
    }

    private GenerationRequest request(RgbImage tile, ImageSize size, int number) {
        double strength = recipe.start().map(RecipeStart::strength).orElse(0.0);
        return new GenerationRequest(
                recipe.drawnPrompt(),
                recipe.negativePrompt(),
                size,
                recipe.steps(),
                recipe.guidanceScale(),
                recipe.guidanceRescale(),
                recipe.sampler(),
                (recipe.seed() + number) & 0xFFFF_FFFFL,
                1,
                recipe.clipSkip(),
                Optional.of(new InitialImage(tile, strength, Optional.empty())),
                draughtsman.loras(),
                Optional.empty(),
                Manner.PLAIN);
    }
}
