package dev.easel.upscaler;

/** A network as tiles see it; see {@link dev.easel.upscaler.network.UpscalingNetwork}. */
interface TileNetwork {
    int factor();

    /** What width and height have to be multiples of. */
    int multiple();

    /** Pixels around one that its larger form depends on. */
    int reach();

    /** The whole tile, factor times as large, in about the same range. */
    Planes enlarged(Planes tile);
}
