package dev.easel.upscaler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

/** A network that repeats pixels, blurs them a little, darkens all and is wrong at the edges of what it is given. */
final class BlurringNetwork implements TileNetwork {
    private static final float DARKER = 0.96f;

    private final int factor;
    private final int multiple;
    final List<int[]> tiles = new ArrayList<>();

    BlurringNetwork(int factor, int multiple) {
        this.factor = factor;
        this.multiple = multiple;
    }

    @Override
    public int factor() {
        return factor;
    }

    @Override
    public int multiple() {
        return multiple;
    }

    @Override
    public int reach() {
        return 2;
    }

    @Override
    public Planes enlarged(Planes tile) {
        assertThat(tile.width() % multiple).isZero();
        assertThat(tile.height() % multiple).isZero();
        tiles.add(new int[] {tile.width(), tile.height()});
        int width = factor * tile.width();
        int height = factor * tile.height();
        float[] values = new float[3 * width * height];
        for (int i = 0; i < values.length; i++) {
            int plane = i / (width * height);
            int x = i % width / factor;
            int y = i / width % height / factor;
            values[i] =
                    DARKER * (2 * at(tile, plane, x, y) + at(tile, plane, x - 1, y) + at(tile, plane, x, y + 1)) / 4;
        }
        return new Planes(width, height, values);
    }

    /** Beyond the edges all is black, as to networks that pad with zeros. */
    private static float at(Planes tile, int plane, int x, int y) {
        boolean within = x >= 0 && x < tile.width() && y >= 0 && y < tile.height();
        return within ? tile.values()[(plane * tile.height() + y) * tile.width() + x] : 0;
    }
}
